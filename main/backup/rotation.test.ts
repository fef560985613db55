import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  clockIsTrusted,
  daysBetween,
  dayMonthsBefore,
  named,
  nameFor,
  newestFirst,
  surplus,
  type Named,
} from './rotation'

const backup = (day: string, seq: number, hour = 9): Named => {
  const made = named(nameFor(`${day}T${String(hour).padStart(2, '0')}:00:00.000+08:00`, 'ab12', seq))
  if (made === null) throw new Error('no name')
  return made
}
const dayAfter = (first: string, days: number): string =>
  new Date(Date.parse(first) + days * 86_400_000).toISOString().slice(0, 10)

/** What is left after one backup a day with the rotation after each. */
function rotated(days: readonly string[]): readonly Named[] {
  let there: readonly Named[] = []
  for (const [index, day] of days.entries()) {
    there = [...there, backup(day, index + 1)]
    const gone = new Set(surplus(there))
    there = there.filter((one) => !gone.has(one))
  }
  return newestFirst(there)
}

describe('named', () => {
  it('reads what nameFor has made', () => {
    expect(nameFor('2026-11-22T14:32:05.120+08:00', '1f3a', 5321)).toBe('merchant-help-2026-11-22T143205-1f3a-5321.mhb')
    expect(named('merchant-help-2026-11-22T143205-1f3a-5321.mhb')).toEqual({
      name: 'merchant-help-2026-11-22T143205-1f3a-5321.mhb',
      made: '2026-11-22T14:32:05',
      origin: '1f3a',
      seq: 5321,
    })
  })
  it.each([
    '',
    'a.mhb',
    'merchant-help-2026-11-22T143205-1f3a-5321.mhb.new',
    '../merchant-help-2026-11-22T143205-1f3a-1.mhb',
  ])('knows %j for none of ours', (name) => {
    expect(named(name)).toBeNull()
  })
})

describe('surplus', () => {
  it('leaves of two years the last of 7 days, 5 weeks and 12 months', () => {
    const days = Array.from({ length: 730 }, (_, n) => dayAfter('2025-01-01', n))

    expect(rotated(days).map(({ made }) => made.slice(0, 10))).toEqual([
      '2026-12-31',
      '2026-12-30',
      '2026-12-29',
      '2026-12-28',
      '2026-12-27',
      '2026-12-26',
      '2026-12-25',
      '2026-12-20',
      '2026-12-13',
      '2026-12-06',
      '2026-11-30',
      '2026-10-31',
      '2026-09-30',
      '2026-08-31',
      '2026-07-31',
      '2026-06-30',
      '2026-05-31',
      '2026-04-30',
      '2026-03-31',
      '2026-02-28',
      '2026-01-31',
    ])
  })
  it('keeps three of one day', () => {
    const day = [1, 2, 3, 4].map((n) => backup('2026-11-22', n, n))

    expect(surplus(day)).toEqual([day[0]])
  })
  it('pushes no good past out when the clock jumps to and fro', () => {
    const good = Array.from({ length: 60 }, (_, n) => dayAfter('2026-01-01', n))
    const jumps = ['2038-01-19', '2009-01-01', '2038-01-20', '2009-01-02']
    const left = rotated([...good, ...jumps]).map(({ made }) => made.slice(0, 10))

    expect(left).toEqual(expect.arrayContaining([...jumps, '2026-03-01', '2026-02-28', '2026-02-27', '2026-01-31']))
  })
  it('with any clock keeps the newest, the last of each of the last days, never too many, and nothing twice', () => {
    const anyDay = fc.integer({ min: 0, max: 20_000 }).map((n) => dayAfter('2000-01-01', n))
    fc.assert(
      fc.property(fc.array(anyDay, { minLength: 1, maxLength: 80 }), (days) => {
        const left = rotated(days)

        expect(left[0]?.seq).toBe(days.length)
        expect(left.length).toBeLessThanOrEqual(3 + 7 + 5 + 12)
        expect(left.length).toBeGreaterThanOrEqual(Math.min(days.length, 3))
        expect(surplus(left)).toEqual([])
        const lastDays = [...new Set([...days].reverse())].slice(0, 7)
        for (const day of lastDays) {
          expect(left.some(({ seq }) => seq === days.lastIndexOf(day) + 1)).toBe(true)
        }
      }),
    )
  })
})

describe('clockIsTrusted', () => {
  it.each([
    ['no backup yet', [], '2026-11-22', true],
    ['one of yesterday', ['2026-11-21'], '2026-11-22', true],
    ['a jump of years', ['2026-11-20', '2026-11-21'], '2031-01-01', false],
    ['the day after a jump', ['2026-11-20', '2026-11-21', '2031-01-01'], '2031-01-02', false],
    ['the fourth day of a new time', ['2026-11-21', '2031-01-01', '2031-01-02', '2031-01-03'], '2031-01-04', true],
    ['a clock set back by years', ['2026-11-21'], '2009-01-01', false],
  ])('after %s: %s', (_what, days, today, trusted) => {
    expect(
      clockIsTrusted(
        days.map((day, n) => backup(day, n + 1)),
        today,
      ),
    ).toBe(trusted)
  })
})

describe('dayMonthsBefore', () => {
  it.each([
    ['2026-11-22', 12, '2025-11-22'],
    ['2026-01-31', 12, '2025-01-31'],
    ['2026-01-31', 1, '2025-12-31'],
    ['2026-12-01', 24, '2024-12-01'],
    ['2028-02-29', 12, '2027-02-28'],
    ['2026-03-31', 1, '2026-02-28'],
  ])('of %s, %i months: %s', (day, months, before) => {
    expect(dayMonthsBefore(day, months)).toBe(before)
  })
})

describe('daysBetween', () => {
  it('counts days of the calendar', () => {
    expect(daysBetween('2026-02-28T23:59:59', '2026-03-01')).toBe(1)
    expect(daysBetween('2026-11-22T143205', '2026-11-22')).toBe(0)
  })
})
