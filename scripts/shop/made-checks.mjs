// What a shop has checked over the years: the app's own knowledge says what is due each day, and somebody does most of it.
import { chanceFrom } from './random.mjs'
import { DAY, HOUR } from './times.mjs'

/** @typedef {import('../setup/bundle.mjs').Ours} Ours */

/**
 * What `madeChecks` asks of shared/maintenance.
 * @typedef {Pick<Ours['shared/maintenance/round.ts'], 'roundOf' | 'found'>
 *   & Pick<Ours['shared/maintenance/schedule.ts'], 'scheduleOf' | 'targetId'>
 *   & Pick<Ours['shared/maintenance/follow-up.ts'], 'followedUp' | 'closedFollowUp'>} Knowledge
 */

/** @typedef {import('../../shared/maintenance/check-record.ts').CheckRecord} CheckRecord */

/** @typedef {import('../../shared/maintenance/follow-up.ts').FollowUp} FollowUp */

/** @typedef {{ id: string, seq: number, at: string }} Mark */

/** @typedef {{ records: CheckRecord[], marks: Mark[], followUps: FollowUp[] }} Checks */

/**
 * Records by time, without their numbers; marks by target, with the time.
 * @param {{
 *   terminals: readonly { id: string, label: string }[],
 *   staff: readonly string[],
 *   days: number,
 *   lastDay: string,
 *   offset: string,
 *   random: () => number,
 * }} wanted offset: of the shop's clock, +08:00; random: numbers in [0, 1)
 * @param {Knowledge} knowledge
 * @returns {Checks}
 */
export function madeChecks({ terminals, staff, days, lastDay, offset, random }, knowledge) {
  const { roundOf, found, scheduleOf, targetId, followedUp, closedFollowUp } = knowledge
  const chance = chanceFrom(random)
  const { below, id, one } = chance
  /** @type {Map<string, Mark>} */
  const marks = new Map()
  /** @type {CheckRecord[]} */
  const records = []
  /** @type {FollowUp[]} */
  const followUps = []
  const first = Date.parse(`${lastDay}T00:00:00Z`) - (days - 1) * DAY

  /**
   * @param {number} midnight
   * @param {number} hour
   * @param {import('../../shared/maintenance/interval.ts').Interval} interval
   */
  function round(midnight, hour, interval) {
    const today = new Date(midnight).toISOString().slice(0, 10)
    const schedule = scheduleOf({ tasks: [], terminals, marks: [...marks.values()], since: '2000-01-01' }, today)
    if (!schedule.some(({ task, isDue }) => task.interval === interval && isDue)) return
    let time = midnight + hour * HOUR + below(1_200_000)
    const at = () => new Date((time += 4000 + below(20_000))).toISOString().replace('Z', offset)
    const by = one(staff)
    let made = roundOf(schedule, interval, { id: id(), seq: 1, at: at() })
    for (const { task, terminal } of made.items) {
      const isOff = random() < 0.004
      const now = at()
      const target = { task, ...(terminal ? { terminal } : {}) }
      made = found(made, { ...target, state: isOff ? 'problem' : 'ok' }, by, now) ?? made
      marks.set(targetId(target), { id: targetId(target), seq: 1, at: now })
      if (!isOff) continue
      const what = /** @type {const} */ ({ kind: 'problem', target, from: made.id, note: '' })
      const opened = followedUp(undefined, id(), what, by, now)
      // Yesterday's and today's are still open.
      followUps.push(midnight > first + (days - 3) * DAY ? opened : closedFollowUp(opened, '已处理', by, at()))
    }
    records.push(made)
  }

  /** @param {number} midnight */
  function closing(midnight) {
    const at = new Date(midnight + 21.5 * HOUR + below(600_000)).toISOString().replace('Z', offset)
    records.push({ ...madeClosing(chance, terminals), at, staff: one(staff) })
    marks.set(targetId({ task: 'settlement' }), { id: targetId({ task: 'settlement' }), seq: 1, at })
  }

  for (let n = 0; n < days; n++) {
    const midnight = first + n * DAY
    // Some days nobody found the time.
    if (random() < 0.96) round(midnight, 8.8, 'opening')
    if (n === days - 1) break
    for (const interval of /** @type {const} */ (['weekly', 'monthly', 'quarterly', 'yearly'])) {
      if (random() < 0.7) round(midnight, 15, interval)
    }
    if (random() < 0.9) closing(midnight)
    if (random() < 0.9) round(midnight, 21.8, 'daily')
  }
  return { records, marks: [...marks.values()], followUps }
}

/**
 * What the terminals and the till have, most days the same.
 * @param {import('./random.mjs').Chance} chance
 * @param {readonly { id: string }[]} terminals
 */
function madeClosing({ random, below, id }, terminals) {
  const totals = terminals.map((terminal) => ({ terminal: terminal.id, amount: (500 + below(4000)) * 100 }))
  const sum = totals.reduce((all, { amount }) => all + amount, 0)
  const own = random() < 0.03 ? sum - (1 + below(200)) * 100 : sum
  return { kind: /** @type {const} */ ('closing'), id: id(), seq: 1, totals, own, unclear: [] }
}

/**
 * Writes them through the real store.
 * @param {import('../../main/storage/store.ts').Store} store
 * @param {Pick<Ours['main/storage/tables.ts'], 'checkTable' | 'markTable' | 'followUpTable'>} tables
 * @param {Checks} checks
 */
export async function writeChecks(store, { checkTable, markTable, followUpTable }, { records, marks, followUps }) {
  const kept = await Promise.all([
    ...records.map((record) => store.put(checkTable, record.id, (_before, seq) => ({ ...record, seq }))),
    ...marks.map((mark) => store.put(markTable, mark.id, (_before, seq) => ({ ...mark, seq }))),
    ...followUps.map((one) => store.put(followUpTable, one.id, () => one)),
  ])
  for (const one of kept) if (!one.ok) throw new Error(`a check: ${one.failure}`)
}
