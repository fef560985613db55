/** Words that slips and people put before a code. */
const prefixes = /^(?:(?:响应|应答|返回|错误)?码|(?:错误)?代码|交易失败|code|error|resp(?:onse)?)+[:：#]?/i

/** Longest text that is looked up; what is pasted beyond it cannot be a code or a screen text. */
const lookUpLimit = 200

/**
 * What was typed or pasted, in the one form that look-up works on: half width, upper case, no spaces, hyphens or
 * words in front. Not a validation: any text comes out as some text.
 */
export function normaliseQuery(typed: string): string {
  const plain = typed
    .slice(0, lookUpLimit)
    .normalize('NFKC')
    .replace(/[\s\p{Cc}\p{Cf}_-]+/gu, '')
  const query = plain.replace(prefixes, '').toUpperCase()
  // A prefix, or a hyphen, that is all there is, is the question.
  return query !== ''
    ? query
    : plain !== ''
      ? plain.toUpperCase()
      : typed
          .slice(0, lookUpLimit)
          .trim()
          .replace(/^[^_-]+$/, '')
}

/** Words before a code that say nothing but that it is one. */
const labels = /^(?:(?:响应|应答|返回)?码|代码|code|resp(?:onse)?)+[:：#]?/i

/** Whether a text is that code and nothing else but a label: no word of trouble stands before it. */
export const isPlainly = (code: string, typed: string): boolean =>
  typed
    .normalize('NFKC')
    .replace(/[\s\p{Cc}\p{Cf}_-]+/gu, '')
    .replace(labels, '')
    .toUpperCase() === code

/**
 * A response code (ISO 8583 data element 39) has two characters. Slips often drop a leading zero: `5` is read as `05`.
 * Null when the text has another shape.
 */
export function parseResponseCode(query: string): string | null {
  if (/^\d$/.test(query)) return `0${query}`
  return /^[0-9A-Z]{2}$/.test(query) ? query : null
}

/** A word in the way that wallets write theirs: `ACQ.SOMETHING_NEW`, `PAY_FAILED`. */
export const isLikeScanWord = (text: string): boolean => /^[A-Z][A-Z0-9]*(?:[._][A-Z0-9]+)+$/i.test(text.trim())

/** A short English word that is also somebody's code, `refund`, `paid`: a code as a till writes it, in capitals. */
export const isEnglishWord = (text: string): boolean => /^[a-z]{1,8}$/.test(text.trim())
