import * as v from 'valibot'
import { freeText } from '../payments/free-text'
import { timestampSchema } from '../timestamp'
import { codeKeySchema } from './code-key'

/** Longest note, in characters: it stands in the lamp. */
export const ownNoteLimit = 120

/** What the shop knows about a code, such as what its bank said; an empty text takes the note away. */
export const ownNoteDraftSchema = v.strictObject({
  ...codeKeySchema.entries,
  text: freeText(ownNoteLimit),
})

export const ownNoteSchema = v.strictObject({
  ...ownNoteDraftSchema.entries,
  /** Local timestamp of the last change. */
  at: timestampSchema,
})

export type OwnNote = v.InferOutput<typeof ownNoteSchema>
