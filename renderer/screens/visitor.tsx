import { later } from '../components/later'
import { goBack } from '../desk/go'
import type { At } from '../desk/place'
import type { Screen } from '../desk/desk'
import { blankForm } from '../desk/sheets'

const VisitorPage = later(async () => (await import('../features/maintenance/visitor-page')).VisitorPage)

/** Someone has come to see to the terminal. */
export const visitor: Screen<At<'visitor'>> = {
  View: ({ desk }) => (
    <VisitorPage
      checks={desk.checks}
      terminals={desk.register.terminals}
      hotlines={desk.register.hotlines}
      terminalInUse={desk.profile.settings.terminalInUse}
      onLeave={() => goBack(desk)}
    />
  ),
  sheet: blankForm,
  lights: 'visitor',
}
