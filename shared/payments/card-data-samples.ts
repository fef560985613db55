// Card numbers in every spelling that was met, and harmless numbers of a shop, for the tests of card-data.ts.
// The same seed gives the same texts.

type Random = {
  readonly below: (end: number) => number
  readonly one: <T>(of: readonly [T, ...T[]]) => T
  /** So many random digits. */
  readonly digits: (count: number) => string
}

/** Mulberry32: small, and good enough to draw samples with. */
function seeded(seed: number): Random {
  let state = seed
  const below = (end: number) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % end
  }
  return {
    below,
    one: (of) => of[below(of.length)] ?? of[0],
    digits: (count) => Array.from({ length: count }, () => below(10)).join(''),
  }
}

/** First digits of a brand and how long its numbers are. */
const issued: readonly [readonly [string, number], ...(readonly [string, number])[]] = [
  ['4', 16], ['4', 19], ['4', 13], ['51', 16], ['55', 16], ['2221', 16], ['2720', 16], ['34', 15], ['37', 15],
  ['62', 16], ['62', 17], ['62', 18], ['62', 19], ['81', 16], ['6011', 16], ['65', 16], ['35', 16], ['36', 14],
  ['50', 16], ['67', 18], ['9558', 19],
] // prettier-ignore

function cardNumber(random: Random): string {
  const [prefix, length] = random.one(issued)
  return withLuhn(prefix + random.digits(length - prefix.length - 1))
}

/** Adds the check digit of ISO/IEC 7812-1. */
export function withLuhn(body: string): string {
  const sum = Array.from(body)
    .reverse()
    .reduce((total, digit, index) => {
      const weighed = Number(digit) * (index % 2 === 0 ? 2 : 1)
      return total + (weighed > 9 ? weighed - 9 : weighed)
    }, 0)
  return body + String((10 - (sum % 10)) % 10)
}

/** The groups in which a number of this length is printed on its card. */
function grouped(pan: string, separator: string): string {
  const groups = pan.length === 15 ? /^(.{4})(.{6})(.{5})$/ : pan.length === 14 ? /^(.{4})(.{6})(.{4})$/ : null
  const parts = groups?.exec(pan)?.slice(1) ?? pan.match(/.{1,4}/g) ?? []
  return parts.join(separator)
}

/** Other signs for 0 to 9. */
const inSigns = (text: string, signs: string): string =>
  text.replace(/\d/g, (digit) => Array.from(signs)[Number(digit)] ?? digit)
const wide = '０１２３４５６７８９'

const spellings: readonly ((pan: string, random: Random) => string)[] = [
  (pan) => pan,
  (pan) => grouped(pan, ' '),
  (pan) => grouped(pan, '-'),
  (pan) => grouped(pan, '\u00a0'),
  (pan) => grouped(pan, '\u3000'),
  (pan) => grouped(pan, '.'),
  (pan) => grouped(pan, '–'),
  (pan) => grouped(pan, '/'),
  (pan) => grouped(pan, ' - '),
  (pan) => grouped(pan, '\n'),
  (pan) => Array.from(pan).join(' '),
  (pan) => Array.from(pan).join('\u200b'),
  (pan) => inSigns(pan, wide),
  (pan) => inSigns(grouped(pan, '\u3000'), wide),
  (pan) => inSigns(grouped(pan, '－'), wide),
  (pan) => Array.from(pan, (digit, index) => (index % 2 === 0 ? digit : inSigns(digit, wide))).join(''),
  (pan) => inSigns(pan, '٠١٢٣٤٥٦٧٨٩'),
  (pan) => inSigns(pan, '零一二三四五六七八九'),
  (pan) => inSigns(grouped(pan, ' '), '零壹贰叁肆伍陆柒捌玖'),
  (pan) => inSigns(pan, '⓪①②③④⑤⑥⑦⑧⑨'),
  (pan) => inSigns(pan, '𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗'),
  (pan, random) => `${pan}${expiry(random, '')}`,
  (pan, random) => `${pan}${expiry(random, '')}${random.digits(3)}`,
  (pan, random) => `;${pan}=28122010${random.digits(9)}?`,
]

