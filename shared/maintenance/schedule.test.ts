import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { intervals, nextDay, type Interval } from './interval'
import { clockFault, dueByInterval, scheduleOf, targetId, type Mark, type Scheduled } from './schedule'
import { shippedTasks } from './shipped-tasks'
import type { OwnTask, TaskRow } from './task'

/** Shortest and longest time between two completions, in days. */
const shortest: Readonly<Record<Interval, number>> = {
  opening: 1,
  daily: 1,
  weekly: 7,
  monthly: 28,
  quarterly: 89,
  yearly: 365,
}
const longest: Readonly<Record<Interval, number>> = {
  opening: 1,
  daily: 1,
  weekly: 7,
  monthly: 31,
  quarterly: 92,
  yearly: 366,
}

const hour = 3_600_000
const daysBetween = (a: string, b: string): number => (Date.parse(b) - Date.parse(a)) / (24 * hour)
const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

/** What happens to a shop: time passes, its clock jumps, it travels, it does what is due, or something else. */
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.integer({ min: 0, max: 40 }) }) },
  // Months of absence.
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.integer({ min: 40, max: 15_000 }) }),
  },
  // A clock set back or ahead, by minutes, days or, with an empty battery, years.
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      hours: fc.oneof(fc.integer({ min: -30, max: 30 }), fc.integer({ min: -150_000, max: 150_000 })),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('travel' as const), offset: fc.integer({ min: -12, max: 14 }) }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('do' as const), which: fc.integer({ min: 0, max: 60 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('do-all' as const) }) },
)

const ownTask = fc.record({
  kind: fc.constant('own' as const),
  id: fc.integer({ min: 0, max: 6 }).map(uuid),
  title: fc.constant('x'),
  interval: fc.constantFrom(...intervals),
  each: fc.constantFrom('shop' as const, 'terminal' as const),
  position: fc.integer({ min: 0, max: 3 }),
  paused: fc.boolean(),
  removed: fc.boolean(),
})

const calendar = fc.record({
  // Around leap days and the changes of daylight saving time alike.
  start: fc.integer({ min: Date.UTC(2019, 0, 1) / hour, max: Date.UTC(2029, 0, 1) / hour }),
  /** The day of the first start, from the beginning of the walk; a wrong clock may have put it ahead. */
  since: fc.integer({ min: -400, max: 400 }),
  off: fc.subarray(
    shippedTasks.map(({ id }) => id),
    { minLength: 8 },
  ),
  own: fc.uniqueArray(ownTask, { selector: ({ id }) => id, maxLength: 3 }),
  terminals: fc.integer({ min: 0, max: 2 }),
  steps: fc.array(step, { minLength: 1, maxLength: 14 }),
})
type Calendar = typeof calendar extends fc.Arbitrary<infer C> ? C : never

type Moment = {
  readonly today: string
  readonly marks: readonly Mark[]
  readonly schedule: readonly Scheduled[]
  readonly rows: readonly TaskRow[]
  readonly terminals: readonly { readonly id: string }[]
  readonly since: string
}

/** Walks through a calendar and looks at each moment of it. */
function walk(
  { start, since: days, off, own, terminals: count, steps }: Calendar,
  look: (moment: Moment) => void,
): void {
  const rows: readonly TaskRow[] = [...own, ...off.map((id) => ({ kind: 'shipped' as const, id, off: true }))]
  const terminals = Array.from({ length: count }, (_, index) => ({ id: uuid(100 + index) }))
  const marks = new Map<string, Mark>()
  let now = start * hour
  const since = new Date(now + days * 24 * hour).toISOString().slice(0, 10)
  let offset = 8
  let seq = 0
  const local = () => new Date(now + offset * hour).toISOString()
  const today = () => local().slice(0, 10)
  const schedule = () => scheduleOf({ tasks: rows, terminals, marks: [...marks.values()], since }, today())
  const complete = ({ task, terminal }: Scheduled) => {
    const id = targetId({ task: task.id, terminal })
    marks.set(id, { id, seq: ++seq, at: `${local().slice(0, 23)}+08:00` })
  }
  for (const what of steps) {
    if (what.do === 'wait') now += what.hours * hour
    else if (what.do === 'travel') offset = what.offset
    else if (what.do === 'do-all') for (const item of schedule().filter(({ isDue }) => isDue)) complete(item)
    else {
      const all = schedule()
      const item = all[what.which % Math.max(all.length, 1)]
      if (item) complete(item)
    }
    look({ today: today(), marks: [...marks.values()], schedule: schedule(), rows, terminals, since })
  }
}

