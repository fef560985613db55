import { isDigit } from './plain-text'
import {
  hasTimeBeside,
  isCounted,
  isIdentityNumber,
  namesOther,
  otherNumbersIn,
  type OtherNumbers,
} from './other-numbers'

/** A card number or payment code in a plain text. */
export type FoundNumber = {
  readonly kind: 'card' | 'payment'
  readonly start: number
  readonly end: number
  readonly digits: string
}

/** The shortest card number has so many digits, the longest so many. */
export const fewestOfNumber = 13
const mostOfNumber = 19

/**
 * Card numbers and payment codes, however they are grouped: the beginning of a brand, one of its lengths and Luhn, over
 * all digits of groups that stand close together.
 */
export function numbersIn(plain: string): readonly FoundNumber[] {
  const groups = groupsOf(plain)
  const text: Text = { plain, groups, others: otherNumbersIn(plain) }
  return groups.flatMap((_, first) => cardAt(text, first) ?? paymentCodeAt(text, first) ?? [])
}

type Text = { readonly plain: string; readonly groups: readonly Group[]; readonly others: OtherNumbers }

type Group = {
  readonly digits: string
  readonly start: number
  readonly end: number
  /** What stands between this group and the one before; null when that is too much for one number. */
  readonly gap: string | null
}

// Money, percents and our own markers end a number; letters do where they are more than one between two groups.
const separator = String.raw`[^\p{L}\p{N}\p{Sc}%\[\]]`
/** Stars and dots in a row stand for digits that somebody has covered. */
const signs = new RegExp(String.raw`^(?!.*[*•●…]{2})${separator}{1,6}$`, 'su')
const letter = /^ ?\p{Script=Latin} ?$/u
const ownLine = /^[ :,]{0,2}\n\p{L}[\p{L} ]{0,11}[ :]{0,2}\n ?$/u
const isSigns = ({ gap }: Group): boolean => gap !== null && signs.test(gap)

function groupsOf(plain: string): readonly Group[] {
  let before = 0
  return Array.from(plain.matchAll(/\d+/g)).flatMap(({ 0: digits, index: start }) => {
    const gap = plain.slice(before, start)
    const terminal = lengthOfTerminal(plain, start, digits)
    before = start + digits.length
    const links = gap.length <= 18 && (signs.test(gap) || letter.test(gap) || ownLine.test(gap))
    const group = { digits, start, end: before, gap: links ? gap : null }
    return terminal === 0 ? group : { ...group, digits: digits.slice(terminal), start: start + terminal, gap: null }
  })
}

/** `POS2` and `POS02` are terminals, and what is written on to them is another number. */
const lengthOfTerminal = (plain: string, start: number, digits: string): number =>
  /pos ?$/i.test(plain.slice(Math.max(0, start - 4), start))
    ? ([1, 2].find((length) => isCardNumber(digits.slice(length))) ?? 0)
    : 0

// Brands

/** First digits of each brand, and how long its numbers are: of two readings the length named first is taken. */
const brands: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^4/, [16, 19, 13]],
  [/^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]],
  [/^3[47]/, [15]],
  [/^(?:62|81)/, [19, 16, 18, 17]],
  [/^(?:35|6[05]|64[4-9])/, [16, 19, 18, 17]],
  [/^3[689]/, [14, 16]],
  [/^30/, [14]],
  [/^(?:50|5[6-9]|6[136-9])/, [16, 19, 18, 17]],
  // Cards of single Chinese banks, older than 62.
  [/^9(?:00[0-2]|40|55[0189]|6666|688|843|852|9002|9087|9880)/, [19, 16, 18, 17]],
]
/** Hardly issued: in groups, where other numbers meet by chance, not looked for without a word. */
const isSeldom = (digits: string): boolean => /^(?:3[689]\d{14}$|5[6-9]|6[1689])/.test(digits)

