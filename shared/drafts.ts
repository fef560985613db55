import * as v from 'valibot'
import { withoutCardData } from './payments/card-data'
import { cleanText } from './payments/clean-text'
import { noCardNumber } from './payments/free-text'
import { heldBack } from './payments/held-back'

/** Whatever is typed into: each form that loses words when the page goes. The owner's PIN is none of them. */
export const draftForms = [
  'amount',
  'entry',
  'unsaved',
  'payment',
  'call',
  'fact',
  'note',
  'not-cleared',
  'outage',
  'closing',
  'round',
  'follow-up',
  'visitor',
  'task',
  'review',
  'setting',
] as const
export type DraftForm = (typeof draftForms)[number]

/** What stands in the fields of a form, by their names. */
export type Typed = Readonly<Record<string, string>>

/** So long (ms) a draft is kept at most. */
export const draftLife = 7 * 86_400_000

const name = v.pipe(v.string(), v.maxLength(200))
/** What is named by ids and codes, never by what stands in a field. */
const named = v.pipe(v.string(), v.maxLength(2000), noCardNumber)

export const draftKey = v.strictObject({ form: v.picklist(draftForms), of: named })

/** Which draft: of which form, about what. */
export type DraftKey = v.InferOutput<typeof draftKey>

/** What the page hands over while somebody types. */
export const draftTyped = v.strictObject({
  ...draftKey.entries,
  /** What its screen is opened with, as JSON, where the name does not say it. */
  where: v.optional(named),
  typed: v.record(name, v.pipe(v.string(), v.maxLength(5000))),
  /** Fields that nobody has left since they were typed into: nobody knows yet what their digits are. */
  unjudged: v.pipe(v.array(name), v.maxLength(100)),
})
export type DraftTyped = v.InferOutput<typeof draftTyped>

/** What of it may lie on the disk: this is where no card number gets past. */
export function withoutUnjudged({ unjudged, ...draft }: DraftTyped): Omit<Draft, 'at'> {
  const texts = Object.entries(draft.typed).map(([field, text]) => {
    const clean = cleanText(text)
    return [field, withoutCardData(unjudged.includes(field) ? heldBack(clean) : clean).text]
  })
  return { ...draft, typed: Object.fromEntries(texts) as Typed }
}

/** A draft as it is kept. */
export const draftSchema = v.strictObject({
  ...draftKey.entries,
  where: v.optional(named),
  typed: v.record(name, v.string()),
  /** When it was typed last, in ms since 1970. */
  at: v.number(),
})
export type Draft = v.InferOutput<typeof draftSchema>

/** Why the page began: it stopped working, or the whole app was ended from outside. */
export type Restarted = 'crash' | 'kill'
