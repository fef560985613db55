import type { Language } from '../language'
import { isDigit, plainTextOf, withoutNumberWords } from './plain-text'

/**
 * Takes card data out of a text, so that none is ever written down.
 *
 * What looks like a card number (brand, length, Luhn; in any digits, with up to three signs between its groups) becomes
 * a marker with its last four digits; a bare expiry date or CVV behind it goes with it. Track data and payment codes of
 * WeChat and Alipay go whole. What a word calls a CVV, a PIN or a password goes, an expiry date so called when there is
 * a card in the text. All else stays.
 *
 * Where a card number and something harmless look the same:
 * - A number is what the word right before it says: 15 digits after 商户号 and any digits after 订单号, 流水号 or 参考号
 *   stay, and after 卡号 digits in any regular grouping are a card.
 * - Without a word only the groupings in which people write cards count. Two groups of eight are two terminals.
 * - A valid identity number is none, though it may look like a card or begin like a payment code.
 * - 15 digits of American Express that read as area and usual trade of a merchant number are one; that spares all of
 *   those and misses one in 400 card numbers of this brand that stand bare and without a word.
 * - Short Maestro numbers (13 to 15 digits, out of use) would be every tenth bar code of Chinese goods: not looked for.
 * - 密码错误 55 and PIN 输错 3 次 are no secrets: the digits must follow the word, four to six of them, and count
 *   nothing. Passwords of the shop itself (WiFi, 操作员, 主管, 签到) stay.
 * - An expiry date before the card, or six digits behind it, cannot be told from a date and a trace number: they stay.
 *
 * Applied to its own output it changes nothing. Never throws; works in linear time.
 * @param language of the markers; without it that of the text
 */
export function withoutCardData(
  text: string,
  language = languageOf(text),
): { readonly text: string; readonly removed: number } {
  if (!mayHold(text)) return { text, removed: 0 }
  const { plain, offsets } = plainTextOf(text)
  const finds = findsIn(plain)
  if (finds.length === 0) return { text, removed: 0 }
  let kept = ''
  let end = 0
  for (const find of finds) {
    kept += text.slice(end, offsets[find.start]) + markers[language][find.kind](find.lastFour)
    end = offsets[find.end] ?? text.length
  }
  // What is gone may have stood in the way of something else: 密码 1234-4111….
  const rest = withoutCardData(kept + text.slice(end), language)
  return { text: rest.text, removed: finds.length + rest.removed }
}

export const holdsCardData = (text: string): boolean => mayHold(text) && findsIn(plainTextOf(text).plain).length > 0

/** Three digits are the least, a CVV; beyond ASCII any sign may be one. Every entry waits for this, and most hold none. */
function mayHold(text: string): boolean {
  let count = 0
  for (let at = 0; at < text.length && count < 3; at++)
    if (isDigit(text.charAt(at)) || text.charAt(at) > '\u007f') count++
  return count === 3
}

const languageOf = (text: string): Language => (/\p{Script=Han}/u.test(withoutNumberWords(text)) ? 'zh-CN' : 'en')

/** From the weightiest: where two overlap, the first names both. */
const kinds = ['track', 'card', 'payment', 'secret'] as const
type Kind = (typeof kinds)[number]

const markers: Readonly<Record<Language, Readonly<Record<Kind, (lastFour: string) => string>>>> = {
  'zh-CN': {
    track: () => '[磁道数据已删除]',
    card: (lastFour) => `[卡号已删除，尾号 ${lastFour}]`,
    payment: () => '[付款码已删除]',
    secret: () => '[已删除]',
  },
  en: {
    track: () => '[track data removed]',
    card: (lastFour) => `[card number removed, ends ${lastFour}]`,
    payment: () => '[payment code removed]',
    secret: () => '[removed]',
  },
}

/** Nothing but what stands for card data that were taken out. */
export const isStandIn = (text: string): boolean => /^(\s*\[[^\]]*(已删除|removed)[^\]]*\])+\s*$/.test(text)

/** A part of the plain text that must go. */
type Find = { readonly kind: Kind; readonly start: number; readonly end: number; readonly lastFour: string }

/** The shortest card number has so many digits. */
const fewestOfNumber = 13