const idOf = ({ task, terminal }: Scheduled): string => targetId({ task: task.id, terminal })

/** What must be there, said without the code that is tested. */
function expectedIds({ rows, terminals }: Moment): string[] {
  const off = new Set(rows.filter((row) => row.kind === 'shipped').map(({ id }) => id))
  const own = rows.filter((row): row is OwnTask => row.kind === 'own' && row.paused !== true && row.removed !== true)
  const all = [
    ...shippedTasks.filter(({ id }) => !off.has(id)).map(({ id, interval, each }) => ({ id, interval, each, own: 0 })),
    ...own.map(({ id, interval, each, position }) => ({ id, interval, each, own: 1 + position })),
  ]
  const inOrder = intervals.flatMap((interval) =>
    all
      .filter((task) => task.interval === interval)
      .toSorted((a, b) => a.own - b.own || (a.own === 0 ? 0 : a.id < b.id ? -1 : 1)),
  )
  return inOrder.flatMap(({ id, each }) =>
    each === 'terminal' && terminals.length > 0 ? terminals.map((terminal) => `${id}@${terminal.id}`) : [`${id}@`],
  )
}

const runs = { numRuns: 10_000 }
const patience = 120_000

describe('scheduleOf, over random calendars', () => {
  it('loses no task', { timeout: patience }, () => {
    fc.assert(
      fc.property(calendar, (random) => {
        walk(random, (moment) => {
          const ids = moment.schedule.map(idOf)
          expect(new Set(ids).size).toBe(ids.length)
          expect(new Set(ids)).toEqual(new Set(expectedIds(moment)))
          const days = new Map(moment.marks.map(({ id, at }) => [id, at.slice(0, 10)]))
          for (const item of moment.schedule) {
            const last = days.get(idOf(item))
            const isForgotten =
              last === undefined || Math.abs(daysBetween(last, moment.today)) > longest[item.task.interval]
            // A new shop is not asked for what it never did, but for the opening check.
            if (isForgotten)
              expect(item.isDue || item.isOffered, `${idOf(item)}, last ${String(last)}, now ${moment.today}`).toBe(
                true,
              )
          }
        })
      }),
      runs,
    )
  })

  it('asks for nothing twice in one period', { timeout: patience }, () => {
    fc.assert(
      fc.property(calendar, (random) => {
        walk(random, (moment) => {
          const days = new Map(moment.marks.map(({ id, at }) => [id, at.slice(0, 10)]))
          for (const item of moment.schedule) {
            const last = days.get(idOf(item))
            // Set back or on, the clock shows a day within the period of the completion.
            const isRecent =
              last !== undefined && Math.abs(daysBetween(last, moment.today)) < shortest[item.task.interval]
            if (isRecent) expect(item.isDue, `${idOf(item)}, last ${last}, now ${moment.today}`).toBe(false)
          }
        })
      }),
      runs,
    )
  })

  it('says of nothing that it was done in the future', { timeout: patience }, () => {
    fc.assert(
      fc.property(calendar, (random) => {
        walk(random, ({ schedule, today, marks }) => {
          const known = new Set(marks.map(({ id }) => id))
          for (const item of schedule) {
            if (item.last !== null) expect(item.last <= today, `${idOf(item)} ${item.last} ${today}`).toBe(true)
            if (item.due === null) expect(known.has(idOf(item))).toBe(false)
          }
        })
      }),
      runs,
    )
  })

  it('keeps its order whatever was done, and is the same when asked twice', { timeout: patience }, () => {
    fc.assert(
      fc.property(calendar, fc.integer({ min: 0, max: 6 }), (random, turn) => {
        walk(random, (moment) => {
          const { schedule, marks, rows, terminals, today, since } = moment
          expect(schedule.map(idOf)).toEqual(expectedIds(moment))
          const turned = [...marks.slice(turn), ...marks.slice(0, turn)]
          expect(scheduleOf({ tasks: rows.toReversed(), terminals, marks: turned, since }, today)).toEqual(schedule)
        })
      }),
      runs,
    )
  })
})

