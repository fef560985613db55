import { isClockDoubtful } from '#shared/incidents/clock-doubt'
import { incidentFrom, mended, type Incident } from '#shared/incidents/incident'
import {
  foldedAhead,
  foldedOnce,
  incidentMatcher,
  summaryOf,
  type IncidentFilter,
  type IncidentSummary,
  type TextOf,
} from '#shared/incidents/incident-filter'
import { latelyOf } from '#shared/incidents/lately'
import type { OpenPayment } from '#shared/incidents/open-payments'
import type { Failure } from '#shared/ipc/contract'
import { done, failed, type Result } from '#shared/result'
import { dayOf, localTimestamp } from '#shared/timestamp'
import type { Handlers } from '../ipc/answer'
import { openPaymentsIn } from '../queries/open-payments-in'
import type { Store } from '../storage/store'
import { incidentTable } from '../storage/tables'
import { wholeCatalog } from '../queries/whole-catalog'

type IncidentHandlers = Pick<
  Handlers,
  'incidents:log' | 'incidents:mend' | 'incidents:list' | 'incidents:named' | 'incidents:lately'
>

/**
 * @param changed called after an incident was added or changed
 * @param textOf kept by main, which exports what was found, too
 */
export function incidentHandlers(
  store: Store,
  clock: () => Date,
  changed: () => void,
  textOf = foldedOnce(),
): IncidentHandlers {
  const matching = matchingIn(store, textOf)
  let foldAhead: Promise<void> | null = null
  return {
    'incidents:log': async (draft) => {
      const { codeSet, code } = draft
      if (codeSet !== undefined && code !== undefined) {
        const { answerFor } = await wholeCatalog()
        if (answerFor({ codeSet, code }) === null) return failed('not-found')
      }
      const logged = await store.put(incidentTable, draft.id, (before, seq) => {
        if (before !== undefined) return before
        const at = localTimestamp(clock())
        return incidentFrom(draft, seq, at, isClockDoubtful(at, store.rows(incidentTable)))
      })
      if (logged.ok) changed()
      return logged
    },
    'incidents:mend': async ({ id, change }) => {
      const saved = await changeIncident(store, id, (incident) => mended(incident, change, localTimestamp(clock())))
      if (saved.ok) changed()
      return saved
    },
    'incidents:list': async ({ filter, offset, limit, whole }) => {
      if (whole) await store.whole()
      const open = filter.open === true ? await openPaymentsIn(store, clock) : []
      const { incidents, summary } = matching(filter, open)
      const page = incidents.slice(offset, offset + limit)
      if (store.isWhole()) foldAhead ??= inSteps(foldedAhead(store.rows(incidentTable), textOf))
      return done({ incidents: page, total: incidents.length, summary, whole: store.isWhole() })
    },
    'incidents:named': async ({ ids }) => {
      const named = new Set(ids)
      const found = () => store.rows(incidentTable).filter(({ id }) => named.has(id))
      if (found().length < named.size) await store.whole()
      return done(found())
    },
    'incidents:lately': (key) => done(latelyOf(key, store.rows(incidentTable), dayOf(localTimestamp(clock())))),
  }
}

/** Writes what `change` makes of an incident, of whatever year. */
async function changeIncident(
  store: Store,
  id: string,
  change: (incident: Incident) => Incident,
): Promise<Result<Incident, Failure>> {
  const write = () => store.put(incidentTable, id, (before) => (before === undefined ? null : change(before)))
  const written = await write()
  if (written.ok || written.failure !== 'not-found' || store.isWhole()) return written
  await store.whole()
  return write()
}

type Matching = { readonly incidents: readonly Incident[]; readonly summary: IncidentSummary }

/** Finds the incidents of a filter, newest first. Who pages on or comes back gets what was found before. */
function matchingIn(store: Store, textOf: TextOf): (filter: IncidentFilter, open: readonly OpenPayment[]) => Matching {
  let last: (Matching & { readonly of: readonly Incident[]; readonly filter: string }) | null = null
  return (filter, open) => {
    const of = store.rows(incidentTable)
    const asText = JSON.stringify(filter)
    if (last?.of === of && last.filter === asText) return last
    const incidents = of.filter(incidentMatcher(filter, open, textOf)).reverse()
    last = { of, filter: asText, incidents, summary: summaryOf(incidents) }
    return last
  }
}

/** Takes one step after the other, each when nothing else waits. */
async function inSteps(steps: Iterator<void>): Promise<void> {
  while (steps.next().done !== true) await new Promise((resolve) => setImmediate(resolve))
}

/** Today's incidents, oldest first, without those taken back. */
export function incidentsOfToday(store: Store, clock: () => Date): Incident[] {
  const today = dayOf(localTimestamp(clock()))
  return store.rows(incidentTable).filter(({ at, withdrawn }) => dayOf(at) === today && withdrawn !== true)
}
