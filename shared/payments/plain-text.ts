/** A text with every digit as 0 to 9, wide signs narrow, and nothing in it that cannot be seen. */
export type PlainText = {
  readonly plain: string
  /** Where each unit of `plain` begins in the text; at the end the length of the text. */
  readonly offsets: readonly number[]
}

/** How 0 to 9 are written in Chinese: in print, on cheques, on the phone, in traditional signs. */
const hanDigits = ['零〇○', '一壹幺', '二贰貳', '三叁參', '四肆', '五伍', '六陆陸', '七柒', '八捌', '九玖']

/** A text without its number words, to see whether it holds other Chinese. */
export const withoutNumberWords = (text: string): string => text.replace(numberWords, '')
const numberWords = new RegExp(`[${hanDigits.join('')}]`, 'gu')

/**
 * Reads a text the way a person does: `４`, `④`, `٤`, `四` and `𝟒` are all a 4. Never throws; works in linear time.
 * Between 4 and 四 a space is put in: `6222…1234一张` is a number and a word.
 */
export function plainTextOf(text: string): PlainText {
  const offsets: number[] = []
  let plain = ''
  let offset = 0
  let lastScript: 'han' | 'other' | null = null
  for (const sign of text) {
    const read = readSign(sign)
    const script = !isDigit(read) ? null : /[\p{Script=Han}○]/u.test(sign) ? 'han' : 'other'
    const shown = script !== null && lastScript !== null && script !== lastScript ? ` ${read}` : read
    if (read !== '') lastScript = script
    plain += shown
    for (let unit = 0; unit < shown.length; unit++) offsets.push(offset)
    offset += sign.length
  }
  return { plain, offsets: [...offsets, offset] }
}

/** Whether a sign of a plain text is one of 0 to 9. */
export const isDigit = (sign: string): boolean => sign >= '0' && sign <= '9'

/** What Chinese is written with needs no asking, which is slow: its signs and punctuation stand for themselves. */
function readSign(sign: string): string {
  const unit = sign.charCodeAt(0)
  if (unit < 0x80) return sign
  if ((unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3001 && unit <= 0x3020)) return valueInHan.get(sign) ?? sign
  // Wide letters, digits and punctuation, in the order of ASCII.
  if (unit >= 0xff01 && unit <= 0xff5e) return String.fromCharCode(unit - 0xfee0)
  return plainSign(sign)
}

const valueInHan = new Map(
  hanDigits.flatMap((forms, value) => Array.from(forms, (form) => [form, String(value)] as const)),
)

/** A digit, the narrow form of the sign, the sign itself, or nothing for what has no width. */
function plainSign(sign: string): string {
  if (/^[\p{Cf}\p{M}]$/u.test(sign)) return ''
  const narrow = sign.normalize('NFKC')
  const [digit, another] = narrow.match(/\d/g) ?? []
  // ⑴ and ⒈ are a 1; ⑫ and ½ are no digit.
  if (digit !== undefined) return another === undefined ? digit : sign
  const han = valueInHan.get(narrow)
  if (han !== undefined) return han
  if (/^\p{Nd}$/u.test(narrow)) return String(valueOf(narrow))
  return narrow.length === 1 ? narrow : sign
}

/** Digits of a script stand ten in a row, 0 first; Unicode has no other word for their value here. */
function valueOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0
  let zero = code
  while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero--
  return (code - zero) % 10
}
