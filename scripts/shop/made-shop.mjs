// A believable shop: its terminals, shifts and rush hours, what its customers' cards do by chance, and, if asked for,
// causes planted among them. The same seed makes the same shop.

/** A random source of 32 bits (mulberry32): numbers in [0, 1). */
export function randomFrom(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** What declines by chance, and how often of a hundred. */
const chance = [
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

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** Customers by the hour: a rush at noon and a greater one in the evening. */
const rush = { 8: 2, 9: 3, 10: 4, 11: 7, 12: 9, 13: 5, 14: 4, 15: 4, 16: 5, 17: 8, 18: 11, 19: 10, 20: 7, 21: 4 }

const outcomes = [
  ['other-card', 30],
  ['qr', 40],
  ['cash', 12],
  ['left', 8],
  ['pending', 2],
]

/**
 * @param {{ days: number, seed: number, planted: boolean, lastDay?: string, offset?: string }} wanted
 *   lastDay: 2026-11-22; offset: of the shop's clock, +08:00
 * @returns {{ terminals, staff, incidents, causes }} incidents: drafts with `at`, by time; causes: what was planted, each
 *   with its kind, the culprit it should be traced to, and the drafts that belong to it
 */
export function madeShop({ days, seed, planted, lastDay = '2026-11-22', offset = '+08:00' }) {
  const random = randomFrom(seed)
  const below = (count) => Math.floor(random() * count)
  const one = (things) => things[below(things.length)]
  const weighted = (rows) => {
    let at = random() * rows.reduce((sum, row) => sum + row.at(-1), 0)
    return rows.find((row) => (at -= row.at(-1)) < 0) ?? rows[0]
  }
  const id = () => {
    const hex = Array.from({ length: 32 }, () => below(16).toString(16)).join('')
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
  }

  const terminals = ['1 号台', '2 号台', '手持机'].map((label, index) => ({
    id: id(),
    label,
    terminalId: String(10024431 + index * 7),
    merchantId: '898310054110027',
    acquirer: '银联商务',
    make: one(['联迪', '新大陆', '百富']),
    serial: `N7NL00${String(123456 + index * 731)}`,
    seal: `04${String(17 + index)}`,
    place: ['收银台左边', '收银台右边', '服务员随身'][index],
  }))
  const staff = ['小李', '王姐', '阿强', '小周']
  const first = Date.parse(`${lastDay}T00:00:00Z`) - (days - 1) * day
  const rows = []
  const causes = []

  /** Times are the shop's, written as if they were UTC; the offset is added at the end. */
  function log(time, codeSet, code, more = {}) {
    const shift = new Date(time).getUTCHours() < 15 ? 0 : 2
    const row = { id: id(), time, codeSet, code, terminal: one(terminals).id, staff: staff[shift + below(2)], ...more }
    if (random() < 0.7) row.outcome ??= weighted(outcomes)[0]
    if (random() < 0.5) row.amount ??= (5 + below(400)) * 100 + one([0, 0, 50, 80])
    rows.push(row)
    return row
  }
  function plant(kind, culprit, own) {
    causes.push({ kind, culprit, ids: own.map((row) => row.id) })
  }

  for (let n = 0; n < days; n++) {
    const midnight = first + n * day
    const weekday = new Date(midnight).getUTCDay()
    const busy = weekday === 0 || weekday === 6 ? 1.4 : 1
    for (const [of, weight] of Object.entries(rush)) {
      const expected = (weight / 83) * 11 * busy
      for (let k = Math.floor(expected) + (random() < expected % 1 ? 1 : 0); k > 0; k--) {
        const time = midnight + Number(of) * hour + below(60) * minute + below(60_000)
        const [codeSet, code] = weighted(chance)
        const row = log(time, codeSet, code)
        // Some try the same card again, and hardly anyone presses the key for it.
        if (random() < 0.2) {
          const again = { terminal: row.terminal, staff: row.staff }
          log(time + minute + below(60_000), codeSet, code, random() < 0.15 ? { ...again, sameCard: true } : again)
        }
      }
    }
  }
  if (planted) plantCauses()

  function plantCauses() {
    const someDay = () => first + below(days) * day
    // The bank's system is down for an hour or two, and customers keep coming.
    for (let n = 0; n < Math.max(1, Math.round(days / 18)); n++) {
      const from = someDay() + (10 + below(9)) * hour + below(60) * minute
      const code = one(['91', '96'])
      plant(
        'bank down',
        'bank',
        Array.from({ length: 4 + below(5) }, (_, k) => log(from + k * (4 + below(9)) * minute, 'unionpay', code)),
      )
    }
    // The line is down for a short while.
    for (let n = 0; n < Math.max(1, Math.round(days / 22)); n++) {
      const from = someDay() + (9 + below(11)) * hour + below(50) * minute
      const count = 3 + below(3)
      plant(
        'line down',
        'line',
        Array.from({ length: count }, (_, k) =>
          log(from + k * (2 + below(3)) * minute, 'terminal', one(['无信号', '连接失败', '通讯超时'])),
        ),
      )
    }
    // One card that its owner will not give up.
    for (let n = 0; n < Math.max(1, Math.round(days / 12)); n++) {
      const from = someDay() + (9 + below(12)) * hour + below(50) * minute
      const code = one(['51', '05', '61', '57', '54'])
      const at = { terminal: one(terminals).id }
      plant(
        'bad card',
        'card',
        Array.from({ length: 3 + below(2) }, (_, k) =>
          log(from + k * 50_000, 'unionpay', code, k === 0 ? at : { ...at, sameCard: true }),
        ),
      )
    }
    // Nobody signed the terminal on in the morning.
    for (let n = 0; n < Math.max(1, Math.round(days / 15)); n++) {
      const from = someDay() + 8 * hour + below(40) * minute
      const at = { terminal: one(terminals).id }
      plant(
        'forgotten sign-on',
        'set-up',
        Array.from({ length: 1 + below(3) }, (_, k) =>
          log(
            from + k * 9 * minute,
            ...one([
              ['unionpay', 'A0'],
              ['terminal', '终端未签到'],
              ['unionpay', '99'],
            ]),
            at,
          ),
        ),
      )
    }
    // A worn card reader on one terminal, for a week and more.
    for (let n = 0; n < Math.max(1, Math.round(days / 45)); n++) {
      const from = first + below(Math.max(1, days - 10)) * day
      const at = { terminal: one(terminals).id }
      plant(
        'worn reader',
        'terminal',
        Array.from({ length: 9 + below(5) }, (_, k) =>
          log(from + k * day * 0.8 + (9 + below(12)) * hour, 'terminal', '读卡失败', at),
        ).filter(({ time }) => time < first + days * day),
      )
    }
    // The network changes its day at the same time each night.
    const nights = first + below(Math.max(1, days - 9)) * day
    plant(
      'nightly cut-over',
      'bank',
      Array.from({ length: 8 }, (_, k) =>
        log(nights + k * day + 22 * hour + (30 + below(25)) * minute, 'unionpay', one(['91', '96', '90'])),
      ),
    )
  }

  const incidents = rows
    .toSorted((a, b) => a.time - b.time)
    .map(({ time, ...row }) => ({ ...row, at: new Date(time).toISOString().replace('Z', offset) }))
  return { terminals, staff, incidents: withoutStrayMarks(incidents), causes }
}

/** "The same card as the one before" speaks of the row before: where somebody else came in between, nobody pressed it. */
function withoutStrayMarks(incidents) {
  return incidents.map((row, index) => {
    const before = incidents[index - 1]
    if (!row.sameCard || (before?.code === row.code && before.terminal === row.terminal)) return row
    const { sameCard: _stray, ...rest } = row
    return rest
  })
}
