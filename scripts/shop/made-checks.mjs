// What a shop has checked over the years: the app's own knowledge says what is due each day, and somebody does most of it.

const day = 86_400_000

/**
 * @param {{ terminals, staff: string[], days: number, lastDay: string, offset: string, random: () => number }} wanted
 *   offset: of the shop's clock, +08:00; random: numbers in [0, 1)
 * @param knowledge `roundOf`, `found`, `scheduleOf` and `targetId` of shared/maintenance
 * @returns {{ records, marks, followUps }} records by time, without their numbers; marks by target, with the time
 */
export function madeChecks({ terminals, staff, days, lastDay, offset, random }, knowledge) {
  const { roundOf, found, scheduleOf, targetId, followedUp, closedFollowUp } = knowledge
  const below = (count) => Math.floor(random() * count)
  const id = () => {
    const hex = Array.from({ length: 32 }, () => below(16).toString(16)).join('')
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
  }
  const marks = new Map()
  const records = []
  const followUps = []
  const first = Date.parse(`${lastDay}T00:00:00Z`) - (days - 1) * day

  function round(midnight, hour, interval) {
    const today = new Date(midnight).toISOString().slice(0, 10)
    const schedule = scheduleOf({ tasks: [], terminals, marks: [...marks.values()] }, today)
    if (!schedule.some(({ task, isDue }) => task.interval === interval && isDue)) return
    let time = midnight + hour * 3_600_000 + below(1_200_000)
    const at = () => new Date((time += 4000 + below(20_000))).toISOString().replace('Z', offset)
    const by = staff[below(staff.length)]
    let made = roundOf(schedule, interval, { id: id(), seq: 1, at: at() })
    for (const { task, terminal } of made.items) {
      const isOff = random() < 0.004
      const now = at()
      const finding = { task, ...(terminal ? { terminal } : {}), state: isOff ? 'problem' : 'ok' }
      made = found(made, finding, by, now)
      marks.set(targetId(finding), { id: targetId(finding), seq: 1, at: now })
      if (!isOff) continue
      const what = { kind: 'problem', target: finding, from: made.id, note: '' }
      const opened = followedUp(undefined, id(), what, by, now)
      // Yesterday's and today's are still open.
      followUps.push(midnight > first + (days - 3) * day ? opened : closedFollowUp(opened, '已处理', by, at()))
    }
    records.push(made)
  }

  function closing(midnight) {
    const at = new Date(midnight + 21.5 * 3_600_000 + below(600_000)).toISOString().replace('Z', offset)
    const totals = terminals.map((terminal) => ({ terminal: terminal.id, amount: (500 + below(4000)) * 100 }))
    const sum = totals.reduce((all, { amount }) => all + amount, 0)
    const own = random() < 0.03 ? sum - (1 + below(200)) * 100 : sum
    records.push({ kind: 'closing', id: id(), seq: 1, at, totals, own, unclear: [], staff: staff[below(staff.length)] })
    marks.set(targetId({ task: 'settlement' }), { id: targetId({ task: 'settlement' }), seq: 1, at })
  }

  for (let n = 0; n < days; n++) {
    const midnight = first + n * day
    // Some days nobody found the time.
    if (random() < 0.96) round(midnight, 8.8, 'opening')
    if (n === days - 1) break
    for (const interval of ['weekly', 'monthly', 'quarterly', 'yearly'])
      if (random() < 0.7) round(midnight, 15, interval)
    if (random() < 0.9) closing(midnight)
    if (random() < 0.9) round(midnight, 21.8, 'daily')
  }
  return { records, marks: [...marks.values()], followUps }
}

/** Writes them through the real store. */
export async function writeChecks(store, { checkTable, markTable, followUpTable }, { records, marks, followUps }) {
  const kept = await Promise.all([
    ...records.map((record) => store.put(checkTable, record.id, (_before, seq) => ({ ...record, seq }))),
    ...marks.map((mark) => store.put(markTable, mark.id, (_before, seq) => ({ ...mark, seq }))),
    ...followUps.map((one) => store.put(followUpTable, one.id, () => one)),
  ])
  const refused = kept.find((one) => !one.ok)
  if (refused) throw new Error(`a check: ${refused.failure}`)
}

/** Modules of shared/maintenance that `madeChecks` asks. */
export const checkModules = [
  'shared/maintenance/round.ts',
  'shared/maintenance/schedule.ts',
  'shared/maintenance/follow-up.ts',
]
