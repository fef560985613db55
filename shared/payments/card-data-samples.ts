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

// Card numbers in what groupings, signs and numerals people write them in besides

/** Cut into groups of these sizes, the last of them over and over. */
function cut(pan: string, sizes: readonly number[], sign: string | ((at: number) => string)): string {
  let text = ''
  for (let at = 0, group = 0; at < pan.length; group++) {
    const size = sizes[Math.min(group, sizes.length - 1)] ?? 1
    text += (group === 0 ? '' : typeof sign === 'string' ? sign : sign(group - 1)) + pan.slice(at, at + size)
    at += size
  }
  return text
}

const groupings: Readonly<Record<string, readonly number[]>> = {
  '8 8': [8], '10 6': [10, 6], '6 10': [6, 10], fives: [5], '4 12': [4, 12], '12 4': [12, 4], '7 9': [7, 9],
  '6 6 4': [6], '4 8 4': [4, 8, 4], '4 4 8': [4, 4, 8], '8 4 4': [8, 4], threes: [3], fours: [4], pairs: [2],
  singles: [1], uneven: [3, 5, 2, 4, 9],
} // prettier-ignore

const between: Readonly<Record<string, string>> = {
  blank: ' ', 'four blanks': '    ', tab: '\t', dash: '-', 'long dash': '——', dot: '.', comma: '、', 'new line': '\n',
  'middle dot': '·', star: '*',
} // prettier-ignore

const numerals: Readonly<Record<string, string>> = {
  Chinese: '〇一二三四五六七八九', 'Chinese of cheques': '零壹贰叁肆伍陆柒捌玖', wide: wide, Arabic: '٠١٢٣٤٥٦٧٨٩',
  Devanagari: '०१२३४५६७८९', Thai: '๐๑๒๓๔๕๖๗๘๙', Ethiopic: '0፩፪፫፬፭፮፯፰፱', Suzhou: '〇〡〢〣〤〥〦〧〨〩', Roman: '0ⅠⅡⅢⅣⅤⅥⅦⅧⅨ',
  ringed: '⓪①②③④⑤⑥⑦⑧⑨', 'white in black': '⓿❶❷❸❹❺❻❼❽❾', small: '₀₁₂₃₄₅₆₇₈₉', rods: '0𝍠𝍡𝍢𝍣𝍤𝍥𝍦𝍧𝍨',
} // prettier-ignore

const thousands = (pan: string) => pan.replace(/\B(?=(?:\d{3})+$)/g, ',')

const besides: Readonly<Record<string, (pan: string) => string>> = {
  'a point behind four': (pan) => `${pan.slice(0, 4)}.${pan.slice(4)}`,
  'a point before two': (pan) => `${pan.slice(0, -2)}.${pan.slice(-2)}`,
  thousands,
  'thousands, cents': (pan) => `${thousands(pan)}.00`,
  'thousands, yuan': (pan) => `¥${thousands(pan)}`,
  'POS2 before, a letter behind': (pan) => `POS2${pan}A`,
  'POS02 before': (pan) => `POS02 ${pan}`,
  'letters at both ends': (pan) => `A${pan}B`,
  'words at both ends': (pan) => `刷卡${cut(pan, [4], ' ')}没过`,
  'x between fours': (pan) => cut(pan, [4], 'x'),
  'letters between fours': (pan) => cut(pan, [4], (at) => 'abcd'.charAt(at)),
  'a word on its own line': (pan) => `${pan.slice(0, 6)}\n没过\n${pan.slice(6)}`,
  'card on its own line': (pan) => `${pan.slice(0, 6)}\ncard\n${pan.slice(6)}`,
  'order 订单号': (pan) => `订单号${pan}`,
  'order 流水号': (pan) => `流水号 ${pan}`,
  'order 流水号 in fours': (pan) => `流水号 ${cut(pan, [4], ' ')}`,
  'order 单号 8 8': (pan) => `单号：${cut(pan, [8], ' ')}`,
  'order no.': (pan) => `order no. ${pan}`,
  'reference 参考号': (pan) => `参考号 ${pan}`,
  'a code before 8 8': (pan) => `34 ${cut(pan, [8], ' ')}`,
  'a price before fours': (pan) => `金额128 ${cut(pan, [4], ' ')}`,
  'a price behind 8 8': (pan) => `${cut(pan, [8], ' ')} 128.50`,
  'a time behind fours': (pan) => `${cut(pan, [4], ' ')} 14:05`,
  'an expiry date behind fives': (pan) => `${cut(pan, [5], '-')} 12/28 123`,
  'the word for it before 8 8': (pan) => `卡号 ${cut(pan, [8], ' ')}`,
  'in brackets': (pan) => `(${cut(pan, [4], ') (')})`,
  'signs without width': (pan) => Array.from(pan).join('\u200b'),
  'fillers of Hangul': (pan) => Array.from(pan).join('\u3164'),
  'inside 24 digits': (pan) => `12345${pan}678123`.slice(0, 24),
  'a word inside': (pan) => `${pan.slice(0, 6)}后面${pan.slice(6)}`,
  'four prices before': (pan) => `金额 1280 ${cut(pan, [4], ' ')}`,
}

