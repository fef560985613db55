import { memo, type ComponentProps, type ReactNode } from 'react'
import { gateInWords } from '#shared/incidents/called'
import { codeKeyOf, nameOf, type Incident } from '#shared/incidents/incident'
import { outageOf } from '#shared/incidents/outage'
import type { Outage } from '#shared/incidents/outage-row'
import { outageInWords } from '#shared/incidents/outage-in-words'
import { classOfIncident } from '#shared/incidents/known'
import { clockDoubtWords } from '#shared/messages/clock-doubt'
import { outageWords } from '#shared/messages/outage'
import { amountInYuan } from '#shared/payments/amount'
import type { Terminal } from '#shared/shop'
import { clockOf, dayInWords, dayOf, localTimestamp } from '#shared/timestamp'
import { now } from '../../clock'
import { useCatalog } from '../../components/catalog'
import { Icon } from '../../components/icon'
import { useLanguage } from '../../components/language'
import { Plate } from '../../components/plate'
import prose from '../../components/prose.module.css'
import styles from './incident-list.module.css'
import { outcomeIcons, terminalLabel } from './incident-words'

/** Where a row of the log stands. */
type Placed = Pick<ComponentProps<'tr'>, 'aria-rowindex' | 'style'>

export const rowId = (place: number): string => `incident-${String(place)}`

export function ListHead() {
  const { m } = useLanguage()
  return (
    <thead role="rowgroup">
      <tr role="row" aria-rowindex={1} className={styles['head']}>
        {(['time', 'code', 'what', 'terminal', 'amount', 'outcome', 'staff'] as const).map((column) => (
          <th key={column} role="columnheader" data-column={column}>
            {m.log[column]}
          </th>
        ))}
      </tr>
    </thead>
  )
}

/** The heading of a day. */
export function DayRow({ day, count, ...placed }: Placed & { day: string; count: number }) {
  const { m } = useLanguage()
  return (
    <tr role="row" className={styles['day']} {...placed}>
      <th role="rowheader">
        <DayName day={day} />
        <span>{m.log.dayCount(count)}</span>
      </th>
    </tr>
  )
}

function DayName({ day }: { day: string }) {
  const { language, m } = useLanguage()
  const moment = now()
  const yesterday = new Date(moment.getFullYear(), moment.getMonth(), moment.getDate() - 1, 12)
  const name =
    day === dayOf(localTimestamp(moment))
      ? m.log.today
      : day === dayOf(localTimestamp(yesterday))
        ? m.log.yesterday
        : ''
  return `${name}　${dayInWords(day, language)}`.trim()
}

type IncidentRowProps = Placed & {
  place: number
  /** Undefined while it is on its way. */
  incident: Incident | undefined
  isCurrent: boolean
  isOpen: boolean
  onOpen: (incident: Incident) => void
  /** Its cells, once it is there. */
  children: ReactNode
}

export function IncidentRow({ place, incident, isCurrent, isOpen, onOpen, children, ...placed }: IncidentRowProps) {
  return (
    <tr
      id={rowId(place)}
      role="row"
      className={styles['row']}
      tabIndex={-1}
      data-place={place}
      aria-selected={isCurrent}
      aria-busy={incident === undefined}
      {...(incident && { 'data-testid': 'incident', 'data-incident-id': incident.id })}
      data-withdrawn={incident?.withdrawn}
      data-open={isOpen ? true : undefined}
      onClick={() => incident && onOpen(incident)}
      {...placed}
    >
      {incident ? children : <td role="gridcell">…</td>}
    </tr>
  )
}

type CellsProps = { incident: Incident; isOpen: boolean; terminals: readonly Terminal[]; outages: readonly Outage[] }

/** Kept as they are while the list scrolls past. */
export const Cells = memo(function Cells({ incident, isOpen, terminals, outages }: CellsProps) {
  const { language, m } = useLanguage()
  const { answerFor } = useCatalog()
  const { amount, terminal, outcome } = incident
  const key = codeKeyOf(incident)
  const name = key && answerFor(key)
  const outage = outageOf(incident, outages, () => name?.trouble ?? 'unknown')
  return (
    <>
      <td role="gridcell" data-column="time">
        {clockOf(incident.at)}
      </td>
      <td role="gridcell" data-column="code">
        <Plate code={nameOf(incident)} answerClass={classOfIncident(name, incident)} />
      </td>
      <td role="gridcell" data-column="what">
        {isOpen && !incident.gate && <small className={styles['open']}>{m.open.mark}　</small>}
        {name?.title[language] ?? nameOf(incident)}
        {name && incident.screenText && <small className={prose['note']}>　{incident.screenText}</small>}
        {incident.gate && <small className={prose['note']}>　{gateInWords(incident, incident.gate, m)}</small>}
        {incident.notCleared && <small className={prose['note']}>　{m.form.notCleared}</small>}
        {outage && (
          <small className={prose['note']} title={outageInWords(outage, { terminals, answerFor, language })}>
            　{outageWords(language).mark}
          </small>
        )}
        {incident.clockDoubtful && (
          <small className={prose['note']} title={clockDoubtWords(language).mark}>
            　{clockDoubtWords(language).inRow}
          </small>
        )}
        {incident.sameCard && <small className={prose['note']}>　{m.log.sameCard}</small>}
        {incident.note && <small className={prose['note']}>　{incident.note}</small>}
      </td>
      <td role="gridcell" data-column="terminal">
        {terminal !== undefined && terminalLabel(terminals, terminal)}
      </td>
      <td role="gridcell" data-column="amount">
        {amount === undefined ? <span className={styles['none']}>{m.log.noAmount}</span> : amountInYuan(amount)}
      </td>
      <td role="gridcell" data-column="outcome">
        {incident.withdrawn ? (
          m.log.withdrawn
        ) : outcome ? (
          <span className={styles['outcome']}>
            <Icon name={outcomeIcons[outcome]} />
            {m.outcomes[outcome]}
          </span>
        ) : (
          <span className={styles['none']}>{m.log.noOutcome}</span>
        )}
      </td>
      <td role="gridcell" data-column="staff">
        {incident.staff}
      </td>
    </>
  )
})
