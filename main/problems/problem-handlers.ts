import { acted } from '#shared/incidents/problem'
import { done } from '#shared/result'
import { localTimestamp } from '#shared/timestamp'
import type { Handlers } from '../ipc/answer'
import { problemsIn } from '../queries/problems-in'
import type { Store } from '../storage/store'
import { problemTable } from '../storage/tables'

type ProblemHandlers = Pick<Handlers, 'problems:list' | 'problems:act'>

/** @param looked resolves when what was logged so far has been looked at */
export function problemHandlers(store: Store, clock: () => Date, looked: () => Promise<unknown>): ProblemHandlers {
  return {
    'problems:list': async () => {
      await looked()
      return done(problemsIn(store, clock))
    },
    'problems:act': async ({ id, what }) => {
      const now = localTimestamp(clock())
      const saved = await store.put(problemTable, id, (before) => (before ? acted(before, what, now) : null))
      return saved.ok ? done(problemsIn(store, clock)) : saved
    },
  }
}