/** What stays readable: a run of 20 digits and more is an order, words end a number, and a price before fours is a list. */
export const knownReadable = ['inside 24 digits', 'a word inside', 'four prices before'] as const

const spelledPlainly: readonly (readonly [name: string, spell: (pan: string) => string])[] = [
  ...Object.entries(groupings).flatMap(([name, sizes]) =>
    Object.entries(between).map(
      ([signName, sign]) => [`${name}, ${signName}`, (pan: string) => cut(pan, sizes, sign)] as const,
    ),
  ),
  ...Object.entries(numerals).flatMap(([name, digits]) => [
    [name, (pan: string) => inSigns(pan, digits)] as const,
    [`${name} 8 8`, (pan: string) => inSigns(cut(pan, [8], ' '), digits)] as const,
    [`${name}, one by one`, (pan: string) => inSigns(cut(pan, [1], '、'), digits)] as const,
  ]),
  ...Object.entries(besides),
]

/** What people carry: of the brands that are issued today. */
const carried: readonly [readonly [string, number], ...(readonly [string, number])[]] = [
  ['4', 16], ['51', 16], ['55', 16], ['2221', 16], ['37', 15], ['62', 16], ['62', 19], ['6011', 16], ['35', 16], ['9558', 19],
] // prettier-ignore

/** So many card numbers in each of these spellings. */
export function plainSpellings(countEach: number, seed: number) {
  const random = seeded(seed)
  return spelledPlainly.map(([name, spell]) => ({
    name,
    texts: Array.from({ length: countEach }, (_, index) => {
      const [prefix, length] = carried[index % carried.length] ?? carried[0]
      const pan = withLuhn(prefix + random.digits(length - prefix.length - 1))
      return { pan, text: spell(pan) }
    }),
  }))
}

// How much of each kind of harmless number may be taken for a card

type Kind = { readonly most: number; readonly make: (random: Random) => string }

const several = (count: number, sign: string, make: (random: Random) => string) => (random: Random) =>
  Array.from({ length: count }, () => make(random)).join(sign)
const price = (random: Random) => String(1000 + random.below(9000))
const decimal = (random: Random) => `${random.digits(2)}.${random.digits(2)}`
const ean = (random: Random) => {
  const body = random.one(['69', '49', '400', '978', '20']).padEnd(3, '0') + random.digits(9)
  const sum = Array.from(body).reduce((so, digit, at) => so + Number(digit) * (at % 2 === 0 ? 1 : 3), 0)
  return body + String((10 - (sum % 10)) % 10)
}
const stamp = (random: Random) => [...day(random), ...clock(random)].join('')
const date = (random: Random) => day(random).join('')

