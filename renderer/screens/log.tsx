import { periodOf } from '#shared/incidents/period'
import { callPackAbout } from '#shared/print/call-pack-about'
import { clockOf } from '#shared/timestamp'
import { thisDay } from '../clock'
import { later } from '../components/later'
import { callAbout, go } from '../desk/go'
import { run } from '../desk/commands'
import type { At } from '../desk/place'
import type { Screen } from '../desk/desk'
import { codeOwners } from '../features/incidents/code-owners'
import { OpenHere, openOfToday } from './open-here'
import { DoorToOpen } from './open-in'

const IncidentsPage = later(async () => (await import('../features/incidents/incidents-page')).IncidentsPage)
const ClearThese = later(async () => (await import('../features/clearing/clear-these')).ClearThese, 'keys go on')

/** What was logged, and in its place the form of one incident. */
export const log: Screen<At<'log'>> = {
  View: ({ desk }) => (
    <IncidentsPage
      log={desk.log}
      openToday={openOfToday(desk)?.length ?? 0}
      rows={desk.rows}
      terminals={desk.register.terminals}
      settings={desk.profile.settings}
      outages={desk.outages.all}
      ownersOf={(code) => codeOwners(desk.lookup.catalog, code, desk.profile.shop)}
      open={{
        payments: desk.openPayments.payments ?? [],
        isOpen: desk.openPayments.isOpen,
        linesOf: (payments) => <OpenHere desk={desk} payments={payments} />,
        onAll() {
          go(desk, { screen: 'open-payments' })
        },
        toMatters: <DoorToOpen desk={desk} look="button" />,
      }}
      clearing={(filter, count) => <ClearThese filter={filter} count={count} />}
      onInsights={() => run(desk, 'insights')}
      onCall={(incidents) => callAbout(desk, incidents)}
    />
  ),
  keys(desk) {
    const { form, view, save } = desk.log
    const { list } = view
    const move = () => {
      list.current?.focus()
      return list.current !== null
    }
    if (!form.open) return { move }
    const { incident } = form.open
    return {
      move,
      log: save,
      incidents: form.leave,
      ...(incident
        ? {
            call: () => callAbout(desk, [incident]),
          }
        : {}),
    }
  },
  back({ log: { form, view } }) {
    if (!form.open) return view.widenOnce() ? null : { screen: 'lookup' }
    form.leave()
    return null
  },
  sheet({ log: { form } }) {
    const incident = form.open?.incident
    return incident ? callPackAbout(incident.id) : { document: 'review', period: periodOf('day', thisDay()) }
  },
  says({ rows, log: { form, view } }, _, m) {
    if (form.open?.failure) return m.failures[form.open.failure]
    if (form.open?.asksToLeave) return m.form.unsaved
    const written = view.written === null ? undefined : rows.get(view.written)
    if (!written) return ''
    const clock = clockOf(written.at)
    return written.withdrawn ? m.saved.withdrawn(clock) : m.log.kept(clock)
  },
  lights: 'incidents',
}
