import { later } from '../components/later'
import { openPrint } from '../desk/go'
import { choose } from '../desk/payment'
import type { At } from '../desk/place'
import type { Screen } from '../desk/desk'
import { openIn, OpenInReview } from './open-in'

const OutageLines = later(async () => (await import('../features/outages/outage-lines')).OutageLines, 'keys go on')
const InsightsPage = later(async () => (await import('../features/insights/insights-page')).InsightsPage)

/** What the log says about a period, and the review of a month. */
export const insights: Screen<At<'insights'>> = {
  View: ({ desk }) => (
    <InsightsPage
      open={<OpenInReview desk={desk} />}
      known={openIn(desk)}
      terminals={desk.register.terminals}
      outagesOf={(period) => (
        <OutageLines period={period} outages={desk.outages.all} terminals={desk.register.terminals} />
      )}
      onPrint={(what) => openPrint(desk, what)}
      onChoose={(key) => choose(desk, key)}
    />
  ),
}
