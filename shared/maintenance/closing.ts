import * as v from 'valibot'
import type { Incident } from '../incidents/incident'
import { freeText } from '../payments/free-text'
import { timestampSchema } from '../timestamp'
import { checkLimits } from './round'

const id = v.pipe(v.string(), v.uuid())
const fen = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(99_999_999_99))

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
  seq: v.pipe(v.number(), v.integer(), v.minValue(1)),
  at: timestampSchema,
  staff: v.optional(freeText(20)),
  /** Ids of the day's incidents that nobody had settled. */
  unclear: v.pipe(v.array(id), v.maxLength(200)),
})

export type ClosingDraft = v.InferOutput<typeof closingDraftSchema>
export type Closing = v.InferOutput<typeof closingSchema>

/** In fen, how much the terminals have more than the shop; less than nothing where the shop has more. */
export const differenceOf = ({ totals, own }: Pick<Closing, 'totals' | 'own'>): number =>
  totals.reduce((sum, { amount }) => sum + amount, 0) - own

/** Nobody knows yet whether it was paid: the gate ended unclear, or what came of it is still open. */
export const isUnclear = ({ gate, outcome, withdrawn }: Incident): boolean =>
  withdrawn !== true && outcome !== 'solved' && (gate === 'unclear' || outcome === 'pending')

/** Incidents of the day that would explain a difference by themselves: their amount is the difference. Unclear ones first. */
export function explaining(difference: number, incidents: readonly Incident[]): readonly Incident[] {
  if (difference === 0) return []
  return incidents
    .filter(({ amount, withdrawn }) => withdrawn !== true && amount === Math.abs(difference))
    .toSorted((a, b) => Number(isUnclear(b)) - Number(isUnclear(a)))
}
