import * as v from 'valibot'
import { dayOf } from '../timestamp'
import { closingSchema, differenceOf } from './closing'
import { intervals } from './interval'
import { isBegun, roundSchema } from './round'
import { visitSchema, visitVerdict } from './visit'

/** One line of the history of checks. */
export const checkRecordSchema = v.variant('kind', [roundSchema, closingSchema, visitSchema])
export type CheckRecord = v.InferOutput<typeof checkRecordSchema>

export const checkKinds = [...intervals, 'closing', 'visit'] as const
export type CheckKind = (typeof checkKinds)[number]

export const kindOf = (record: CheckRecord): CheckKind => (record.kind === 'round' ? record.interval : record.kind)

/** Whether something was not as it should be. */
export function hasProblem(record: CheckRecord): boolean {
  switch (record.kind) {
    case 'round':
      return record.items.some(({ state }) => state === 'problem')
    case 'closing':
      return differenceOf(record) !== 0 || record.unclear.length > 0
    case 'visit':
      return visitVerdict(record.answers) !== 'let-work'
  }
}

const day = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/))

/** Which records are asked for; what is missing does not narrow. */
export const checkFilterSchema = v.strictObject({
  kind: v.optional(v.picklist(checkKinds)),
  problems: v.optional(v.boolean()),
  terminal: v.optional(v.pipe(v.string(), v.uuid())),
  /** First and last day, as the shop's clock showed them; both are within. */
  from: v.optional(day),
  to: v.optional(day),
})
export type CheckFilter = v.InferOutput<typeof checkFilterSchema>

/** Whether a record is one of those asked for; a round that nobody has begun is none. */
export const checkMatcher =
  ({ kind, problems, terminal, from, to }: CheckFilter) =>
  (record: CheckRecord): boolean =>
    (record.kind !== 'round' || isBegun(record)) &&
    (kind === undefined || kindOf(record) === kind) &&
    (problems !== true || hasProblem(record)) &&
    (terminal === undefined || speaksOf(record, terminal)) &&
    (from === undefined || dayOf(record.at) >= from) &&
    (to === undefined || dayOf(record.at) <= to)

/** A check of the whole shop speaks of a terminal only where it was found at fault. */
function speaksOf(record: CheckRecord, terminal: string): boolean {
  switch (record.kind) {
    case 'round':
      return record.items.some((item) => item.terminal === terminal || item.which === terminal)
    case 'closing':
      return record.totals.some((total) => total.terminal === terminal)
    case 'visit':
      return record.terminal === terminal
  }
}