function expiry(random: Random, slash: string): string {
  return `${two(1 + random.below(12))}${slash}${two(24 + random.below(10))}`
}

const two = (number: number): string => String(number).padStart(2, '0')

const beside: readonly [(random: Random) => string, ...((random: Random) => string)[]] = [
  (random) => ` ${expiry(random, '/')}`,
  (random) => ` ${expiry(random, '/')} ${random.digits(3)}`,
  (random) => `，有效期${expiry(random, '/')}`,
  (random) => ` CVV ${random.digits(3)}`,
  (random) => `，安全码：${inSigns(random.digits(3), wide)}，密码${random.digits(6)}`,
  (random) => ` exp ${expiry(random, '')} pin ${random.digits(4)}`,
]

const aroundCard: readonly [(card: string) => string, ...((card: string) => string)[]] = [
  (card) => card,
  (card) => `顾客这张卡${card}，刷了两次都不行`,
  (card) => `卡号：${card}。金额 1,240.00 元`,
  (card) => `card ${card} declined at 14:05`,
  (card) => `分机 802 的李姐说是 ${card} 没过，代码 51`,
  (card) => `POS02 ${card}\n批次 0012 金额 128.50`,
]

/** Card numbers in turn in each of 24 spellings, alone and in sentences, every second with what stands beside it. */
export function cardSpellings(count: number, seed: number): { readonly text: string; readonly pan: string }[] {
  const random = seeded(seed)
  return Array.from({ length: count }, (_, index) => {
    const pan = cardNumber(random)
    const spelled = spellings[index % spellings.length]?.(pan, random) ?? pan
    const tail = random.below(2) === 0 ? random.one(beside)(random) : ''
    return { pan, text: random.one(aroundCard)(spelled + tail) }
  })
}

// Harmless numbers

const phone = (random: Random) =>
  `1${random.one(['30', '35', '38', '39', '50', '58', '77', '86', '99'])}${random.digits(8)}`

/** By UnionPay's pattern: year and day of the year, hour, serial number; or as each terminal counts. */
const reference = (random: Random) =>
  random.one([
    `6${String(1 + random.below(365)).padStart(3, '0')}${two(random.below(24))}${random.digits(6)}`,
    `2026${String(1 + random.below(365)).padStart(3, '0')}${random.digits(5)}`,
    random.digits(12),
  ])

const acquirers = [
  '898', '102', '103', '104', '105', '301', '302', '303', '304', '305', '306', '307', '308', '309', '310', '313',
  '403', '501', '821', '848', '345', '371', '300', '360',
] as const // prettier-ignore

/** Acquirer, area, trade, serial number; some acquirers just count. */
const merchant = (random: Random) =>
  random.one(acquirers) +
  (random.below(5) === 0
    ? random.digits(12)
    : random.one(['2900', '1000', '5840', '5810', '4401', '3310', '6510', '7910']) +
      random.one(['5411', '5812', '5311', '5331', '5912', '7011', '5999', '5814', '5651', '5499']) +
      random.digits(4))

const terminal = (random: Random) => `${String(1 + random.below(9))}${random.digits(7)}`
const trace = (random: Random) => random.digits(6)
const amount = (random: Random) =>
  random.one([
    `${String(1 + random.below(999))}.${random.digits(2)}`,
    `¥${String(1 + random.below(99))},${random.digits(3)}.${random.digits(2)}`,
    `${String(1 + random.below(9999))}元`,
  ])

const clock = (random: Random) => [random.below(24), random.below(60), random.below(60)].map(two)
const day = (random: Random) => ['2026', two(1 + random.below(12)), two(1 + random.below(28))]
const time = (random: Random) =>
  random.one([
    `${day(random).join('-')} ${clock(random).join(':')}`,
    [...day(random), ...clock(random)].join(''),
    `${day(random).slice(1).join('/')} ${clock(random).slice(1).join(':')}`,
    `${day(random).join('/')} ${clock(random).join('')}`,
    `${day(random).join('')}${clock(random).join('')}${random.digits(3)}`,
  ])

