import type { CallPack, Fact, FactName } from '#shared/incidents/call-pack'
import type { Terminal } from '#shared/shop'
import { useLanguage } from '../../components/language'
import styles from './call-pack-page.module.css'
import { FactField } from './fact-field'
import { readScreenText, readShopName, readTerminalFact } from './readings'
import type { CallPackState } from './use-call-pack'

export type FactsProps = {
  state: CallPackState
  pack: CallPack
  terminals: readonly Terminal[]
  /** Both resolve to whether it is on the disk. */
  onShopName: (shopName: string) => Promise<boolean>
  onTerminal: (terminal: Terminal) => Promise<boolean>
}

/** What is said first. A fact that is known is read out; one that is not is filled in here. */
export function Facts({ pack, state, terminals, onShopName, onTerminal }: FactsProps) {
  const { m } = useLanguage()
  const t = m.callPack
  const inUse = terminals.filter(({ retired }) => retired !== true)
  const [terminal] = pack.terminals

  const saveTerminal = (part: Partial<Terminal>) =>
    onTerminal({
      ...(terminal ?? { id: crypto.randomUUID(), label: m.terminals.defaultLabel(terminals.length + 1) }),
      ...part,
    })
  function choose(id: string) {
    state.change({ terminal: id })
    if (state.chosen.length > 0) void state.fillIn(null, { terminal: id })
  }
  function blank({ name, label }: Fact<FactName>) {
    if (name === 'shop') {
      return (
        <FactField
          label={label}
          value=""
          read={(text) => readShopName(text, m)}
          onSave={(shopName) => onShopName(shopName ?? '')}
        />
      )
    }
    if (name === 'screenText') {
      return (
        <FactField
          label={label}
          value=""
          read={(text) => readScreenText(text, m)}
          onSave={(screenText) => state.fillIn(null, { screenText })}
        />
      )
    }
    const canFill = pack.terminals.length === 1 || inUse.length === 0
    if ((name !== 'terminalId' && name !== 'merchantId') || !canFill) return <i className={styles['line']} />
    return (
      <FactField
        label={label}
        value=""
        read={(text) => readTerminalFact(name, text, m)}
        onSave={async (value) => value === null || saveTerminal({ [name]: value })}
      />
    )
  }

  return (
    <dl className={styles['facts']}>
      {pack.facts.map((fact) => (
        <div key={fact.name} data-fact={fact.name}>
          <dt>{fact.label}</dt>
          <dd>{fact.value ?? blank(fact)}</dd>
        </div>
      ))}
      {inUse.length > 1 && pack.terminals.length < 2 && (
        <div>
          <dt>{t.terminal}</dt>
          <dd>
            <select
              aria-label={t.terminal}
              value={terminal?.id ?? ''}
              onChange={(event) => {
                choose(event.target.value)
              }}
            >
              {!terminal && <option value="">{t.pickTerminal}</option>}
              {inUse.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </select>
          </dd>
        </div>
      )}
    </dl>
  )
}
