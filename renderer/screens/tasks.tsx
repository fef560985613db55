import { later } from '../components/later'
import { goBack } from '../desk/go'
import { checksPlace, type At } from '../desk/place'
import type { Screen } from '../desk/desk'
import { blankForm } from '../desk/sheets'

const TasksPage = later(async () => (await import('../features/maintenance/tasks-page')).TasksPage)

/** What is to be checked, and how often. */
export const tasks: Screen<At<'tasks'>> = {
  View: ({ desk }) => <TasksPage checks={desk.checks} onLeave={() => goBack(desk)} />,
  back: () => checksPlace,
  sheet: blankForm,
  lights: 'checklist',
}
