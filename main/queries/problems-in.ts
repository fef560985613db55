import type { Incident } from '#shared/incidents/incident'
import { explainedUntil } from '#shared/incidents/outage'
import { outagesAt } from '#shared/incidents/outage-standing'
import { problemsAt, type ProblemsNow } from '#shared/incidents/problem'
import { localTimestamp } from '#shared/timestamp'
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
