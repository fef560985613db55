import { incidentFrom, mended, type Incident } from '#shared/incidents/incident'
import { done, failed } from '#shared/result'
import { dayOf, localTimestamp } from '#shared/timestamp'
import type { Handlers } from '../ipc/answer'
import type { Store } from '../storage/store'
import { wholeCatalog } from '../whole-catalog'

type IncidentHandlers = Pick<Handlers, 'incidents:log' | 'incidents:mend' | 'incidents:list'>

export function incidentHandlers(store: Store, clock: () => Date): IncidentHandlers {
  return {
    'incidents:log': async (draft) => {
      const { answerFor } = await wholeCatalog()
      const key = { codeSet: draft.codeSet, code: draft.code }
      if (answerFor(key) === null) return failed('not-found')
      return store.addIncident(draft.id, (seq) => incidentFrom(draft, seq, localTimestamp(clock())))
    },
    'incidents:mend': ({ id, change }) =>
      store.changeIncident(id, (incident) => mended(incident, change, localTimestamp(clock()))),
    'incidents:list': ({ only, limit }) => {
      const matching = store
        .incidents()
        .filter(({ codeSet, code }) => only === undefined || (codeSet === only.codeSet && code === only.code))
        .toReversed()
      return done({ incidents: matching.slice(0, limit), total: matching.length })
    },
  }
}

/** Today's incidents, oldest first, without those taken back. */
export function incidentsOfToday(store: Store, clock: () => Date): Incident[] {
  const today = dayOf(localTimestamp(clock()))
  return store.incidents().filter(({ at, withdrawn }) => dayOf(at) === today && withdrawn !== true)
}
