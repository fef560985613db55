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
export function Facts(props: FactsProps) {
  const { pack } = props
  return (
    <dl className={styles['facts']}>
      {pack.facts.map((fact) => (
        <div key={fact.name} data-fact={fact.name} data-long={(fact.value ?? '').length > 16}>
          <dt>{fact.label}</dt>
          <dd>{fact.value ?? <Blank {...props} fact={fact} />}</dd>
        </div>
      ))}
      {inUse(props).length > 1 && pack.terminals.length < 2 && <TerminalInCall {...props} />}
    </dl>
  )
}

const inUse = ({ terminals }: FactsProps): readonly Terminal[] => terminals.filter(({ retired }) => retired !== true)

function Blank(props: FactsProps & { fact: Fact<FactName> }) {
  const { fact, pack, state, terminals, onShopName, onTerminal } = props
  const { m } = useLanguage()
  const { name } = fact
  const field = { label: fact.label, value: '', draft: state.draftOf(name) }
  if (name === 'shop') {
    return <FactField {...field} read={(text) => readShopName(text, m)} onSave={(shop) => onShopName(shop ?? '')} />
  }
  if (name === 'screenText') {
    return (
      <FactField
        {...field}
        read={(text) => readScreenText(text, m)}
        onSave={(screenText) => state.fillIn(null, { screenText })}
      />
    )
  }
  const canFill = pack.terminals.length === 1 || inUse(props).length === 0
  if ((name !== 'terminalId' && name !== 'merchantId') || !canFill) return <i className={styles['line']} />
  const fresh = () => ({ id: crypto.randomUUID(), label: m.terminals.defaultLabel(terminals.length + 1) })
  return (
    <FactField
      {...field}
      read={(text) => readTerminalFact(name, text, m)}
      onSave={async (value) => value === null || onTerminal({ ...(pack.terminals[0] ?? fresh()), [name]: value })}
    />
  )
}

/** Which terminal it was, where the shop has several. */
function TerminalInCall(props: FactsProps) {
  const { pack, state } = props
  const { m } = useLanguage()
  const t = m.callPack
  const [terminal] = pack.terminals
  function choose(id: string) {
    state.change({ terminal: id })
    if (state.chosen.length > 0) void state.fillIn(null, { terminal: id })
  }
  return (
    <div>
      <dt>{t.terminal}</dt>
      <dd>
        <select aria-label={t.terminal} value={terminal?.id ?? ''} onChange={(event) => choose(event.target.value)}>
          {!terminal && <option value="">{t.pickTerminal}</option>}
          {inUse(props).map(({ id, label }) => (
            <option key={id} value={id}>
              {label}
            </option>
          ))}
        </select>
      </dd>
    </div>
  )
}
