import { insightsOf, type Insights } from '#shared/incidents/insights'
import { comparedWith, type Period } from '#shared/incidents/period'
import { localTimestamp } from '#shared/timestamp'
import type { Store } from '../storage/store'
import { incidentTable } from '../storage/tables'
import { openPaymentsIn } from './open-payments-in'
import { wholeCatalog } from './whole-catalog'

/** What the whole log says about a period: waits for the years that have not been read yet. */
export async function insightsIn(store: Store, clock: () => Date, period: Period): Promise<Insights> {
  await store.whole()
  const before = comparedWith(period, localTimestamp(clock()))
  const open = new Set((await openPaymentsIn(store, clock)).map(({ incident }) => incident.id))
  const { judgedAs: answerOf } = await wholeCatalog()
  return insightsOf(store.rows(incidentTable), period, before, { answerOf, open })
}