describe('a new shop', () => {
  const on = (today: string, marks: readonly Mark[] = [], since = '2026-11-22') =>
    scheduleOf({ tasks: [], terminals: [], marks, since }, today)

  it('is asked for the opening check alone, and offered all others', () => {
    expect(dueByInterval(on('2026-11-22'))).toEqual([{ interval: 'opening', count: 6 }])
    const offered = on('2026-11-22').filter(({ isOffered }) => isOffered)
    expect(offered.map(({ task }) => task.interval)).not.toContain('opening')
    expect(offered).toHaveLength(shippedTasks.length - 6)
  })
  it('is asked for what it did once when that is due again', () => {
    expect(dueByInterval(on('2026-11-23', [mark('slips', '2026-11-22')]))).toEqual([
      { interval: 'opening', count: 6 },
      { interval: 'daily', count: 1 },
    ])
  })
  it('is new for a week', () => {
    expect(on('2026-11-28').filter(({ isDue }) => isDue)).toHaveLength(6)
    const all = on('2026-11-29')
    expect(all.every(({ isDue, isOffered }) => isDue && !isOffered)).toBe(true)
  })
  it('is asked for all of it where the first start lies ahead: the clock was wrong then', () => {
    expect(on('2026-11-21').every(({ isDue }) => isDue)).toBe(true)
  })
})

describe('nextDay', () => {
  it.each([
    ['2026-11-22', 'opening', '2026-11-23'],
    ['2026-12-31', 'daily', '2027-01-01'],
    ['2026-03-28', 'weekly', '2026-04-04'],
    ['2026-01-31', 'monthly', '2026-02-28'],
    ['2028-01-31', 'monthly', '2028-02-29'],
    ['2026-11-30', 'quarterly', '2027-02-28'],
    ['2028-02-29', 'yearly', '2029-02-28'],
    ['2026-10-31', 'monthly', '2026-11-30'],
  ] as const)('after %s, %s, is %s', (day, interval, next) => {
    expect(nextDay(day, interval)).toBe(next)
  })
})

const mark = (task: string, day: string, seq = 1): Mark => ({
  id: targetId({ task }),
  seq,
  at: `${day}T08:52:00.000+08:00`,
})

describe('what the home screen says', () => {
  it('counts by interval, and leaves out what is done', () => {
    const marks = shippedTasks.filter(({ interval }) => interval !== 'opening').map(({ id }) => mark(id, '2026-11-22'))
    const schedule = scheduleOf(
      { tasks: [], terminals: [], marks: [...marks, mark('paper', '2026-11-22')], since: '2026-11-22' },
      '2026-11-22',
    )
    expect(dueByInterval(schedule)).toEqual([{ interval: 'opening', count: 5 }])
  })
  it('asks for each terminal that is in use', () => {
    const terminals = [{ id: uuid(1) }, { id: uuid(2), retired: true }, { id: uuid(3) }]
    const schedule = scheduleOf({ tasks: [], terminals, marks: [], since: '2026-01-01' }, '2026-11-22')
    expect(schedule.filter(({ task }) => task.id === 'inspection').map(({ terminal }) => terminal)).toEqual([
      uuid(1),
      uuid(3),
    ])
  })
})

describe('clockFault', () => {
  it('speaks when the last check lies after tomorrow, and is silent once one was done since', () => {
    expect(clockFault([mark('paper', '2026-11-25', 7)], '2026-11-22')).toBe('2026-11-25')
    expect(clockFault([mark('paper', '2026-11-23', 7)], '2026-11-22')).toBeNull()
    expect(clockFault([mark('paper', '2026-11-25', 7), mark('power', '2026-11-22', 8)], '2026-11-22')).toBeNull()
  })
})