function findsIn(plain: string): readonly Find[] {
  const secrets = [...matches(plain, verificationValue, 'secret'), ...matches(plain, pin, 'secret')]
  if (digitsIn(plain) < fewestOfNumber) return merged(secrets)
  const groups = groupsOf(plain)
  const numbers = groups.flatMap(
    (_, first) => cardAt(plain, groups, first) ?? paymentCodeAt(plain, groups, first) ?? [],
  )
  const tracks = matches(plain, track, 'track')
  const hasCard = tracks.length > 0 || numbers.some(({ kind }) => kind === 'card')
  return merged([...tracks, ...numbers, ...secrets, ...(hasCard ? matches(plain, namedExpiry, 'secret') : [])])
}

function digitsIn(plain: string): number {
  let count = 0
  for (let at = 0; at < plain.length; at++) if (isDigit(plain.charAt(at))) count++
  return count
}

function matches(plain: string, pattern: RegExp, kind: Kind): readonly Find[] {
  // Most texts hold none, and `matchAll` makes the pattern anew each time.
  if (plain.search(pattern) < 0) return []
  return Array.from(plain.matchAll(pattern), ({ 0: { length }, index }) => ({
    kind,
    start: index,
    end: index + length,
    lastFour: '',
  }))
}

/** Overlapping finds as one; of two card numbers the one that ends later gives the digits. */
function merged(finds: readonly Find[]): Find[] {
  const apart: Find[] = []
  for (const find of finds.toSorted((a, b) => a.start - b.start)) {
    const last = apart.at(-1)
    if (last === undefined || find.start >= last.end) apart.push(find)
    else apart[apart.length - 1] = { ...weightier(last, find), start: last.start, end: Math.max(last.end, find.end) }
  }
  return apart
}

function weightier(one: Find, other: Find): Find {
  const byKind = kinds.indexOf(one.kind) - kinds.indexOf(other.kind)
  return byKind < 0 || (byKind === 0 && one.end >= other.end) ? one : other
}

// Digits and what stands between them

type Group = {
  readonly digits: string
  readonly start: number
  readonly end: number
  /** What stands between this group and the one before; null when that is too much for one number. */
  readonly gap: string | null
}

/** Letters, money, percents and our own markers end a number. */
const separator = String.raw`[^\p{L}\p{N}\p{Sc}%\[\]]`
const separators = new RegExp(`^${separator}{1,3}$`, 'u')

function groupsOf(plain: string): readonly Group[] {
  let before = 0
  return Array.from(plain.matchAll(/\d+/g), ({ 0: digits, index: start }) => {
    const between = plain.slice(before, start)
    before = start + digits.length
    return { digits, start, end: before, gap: separators.test(between) ? between : null }
  })
}

/** The groups from one on that may be one number with it, and no more of them than the longest number has. */
function chainFrom(groups: readonly Group[], first: number): readonly Group[] {
  const chain: Group[] = []
  let length = 0
  for (let index = first; length < longestCode; index++) {
    const group = groups[index]
    if (group === undefined || (index > first && group.gap === null)) break
    chain.push(group)
    length += group.digits.length
  }
  return chain
}

/** The word right before a number, and what may link the two: `卡号：`, `card number is`. */
const calledBy = (plain: string, { start }: Group, word: RegExp): boolean =>
  word.test(plain.slice(Math.max(0, start - 24), start))
const link = String.raw`[\s:#为是]*(?:is\s*)?$`
const cardWord = new RegExp(String.raw`(?:卡号码?|(?<![刷插读])卡|\bcard(?: ?(?:number|no\.?))?|\bpan)${link}`, 'iu')
const merchantWord = new RegExp(
  String.raw`(?:商户(?:编?号|号码|代码)?|\bmid|\bmerchant(?: ?(?:id|number|no\.?))?)${link}`,
  'iu',
)
const otherWord = new RegExp(
  String.raw`(?:订单(?:编?号)?|单号|流水号?|参考号|检索号|\b(?:order|reference|rrn)(?: ?(?:id|number|no\.?))?)${link}`,
  'iu',
)

// Card numbers

const longestCode = 24