const areas = [
  '110101', '120103', '130102', '140105', '150102', '210102', '310104', '340104', '350203', '360102', '370202',
  '410102', '440305', '450103', '500103', '510107', '530102', '610113', '620102', '640104', '650102',
] as const // prettier-ignore

function identity(random: Random): string {
  const born = `${String(1940 + random.below(75))}${two(1 + random.below(12))}${two(1 + random.below(28))}`
  const body = `${random.one(areas)}${born}${random.digits(3)}`
  const sum = Array.from(body).reduce((so, digit, index) => so + Number(digit) * (2 ** (17 - index) % 11), 0)
  return body + ('10X98765432'[sum % 11] ?? '')
}

const order = (random: Random) =>
  random.one([
    `420000${random.digits(4)}${day(random).join('')}${random.digits(10)}`,
    `${day(random).join('')}2200${random.digits(16)}`,
    `50300${random.digits(5)}${day(random).join('')}${random.digits(10)}`,
  ])

const severalOf =
  (make: (random: Random) => string, most: number, separators: readonly [string, ...string[]]) => (random: Random) =>
    Array.from({ length: 1 + random.below(most) }, () => make(random)).join(random.one(separators))

const receipts: readonly [(random: Random) => string, ...((random: Random) => string)[]] = [
  (r) => `商户号 ${merchant(r)} 终端号 ${terminal(r)} 凭证号 ${trace(r)} 参考号 ${reference(r)}`,
  (r) => `${time(r)} 刷了 ${amount(r)}，参考号${reference(r)}，顾客电话${phone(r)}`,
  (r) => `终端 ${terminal(r)} ${terminal(r)} 都签到不了，凭证 ${trace(r)}、${trace(r)}`,
  (r) => `订单号${order(r)}，退款 ${amount(r)}，${time(r)}`,
  (r) => `批次 ${trace(r)} 流水 ${trace(r)} 授权码 ${trace(r)} 金额 ${amount(r)}`,
  (r) => `${terminal(r)} ${trace(r)} ${reference(r)} ${amount(r)}`,
  (r) => `${merchant(r)} ${terminal(r)} ${time(r)} ${trace(r)} ${reference(r)}`,
  (r) => `卡 6222 **** **** ${r.digits(4)}，尾号 ${r.digits(4)}，代码 51、55，金额 ${amount(r)}`,
  (r) => `查询 622202******${r.digits(4)} ${time(r)} 参考号:${reference(r)}`,
  (r) => `密码错误 55，PIN 输错 3 次，客服 95516，${phone(r)}`,
]

const harmless: Readonly<Record<string, (random: Random) => string>> = {
  phones: severalOf(phone, 2, [' ', '、', ' / ']),
  references: severalOf(reference, 2, [' ', '，', '\n']),
  'merchant numbers': (random) => random.one(['', '', '商户号 ', '商户编号：']) + merchant(random),
  'terminal pairs': (random) =>
    terminal(random) + random.one([' ', ',', '，', '、', '/', ' ', '\n']) + terminal(random),
  'trace numbers': severalOf(trace, 5, [' ', '、', ', ', '/']),
  amounts: severalOf(amount, 6, [' ', ', ', '，', '+']),
  times: severalOf(time, 2, [' ', '，', ' - ']),
  'identity numbers': identity,
  orders: order,
  receipts: (random) => random.one(receipts)(random),
}

const aroundNumber: readonly [(number: string) => string, ...((number: string) => string)[]] = [
  (number) => number,
  (number) => `顾客说${number}，再查一下`,
  (number) => `收单机构记了 ${number}。已经打过 2 次电话`,
  (number) => `noted ${number} at 14:05`,
  (number) => `${number} 代码 51`,
]

/** Numbers that stand in a shop's notes and on its slips and are no card data, so many of each of ten kinds. */
export function harmlessTexts(countEach: number, seed: number): { readonly kind: string; readonly text: string }[] {
  const random = seeded(seed)
  return Object.entries(harmless).flatMap(([kind, make]) =>
    Array.from({ length: countEach }, () => ({ kind, text: random.one(aroundNumber)(make(random)) })),
  )
}
