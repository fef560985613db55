/** A text with every digit as 0 to 9, wide signs narrow, and nothing in it that cannot be seen. */
export type PlainText = {
  readonly plain: string
  /** Where each unit of `plain` begins in the text; at the end the length of the text. */
  readonly offsets: readonly number[]
}

/** How 0 to 9 are written in Chinese: in print, on cheques, on the phone, in traditional signs. */
const hanDigits = ['零〇○', '一壹幺弌', '二贰貳弍', '三叁參弎', '四肆', '五伍', '六陆陸', '七柒', '八捌', '九玖']

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
  if (/^[\p{Cf}\p{M}\u115f\u1160\u3164\uffa0]$/u.test(sign)) return ''
  const numeral = valueOfNumeral(sign)
  if (numeral !== null) return String(numeral)
  const narrow = sign.normalize('NFKC')
  const [digit, another] = narrow.match(/\d/g) ?? []
  // ⑴ and ⒈ are a 1; ⑫ and ½ are no digit.
  if (digit !== undefined) return another === undefined ? digit : sign
  // ㈠ is （一）.
  const han = valueInHan.get(narrow.replace(/[()]/g, ''))
  if (han !== undefined) return han
  if (/^\p{Nd}$/u.test(narrow)) return String(valueOf(narrow))
  return narrow.length === 1 ? narrow : sign
}

/** Numerals that are no digits to Unicode; null for any other sign. */
function valueOfNumeral(sign: string): number | null {
  const code = sign.codePointAt(0) ?? 0
  if (zeros.includes(code)) return 0
  const one = ones.find((first) => code >= first && code < first + 9)
  return one === undefined ? null : code - one + 1
}
/** Where 1 to 9 stand in a row: Ethiopic, Khmer, Roman, in rings, Suzhou (〡〢〣), of merchants and books of long ago. */
const ones = [
  0x1369, 0x17f1, 0x2160, 0x2170, 0x24f5, 0x2776, 0x2780, 0x278a, 0x3021, 0x10107, 0x102e1, 0x109c0, 0x10e60, 0x11052,
  0x111e1, 0x11c5a, 0x16e81, 0x1d2e1, 0x1d360, 0x1d369, 0x1e8c7, 0x1ec71, 0x1ed01,
]
const zeros = [0x17f0, 0x24ff, 0x1018a, 0x16e80, 0x1d2e0, 0x1f10b, 0x1f10c]

/** Digits of a script stand ten in a row, 0 first; Unicode has no other word for their value here. */
function valueOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0
  let zero = code
  while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero--
  return (code - zero) % 10
}
