import * as v from 'valibot'

/** A meaning has an owner: a code alone names nothing, code set and code do. */
export const codeKeySchema = v.strictObject({
  codeSet: v.pipe(v.string(), v.regex(/^[a-z0-9:-]{1,40}$/)),
  code: v.pipe(v.string(), v.minLength(1), v.maxLength(16)),
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