const lengthsOf = (digits: string): readonly number[] => brands.find(([prefix]) => prefix.test(digits))?.[1] ?? []

/** The digits of one whole number: a brand's beginning, one of its lengths, and Luhn. */
export const isCardNumber = (digits: string): boolean => lengthsOf(digits).includes(digits.length) && passesLuhn(digits)

function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[digits.length - 1 - i])
    const doubled = i % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

// Which digits are one number

type Reading = { readonly digits: string; readonly end: number }

function cardAt(text: Text, first: number): FoundNumber | null {
  const group = text.groups[first]
  // No brand begins so.
  if (group === undefined || '017'.includes(group.digits.charAt(0))) return null
  const readings = [...joined(text, first), ...withExpiry(text, group)]
  const [reading] = readings
  if (reading === undefined) return null
  const rank = ({ digits }: Reading) => lengthsOf(digits).indexOf(digits.length)
  const likeliest = readings.reduce((best, other) => (rank(other) < rank(best) ? other : best), reading)
  const end = Math.max(...readings.map((other) => other.end))
  const [tail = ''] = bareTail.exec(text.plain.slice(end, end + 24)) ?? []
  return { kind: 'card', start: group.start, end: end + tail.length, digits: likeliest.digits }
}

/** What the group is by itself and together with each of those that follow it, where that is a card number. */
function joined(text: Text, first: number): readonly Reading[] {
  const readings: Reading[] = []
  let digits = ''
  let lengths: readonly number[] | null = null
  for (let last = first; digits.length < mostOfNumber; last++) {
    const group = text.groups[last]
    if (group === undefined || (last > first && group.gap === null)) break
    digits += group.digits
    if (digits.length < fewestOfNumber) continue
    lengths ??= lengthsOf(digits)
    if (!lengths.includes(digits.length) || !passesLuhn(digits)) continue
    if (last === first ? isRun(text, group) : isInGroups(text, first, last)) readings.push({ digits, end: group.end })
  }
  return readings
}

/** A card number in one run with its expiry date, and perhaps its CVV. Other runs are not searched inside. */
function withExpiry({ plain }: Text, group: Group): readonly Reading[] {
  const { digits: all, end } = group
  if (all.length < fewestOfNumber + 4 || all.length > mostOfNumber + 8) return []
  if (calledBy(plain, group, otherWord) || isIdentityNumber(all) || isIdentityNumber(all + plain.charAt(end))) return []
  return lengthsOf(all).flatMap((length) => {
    const digits = all.slice(0, length)
    return isCardNumber(digits) && writtenOn.test(all.slice(length)) ? { digits, end } : []
  })
}

/** One run that is nothing else: no identity number, no merchant number, no bar code, no waybill of a courier. */
function isRun({ plain }: Text, group: Group): boolean {
  const { digits, start, end } = group
  if (isIdentityNumber(digits + plain.charAt(end)) || isIdentityNumber(digits)) return false
  if (digits.length === 13)
    return calledBy(plain, group, cardWord) || !(/\p{L}/u.test(plain.charAt(start - 1)) || isBarCode(digits))
  if (digits.length !== 15) return true
  return !calledBy(plain, group, merchantWord) && (!merchantNumber.test(digits) || calledBy(plain, group, cardWord))
}

/** 13 digits by EAN, weighed 1 and 3 in turn. Goods from Germany and Japan begin as Visa does. */
const isBarCode = (digits: string): boolean =>
  Array.from(digits).reduce((sum, digit, at) => sum + Number(digit) * (at % 2 === 0 ? 1 : 3), 0) % 10 === 0

