// A believable shop: its terminals, shifts and rush hours, what its customers' cards do by chance, and, if asked for,
// causes planted among them. The same seed makes the same shop.
import { plantCauses } from './planted-causes.mjs'
import { chanceFrom, randomFrom } from './random.mjs'
import { DAY, HOUR, MINUTE } from './times.mjs'

/** @typedef {import('../../shared/incidents/incident.ts').IncidentDraft} Draft */

/** @typedef {Draft & { codeSet: string, code: string }} Coded a draft of a code, as all in a made shop are */

/** @typedef {Coded & { time: number }} Row its time is the shop's, written as if it were UTC */

/** @typedef {Coded & { at: string }} Made a draft that knows when it was written */

/** @typedef {ReturnType<typeof madeTerminals>} Terminals */

/** @typedef {{ kind: string, culprit: string, ids: string[] }} Cause what was planted, and what it should be traced to */

/**
 * What declines by chance, and how often of a hundred.
 * @type {readonly (readonly [codeSet: string, code: string, share: number])[]}
 */
const declines = [
  ['unionpay', '51', 31],
  ['unionpay', '55', 15],
  ['unionpay', '05', 10],
  ['unionpay', '61', 7],
  ['unionpay', '57', 5],
  ['unionpay', '54', 4],
  ['unionpay', '14', 4],
  ['unionpay', '91', 4],
  ['unionpay', '65', 3],
  ['unionpay', '75', 3],
  ['terminal', '读卡失败', 3],
  ['unionpay', '98', 2],
  ['unionpay', '01', 2],
  ['unionpay', '13', 2],
  ['unionpay', '96', 1.5],
  ['terminal', '连接失败', 1.5],
  ['unionpay', '62', 1],
  ['unionpay', '34', 0.4],
  ['unionpay', '41', 0.4],
  ['unionpay', '43', 0.2],
]

/** Customers by the hour: a rush at noon and a greater one in the evening. */
const rush = { 8: 2, 9: 3, 10: 4, 11: 7, 12: 9, 13: 5, 14: 4, 15: 4, 16: 5, 17: 8, 18: 11, 19: 10, 20: 7, 21: 4 }
const wholeRush = 83

const outcomes = /** @type {const} */ ([
  ['other-card', 30],
  ['qr', 40],
  ['cash', 12],
  ['left', 8],
  ['pending', 2],
])

const staff = ['小李', '王姐', '阿强', '小周']

/**
 * @param {{ days: number, seed: number, planted: boolean, lastDay?: string, offset?: string }} wanted
 *   lastDay: 2026-11-22; offset: of the shop's clock, +08:00
 */
export function madeShop({ days, seed, planted, lastDay = '2026-11-22', offset = '+08:00' }) {
  const chance = chanceFrom(randomFrom(seed))
  const terminals = madeTerminals(chance)
  const first = Date.parse(`${lastDay}T00:00:00Z`) - (days - 1) * DAY
  /** @type {Row[]} */
  const rows = []
  /** @type {Cause[]} */
  const causes = []
  /** @type {import('./planted-causes.mjs').Making} */
  const making = {
    chance,
    terminals,
    first,
    days,
    log(time, codeSet, code, more = {}) {
      const row = madeRow(chance, terminals, time, codeSet, code, more)
      rows.push(row)
      return row
    },
    plant(kind, culprit, own) {
      causes.push({ kind, culprit, ids: own.map((row) => row.id) })
    },
  }
  for (let n = 0; n < days; n++) ordinaryDay(making, first + n * DAY)
  if (planted) plantCauses(making)

  const incidents = rows
    .toSorted((a, b) => a.time - b.time)
    .map(({ time, ...row }) => ({ ...row, at: new Date(time).toISOString().replace('Z', offset) }))
  return { terminals, staff, incidents: withoutStrayMarks(incidents), causes }
}

/** @param {import('./random.mjs').Chance} chance */
function madeTerminals({ id, one }) {
  /**
   * @param {string} label
   * @param {string} place
   * @param {number} index
   */
  const terminal = (label, place, index) => ({
    id: id(),
    label,
    terminalId: String(10024431 + index * 7),
    merchantId: '898310054110027',
    acquirer: '银联商务',
    make: one(['联迪', '新大陆', '百富']),
    serial: `N7NL00${String(123456 + index * 731)}`,
    seal: `04${String(17 + index)}`,
    place,
  })
  return /** @type {const} */ ([
    terminal('1 号台', '收银台左边', 0),
    terminal('2 号台', '收银台右边', 1),
    terminal('手持机', '服务员随身', 2),
  ])
}

/**
 * @param {import('./random.mjs').Chance} chance
 * @param {Terminals} terminals
 * @param {number} time
 * @param {string} codeSet
 * @param {string} code
 * @param {Partial<Row>} more what is not left to chance
 * @returns {Row}
 */
function madeRow({ random, below, one, weighted, id }, terminals, time, codeSet, code, more) {
  const shift = new Date(time).getUTCHours() < 15 ? 0 : 2
  const row = { id: id(), time, codeSet, code, terminal: one(terminals).id, staff: staff[shift + below(2)], ...more }
  if (random() < 0.7) row.outcome ??= weighted(outcomes)[0]
  if (random() < 0.5) row.amount ??= (5 + below(400)) * 100 + one([0, 0, 50, 80])
  return row
}

/**
 * @param {import('./planted-causes.mjs').Making} shop
 * @param {number} midnight
 */
function ordinaryDay({ chance: { random, below, weighted }, log }, midnight) {
  const weekday = new Date(midnight).getUTCDay()
  const busy = weekday === 0 || weekday === 6 ? 1.4 : 1
  for (const [hour, weight] of Object.entries(rush)) {
    const expected = (weight / wholeRush) * 11 * busy
    for (let k = Math.floor(expected) + (random() < expected % 1 ? 1 : 0); k > 0; k--) {
      const time = midnight + Number(hour) * HOUR + below(60) * MINUTE + below(60_000)
      const [codeSet, code] = weighted(declines)
      const row = log(time, codeSet, code)
      // Some try the same card again, and hardly anyone presses the key for it.
      if (random() < 0.2) {
        const again = { terminal: row.terminal, staff: row.staff }
        log(time + MINUTE + below(60_000), codeSet, code, random() < 0.15 ? { ...again, sameCard: true } : again)
      }
    }
  }
}

/**
 * "The same card as the one before" speaks of the row before: where somebody else came in between, nobody pressed it.
 * @param {readonly Made[]} incidents
 * @returns {Made[]}
 */
function withoutStrayMarks(incidents) {
  return incidents.map((row, index) => {
    const before = incidents[index - 1]
    if (!row.sameCard || (before?.code === row.code && before.terminal === row.terminal)) return row
    const { sameCard: _stray, ...rest } = row
    return rest
  })
}
