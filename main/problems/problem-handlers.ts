import type { Incident } from '#shared/incidents/incident'
import { explainedUntil } from '#shared/incidents/outage'
import { outagesAt } from '#shared/incidents/outage-standing'
import { acted, problemsAt, type ProblemsNow } from '#shared/incidents/problem'
import { done } from '#shared/result'
import { localTimestamp } from '#shared/timestamp'
import type { Handlers } from '../ipc/answer'
import type { Store } from '../storage/store'
import { incidentTable, outageTable, problemTable } from '../storage/tables'

/** What recurs, as it stands now. */
export function problemsIn(store: Store, clock: () => Date): ProblemsNow {
  const now = localTimestamp(clock())
  const outages = outagesAt(store.rows(outageTable), now)
  if (outages.length === 0) return problemsAt(store.rows(problemTable), now)
  let byId: ReadonlyMap<string, Incident> | null = null
  return problemsAt(store.rows(problemTable), now, (problem) =>
    explainedUntil(problem, outages, now, (id) => {
      byId ??= new Map(store.rows(incidentTable).map((incident) => [incident.id, incident]))
      return byId.get(id)
    }),
  )
}

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
