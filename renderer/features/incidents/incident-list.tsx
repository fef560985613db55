import type { Incident } from '#shared/incidents/incident'
import type { Outage } from '#shared/incidents/outage-row'
import type { Terminal } from '#shared/shop'
import { useKeys } from '../../components/keys'
import { useLanguage } from '../../components/language'
import type { IncidentRows } from '../../data/incident-rows'
import styles from './incident-list.module.css'
import { Cells, DayRow, IncidentRow, ListHead, rowId } from './incident-row'
import { incidentAt, type Found, type Listing } from './use-incidents'
import type { LogView } from './use-log-view'
import { useRowsInView } from './use-rows-in-view'

type IncidentListProps = {
  found: Found
  incidents: IncidentRows
  terminals: readonly Terminal[]
  outages: readonly Outage[]
  /** Nobody knows yet whether it was paid. */
  isOpen: (incident: Incident) => boolean
  view: LogView
  show: Listing['show']
  onOpen: (incident: Incident) => void
  onWithdraw: (incident: Incident) => void
  onCall: (incident: Incident) => void
}

/** The log, newest first, by day. Only the rows in view are there, however long it is. */
export function IncidentList(props: IncidentListProps) {
  const { found, incidents, terminals, outages, isOpen, view, show, onOpen } = props
  const { m } = useLanguage()
  const { list } = view
  const { scroller, rows, ...inView } = useRowsInView(found, view, show)

  function open(at: number, incident: Incident) {
    view.moveTo(at, scroller.current?.scrollTop)
    onOpen(incident)
  }
  useListKeys(props, inView, (incident) => open(inView.place, incident))

  return (
    <div ref={scroller} className={styles['scroller']} data-testid="log-rows">
      <table
        ref={list}
        role="grid"
        className={styles['log']}
        data-terminals={found.summary.says.terminal}
        data-staff={found.summary.says.staff}
        style={{ height: inView.height }}
        tabIndex={0}
        aria-label={m.log.title}
        aria-rowcount={inView.count + 1}
        aria-activedescendant={inView.holdsPlace ? rowId(inView.place) : undefined}
        onFocus={({ target, currentTarget }) => {
          // Rows come and go: the focus stays with the list, which knows its current row.
          const pressed = target.dataset['place']
          if (pressed === undefined) return
          view.moveTo(Number(pressed))
          currentTarget.focus({ preventScroll: true })
        }}
      >
        <ListHead />
        <tbody role="rowgroup">
          {rows.map(({ index, start, row }) => {
            const placed = { 'aria-rowindex': index + 2, style: { transform: `translateY(${String(start)}px)` } }
            if (row.kind === 'day') {
              return <DayRow key={`day ${String(index)}`} day={row.day} count={row.count} {...placed} />
            }
            const { place } = row
            const incident = incidentAt(found, incidents, place)
            const isUndecided = incident !== undefined && isOpen(incident)
            return (
              <IncidentRow
                key={place}
                place={place}
                incident={incident}
                isCurrent={place === inView.place}
                isOpen={isUndecided}
                onOpen={(pressed) => open(place, pressed)}
                {...placed}
              >
                {incident && <Cells incident={incident} isOpen={isUndecided} terminals={terminals} outages={outages} />}
              </IncidentRow>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** Keys of the list: they move in it, or do something with the incident where one is. */
function useListKeys(
  { found, incidents, view, onWithdraw, onCall }: IncidentListProps,
  { place, room, moveTo }: Pick<ReturnType<typeof useRowsInView>, 'place' | 'room' | 'moveTo'>,
  onOpen: (incident: Incident) => void,
): void {
  const moves: Readonly<Record<string, () => number>> = {
    ArrowDown: () => place + 1,
    ArrowUp: () => place - 1,
    PageDown: () => place + room(),
    PageUp: () => place - room(),
    Home: () => 0,
    End: () => found.total - 1,
  }
  const acts: Readonly<Record<string, (incident: Incident) => void>> = {
    Enter: onOpen,
    Delete: onWithdraw,
    F7: onCall,
    NumpadDivide: onCall,
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
}
