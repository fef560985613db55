import { later } from '../components/later'
import { run } from '../desk/commands'
import { home, type At } from '../desk/place'
import type { Screen } from '../desk/desk'
import { openLines } from './open-here'

const OpenPage = later(async () => (await import('../features/open-payments/open-page')).OpenPage)

/** Every payment of which nobody knows yet whether it was made. */
export const openPayments: Screen<At<'open-payments'>> = {
  View: ({ desk, at: { shown } }) => (
    <OpenPage {...openLines(desk)} state={desk.openPayments} shown={shown ?? null} onPrint={() => run(desk, 'print')} />
  ),
  back: (_, { from }) => from ?? home,
  sheet: () => ({ document: 'open-payments' }),
}
