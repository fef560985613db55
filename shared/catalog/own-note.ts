import * as v from 'valibot'
import { holdsCardData } from '../payments/card-data'
import { codeKeySchema } from './code-key'

/** Longest note, in characters: it stands in the lamp. */
export const ownNoteLimit = 120

/** What the shop knows about a code, such as what its bank said; an empty text takes the note away. */
export const ownNoteDraftSchema = v.strictObject({
  ...codeKeySchema.entries,
  text: v.pipe(
    v.string(),
    v.trim(),
    v.maxLength(ownNoteLimit),
    v.check((text) => !holdsCardData(text), 'card-number'),
  ),
})

export const ownNoteSchema = v.strictObject({
  ...ownNoteDraftSchema.entries,
  /** Local timestamp of the last change. */
  at: v.string(),
})

export type OwnNote = v.InferOutput<typeof ownNoteSchema>
