import * as v from 'valibot'
import { noCardNumber } from '../payments/free-text'

/** Names whose codes they are: `unionpay`, `acquirer:ccb`. */
export const codeSetId = v.pipe(v.string(), v.regex(/^[a-z0-9:-]{1,40}$/), noCardNumber)

/** Longest code, or words by which something unknown is called. */
const codeLimit = 60

/** A meaning has an owner: a code alone names nothing, code set and code do. What nobody knows goes by its words. */
export const codeKeySchema = v.strictObject({
  codeSet: codeSetId,
  code: v.pipe(v.string(), v.minLength(1), v.maxLength(codeLimit), noCardNumber),
})

export type CodeKey = v.InferOutput<typeof codeKeySchema>

/** The code set of an answer that no code set of the shop defines. */
export const unknownSet = 'unknown'

/** The key of what no table has: its words as they were typed, as one short line. */
export const unknownKey = (typed: string): CodeKey => ({ codeSet: unknownSet, code: wordsTyped(typed) })

/** Whether a key stands for words that nobody knows, and not for a code. */
export const isUnknownWords = ({ codeSet, code }: CodeKey): boolean =>
  codeSet === unknownSet && !/^[0-9A-Z]{2}$/.test(code)

/** Without control signs and halves of signs. */
const wordsTyped = (typed: string): string =>
  typed
    .normalize('NFC')
    .replace(/[\p{Cf}\p{Cs}]/gu, '')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, codeLimit)
    .replace(/[\ud800-\udbff]$/, '')
    .trim()

/**
 * Reads `unionpay:34` or `acquirer:ccb:B4`: the code is what follows the last colon, or the words after `unknown:`.
 * Null when there is none.
 */
export function parseCodeKey(text: string): CodeKey | null {
  // Unknown words may hold a colon of their own.
  const colon = text.startsWith(`${unknownSet}:`) ? unknownSet.length : text.lastIndexOf(':')
  const key = v.safeParse(codeKeySchema, { codeSet: text.slice(0, Math.max(colon, 0)), code: text.slice(colon + 1) })
  return key.success ? key.output : null
}
