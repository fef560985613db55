import { later } from '../components/later'
import { goBack, openPrint } from '../desk/go'
import { checksPlace, type At } from '../desk/place'
import type { Screen } from '../desk/desk'
import { blankForm } from '../desk/sheets'

const HistoryPage = later(async () => (await import('../features/maintenance/history-page')).HistoryPage)

/** What was checked. */
export const history: Screen<At<'history'>> = {
  View: ({ desk }) => (
    <HistoryPage
      terminals={desk.register.terminals}
      onPrint={(what) => openPrint(desk, what)}
      onLeave={() => goBack(desk)}
    />
  ),
  back: () => checksPlace,
  sheet: blankForm,
  lights: 'checklist',
}
