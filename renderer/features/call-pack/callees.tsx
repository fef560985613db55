import type { CallPack } from '#shared/incidents/call-pack'
import type { Hotline } from '#shared/shop'
import { Icon } from '../../components/icon'
import { useLanguage } from '../../components/language'
import { desktopApi } from '../../desktop-api'
import styles from './call-pack-page.module.css'
import { FactField } from './fact-field'
import { readNumber } from './readings'

type CalleesProps = { pack: CallPack; onHotlines: (hotlines: readonly Hotline[]) => void }

/** Our own number first; a number that is not known yet can be copied from the terminal. */
export function Callees({ pack, onHotlines }: CalleesProps) {
  const { m } = useLanguage()
  const t = m.callPack
  const saveNumber = (name: string) => async (number: string | null) => {
    if (number === null) return null
    const reply = await desktopApi.saveHotline({ id: crypto.randomUUID(), name, number })
    if (!reply.ok) return reply.failure
    onHotlines(reply.value)
    return null
  }
  return (
    <section className={styles['callees']} aria-label={t.whom}>
      <ol>
        {pack.callees.map(({ name, number, remark }) => (
          <li key={`${name} ${number ?? ''}`}>
            <span>{name}</span>
            {number === null ? (
              <FactField
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
          <span>{t.customer}</span>
          <strong data-words>{t.customerNumber}</strong>
        </li>
      </ol>
      <p className={styles['check']}>
        <Icon name="phone" />
        {t.check}
      </p>
    </section>
  )
}
