// Made incidents, spread over three years: the same in every run.

/** @typedef {import('../../../shared/incidents/incident.ts').IncidentDraft} Draft */

const CODES = /** @type {const} */ (['51', '34', '91', '00', '55', '61', '05', '14', '41', '96', 'A0', '68'])
const NOTES = /** @type {const} */ ([
  '芯片读不出，换了一张卡',
  '顾客说刚才已经付过，查了交易明细没有这一笔',
  '打了收单机构的电话，等回复',
  'Customer paid by QR in the end',
  '',
  '',
])
const STAFF = /** @type {const} */ (['小王', '阿珍', 'Lily', ''])
const TERMINALS = /** @type {const} */ ([
  '11111111-1111-4111-8111-111111111111',
  '22222222-2222-4222-8222-222222222222',
])
const OUTCOMES = /** @type {const} */ (['other-card', 'qr', 'cash', 'left', 'solved'])
const MONTHS = 36
const DAYS = 28
/** Open from eight to ten. */
const PER_DAY = 14 * 60
const PER_MONTH = DAYS * PER_DAY
const MINUTES = MONTHS * PER_MONTH

/** @param {number} n */
const two = (n) => String(n).padStart(2, '0')

/**
 * One of these, in turn.
 * @template T
 * @param {readonly [T, ...T[]]} list
 * @param {number} n
 */
const oneOf = (list, n) => list[n % list.length] ?? list[0]

/**
 * Incident number `n` of so many, oldest first; those beyond `total` are of the last month.
 * @param {number} n
 * @param {number} total
 * @returns {{ draft: Draft, at: string }}
 */
export function draftOf(n, total) {
  const note = oneOf(NOTES, n)
  const staff = oneOf(STAFF, n)
  /** @type {Draft} */
  const draft = {
    id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    codeSet: 'unionpay',
    code: oneOf(CODES, n * 7919),
    operation: 'sale',
    terminal: oneOf(TERMINALS, n),
    amount: (n * 104_729) % 500_000,
    channel: n % 3 === 0 ? 'tap' : 'chip',
    brand: 'unionpay',
    outcome: oneOf(OUTCOMES, n),
    ...(note === '' ? {} : { note: `${note} ${n % 997}` }),
    ...(staff === '' ? {} : { staff }),
  }
  return { draft, at: momentOf(n / total) }
}

/**
 * The time at a share of the three years: the clock goes forward, as in a shop.
 * @param {number} share
 */
function momentOf(share) {
  const minutes = Math.min(Math.floor(share * MINUTES), MINUTES - 1)
  const [month, day, minute] = [
    Math.floor(minutes / PER_MONTH),
    Math.floor(minutes / PER_DAY) % DAYS,
    minutes % PER_DAY,
  ]
  const date = `${2023 + Math.floor((month + 11) / 12)}-${two(((month + 11) % 12) + 1)}-${two(day + 1)}`
  return `${date}T${two(8 + Math.floor(minute / 60))}:${two(minute % 60)}:05.120+08:00`
}
