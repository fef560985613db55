import type { ReactNode } from 'react'
import type { Hit } from '#shared/catalog/catalog'
import type { Incident } from '#shared/incidents/incident'
import { incidentMatcher, type IncidentFilter } from '#shared/incidents/incident-filter'
import type { Outage } from '#shared/incidents/outage-row'
import type { OpenPayment } from '#shared/incidents/open-payments'
import type { Settings } from '#shared/settings'
import type { Terminal } from '#shared/shop'
import { clockOf } from '#shared/timestamp'
import { Button } from '../../components/controls'
import { Empty } from '../../components/empty'
import { Screen } from '../../components/frame'
import { Icon } from '../../components/icon'
import { KeysWait } from '../../components/keys'
import { useLanguage } from '../../components/language'
import { Row } from '../../components/layout'
import prose from '../../components/prose.module.css'
import type { IncidentRows } from '../../data/incident-rows'
import { FilterRow } from './filter-row'
import { ExportButton } from './export-button'
import { IncidentFormPage } from './incident-form'
import { IncidentList } from './incident-list'
import styles from './incidents-page.module.css'
import { LogHead } from './log-head'
import { LogLamp } from './log-lamp'
import type { IncidentLog } from './use-incident-log'
import { isNarrowed, useIncidents, type Found, type Listing } from './use-incidents'

/** What is open, and how it is drawn. */
export type OpenInLog = {
  payments: readonly OpenPayment[]
  isOpen: (incident: Incident) => boolean
  linesOf: (payments: readonly OpenPayment[]) => ReactNode
  onAll: () => void
  /** The way to all that is, of whatever kind, drawn. */
  toMatters: ReactNode
}

type IncidentsPageProps = {
  log: IncidentLog
  /** Those of today that are open. */
  openToday: number
  rows: IncidentRows
  terminals: readonly Terminal[]
  settings: Settings
  outages: readonly Outage[]
  ownersOf: (code: string) => readonly Hit[]
  open: OpenInLog
  onInsights: () => void
  /** Clears so many entries, which a filter has found. */
  clearing: (filter: IncidentFilter, count: number) => ReactNode
  /** Opens the call pack of one incident, or of a selection. */
  onCall: (incidents: readonly Incident[]) => void
}

/** The log: a list that can be narrowed, and in its place the form of the incident that was opened. */
export function IncidentsPage(props: IncidentsPageProps) {
  const { log, rows, terminals, settings, ownersOf } = props
  const { m } = useLanguage()
  const { view, form } = log
  const { found, failure, show } = useIncidents(view.filter, rows)
  const written = view.written === null ? undefined : rows.get(view.written)
  if (form.open) {
    return (
      <IncidentFormPage
        key={form.open.id}
        form={form}
        open={form.open}
        terminals={terminals}
        settings={settings}
        ownersOf={ownersOf}
        onSave={log.save}
      />
    )
  }
  return (
    <Screen lamp={<LogLamp found={found} today={log.logging.today} openToday={props.openToday} />}>
      <div className={styles['log']}>
        <LogHead
          view={view}
          terminals={terminals}
          codes={found?.summary.codes ?? []}
          written={written && <Written incident={written} onWithdraw={log.withdraw} />}
        >
          <Actions {...props} found={found} />
        </LogHead>
        <FilterRow
          filter={view.filter}
          codes={found?.codes ?? []}
          terminals={terminals}
          onNarrow={view.narrow}
          onDone={() => view.list.current?.focus()}
        />
        {failure && <p className={prose['wrong']}>{m.failures[failure]}</p>}
        {found ? <Matches {...props} found={found} show={show} /> : failure === null && <KeysWait />}
      </div>
    </Screen>
  )
}

/** As many as a call pack holds. */
const callable = 200

/** What can be done with what is shown. */
function Actions({
  log,
  rows,
  open,
  clearing,
  onInsights,
  onCall,
  found,
}: IncidentsPageProps & { found: Found | null }) {
  const { m } = useLanguage()
  const { filter } = log.view
  const isNarrow = Object.keys(filter).length > 0
  // What the filter has picked out can be asked about in one call.
  const selected = isNarrow && found && found.total <= callable ? rows.all([...found.pages.values()].flat()) : []
  return (
    <>
      {selected.length > 1 && (
        <Button icon="phone" onClick={() => onCall(selected)}>
          {m.log.call(selected.length)}
        </Button>
      )}
      {filter.open === true && (
        <Button data-action="open-payments" onClick={open.onAll}>
          {m.open.all}
        </Button>
      )}
      {open.toMatters}
      {found && found.total > 0 && <ExportButton found={found} below={clearing(found.filter, found.total)} />}
      <Button onClick={() => log.begin('')}>{m.log.new}</Button>
      <Button cap="Ctrl+I" onClick={onInsights}>
        {m.insights.title}
      </Button>
    </>
  )
}

/** What the filter has found: the list, or what is open with what ends it. */
function Matches(props: IncidentsPageProps & { found: Found; show: Listing['show'] }) {
  const { log, rows, terminals, outages, open, onCall, found, show } = props
  const { filter } = log.view
  if (found.total === 0) return <NoIncidents isNarrow={isNarrowed(found)} onWiden={log.view.widenOnce} />
  if (filter.open === true) {
    const isFound = incidentMatcher(filter, open.payments)
    return (
      <div className={styles['open']} data-testid="log-rows">
        {open.linesOf(open.payments.filter(({ incident }) => isFound(incident)))}
      </div>
    )
  }
  return (
    <IncidentList
      found={found}
      incidents={rows}
      terminals={terminals}
      outages={outages}
      isOpen={open.isOpen}
      view={log.view}
      show={show}
      onOpen={log.form.edit}
      onWithdraw={log.withdraw}
      onCall={(incident) => onCall([incident])}
    />
  )
}

/** What was done last from here, after the disk has it; with the way back. */
function Written({ incident, onWithdraw }: { incident: Incident; onWithdraw: (incident: Incident) => void }) {
  const { m } = useLanguage()
  const clock = clockOf(incident.at)
  return (
    <p className={styles['written']} data-testid="written" data-incident-id={incident.id}>
      <Icon name="ok" />
      {incident.withdrawn ? m.saved.withdrawn(clock) : m.log.kept(clock)}
      {incident.withdrawn && (
        <Button cap="−" onClick={() => onWithdraw(incident)}>
          {m.saved.restore}
        </Button>
      )}
    </p>
  )
}

function NoIncidents({ isNarrow, onWiden }: { isNarrow: boolean; onWiden: () => void }) {
  const { m } = useLanguage()
  return (
    <Empty icon={isNarrow ? 'search' : 'meaning'} data-testid="log-empty">
      <h2 className={prose['heading']}>{isNarrow ? m.log.noMatch : m.log.empty}</h2>
      <p>{isNarrow ? m.log.noMatchWhy : m.log.emptyWhy}</p>
      {isNarrow && (
        <Row above={3}>
          <Button look="key" cap="Esc" onClick={onWiden}>
            {m.log.widen}
          </Button>
        </Row>
      )}
    </Empty>
  )
}
