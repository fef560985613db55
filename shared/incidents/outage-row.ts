import * as v from 'valibot'
import { codeKeySchema } from '../catalog/code-key'
import { freeText } from '../payments/free-text'
import { timestampSchema } from '../timestamp'

/** Longest name of who said it, in characters. */
export const outageWhoLimit = 60

const id = v.pipe(v.string(), v.uuid())

/** What an outage explains. `line-and-bank`: every code and trouble whose cause lies with the line or a bank. */
export const outageScopeSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('code'), code: codeKeySchema }),
  v.strictObject({ kind: v.literal('line-and-bank') }),
  v.strictObject({ kind: v.literal('terminal'), terminal: id }),
  v.strictObject({ kind: v.literal('all') }),
])

export type OutageScope = v.InferOutput<typeof outageScopeSchema>

/** A note that something is down until a minute. An empty name: the acquirer said so. */
export const outageDraftSchema = v.strictObject({
  scope: outageScopeSchema,
  until: timestampSchema,
  who: freeText(outageWhoLimit),
})

export type OutageDraft = v.InferOutput<typeof outageDraftSchema>

export const outageSchema = v.strictObject({
  id,
  /** Since when it stands. */
  at: timestampSchema,
  ...outageDraftSchema.entries,
  /** When somebody said that it works again, before its end. */
  ended: v.optional(timestampSchema),
})

export type Outage = v.InferOutput<typeof outageSchema>
