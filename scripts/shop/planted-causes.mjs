// What is wrong in a made shop on purpose, for the rules to find: each cause plants incidents among those of chance.
import { DAY, HOUR, MINUTE } from './times.mjs'

/**
 * A made shop while its log is written.
 * @typedef {{
 *   chance: import('./random.mjs').Chance,
 *   terminals: import('./made-shop.mjs').Terminals,
 *   first: number,
 *   days: number,
 *   log: (time: number, codeSet: string, code: string, more?: Partial<import('./made-shop.mjs').Row>) => import('./made-shop.mjs').Row,
 *   plant: (kind: string, culprit: string, rows: readonly import('./made-shop.mjs').Row[]) => void,
 * }} Making
 */

/** @param {Making} shop */
export function plantCauses(shop) {
  for (const [every, cause] of CAUSES) {
    for (let n = 0; n < Math.max(1, Math.round(shop.days / every)); n++) cause(shop)
  }
  nightlyCutOver(shop)
}

/**
 * A moment of some day, at an hour from `opening` and a minute below `minutes`.
 * @param {Making} shop
 * @param {number} opening
 * @param {number} hours
 * @param {number} minutes
 */
const someTime = ({ chance, first, days }, opening, hours, minutes) =>
  first +
  chance.below(days) * DAY +
  (hours === 1 ? opening : opening + chance.below(hours)) * HOUR +
  chance.below(minutes) * MINUTE

/**
 * The bank's system is down for an hour or two, and customers keep coming.
 * @param {Making} shop
 */
function bankDown(shop) {
  const { below, one } = shop.chance
  const from = someTime(shop, 10, 9, 60)
  const code = one(['91', '96'])
  const rows = Array.from({ length: 4 + below(5) }, (_, k) =>
    shop.log(from + k * (4 + below(9)) * MINUTE, 'unionpay', code),
  )
  shop.plant('bank down', 'bank', rows)
}

/**
 * The line is down for a short while.
 * @param {Making} shop
 */
function lineDown(shop) {
  const { below, one } = shop.chance
  const from = someTime(shop, 9, 11, 50)
  const rows = Array.from({ length: 3 + below(3) }, (_, k) =>
    shop.log(from + k * (2 + below(3)) * MINUTE, 'terminal', one(['无信号', '连接失败', '通讯超时'])),
  )
  shop.plant('line down', 'line', rows)
}

/**
 * One card that its owner will not give up.
 * @param {Making} shop
 */
function badCard(shop) {
  const { below, one } = shop.chance
  const from = someTime(shop, 9, 12, 50)
  const code = one(['51', '05', '61', '57', '54'])
  const at = { terminal: one(shop.terminals).id }
  const rows = Array.from({ length: 3 + below(2) }, (_, k) =>
    shop.log(from + k * 50_000, 'unionpay', code, k === 0 ? at : { ...at, sameCard: true }),
  )
  shop.plant('bad card', 'card', rows)
}

/**
 * Nobody signed the terminal on in the morning.
 * @param {Making} shop
 */
function forgottenSignOn(shop) {
  const { below, one } = shop.chance
  const from = someTime(shop, 8, 1, 40)
  const at = { terminal: one(shop.terminals).id }
  const rows = Array.from({ length: 1 + below(3) }, (_, k) => {
    const [codeSet, code] = one(
      /** @type {const} */ ([
        ['unionpay', 'A0'],
        ['terminal', '终端未签到'],
        ['unionpay', '99'],
      ]),
    )
    return shop.log(from + k * 9 * MINUTE, codeSet, code, at)
  })
  shop.plant('forgotten sign-on', 'set-up', rows)
}

/**
 * A worn card reader on one terminal, for a week and more.
 * @param {Making} shop
 */
function wornReader({ chance: { below, one }, terminals, first, days, log, plant }) {
  const from = first + below(Math.max(1, days - 10)) * DAY
  const at = { terminal: one(terminals).id }
  const rows = Array.from({ length: 9 + below(5) }, (_, k) =>
    log(from + k * DAY * 0.8 + (9 + below(12)) * HOUR, 'terminal', '读卡失败', at),
  )
  plant(
    'worn reader',
    'terminal',
    rows.filter(({ time }) => time < first + days * DAY),
  )
}

/**
 * The network changes its day at the same time each night.
 * @param {Making} shop
 */
function nightlyCutOver({ chance: { below, one }, first, days, log, plant }) {
  const nights = first + below(Math.max(1, days - 9)) * DAY
  const rows = Array.from({ length: 8 }, (_, k) =>
    log(nights + k * DAY + 22 * HOUR + (30 + below(25)) * MINUTE, 'unionpay', one(['91', '96', '90'])),
  )
  plant('nightly cut-over', 'bank', rows)
}

/**
 * Once in how many days.
 * @type {readonly [number, (shop: Making) => void][]}
 */
const CAUSES = [
  [18, bankDown],
  [22, lineDown],
  [12, badCard],
  [15, forgottenSignOn],
  [45, wornReader],
]