/** Groups that are one number and no list of other numbers. */
function isInGroups(text: Text, first: number, last: number): boolean {
  const { plain, groups, others } = text
  const parts = groups.slice(first, last + 1)
  const [{ start }, end] = [parts[0] ?? { start: 0 }, parts.at(-1)?.end ?? 0]
  const gaps = parts.slice(1).map(({ gap }) => gap ?? '')
  const isEven = gaps.every((gap) => gap === gaps[0])
  const isCalledCard = parts[0] !== undefined && calledBy(plain, parts[0], cardWord)
  if (isCalledCard && isEven && /^[\s.\p{Pd}]*$/u.test(gaps[0] ?? '')) return true
  if (isCounted(plain, end) || parts.some((part) => others.has(part.start))) return false
  if (!parts.slice(1).every(isSigns)) return isBrokenByLetters(text, parts, first, last)
  const sizes = parts.map(({ digits }) => digits.length)
  if (isSeldom(parts.map(({ digits }) => digits).join('')) || isPartOfList(text, first, last)) return false
  if (isUsual(sizes)) return true
  if (hasTimeBeside(plain, start, end)) return false
  if (sizes.slice(0, -1).every((size) => size >= 4)) return (sizes.at(-1) ?? 0) >= 4 || endsHere(text, last)
  if (isListOfCodes(plain.slice(start, end))) return false
  const isOnePattern = isEven && sizes.every((size, at) => size === sizes[0] || at === sizes.length - 1)
  return isOnePattern || (beginsHere(text, first) && endsHere(text, last))
}

/** Response codes of two digits one after the other, as `51、54、55`. One of a hundred numbers in pairs looks so. */
const isListOfCodes = (written: string): boolean => listOfCodes.test(written)
const listOfCodes = /^(?:(?:0[0-7]|1[2-5]|2[0-25]|3[0134568]|4[0-3]|5[1-9]|6[1-8]|7[579]|9\d)(?:[,、;/] ?|$))+$/

/** The groupings in which people write a card number most. */
const isUsual = (sizes: readonly number[]): boolean =>
  sizes.every((size, index) => size === 4 || (index === sizes.length - 1 && size < 4)) ||
  ['4 6 5', '4 6 4', '6 13', '6 10'].includes(sizes.join(' '))

/** The groups go on as they were: `1240 3550 2201 4420 1899` is a list of prices. */
function isPartOfList({ plain, groups }: Text, first: number, last: number): boolean {
  const [one, two] = [groups[first], groups[first + 1]]
  if (one === undefined || two === undefined) return false
  const isLike = (other: Group | undefined, gap: string | null | undefined) =>
    other?.digits.length === one.digits.length && gap === two.gap
  const after = groups[last + 1]
  const before = groups[first - 1]
  // No price begins with 0; a code does: `0034 4111 …`.
  if (isLike(before, one.gap) && before?.digits.startsWith('0') === false)
    return groups[last]?.digits.length === one.digits.length
  if (groups[last]?.digits.length !== one.digits.length || !isLike(after, after?.gap)) return false
  return (
    !bareTail.test(plain.slice(groups[last].end, groups[last].end + 24)) ||
    isLike(groups[last + 2], groups[last + 2]?.gap)
  )
}

const beginsHere = ({ groups, others }: Text, first: number): boolean => {
  const [before, group] = [groups[first - 1], groups[first]]
  return before === undefined || group === undefined || !isSigns(group) || others.has(before.start)
}

const endsHere = ({ plain, groups, others }: Text, last: number): boolean => {
  const [group, after] = [groups[last], groups[last + 1]]
  if (group === undefined || after === undefined || !isSigns(after) || others.has(after.start)) return true
  return /^\.\d\d(?!\d)/.test(plain.slice(group.end)) || bareTail.test(plain.slice(group.end, group.end + 24))
}

