import type { Incident } from '#shared/incidents/incident'
import { kinOf, problemFrom, problemOf, seenAgain } from '#shared/incidents/problem'
import { goneOn } from '#shared/incidents/problem-goes-on'
import type { Finding } from '#shared/incidents/recurrence/finding'
import { daysLookedAt, findingsIn } from '#shared/incidents/recurrence/findings'
import { factsFrom, seenFrom, type FactsOf } from '#shared/incidents/recurrence/seen'
import type { Thresholds } from '#shared/thresholds'
import { localTimestamp } from '#shared/timestamp'
import { settingsIn } from '../queries/settings-in'
import type { Store } from '../storage/store'
import { incidentTable, problemTable } from '../storage/tables'
import { wholeOperationOf, wholeTroubleOf } from '../queries/whole-catalog'
import { problemId } from './problem-id'

/** Where the clock was set back, so many older rows in a row are taken for the end of what is recent. */
const patience = 200

export type ProblemWatch = {
  /** To be called when an incident was added or changed; returns at once. */
  readonly look: () => void
  /** Resolves when all that was asked for has been looked at. */
  readonly looked: () => Promise<void>
}

/** Looks for problems after the answer to the page is out: the log never waits for it. */
export function watchProblems(store: Store, clock: () => Date, report: (problem: unknown) => void): ProblemWatch {
  let asked = false
  let looking = Promise.resolve()
  let factsOf: FactsOf | null = null

  async function lookNow(): Promise<void> {
    asked = false
    factsOf ??= factsFrom(await wholeTroubleOf(), await wholeOperationOf())
    await lookForProblems(store, clock(), settingsIn(store).alerts, factsOf)
  }

  return {
    look() {
      if (asked) return
      asked = true
      looking = looking.then(lookNow).catch(report)
    },
    looked: () => looking,
  }
}

/**
 * Looks for what recurs and keeps it as problems. Only what can still make a rule fire is looked at, however many years
 * the log has. A problem that cannot be saved is found again the next time.
 */
export async function lookForProblems(
  store: Store,
  now: Date,
  thresholds: Thresholds,
  factsOf: FactsOf,
): Promise<void> {
  const at = localTimestamp(now)
  const incidents = recent(store.rows(incidentTable), now, factsOf)
  for (const finding of findingsIn(incidents, at, thresholds, factsOf))
    if (finding.voice !== 'answer') await keep(store, finding, at)
  await putEndsOff(store, incidents, now, factsOf)
}

/** What came of a problem without being enough for its rule. */
async function putEndsOff(store: Store, incidents: readonly Incident[], now: Date, factsOf: FactsOf): Promise<void> {
  const seen = seenFrom(incidents, now.getTime(), factsOf)
  for (const problem of store.rows(problemTable)) {
    if (goneOn(problem, seen) === problem) continue
    await store.put(problemTable, problem.id, (before) => goneOn(before ?? problem, seen))
  }
}

async function keep(store: Store, finding: Finding, now: string): Promise<void> {
  const problems = store.rows(problemTable)
  const known = problemOf(finding, problems, now)
  const kin = kinOf(finding, problems, now)
  if (known && seenAgain(known, finding, now, kin) === known) return
  const id = known?.id ?? problemId(finding)
  await store.put(problemTable, id, (before) =>
    before ? seenAgain(before, finding, now, kin) : problemFrom(finding, id, now, kin),
  )
}

/** The newest incidents, as far back as a rule may look. They come in the order of writing. */
function recent(incidents: readonly Incident[], now: Date, factsOf: FactsOf): readonly Incident[] {
  const from = now.getTime() - (daysLookedAt + 1) * 86_400_000
  let start = incidents.length
  for (let older = 0; start > 0 && older < patience; start--) {
    const before = incidents[start - 1]
    older = before && factsOf(before).time < from ? older + 1 : 0
  }
  return incidents.slice(start)
}
