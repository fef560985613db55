/** What is a known other number of a shop, by its shape or by the word before it, and so no part of a card number. */
export type OtherNumbers = {
  /** Whether a digit at this place of the plain text belongs to one. */
  readonly has: (at: number) => boolean
}

const month = '(?:0?[1-9]|1[0-2])'
const day = String.raw`(?:0?[1-9]|[12]\d|3[01])`
const bornOn = String.raw`(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])`
const clock = String.raw`(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?!\d|:\d)`

/** By their shape alone. What has figures behind the point is an amount; one long run behind a point is not. */
const shapes: readonly string[] = [
  String.raw`(?<![\d.]|\d,)\d{1,3}(?:,\d{3}){1,2}(?:\.\d\d?(?!\d|\.\d)|(?!\d|[.,]\d))`,
  String.raw`(?<![\d.])(?!(?<=\d,)\d{3}\.)\d{1,7}\.\d\d?(?!\d|\.\d)`,
  String.raw`(?<![\d:])${clock}`,
  String.raw`(?<!\d)20[23]\d(?:(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|([-/.年])${month}[-/.月]${day})(?!\d)`,
  String.raw`(?<!\d)${month}[-/]${day}(?= {1,2}${clock})`,
  // Telephones: of a town, mobile, of a company.
  String.raw`(?<!\d|\d[^\p{L}\p{N}]{1,3})0\d{2,3}[-) ] ?\d{7,8}(?!\d)|(?<!\d)(?:(?:\d{7,8}|955\d\d)[ ,/、]{1,2}1[3-9]\d{9}|1[3-9]\d(?:[ -]\d{4}){2}|[48]00[- ](?:\d{3}[- ]\d{4}|\d{4}[- ]\d{3}))(?!\d)`,
  // An identity number in its groups, and the id of a row.
  String.raw`(?<!\d)[1-8]\d{5}[ -]?${bornOn}[ -]?\d{3}[\dX](?![\dX])`,
  String.raw`(?<![\da-f])[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?![\da-f])`,
]

const link = String.raw`[\s:#为是]{0,4}(?:is )?`
const next = String.raw`(?:[,，、;；/+] ?|[ \n]{1,3})`
const listOf = (digits: string): string => `${digits}(?:${next}${digits})*(?!\\d)`
/** Four groups of four digits are a card's own grouping, behind an amount, too; no amount has a billion and more. */
const price = String.raw`(?!\d{4}(?:${next}\d{4}){2}${next}\d{3,4}(?!\d)|\d{1,3}(?:,\d{3}){4})\d{1,5}`

/** By the word before them, as long as the word has them. An order may be of any length: no word says that it is no card. */
const named: readonly (readonly [word: string, digits: string])[] = [
  [String.raw`终端号?|机身号|\btid|\bterminals?(?: (?:id|no\.?))?`, listOf(String.raw`\d{8}`)],
  [String.raw`凭证号?|批次号?|授权码|\b(?:batch|trace|stan|voucher)(?: no\.?)?`, listOf(String.raw`\d{6}`)],
  [String.raw`参考号|检索号|\brrns?|\breference(?: no\.?| number)?`, listOf(String.raw`\d{12}`)],
  [String.raw`电话|手机|座机|热线|传真|分机|\btel|\bphones?|\bmobile`, listOf(String.raw`\d{3,12}`)],
  [String.raw`代码|[返应]回?[答回]码|\bcodes?`, listOf(String.raw`\d{2}`)],
  [
    String.raw`房号|房间|桌号|券号?|优惠券|会员(?:编?号)?|积分|货号|工号|序列号|验证码|编号|条码|发票号?码?|\b(?:room|table|coupon|voucher|member|item|sku|serial|invoice)(?: (?:no\.?|number))?`,
    listOf(String.raw`\d{1,12}`),
  ],
  [
    String.raw`金额|价格?|[单总售]价|合计|总计|一?共|营业额|[实应]收|\bamounts?|\bprices?|\btotal|\brmb|\bcny|[¥￥$]`,
    `(?:${listOf(String.raw`\d{4}`)}|${listOf(price)})`,
  ],
]

const others = new RegExp(
  [...shapes, ...named.map(([word, digits]) => `(?<=(?:${word})${link})(?<!\\d)${digits}`)].join('|'),
  'giu',
)

/** Finds them when it is first asked: most texts hold nothing that passes for a card number. */
export function otherNumbersIn(plain: string): OtherNumbers {
  let belongs: Uint8Array | null = null
  return {
    has(at) {
      if (belongs === null) {
        belongs = new Uint8Array(plain.length)
        for (const { 0: other, index } of plain.matchAll(others)) belongs.fill(1, index, index + other.length)
      }
      return belongs[at] === 1
    },
  }
}

/** What is counted, right behind a number. */
export const isCounted = (plain: string, end: number): boolean => unit.test(plain.slice(end, end + 8))
const unit =
  /^ ?(?:元|块|毛|角|万|公?斤|克|箱|瓶|包|盒|件|个|笔|次|张(?![\p{L}])|yuan\b|rmb\b|cny\b|kg\b|pcs\b|[¥￥$%])/iu

/** A time of day or a date right before or behind a number, where it is not written as cards are. */
export const hasTimeBeside = (plain: string, start: number, end: number): boolean =>
  timeBehind.test(plain.slice(end, end + 16)) || timeBefore.test(plain.slice(Math.max(0, start - 16), start))
const timeBehind = new RegExp(String.raw`^[\s,]{1,3}(?:${clock}|20[23]\d[-/.]${month}[-/.]${day})`)
const timeBefore = /(?<![\d:])(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?[\s,]{1,3}$/

/** A kind of number on a line of its own: what follows it is that number. */
export const namesOther = (words: string): boolean => nameAlone.test(words)
const nameAlone = new RegExp(`(?:${named.map(([word]) => word).join('|')}|商户|订单|流水|时间|日期)`, 'iu')

/** 18 signs: area, date of birth, serial number and a check sign that may be an X. One card number in 1,500 looks so. */
export const isIdentityNumber = (signs: string): boolean => identity.test(signs)
const identity = new RegExp(String.raw`^[1-8]\d{5}${bornOn}\d{3}[\dX]$`, 'i')
