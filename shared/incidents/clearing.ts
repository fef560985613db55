import * as v from 'valibot'
import { incidentFilterSchema } from './incident-filter'
import { retentions } from '../settings'

/** What is to be cleared: what is older than the owner wants to keep, what a filter of the log finds, or all of it. */
export const toClearSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('older'), months: v.nullable(v.picklist(retentions)) }),
  v.strictObject({ kind: v.literal('found'), filter: incidentFilterSchema }),
  v.strictObject({ kind: v.literal('all') }),
])
export type ToClear = v.InferOutput<typeof toClearSchema>

/** What would be cleared, or what was. */
export type Clearing = {
  readonly incidents: number
  /** Rounds, closings and visits. */
  readonly checks: number
}

/** With the days of the oldest and the newest of them, `2026-11-22`; null where there is none. */
export type ClearingFound = Clearing & { readonly oldest: string | null; readonly newest: string | null }

/** What was cleared and can be brought back, until that day. Times are those of the shop's clock, `2026-11-22T14:32:05`. */
export type Cleared = Clearing & { readonly name: string; readonly at: string; readonly until: string }

/** For so many days what was cleared can be brought back. */
export const clearedDays = 30
