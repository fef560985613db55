import type { Language } from '../language'
import { closeExpiry, counts, digitsIn, fewestOfNumber, month, numbersIn, year } from './card-number'
import { isDigit, plainTextOf, withoutNumberWords } from './plain-text'

/**
 * Takes card data out of a text, so that none is ever written down.
 *
 * What looks like a card number (brand, length, Luhn; in any digits and any groups, see card-number.ts) becomes a marker
 * with its last four digits; a bare expiry date or CVV behind it goes with it. Track data go whole; of payment codes of
 * WeChat and Alipay the first and last four digits stay. What a word calls a CVV, a PIN or a password goes, an expiry date
 * so called when there is a card in the text. All else stays.
 *
 * Where card data and something harmless look the same:
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
    kept += text.slice(end, offsets[find.start]) + markers[language][find.kind](find.digits)
    end = offsets[find.end] ?? text.length
  }
  // What is gone may have stood in the way of something else: 密码 1234-4111….
  const rest = withoutCardData(kept + text.slice(end), language)
  return { text: rest.text, removed: finds.length + rest.removed }
}

export const holdsCardData = (text: string): boolean => mayHold(text) && findsIn(plainTextOf(text).plain).length > 0

/** Whether a number or code of another kind could be a card number: half of it would be nothing. */
export const couldBeCard = (text: string): boolean => holdsCardData(`card ${text}`)

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

const markers: Readonly<Record<Language, Readonly<Record<Kind, (digits: string) => string>>>> = {
  'zh-CN': {
    track: () => '[磁道数据已删除]',
    card: (digits) => `[卡号已删除，尾号 ${digits.slice(-4)}]`,
    payment: (digits) => `[付款码已删除，首尾 ${digits.slice(0, 4)}…${digits.slice(-4)}]`,
    secret: () => '[已删除]',
  },
  en: {
    track: () => '[track data removed]',
    card: (digits) => `[card number removed, ends ${digits.slice(-4)}]`,
    payment: (digits) => `[payment code removed, ${digits.slice(0, 4)}…${digits.slice(-4)}]`,
    secret: () => '[removed]',
  },
}

/** Nothing but what stands for card data that were taken out. */
export const isStandIn = (text: string): boolean => /^(\s*\[[^\]]*(已删除|removed)[^\]]*\])+\s*$/.test(text)

/** A part of the plain text that must go. */
type Find = { readonly kind: Kind; readonly start: number; readonly end: number; readonly digits: string }

function findsIn(plain: string): readonly Find[] {
  const secrets = [...matches(plain, verificationValue, 'secret'), ...matches(plain, pin, 'secret')]
  if (digitsIn(plain) < fewestOfNumber) return merged(secrets)
  const numbers = numbersIn(plain)
  const tracks = matches(plain, track, 'track')
  const hasCard = tracks.length > 0 || numbers.some(({ kind }) => kind === 'card')
  return merged([...tracks, ...numbers, ...secrets, ...(hasCard ? matches(plain, namedExpiry, 'secret') : [])])
}

function matches(plain: string, pattern: RegExp, kind: Kind): readonly Find[] {
  // Most texts hold none, and `matchAll` makes the pattern anew each time.
  if (plain.search(pattern) < 0) return []
  return Array.from(plain.matchAll(pattern), ({ 0: { length }, index }) => ({
    kind,
    start: index,
    end: index + length,
    digits: '',
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

// What words and shapes tell

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

/** What a reader of magnetic stripes types: `%B4111…^NAME^2812…?` and `;4111…=2812…?`. */
const track = new RegExp(
  String.raw`%B[\d ]{13,23}\^[\w /.,^&'-]{0,80}\??|;?(?<!\d)\d{13,19}[=D]${year}${month}\d{3,30}\??`,
  'giu',
)
