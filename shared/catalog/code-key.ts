import * as v from 'valibot'
import { couldBeCard } from '../payments/card-data'
import { noCardNumber } from '../payments/free-text'

const setName = /^[a-z0-9:-]{1,40}$/

/** Names whose codes they are: `unionpay`, `acquirer:ccb`. */
export const codeSetId = v.pipe(v.string(), v.regex(setName), noCardNumber)

/** Longest code; wallets have some of 42 signs. */
const codeLimit = 64
/** As much of the words by which something unknown is called. */
const wordsLimit = 60

/** A meaning has an owner: a code alone names nothing, code set and code do. What nobody knows goes by its words. */
export const codeKeySchema = v.strictObject({
  codeSet: codeSetId,
  code: v.pipe(v.string(), v.minLength(1), v.maxLength(codeLimit), noCardNumber),
})

export type CodeKey = v.InferOutput<typeof codeKeySchema>

/** The code set of an answer that no code set of the shop defines. */
export const unknownSet = 'unknown'

/** The code set under which a family is shown, logged and printed; its code is the id of the family. */
export const familySet = 'family'

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
    .slice(0, wordsLimit)
    .replace(/[\ud800-\udbff]$/, '')
    .trim()

/** A set of one owner among many of its kind is named after both: `acquirer:ccb`. */
const setBeforeCode = /^((?:acquirer|terminal|middleware|mis|issuer-system|gateway|vendor):[a-z0-9-]+|[a-z0-9-]+):/

/** Reads `unionpay:34`, `acquirer:ccb:B4` or `alipay:RULE:PASSWORD`: a code may hold colons. Null when there is none. */
export function parseCodeKey(text: string): CodeKey | null {
  const [before = '', codeSet] = setBeforeCode.exec(text) ?? []
  const code = text.slice(before.length)
  if (codeSet === undefined || !setName.test(codeSet) || code === '' || code.length > codeLimit) return null
  return couldBeCard(codeSet) || couldBeCard(code) ? null : { codeSet, code }
}
