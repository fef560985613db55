import { later } from '../components/later'
import { run } from '../desk/commands'
import type { At } from '../desk/place'
import type { Screen } from '../desk/desk'
import { openLines } from './open-here'

const OpenPage = later(async () => (await import('../features/open-payments/open-page')).OpenPage)

/** Every payment of which nobody knows yet whether it was made. */
export const openPayments: Screen<At<'open-payments'>> = {
  View: ({ desk }) => <OpenPage {...openLines(desk)} state={desk.openPayments} onPrint={() => run(desk, 'print')} />,
  sheet: () => ({ document: 'open-payments' }),
}
