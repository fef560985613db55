import type { CallPack } from '#shared/incidents/call-pack'
import type { Hotline } from '#shared/shop'
import { Icon } from '../../components/icon'
import { useLanguage } from '../../components/language'
import styles from './call-pack-page.module.css'
import { FactField } from './fact-field'
import { readNumber } from './readings'
import type { CallPackState } from './use-call-pack'

type CalleesProps = {
  pack: CallPack
  draftOf: CallPackState['draftOf']
  /** Resolves to whether it is on the disk. */
  onHotline: (hotline: Hotline) => Promise<boolean>
}

/** Our own number first; a number that is not known yet can be copied from the terminal. */
export function Callees({ pack, draftOf, onHotline }: CalleesProps) {
  const { m } = useLanguage()
  const t = m.callPack
  const saveNumber = (name: string) => async (number: string | null) =>
    number === null || onHotline({ id: crypto.randomUUID(), name, number })
  return (
    <section className={styles['callees']} aria-label={t.whom}>
      <ol>
        {pack.callees.map(({ name, number, remark }) => (
          <li key={`${name} ${number ?? ''}`}>
            <span>{name}</span>
            {number === null ? (
              <FactField
                draft={draftOf(`number ${name}`)}
                label={`${name}　${t.fillNumber}`}
                value=""
                read={(text) => readNumber(text, m)}
                onSave={saveNumber(name)}
              />
            ) : (
              <strong>{number}</strong>
            )}
            {remark !== '' && <small>{remark}</small>}
          </li>
        ))}
        <li>
          <span>{pack.customer.name}</span>
          <strong data-words>{pack.customer.number}</strong>
        </li>
      </ol>
      <p className={styles['check']}>
        <Icon name="phone" />
        {pack.check}
      </p>
    </section>
  )
}
