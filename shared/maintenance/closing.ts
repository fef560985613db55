import * as v from 'valibot'
import type { Incident } from '../incidents/incident'
import { freeText } from '../payments/free-text'
import { seqSchema } from '../seq'
import { timestampSchema } from '../timestamp'
import { checkLimits } from './round'

const id = v.pipe(v.string(), v.uuid())
const fen = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(99_999_999_99))

/** Most open payments that a closing names. */
export const unclearLimit = 200

const given = {
  id,
  /** What each terminal says it took, in fen; without a terminal where none is registered. */
  totals: v.pipe(v.array(v.strictObject({ terminal: v.optional(id), amount: fen })), v.minLength(1), v.maxLength(50)),
  /** What the till or the shop's own list says, in fen. */
  own: fen,
  note: v.optional(freeText(checkLimits.note)),
}

export const closingDraftSchema = v.strictObject(given)

/** The end of a day: what the terminals took beside what the shop has on its list. */
export const closingSchema = v.strictObject({
  kind: v.literal('closing'),
  ...given,
  seq: seqSchema,
  at: timestampSchema,
  staff: v.optional(freeText(20)),
  /** Ids of the day's payments that were still open. */
  unclear: v.pipe(v.array(id), v.maxLength(unclearLimit)),
})

export type ClosingDraft = v.InferOutput<typeof closingDraftSchema>
export type Closing = v.InferOutput<typeof closingSchema>

/** In fen, how much the terminals have more than the shop; less than nothing where the shop has more. */
export const differenceOf = ({ totals, own }: Pick<Closing, 'totals' | 'own'>): number =>
  totals.reduce((sum, { amount }) => sum + amount, 0) - own

/** Incidents of the day that would explain a difference by themselves: their amount is the difference. Open ones first. */
export function explaining(
  difference: number,
  incidents: readonly Incident[],
  isOpen: (incident: Incident) => boolean,
): readonly Incident[] {
  if (difference === 0) return []
  return incidents
    .filter(({ amount, withdrawn }) => withdrawn !== true && amount === Math.abs(difference))
    .toSorted((a, b) => Number(isOpen(b)) - Number(isOpen(a)))
}
