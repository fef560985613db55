import { later } from '../components/later'
import { run } from '../desk/commands'
import { goBack, openProblem } from '../desk/go'
import { keepAmount } from '../desk/payment'
import { checksPlace, type At } from '../desk/place'
import type { Screen } from '../desk/desk'
import { OpenHere, openOfToday } from './open-here'
import { DoorToOpen, openIn } from './open-in'
import { blankForm } from '../desk/sheets'

const ClosingPage = later(async () => (await import('../features/maintenance/closing-page')).ClosingPage)

const CopyLine = later(async () => (await import('../features/backup/copy-line')).CopyLine, 'keys go on')
const MissingAmounts = later(
  async () => (await import('../features/incidents/missing-amounts')).MissingAmounts,
  'keys go on',
)

/** The end of the day: totals, and what of it is not settled. */
export const closing: Screen<At<'closing'>> = {
  View({ desk }) {
    const today = openOfToday(desk)
    const { isOpen } = desk.openPayments
    return (
      <ClosingPage
        checks={desk.checks}
        terminals={desk.register.terminals}
        today={desk.log.logging.today}
        open={{
          lines: <OpenHere desk={desk} payments={today ?? []} />,
          count: today && today.length,
          isOpen,
          known: openIn(desk),
          door: <DoorToOpen desk={desk} />,
          problems: desk.problems,
          onProblems: () => openProblem(desk, null),
        }}
        amounts={<MissingAmounts today={desk.log.logging.today} onKeep={(id, fen) => keepAmount(desk, id, fen)} />}
        copy={<CopyLine />}
        onLog={() => run(desk, 'incidents')}
        onLeave={() => goBack(desk)}
      />
    )
  },
  back: () => checksPlace,
  sheet: blankForm,
  lights: 'checklist',
}