/** First digits of each brand, and how long its numbers are: of two readings the length named first is taken. */
const brands: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^4/, [16, 19, 13]],
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]],
  [/^3[47]/, [15]],
  [/^(?:62|81)/, [19, 16, 18, 17]],
  [/^(?:35|6[045])/, [16, 19, 18, 17]],
  [/^3[689]/, [14, 16]],
  [/^30/, [14]],
  [/^(?:50|5[6-9]|6[136-9])/, [16, 19, 18, 17]],
  // Cards of single Chinese banks, older than 62.
  [/^9/, [19, 16, 18, 17]],
]

const lengthsOf = (digits: string): readonly number[] => brands.find(([prefix]) => prefix.test(digits))?.[1] ?? []

function cardAt(plain: string, groups: readonly Group[], first: number): Find | null {
  const chain = chainFrom(groups, first)
  const digits = chain.map((group) => group.digits.slice(0, longestCode)).join('')
  const readings = lengthsOf(digits).flatMap((length) => {
    const number = digits.slice(0, length)
    if (number.length < length || !passesLuhn(number) || isIdentityNumber(number)) return []
    const end = cardEnd(plain, chain, length)
    return end === null ? [] : { lastFour: number.slice(-4), end }
  })
  const [group] = chain
  const [likeliest] = readings
  if (group === undefined || likeliest === undefined || isOtherNumber(plain, group)) return null
  const end = Math.max(...readings.map((reading) => reading.end))
  const [tail = ''] = bareTail.exec(plain.slice(end, end + 24)) ?? []
  return { kind: 'card', start: group.start, end: end + tail.length, lastFour: likeliest.lastFour }
}

/** What looks like a card number but is a known other number. */
function isOtherNumber(plain: string, group: Group): boolean {
  const { digits, end } = group
  if (digits.length < 13) return false
  if (isIdentityNumber(digits + plain.charAt(end)) || isIdentityNumber(digits)) return true
  if (calledBy(plain, group, otherWord)) return true
  if (digits.length !== 15) return false
  return calledBy(plain, group, merchantWord) || (merchantNumber.test(digits) && !calledBy(plain, group, cardWord))
}

/** Where a number of so many digits ends: within the first group, before what is written on to it, or behind a group. */
function cardEnd(plain: string, chain: readonly Group[], length: number): number | null {
  const [first] = chain
  if (first === undefined) return null
  if (first.digits.length > length) return writtenOn.test(first.digits.slice(length)) ? first.end : null
  let counted = 0
  const groups = chain.slice(0, 1 + chain.findIndex(({ digits }) => (counted += digits.length) >= length))
  const isCard = counted === length && isUsual(groups, () => calledBy(plain, first, cardWord))
  return isCard ? (groups.at(-1)?.end ?? null) : null
}

/** The groupings in which people write a card number; behind the word for it, any in which the same sign parts all. */
function isUsual(groups: readonly Group[], isNamed: () => boolean): boolean {
  const sizes = groups.map(({ digits }) => digits.length)
  const [size = 0] = sizes
  const isEven = sizes.every((other, index) => other === size || (index === sizes.length - 1 && other < size))
  if (sizes.length === 1 || (size === 4 && isEven) || otherGroupings.has(sizes.join(' '))) return true
  // Amounts and lists of codes are pairs too, with other signs between them.
  const [gap, another] = new Set(groups.slice(1).map((group) => group.gap))
  const isRegular = another === undefined && /^[\s.\p{Pd}]*$/u.test(gap ?? '')
  return isRegular && ((size <= 2 && isEven) || isNamed())
}
const otherGroupings: ReadonlySet<string> = new Set(['4 6 5', '4 6 4', '6 13', '6 10'])

function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i])
    const doubled = i % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/** 18 signs by GB 11643: area, date of birth, serial number, and a check sign of ISO 7064 that may be an X. */
function isIdentityNumber(signs: string): boolean {
  if (!/^[1-8]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX]$/i.test(signs)) return false
  // Twice the rest so far plus the next sign; the check sign makes it 1.
  const rest = Array.from(signs).reduce((so, sign) => (so * 2 + (/x/i.test(sign) ? 10 : Number(sign))) % 11, 0)
  return rest === 1
}

/** Acquirer (3 digits), area (4), usual trade by ISO 18245 (4), serial number (4): how UnionPay builds merchant numbers. */
const merchantNumber =
  /^\d{3}[1-8]\d{3}(?:4121|4511|4722|4814|4900|5311|5331|5399|5411|5499|5541|5651|5691|5699|5722|5732|5811|5812|5813|5814|5912|5921|5944|5977|5999|7011|7230|7298|8062|8299)\d{4}$/

