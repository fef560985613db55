import { useVirtualizer } from '@tanstack/react-virtual'
import { memo, useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef } from 'react'
import { gateInWords } from '#shared/incidents/called'
import { codeKeyOf, nameOf, type Incident } from '#shared/incidents/incident'
import { amountInYuan } from '#shared/payments/amount'
import type { Terminal } from '#shared/shop'
import { clockOf, dayInWords, dayOf, localTimestamp } from '#shared/timestamp'
import { classOfIncident } from '#shared/incidents/known'
import { now } from '../../clock'
import { useCatalog } from '../../components/catalog'
import { Icon } from '../../components/icon'
import { useKeys } from '../../components/keys'
import { useLanguage } from '../../components/language'
import { Plate } from '../../components/plate'
import prose from '../../components/prose.module.css'
import type { IncidentRows } from '../../data/incident-rows'
import styles from './incident-list.module.css'
import { outcomeIcons, terminalLabel } from './incident-words'
import { layoutOf } from './list-layout'
import { incidentAt, type Found, type Listing } from './use-incidents'
import type { LogView } from './use-log-view'

/** Heights in rem, as the style sheet has them: where every row stands is known without measuring any. */
const heights = { head: 2.25, day: 2.25, incident: 2.875 }

type IncidentListProps = {
  found: Found
  incidents: IncidentRows
  terminals: readonly Terminal[]
  /** Nobody knows yet whether it was paid. */
  isOpen: (incident: Incident) => boolean
  view: LogView
  show: Listing['show']
  onOpen: (incident: Incident) => void
  onWithdraw: (incident: Incident) => void
  onCall: (incident: Incident) => void
}