/** One letter between fours, or one line of words between two parts. */
function isBrokenByLetters(text: Text, parts: readonly Group[], first: number, last: number): boolean {
  const gaps = parts.slice(1).map(({ gap }) => gap ?? '')
  const sizes = parts.map(({ digits }) => digits.length)
  if (!beginsHere(text, first) || !endsHere(text, last)) return false
  if (gaps.every((gap) => letter.test(gap))) {
    // `1200g 3400g` is weighed.
    const end = parts.at(-1)?.end ?? 0
    return isUsual(sizes) && text.plain.charAt(end) !== gaps[0]?.trim()
  }
  const lines = gaps.filter((gap) => ownLine.test(gap))
  return lines.length === 1 && sizes.every((size) => size >= 4) && !namesOther(lines[0] ?? '')
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

/** Acquirer (3 digits), area (4), usual trade by ISO 18245 (4), serial number (4): how UnionPay builds merchant numbers. */
const merchantNumber =
  /^\d{3}[1-8]\d{3}(?:4121|4511|4722|4814|4900|5311|5331|5399|5411|5499|5541|5651|5691|5699|5722|5732|5811|5812|5813|5814|5912|5921|5944|5977|5999|7011|7230|7298|8062|8299)\d{4}$/

// What stands beside a card number

export const month = '(?:0[1-9]|1[0-2])'
export const year = String.raw`[1-4]\d`
/** 1228 or 2812. */
export const closeExpiry = `(?:${month}${year}|${year}${month})`
/** `12张`, `128.50`, `14:05`: digits that count something, or are part of more. */
export const counts = String.raw`(?!\d|\s?[次元块毛角分张笔个位号年月日天点时]|[.,:/-]\d)`

/** Expiry date and CVV, run on to the last digit. */
const writtenOn = new RegExp(String.raw`^${closeExpiry}(?:\d{3,4})?$`)

const bareTail = new RegExp(
  String.raw`^${separator}{1,3}(?:` +
    // A time behind it makes 11/22 a day.
    String.raw`(?:(?:0?[1-9]|1[0-2]) ?[/-] ?(?:20)?${year}|${closeExpiry})${counts}(?!\s*\d?\d:\d)(?:${separator}{1,3}\d{3,4}${counts})?` +
    String.raw`|\d{3}${counts})`,
  'u',
)

// Payment codes

/**
 * A code that a customer shows to pay: 18 digits of WeChat, 16 to 24 of Alipay, in one run; or 18 in fours, as a phone
 * shows them. Those of Alipay begin with 28; with the other numbers that it may begin with only behind a word for it.
 */
function paymentCodeAt({ plain, groups }: Text, first: number): FoundNumber | null {
  const group = groups[first]
  if (group === undefined || !'123'.includes(group.digits.charAt(0))) return null
  const parts = group.digits.length === 4 ? foursFrom(groups, first) : [group]
  const digits = parts.map((part) => part.digits).join('')
  if (!paymentCode.test(digits) && !(anyPaymentCode.test(digits) && calledBy(plain, group, paymentWord))) return null
  const end = parts.at(-1)?.end ?? group.end
  if (isIdentityNumber(digits) || isIdentityNumber(digits + plain.charAt(end))) return null
  return calledBy(plain, group, otherWord) ? null : { kind: 'payment', start: group.start, end, digits }
}

/** Four groups of four and one of two, with the same sign between them. */
function foursFrom(groups: readonly Group[], first: number): readonly Group[] {
  const parts = groups.slice(first, first + 5)
  const isCode = parts.every(
    ({ digits, gap }, at) =>
      digits.length === (at < 4 ? 4 : 2) && (at === 0 || (gap !== null && gap === parts[1]?.gap)),
  )
  return parts.length === 5 && isCode ? parts : []
}

const paymentCode = /^(?:1[0-5]\d{16}|28\d{14,22})$/
const anyPaymentCode = /^(?:2[5-9]|30)\d{14,22}$/
const paymentWord = /(?:付款码|支付宝|扫码|条码|\balipay|\bpay(?:ment)?(?: (?:qr|bar))? ?code)[\s:为是]*(?:is )?$/i

export function digitsIn(plain: string): number {
  let count = 0
  for (let at = 0; at < plain.length; at++) if (isDigit(plain.charAt(at))) count++
  return count
}
