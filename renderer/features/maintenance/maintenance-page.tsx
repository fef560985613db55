import type { ReactNode } from 'react'
import type { Incident } from '#shared/incidents/incident'
import type { Round } from '#shared/maintenance/round'
import type { Printable } from '#shared/print/printable'
import type { Settings } from '#shared/settings'
import type { Hotline, Terminal } from '#shared/shop'
import type { MaintenanceView } from './checks-section'
import { ClosingPage, type OpenAtClosing } from './closing-page'
import { HistoryPage } from './history-page'
import { RoundPage } from './round-page'
import { TasksPage } from './tasks-page'
import type { Checks } from './use-maintenance'
import { VisitorPage } from './visitor-page'

/** Which page of the maintenance is open: a round, or one of the views. */
export type MaintenancePlace = { readonly round: Round } | { readonly view: MaintenanceView }

type MaintenancePageProps = {
  place: MaintenancePlace
  checks: Checks
  terminals: readonly Terminal[]
  hotlines: readonly Hotline[]
  settings: Settings
  today: readonly Incident[]
  open: OpenAtClosing
  onSaveTerminal: (terminal: Terminal) => Promise<boolean>
  onView: (view: MaintenanceView) => void
  onRegister: () => void
  onFix: (family: string) => void
  onLog: () => void
  onPrint: (what: Printable) => void
  onLeave: () => void
}

/** The pages of the checks, loaded when the first of them is opened. */
export function MaintenancePage(props: MaintenancePageProps): ReactNode {
  const { place, checks, terminals, hotlines, settings, today, open, onView, onLog, onLeave } = props
  if ('round' in place) {
    return (
      <RoundPage
        {...props}
        key={place.round.id}
        begun={place.round}
        staffOnDuty={settings.staffOnDuty}
        onClosing={() => {
          onView('closing')
        }}
      />
    )
  }
  switch (place.view) {
    case 'closing':
      return (
        <ClosingPage checks={checks} terminals={terminals} today={today} open={open} onLog={onLog} onLeave={onLeave} />
      )
    case 'visitor':
      return (
        <VisitorPage
          checks={checks}
          terminals={terminals}
          hotlines={hotlines}
          terminalInUse={settings.terminalInUse}
          onLeave={onLeave}
        />
      )
    case 'history':
      return <HistoryPage terminals={terminals} onPrint={props.onPrint} onLeave={onLeave} />
    case 'tasks':
      return <TasksPage checks={checks} onLeave={onLeave} />
  }
}