/** The log, newest first, by day. Only the rows in view are there, however long it is. */
export function IncidentList({
  found,
  incidents,
  terminals,
  isOpen,
  view,
  show,
  onOpen,
  onWithdraw,
  onCall,
}: IncidentListProps) {
  const { m } = useLanguage()
  const scroller = useRef<HTMLDivElement>(null)
  const { days } = found.summary
  const layout = useMemo(() => layoutOf(days), [days])
  const rem = parseFloat(getComputedStyle(document.documentElement).fontSize)
  const head = heights.head * rem
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here memoizes what it returns
  const virtual = useVirtualizer({
    count: layout.rows,
    getScrollElement: () => scroller.current,
    estimateSize: (row) => (layout.isDay(row) ? heights.day : heights.incident) * rem,
    getItemKey: layout.keyOf,
    paddingStart: head,
    scrollPaddingStart: head,
    initialOffset: view.offset,
    overscan: 4,
  })
  const rows = virtual.getVirtualItems().map((item) => ({ ...item, row: layout.at(item.index) }))
  const places = rows.flatMap(({ row }) => (row.kind === 'incident' ? [row.place] : []))
  const place = Math.min(view.place, found.total - 1)

  const tell = useEffectEvent(show)
  const [first, last] = [places[0], places.at(-1)]
  useEffect(() => {
    if (first !== undefined && last !== undefined) tell(first, last)
  }, [first, last, found])

  const arrive = useEffectEvent(() => {
    virtual.scrollToOffset(view.offset)
    // Whoever was in what is gone, a form or a chip, is in the list now.
    if (document.activeElement === document.body) view.list.current?.focus()
  })
  useLayoutEffect(() => {
    arrive()
  }, [found.filter])

  function moveTo(wanted: number) {
    const next = Math.max(0, Math.min(wanted, found.total - 1))
    const row = layout.rowOf(next)
    // Upwards the heading of the day comes into view with its first row.
    virtual.scrollToIndex(next < place && layout.isDay(row - 1) ? row - 1 : row)
    view.moveTo(next)
  }

  const inView = () =>
    Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - head) / (heights.incident * rem)) - 1)
  const moves: Readonly<Record<string, () => number>> = {
    ArrowDown: () => place + 1,
    ArrowUp: () => place - 1,
    PageDown: () => place + inView(),
    PageUp: () => place - inView(),
    Home: () => 0,
    End: () => found.total - 1,
  }
  const acts: Readonly<Record<string, (incident: Incident) => void>> = {
    Enter: (incident) => {
      open(place, incident)
    },
    Delete: onWithdraw,
    F7: onCall,
    NumpadDivide: onCall,
  }

  function open(at: number, incident: Incident) {
    view.moveTo(at, scroller.current?.scrollTop)
    onOpen(incident)
  }
  useKeys(view.list, ({ key, code, isPlain }) => {
    const move = moves[key]
    const act = acts[code] ?? acts[key]
    if (!isPlain || (!move && !act)) return false
    const incident = incidentAt(found, incidents, place)
    if (move) moveTo(move())
    else if (act && incident) act(incident)
    return true
  })

  return (
    <div ref={scroller} className={styles['scroller']} data-terminals={terminals.length > 0}>
      <table
        ref={view.list}
        role="grid"
        className={styles['log']}
        style={{ height: virtual.getTotalSize() }}
        tabIndex={0}
        aria-label={m.log.title}
        aria-rowcount={layout.rows + 1}
        aria-activedescendant={places.includes(place) ? rowId(place) : undefined}
        onFocus={({ target, currentTarget }) => {
          // Rows come and go: the focus stays with the list, which knows its current row.
          const pressed = target.dataset['place']
          if (pressed === undefined) return
          view.moveTo(Number(pressed))
          currentTarget.focus({ preventScroll: true })
        }}
      >
        <thead role="rowgroup">
          <tr role="row" aria-rowindex={1} className={styles['head']}>
            {(['time', 'code', 'what', 'terminal', 'amount', 'outcome', 'staff'] as const).map((column) => (
              <th key={column} role="columnheader" data-column={column}>
                {m.log[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map(({ index, start, row }) => {
            const placed = { 'aria-rowindex': index + 2, style: { transform: `translateY(${String(start)}px)` } }
            if (row.kind === 'day') {
              return (
                <tr key={`day ${String(index)}`} role="row" className={styles['day']} {...placed}>
                  <th role="rowheader">
                    <DayName day={row.day} />
                    <span>{m.log.dayCount(row.count)}</span>
                  </th>
                </tr>
              )
            }
            const incident = incidentAt(found, incidents, row.place)
            return (
              <tr
                key={row.place}
                id={rowId(row.place)}
                role="row"
                className={styles['row']}
                tabIndex={-1}
                data-place={row.place}
                aria-selected={row.place === place}
                aria-busy={incident === undefined}
                {...(incident && { 'data-testid': 'incident', 'data-incident-id': incident.id })}
                data-withdrawn={incident?.withdrawn}
                data-open={incident && isOpen(incident) ? true : undefined}
                onClick={() => {
                  if (incident) open(row.place, incident)
                }}
                {...placed}
              >
                {incident ? (
                  <Cells incident={incident} isOpen={isOpen(incident)} terminals={terminals} />
                ) : (
                  <td role="gridcell">…</td>
                )}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

const rowId = (place: number): string => `incident-${String(place)}`

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

type CellsProps = { incident: Incident; isOpen: boolean; terminals: readonly Terminal[] }

/** Kept as they are while the list scrolls past. */
const Cells = memo(function Cells({ incident, isOpen, terminals }: CellsProps) {
  const { language, m } = useLanguage()
  const { answerFor } = useCatalog()
  const { amount, terminal, outcome } = incident
  const key = codeKeyOf(incident)
  const name = key && answerFor(key)
  return (
    <>
      <td role="gridcell" data-column="time">
        {clockOf(incident.at)}
      </td>
      <td role="gridcell" data-column="code">
        <Plate code={nameOf(incident)} answerClass={classOfIncident(name, incident)} />
      </td>
      <td role="gridcell" data-column="what">
        {name?.title[language] ?? nameOf(incident)}
        {name && incident.screenText && <small className={prose['note']}>　{incident.screenText}</small>}
        {incident.gate && <small className={prose['note']}>　{gateInWords(incident, incident.gate, m)}</small>}
        {isOpen && !incident.gate && <small className={styles['open']}>　{m.open.mark}</small>}
        {incident.notCleared && <small className={prose['note']}>　{m.form.notCleared}</small>}
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
