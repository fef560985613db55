import { later } from '../components/later'
import { run } from '../desk/commands'
import { openMatter, openProblem } from '../desk/go'
import { home, type At } from '../desk/place'
import type { Screen } from '../desk/desk'
import { openIn } from './open-in'

const OpenMattersPage = later(async () => (await import('../features/open-matters/open-matters-page')).OpenMattersPage)

/** Everything that is open, and where each is dealt with. */
export const openMatters: Screen<At<'open-matters'>> = {
  View: ({ desk, at }) => (
    <OpenMattersPage
      known={openIn(desk)}
      shown={at.shown}
      onOpen={(matter) => openMatter(desk, matter)}
      onPast={(id) => openProblem(desk, id, { ...at, shown: id })}
      onPrint={() => run(desk, 'print')}
    />
  ),
  back: (_, { from = home }) => from,
  sheet: () => ({ document: 'open-matters' }),
  lights: 'matters',
}
