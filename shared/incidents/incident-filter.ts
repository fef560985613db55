import * as v from 'valibot'
import { dayOf } from '../timestamp'
import { searchedFields, type FieldName } from './fields'
import { outcomes, textLimits, type Incident, type Outcome } from './incident'
import type { OpenPayment } from './open-payments'

const day = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/))

/** Longest texts, in characters. */
export const filterLimits = { text: 60, code: textLimits.code } as const

/** Which incidents are asked for; what is missing does not narrow. */
export const incidentFilterSchema = v.strictObject({
  /** Stands anywhere in the incident's texts, numbers or code. */
  text: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(filterLimits.text))),
  codeSet: v.optional(v.pipe(v.string(), v.maxLength(40))),
  code: v.optional(v.pipe(v.string(), v.maxLength(filterLimits.code))),
  terminal: v.optional(v.pipe(v.string(), v.uuid())),
  outcome: v.optional(v.picklist([...outcomes, 'none'])),
  /** Payments of which nobody knows yet whether they were paid. */
  open: v.optional(v.literal(true)),
  /** First and last day, as the shop's clock showed them; both are within. */
  from: v.optional(day),
  to: v.optional(day),
  /** Incidents that were taken back are shown only when asked for. */
  withdrawn: v.optional(v.boolean()),
})

export type IncidentFilter = v.InferOutput<typeof incidentFilterSchema>

/**
 * Whether an incident is one of those asked for. Made once for a filter, then asked for each incident.
 * @param open what is open, where the filter asks for that
 * @param textOf kept by whoever asks for many filters
 */
export function incidentMatcher(
  filter: IncidentFilter,
  open: readonly OpenPayment[] = [],
  textOf: TextOf = foldedText,
): (incident: Incident) => boolean {
  const openIds = new Set(open.map(({ incident }) => incident.id))
  const { codeSet, code, terminal, outcome, from, to } = filter
  const words = folded(filter.text ?? '')
    .split(' ')
    .filter((word) => word !== '')
  return (incident) =>
    (filter.withdrawn === true || incident.withdrawn !== true) &&
    (codeSet === undefined || incident.codeSet === codeSet) &&
    (code === undefined || incident.code === code) &&
    (terminal === undefined || incident.terminal === terminal) &&
    (outcome === undefined || (incident.outcome ?? 'none') === outcome) &&
    (filter.open === undefined || openIds.has(incident.id)) &&
    (from === undefined || dayOf(incident.at) >= from) &&
    (to === undefined || dayOf(incident.at) <= to) &&
    (words.length === 0 || holdsAll(textOf(incident), words))
}

const holdsAll = (text: string, words: readonly string[]): boolean => words.every((word) => text.includes(word))

/** The text of an incident as it is searched: folded. */
export type TextOf = (incident: Incident) => string

/** Folds each incident once: folding is most of the work, and every key searches anew. */
export function foldedOnce(): TextOf {
  /** By order of writing. */
  const known: { readonly incident: Incident; readonly text: string }[] = []
  return (incident) => {
    const before = known[incident.seq]
    if (before?.incident === incident) return before.text
    const text = foldedText(incident)
    known[incident.seq] = { incident, text }
    return text
  }
}

/**
 * Folds incidents ahead of the first search by text, in steps between which others get their turn: many years at once
 * would be felt with its first key.
 */
export function* foldedAhead(incidents: readonly Incident[], textOf: TextOf): Generator<void> {
  for (const [index, incident] of incidents.entries()) {
    textOf(incident)
    if (index % 1000 === 999) yield
  }
}

const foldedText = (incident: Incident): string =>
  folded(searchedFields.flatMap((field) => textsIn(incident[field])).join('\n'))

/** What somebody wrote into a field. */
const textsIn = (value: Incident[FieldName]): readonly string[] =>
  typeof value === 'object' ? [value.by ?? '', value.why] : value === undefined ? [] : [String(value)]

const folded = (text: string): string => text.normalize('NFKC').toLowerCase()

/** How many, by day as the list shows them, and by code and by outcome, most frequent first. */
export type IncidentSummary = {
  readonly days: readonly { readonly day: string; readonly count: number }[]
  readonly codes: readonly {
    readonly codeSet: string | undefined
    readonly code: string | undefined
    readonly count: number
  }[]
  readonly outcomes: readonly { readonly outcome: Outcome | 'none'; readonly count: number }[]
  /** Whether any of them says it: an empty column takes room from the others. */
  readonly says: { readonly terminal: boolean; readonly staff: boolean }
}

/**
 * Counts incidents given in the order of the list. A day stands more than once where the clock was set back in between:
 * the list keeps the order of writing.
 */
export function summaryOf(incidents: readonly Incident[]): IncidentSummary {
  const days: { day: string; count: number }[] = []
  const bySet = new Map<string | undefined, Map<string | undefined, number>>()
  const ended = new Map<Outcome | 'none', number>()
  for (const { at, codeSet, code, outcome = 'none' } of incidents) {
    const last = days.at(-1)
    if (last && at.startsWith(last.day)) last.count++
    else days.push({ day: dayOf(at), count: 1 })
    const codes = bySet.get(codeSet) ?? new Map<string | undefined, number>()
    if (codes.size === 0) bySet.set(codeSet, codes)
    codes.set(code, (codes.get(code) ?? 0) + 1)
    ended.set(outcome, (ended.get(outcome) ?? 0) + 1)
  }
  const codes = [...bySet].flatMap(([codeSet, counts]) =>
    [...counts].map(([code, count]) => ({ codeSet, code, count })),
  )
  return {
    days,
    codes: codes.sort((a, b) => b.count - a.count),
    outcomes: [...ended].map(([outcome, count]) => ({ outcome, count })).sort((a, b) => b.count - a.count),
    says: {
      terminal: incidents.some(({ terminal }) => terminal !== undefined),
      staff: incidents.some(({ staff }) => staff !== undefined),
    },
  }
}
