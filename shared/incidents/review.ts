import * as v from 'valibot'
import { freeText } from '../payments/free-text'
import { timestampSchema } from '../timestamp'

/** Longest text of what is to change, in characters. */
export const reviewTextLimit = 500

const month = v.pipe(v.string(), v.regex(/^(?:19|2\d)\d\d-(?:0[1-9]|1[0-2])$/))

/** What the shop made up its mind to change when it looked back at a month. An empty text takes it away. */
export const reviewDraftSchema = v.strictObject({
  /** The month, `2026-11`. */
  id: month,
  text: freeText(reviewTextLimit),
})

export const reviewSchema = v.strictObject({ ...reviewDraftSchema.entries, at: timestampSchema })

export type Review = v.InferOutput<typeof reviewSchema>

/** What was last said before a month, in whichever month that was. */
export const reviewBefore = (reviews: readonly Review[], before: string): Review | undefined =>
  reviews
    .filter(({ id, text }) => id < before && text !== '')
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .at(-1)