/** Kinds of a shop's numbers, with the share of each that may be taken for a card by chance. */
export const shopNumbers: Readonly<Record<string, Kind>> = {
  phones: { most: 0, make: several(2, ' ', phone) },
  'phones of a town': { most: 0, make: several(2, ' ', (r) => `0${r.one(['21', '755'])}-${String(2 + r.below(7))}${r.digits(7)}`) },
  'a phone in groups': { most: 0, make: (r) => `138 ${r.digits(4)} ${r.digits(4)}` },
  'a hotline and a mobile': { most: 0, make: (r) => `955${r.digits(2)}，${phone(r)}` },
  'a town phone and a mobile': { most: 0, make: (r) => `${String(2 + r.below(7))}${r.digits(7)} ${phone(r)}` },
  'reference with its word': { most: 0, make: (r) => `参考号 ${r.digits(12)} ${r.digits(6)}` },
  stamps: { most: 0, make: several(2, ' ', stamp) },
  'merchant numbers': { most: 0, make: (r) => `898${r.digits(12)}` },
  'merchant numbers with their word': { most: 0, make: (r) => `商户号 ${merchant(r)}` },
  'identity numbers': { most: 0, make: identity },
  'identity numbers of Gansu': { most: 0, make: (r) => `620102${date(r)}${r.digits(4)}` },
  'identity numbers in groups': { most: 0, make: (r) => `370102 1990${day(r).slice(1).join('')} ${r.digits(4)}` },
  'bar codes': { most: 0, make: several(2, ' ', ean) },
  'orders of 28 digits': { most: 0, make: (r) => `42000${r.digits(23)}` },
  'orders of 20 digits with their word': { most: 0, make: (r) => `订单号${r.digits(20)}` },
  'orders with their word that fail Luhn': { most: 0, make: (r) => `订单号${failing(r.digits(16))}` },
  'prices with their word': { most: 0, make: (r) => `价格 ${several(4, ' ', price)(r)}` },
  'prices with their unit': { most: 0, make: (r) => `${several(4, '、', price)(r)}元` },
  'prices with a unit each': { most: 0, make: several(4, ' ', (r) => `${price(r)}元`) },
  'terminals with their word': { most: 0, make: (r) => `终端 ${r.digits(8)} ${r.digits(8)}` },
  'batch, trace, date and time': { most: 0, make: (r) => `${r.digits(6)} ${r.digits(6)} ${date(r)} 14:05` },
  '6 6 8 and a time': { most: 0, make: (r) => `${r.digits(6)} ${r.digits(6)} ${r.digits(8)} 14:05` },
  amounts: { most: 0, make: several(4, ' ', decimal) },
  'amounts with thousands': { most: 0, make: several(3, ' ', (r) => `${String(1 + r.below(99))},${r.digits(3)}.${r.digits(2)}`) },
  'courier SF': { most: 0, make: (r) => `SF${r.digits(13)}` },
  'two terminals': { most: 0.04, make: (r) => `${r.digits(8)} ${r.digits(8)}` },
  '6 6 8': { most: 0.04, make: (r) => `${r.digits(6)} ${r.digits(6)} ${r.digits(8)}` },
  'four prices': { most: 0.04, make: several(4, ' ', price) },
  'five prices': { most: 0.04, make: several(5, ' ', price) },
  'amounts in a row': { most: 0.04, make: several(5, ' ', (r) => String(1 + r.below(99_999))) },
  'reference and trace': { most: 0.04, make: (r) => `${r.digits(12)} ${r.digits(6)}` },
  'terminal, trace, reference': { most: 0.04, make: (r) => `${r.digits(8)} ${r.digits(6)} ${r.digits(12)}` },
  'pairs of digits': { most: 0.04, make: several(8, ' ', (r) => r.digits(2)) },
  'run of 16': { most: 0.1, make: (r) => r.digits(16) },
  'run of 17': { most: 0.1, make: (r) => r.digits(17) },
  'run of 18': { most: 0.1, make: (r) => r.digits(18) },
  'run of 19': { most: 0.1, make: (r) => r.digits(19) },
  'run of 20': { most: 0.1, make: (r) => r.digits(20) },
  'gift cards that begin with 9': { most: 0.04, make: (r) => `9${r.digits(15)}` },
} // prettier-ignore

const failing = (body: string) => withLuhn(body.slice(0, -1)) === body ? `${body.slice(0, -1)}${String((Number(body.slice(-1)) + 1) % 10)}` : body // prettier-ignore

/** So many of a kind. */
export function manyOf(make: Kind['make'], count: number, seed: number): readonly string[] {
  const random = seeded(seed)
  return Array.from({ length: count }, () => make(random))
}

/** How many of a hundred, as a fraction. */
export const share = <T>(of: readonly T[], is: (one: T) => boolean): number => of.filter(is).length / of.length