// What stands beside a card number

const month = '(?:0[1-9]|1[0-2])'
const year = String.raw`[1-4]\d`
/** 1228 or 2812. */
const closeExpiry = `(?:${month}${year}|${year}${month})`
/** `12张`, `128.50`, `14:05`: digits that count something, or are part of more. */
const counts = String.raw`(?!\d|\s?[次元块毛角分张笔个位号年月日天点时]|[.,:/-]\d)`

/** Expiry date and CVV, or a CVV of three, run on to the last digit. */
const writtenOn = new RegExp(String.raw`^(?:${closeExpiry}\d{0,4}|\d{3})$`)

const bareTail = new RegExp(
  String.raw`^${separator}{1,3}(?:` +
    // A time behind it makes 11/22 a day.
    String.raw`(?:(?:0?[1-9]|1[0-2]) ?[/-] ?(?:20)?${year}|${closeExpiry})${counts}(?!\s*\d?\d:\d)(?:${separator}{1,3}\d{3,4}${counts})?` +
    String.raw`|\d{3}${counts})`,
  'u',
)

const namedExpiry = new RegExp(
  String.raw`(?<=(?:有效期限?|到期日?|\bexp(?:iry|ires|ired|iration)?(?: date)?|\b(?:valid|good) (?:thru|until|to))[\s:.=至到为是]{0,4})` +
    String.raw`(?:(?:0?[1-9]|1[0-2])\s?[/.月-]\s?(?:20)?${year}|20${year}\s?[/.年-]\s?(?:0?[1-9]|1[0-2])月?|${closeExpiry})(?!\d)`,
  'giu',
)

const verificationValue = new RegExp(
  String.raw`(?=\d)(?<!\d)(?<=(?:\bcv[vcn]2?|安全码|\bsecurity code)[\s:=为是]{0,4}(?:is )?)\d{3,4}${counts}`,
  'giu',
)

const pin = new RegExp(
  String.raw`(?=\d)(?<!\d)(?<=(?<!(?:操作员|柜员|店员|主管|经理|管理员?|系统|安全|开机|登录|签到|签退|结算|撤销|退货|退款|收银|后台|无线|网络|wi-?fi|operator|supervisor|manager|admin)\s?)(?:密码|\bpin码?|\bpin code|\bpassword)[\s:=为是]{0,4}(?:is )?)\d{4,6}${counts}`,
  'giu',
)

// Track data and payment codes

/** What a reader of magnetic stripes types: `%B4111…^NAME^2812…?` and `;4111…=2812…?`. */
const track = new RegExp(
  String.raw`%B[\d ]{13,23}\^[\w /.,^&'-]{0,80}\??|;?(?<!\d)\d{13,19}[=D]${year}${month}\d{3,30}\??`,
  'giu',
)

/** A code that a customer shows to pay: 18 digits of WeChat, 16 to 24 of Alipay, in one run or in fours. */
function paymentCodeAt(plain: string, groups: readonly Group[], first: number): Find | null {
  const group = groups[first]
  if (group === undefined || !/^(?:1[0-5]|2[5-9]|30)/.test(group.digits) || isOtherNumber(plain, group)) return null
  const { digits, start } = group
  if (digits.length !== 4)
    return isPaymentCode(digits, 16) ? { kind: 'payment', start, end: group.end, lastFour: '' } : null
  const chain = chainFrom(groups, first)
  const short = chain.findIndex((part) => part.digits.length !== 4)
  const fours = chain.slice(0, (chain[short]?.digits.length ?? 4) < 4 ? short + 1 : short < 0 ? undefined : short)
  const code = fours.map((part) => part.digits).join('')
  // Four times of day are 16 digits that begin like a code of WeChat.
  if (!isPaymentCode(code, digits.startsWith('1') ? 18 : 16) || isIdentityNumber(code)) return null
  return { kind: 'payment', start, end: fours.at(-1)?.end ?? start, lastFour: '' }
}

const isPaymentCode = (digits: string, atLeast: number): boolean =>
  digits.length >= atLeast && digits.length <= longestCode
