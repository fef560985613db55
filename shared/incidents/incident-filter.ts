import * as v from 'valibot'
import { dayOf } from '../timestamp'
import { outcomes, type Incident } from './incident'

const day = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/))

/** So many incidents can be asked for by name; a problem names no more. */
export const incidentsNamed = 200

/** Which incidents are asked for; what is missing does not narrow. */
export const incidentFilterSchema = v.strictObject({
  /** Stands anywhere in the incident's texts, numbers or code. */
  text: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(60))),
  /** Just these, as a problem names them. */
  ids: v.optional(v.pipe(v.array(v.pipe(v.string(), v.uuid())), v.maxLength(incidentsNamed))),
  codeSet: v.optional(v.pipe(v.string(), v.maxLength(40))),
  code: v.optional(v.pipe(v.string(), v.maxLength(40))),
  terminal: v.optional(v.pipe(v.string(), v.uuid())),
  outcome: v.optional(v.picklist([...outcomes, 'none'])),
  /** First and last day, as the shop's clock showed them; both are within. */
  from: v.optional(day),
  to: v.optional(day),
  /** Incidents that were taken back are shown only when asked for. */
  withdrawn: v.optional(v.boolean()),
})

export type IncidentFilter = v.InferOutput<typeof incidentFilterSchema>

/** Whether an incident is one of those asked for. Made once for a filter, then asked for each incident. */
export function incidentMatcher(filter: IncidentFilter): (incident: Incident) => boolean {
  const { codeSet, code, terminal, outcome, from, to } = filter
  const ids = filter.ids && new Set(filter.ids)
  const words = folded(filter.text ?? '')
    .split(' ')
    .filter((word) => word !== '')
  return (incident) =>
    (filter.withdrawn === true || incident.withdrawn !== true) &&
    (ids === undefined || ids.has(incident.id)) &&
    (codeSet === undefined || incident.codeSet === codeSet) &&
    (code === undefined || incident.code === code) &&
    (terminal === undefined || incident.terminal === terminal) &&
    (outcome === undefined || (incident.outcome ?? 'none') === outcome) &&
    (from === undefined || dayOf(incident.at) >= from) &&
    (to === undefined || dayOf(incident.at) <= to) &&
    (words.length === 0 || holdsAll(incident, words))
}

function holdsAll(incident: Incident, words: readonly string[]): boolean {
  const { code, screenText, note, staff, acquirerSays, stan, rrn, authorisationCode } = incident
  const texts = [code, screenText, note, staff, acquirerSays, stan, rrn, authorisationCode]
  const text = folded(texts.filter((part) => part !== undefined).join('\n'))
  return words.every((word) => text.includes(word))
}

const folded = (text: string): string => text.normalize('NFKC').toLowerCase()

/** How many, by day as the list shows them and by code, most frequent first. */
export type IncidentSummary = {
  readonly days: readonly { readonly day: string; readonly count: number }[]
  readonly codes: readonly {
    readonly codeSet: string | undefined
    readonly code: string | undefined
    readonly count: number
  }[]
}

/**
 * Counts incidents given in the order of the list. A day stands more than once where the clock was set back in between:
 * the list keeps the order of writing.
 */
export function summaryOf(incidents: readonly Incident[]): IncidentSummary {
  const days: { day: string; count: number }[] = []
  const codes = new Map<string, { codeSet: string | undefined; code: string | undefined; count: number }>()
  for (const { at, codeSet, code } of incidents) {
    const day = dayOf(at)
    const last = days.at(-1)
    if (last?.day === day) last.count++
    else days.push({ day, count: 1 })
    const key = `${codeSet ?? ''}:${code ?? ''}`
    const counted = codes.get(key)
    if (counted) counted.count++
    else codes.set(key, { codeSet, code, count: 1 })
  }
  return { days, codes: [...codes.values()].sort((a, b) => b.count - a.count) }
}
