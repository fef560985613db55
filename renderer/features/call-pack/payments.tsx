import type { CallIncident, CallPack } from '#shared/incidents/call-pack'
import { useLanguage } from '../../components/language'
import prose from '../../components/prose.module.css'
import styles from './call-pack-page.module.css'
import { FactField } from './fact-field'
import { readDetail } from './readings'
import type { CallPackState } from './use-call-pack'

/** Signs that a field has room for. */
const room = { amount: 7, stan: 6, rrn: 12, authorisationCode: 6 } as const

type Blanks = CallPack['details']
type PaymentsProps = { rows: readonly CallIncident[]; blanks: Blanks; span: string | null; state: CallPackState }

/** The payments that are asked about, one a row, each number to be read out or filled in. */
export function Payments({ rows, blanks, span, state }: PaymentsProps) {
  const { m } = useLanguage()
  const t = m.callPack
  return (
    <section aria-label={t.incidents(Math.max(rows.length, 1))}>
      {span !== null && <p className={prose['note']}>{span}</p>}
      <table className={styles['payments']}>
        <thead>
          <tr>
            {rows.length > 0 && <th>{t.facts.time}</th>}
            {blanks.map(({ name, label }) => (
              <th key={name}>{label}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.length === 0 && <PaymentRow row={null} blanks={blanks} isAlone state={state} />}
          {rows.map((row) => (
            <PaymentRow key={row.id} row={row} blanks={blanks} isAlone={rows.length === 1} state={state} />
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p className={prose['note']}>{t.noIncident}</p>}
    </section>
  )
}

/** @property row null: none is logged yet, and what is filled in logs one */
type PaymentRowProps = { row: CallIncident | null; blanks: Blanks; isAlone: boolean; state: CallPackState }

function PaymentRow({ row, blanks, isAlone, state }: PaymentRowProps) {
  const { m } = useLanguage()
  const t = m.callPack
  return (
    <tr data-incident-id={row?.id}>
      {row && (
        <th scope="row">
          <span className={styles['row']}>
            {isAlone ? <When row={row} /> : <Chosen row={row} state={state} />}
            <Also row={row} />
          </span>
        </th>
      )}
      {(row?.details ?? blanks).map(({ name, label, value }) => (
        <td key={name}>
          <FactField
            draft={state.draftOf(`${row?.id ?? ''} ${name}`)}
            label={row === null || isAlone ? label : `${t.incidentAt(row.when)}　${label}`}
            value={value ?? ''}
            room={room[name]}
            read={(text) => readDetail(name, text, m)}
            onSave={(wanted) => state.fillIn(row?.id ?? null, { [name]: wanted })}
          />
        </td>
      ))}
    </tr>
  )
}

/** One of several, which need not be asked about. */
function Chosen({ row, state: { draft, change } }: { row: CallIncident; state: CallPackState }) {
  const { m } = useLanguage()
  const { leftOut } = draft
  const others = leftOut.filter((id) => id !== row.id)
  return (
    <label className={styles['tick']}>
      <input
        type="checkbox"
        aria-label={m.callPack.chosen(row.when)}
        checked={!leftOut.includes(row.id)}
        onChange={(event) => change({ leftOut: event.target.checked ? others : [...leftOut, row.id] })}
      />
      <When row={row} />
    </label>
  )
}

/** Day and time, each in one piece. */
function When({ row: { when } }: { row: CallIncident }) {
  return (
    <span>
      {when.split(' ').map((part) => (
        <i key={part}>{part} </i>
      ))}
    </span>
  )
}

/** What tells the payment from the others. */
function Also({ row: { what, terminal, lastFour } }: { row: CallIncident }) {
  const parts = [what, terminal, lastFour].filter((part) => part !== null)
  return parts.length > 0 && <small>{parts.join('　')}</small>
}
