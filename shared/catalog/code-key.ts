import * as v from 'valibot'
import { noCardNumber } from '../payments/free-text'

/** Names whose codes they are: `unionpay`, `acquirer:ccb`. */
export const codeSetId = v.pipe(v.string(), v.regex(/^[a-z0-9:-]{1,40}$/), noCardNumber)

/** A meaning has an owner: a code alone names nothing, code set and code do. */
export const codeKeySchema = v.strictObject({
  codeSet: codeSetId,
  code: v.pipe(v.string(), v.minLength(1), v.maxLength(40), noCardNumber),
})

export type CodeKey = v.InferOutput<typeof codeKeySchema>

/** The code set of an answer that no code set of the shop defines. */
export const unknownSet = 'unknown'

/** Reads `unionpay:34` or `acquirer:ccb:B4`: the code is what follows the last colon. Null when there is none. */
export function parseCodeKey(text: string): CodeKey | null {
  const colon = text.lastIndexOf(':')
  const key = v.safeParse(codeKeySchema, { codeSet: text.slice(0, Math.max(colon, 0)), code: text.slice(colon + 1) })
  return key.success ? key.output : null
}
