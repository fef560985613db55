import { done } from '#shared/result'
import { localTimestamp } from '#shared/timestamp'
import { insightsIn } from '../queries/insights-in'
import type { Handlers } from '../ipc/answer'
import type { Store } from '../storage/store'
import { reviewTable } from '../storage/tables'

type InsightHandlers = Pick<Handlers, 'insights:of' | 'reviews:list' | 'reviews:save'>

export function insightHandlers(store: Store, clock: () => Date): InsightHandlers {
  return {
    'insights:of': async (period) => done(await insightsIn(store, clock, period)),
    'reviews:list': () => done(store.rows(reviewTable)),
    'reviews:save': async ({ id, text }) => {
      const saved = await store.put(reviewTable, id, (before) =>
        before?.text === text ? before : { id, text, at: localTimestamp(clock()) },
      )
      return saved.ok ? done(store.rows(reviewTable)) : saved
    },
  }
}
