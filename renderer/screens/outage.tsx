import { later } from '../components/later'
import type { Desk, Screen } from '../desk/desk'
import { goBack, show } from '../desk/go'
import { home, type At } from '../desk/place'

const OutagePage = later(async () => (await import('../features/outages/outage-page')).OutagePage)

/** Until when something is down, as they say. */
export const outage: Screen<At<'outage'>> = {
  View: ({ desk, at }) => (
    <OutagePage
      about={at.about}
      outages={desk.outages}
      terminals={desk.register.terminals}
      terminalInUse={desk.profile.settings.terminalInUse}
      onDone={(said) => {
        leave(desk, at)
        desk.way.say(said)
      }}
      onLeave={() => leave(desk, at)}
    />
  ),
  back: (_, { from }) => from,
}

/** Back to the question or the box; elsewhere the focus is where that screen wants it. */
function leave(desk: Desk, { from }: At<'outage'>): void {
  if (from.screen === home.screen) goBack(desk)
  else show(desk, from)
}
