import * as v from 'valibot'

const whole = (least: number, most: number, usual: number) =>
  v.optional(v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most)), usual)

/** When a rule speaks. The owner may change these; the usual ones are chosen so that a quiet week stays quiet. */
export const thresholdsSchema = v.strictObject({
  /** R1: so many of one code within so many minutes on so many cards; more where each card may have its own reason. */
  sameCode: v.optional(
    v.strictObject({
      count: whole(2, 20, 3),
      minutes: whole(5, 240, 60),
      cards: whole(1, 10, 2),
      countOfCardTrouble: whole(2, 50, 6),
    }),
    {},
  ),
  /** R2: so many declines of one card within so many hours; from `tellAt` on the shop is told, not only the answer. */
  sameCard: v.optional(
    v.strictObject({ count: whole(2, 10, 2), tellAt: whole(2, 10, 3), hours: whole(1, 24, 12) }),
    {},
  ),
  /**
   * R3: so many failures of line or bank within so many minutes. The same code on the same terminal within `retry`
   * minutes is taken for one customer who tries again, here and in R5.
   */
  lineOrBank: v.optional(
    v.strictObject({ count: whole(2, 10, 2), minutes: whole(2, 60, 10), retry: whole(0, 10, 3) }),
    {},
  ),
  /** R4: the terminal asks to be signed on; so many times a day it is more than forgotten. */
  signOn: v.optional(v.strictObject({ count: whole(1, 5, 1), callAt: whole(2, 10, 2) }), {}),
  /** R5: so many of one code on one terminal within so many days. */
  oneTerminal: v.optional(
    v.strictObject({ count: whole(3, 50, 5), days: whole(2, 31, 7), retry: whole(0, 10, 3) }),
    {},
  ),
  /** R6: failures of line or bank in the same hour on so many of the last days. */
  sameHour: v.optional(v.strictObject({ onDays: whole(2, 10, 3), days: whole(3, 31, 14) }), {}),
  /** R7: so many of the stop family in a day. */
  stopFamily: v.optional(v.strictObject({ count: whole(2, 10, 2) }), {}),
  /** R8: a code that no table has, seen so many times. */
  unknownCode: v.optional(v.strictObject({ count: whole(1, 10, 1) }), {}),
})

export type Thresholds = v.InferOutput<typeof thresholdsSchema>

export const usualThresholds: Thresholds = v.parse(thresholdsSchema, {})

/** A threshold of a rule, with its least, most and usual value. */
export type Threshold = {
  readonly key: string
  readonly least: number
  readonly most: number
  readonly usual: number
}

export const rules = Object.keys(thresholdsSchema.entries) as readonly (keyof Thresholds)[]

/** What can be set about a rule. */
export function thresholdsOf(rule: keyof Thresholds): readonly Threshold[] {
  const { entries } = thresholdsSchema.entries[rule].wrapped
  return Object.entries(entries).map(([key, { default: usual, wrapped }]) => {
    const [, , least, most] = wrapped.pipe
    return { key, least: least.requirement, most: most.requirement, usual }
  })
}
