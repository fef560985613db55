import fc from 'fast-check'
import * as v from 'valibot'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { addDays, comparedWith, dayCount, periodOf, periodSchema, piecesOf, shifted, weekdayOf } from './period'

const kinds = ['day', 'week', 'month'] as const
const anyDay = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1971-01-01', days))

afterEach(() => {
  vi.unstubAllEnvs()
})

describe('periodOf', () => {
  it.each([
    ['day', '2026-11-22', '2026-11-22', '2026-11-22'],
    ['week', '2026-11-22', '2026-11-16', '2026-11-22'],
    ['week', '2026-11-16', '2026-11-16', '2026-11-22'],
    ['week', '2027-01-01', '2026-12-28', '2027-01-03'],
    ['month', '2026-11-22', '2026-11-01', '2026-11-30'],
    ['month', '2026-12-31', '2026-12-01', '2026-12-31'],
    ['month', '2028-02-01', '2028-02-01', '2028-02-29'],
    ['month', '2100-02-03', '2100-02-01', '2100-02-28'],
  ] as const)('is the %s of %s: %s to %s', (kind, day, from, to) => {
    expect(periodOf(kind, day)).toEqual({ kind, from, to })
  })
  it('holds the day, and is the same for each of its days', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), anyDay, (kind, day) => {
        const period = periodOf(kind, day)
        expect(period.from <= day && day <= period.to).toBe(true)
        expect(periodOf(kind, period.from)).toEqual(period)
        expect(periodOf(kind, period.to)).toEqual(period)
        expect(v.is(periodSchema, period)).toBe(true)
      }),
    )
  })
  it('begins a week on Monday', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const week = periodOf('week', day)
        expect([weekdayOf(week.from), weekdayOf(week.to), dayCount(week)]).toEqual([0, 6, 7])
      }),
    )
  })
})

describe('shifted', () => {
  const anyPeriod = fc.oneof(
    fc.tuple(fc.constantFrom(...kinds), anyDay).map(([kind, day]) => periodOf(kind, day)),
    fc
      .tuple(anyDay, fc.integer({ min: 0, max: 400 }))
      .map(([from, days]) => ({ kind: 'span' as const, from, to: addDays(from, days) })),
  )

  it('leaves no gap, and finds the way back', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        const next = shifted(period, 1)
        expect(next.from).toBe(addDays(period.to, 1))
        expect(shifted(next, -1)).toEqual(period)
      }),
    )
  })
  it.each([
    ['2026-03-01', '2026-02-01', '2026-02-28'],
    ['2026-01-01', '2025-12-01', '2025-12-31'],
  ])('goes from the month of %s to %s to %s', (day, from, to) => {
    expect(shifted(periodOf('month', day), -1)).toEqual({ kind: 'month', from, to })
  })
  it.each(['America/New_York', 'Australia/Lord_Howe', 'Asia/Shanghai'])('knows no summer time in %s', (zone) => {
    vi.stubEnv('TZ', zone)
    for (const day of ['2026-03-08', '2026-03-29', '2026-04-05', '2026-10-04', '2026-11-01']) {
      expect(addDays(addDays(day, -1), 1)).toBe(day)
      expect(addDays(addDays(day, 1), -1)).toBe(day)
      expect(dayCount({ from: addDays(day, -3), to: addDays(day, 3) })).toBe(7)
    }
  })
})

describe('comparedWith', () => {
  const now = '2026-11-22T14:32:05.120+08:00'

  it.each([
    [
      'a month that is over with all of the one before',
      periodOf('month', '2026-09-09'),
      '2026-08-01',
      '2026-08-31',
      null,
    ],
    [
      'this month with as much of the last',
      periodOf('month', now.slice(0, 10)),
      '2026-10-01',
      '2026-10-31',
      '2026-10-22T14:32',
    ],
    [
      'today with yesterday at this time',
      periodOf('day', '2026-11-22'),
      '2026-11-21',
      '2026-11-21',
      '2026-11-21T14:32',
    ],
    [
      'this week with as much of the last',
      periodOf('week', '2026-11-22'),
      '2026-11-09',
      '2026-11-15',
      '2026-11-15T14:32',
    ],
    [
      'a span with as many days before it',
      { kind: 'span' as const, from: '2026-11-01', to: '2026-11-10' },
      '2026-10-22',
      '2026-10-31',
      null,
    ],
  ])('compares %s', (_what, period, from, to, until) => {
    expect(comparedWith(period, now)).toEqual({ from, to, until })
  })
  it('takes all of a shorter month that has no such day', () => {
    const march = periodOf('month', '2026-03-31')
    expect(comparedWith(march, '2026-03-31T10:00:00.000+08:00').until).toBeNull()
    expect(comparedWith(march, '2026-03-28T10:00:00.000+08:00').until).toBe('2026-02-28T10:00')
  })
})

describe('piecesOf', () => {
  it('covers the period without gap, in as many pieces as can be told apart', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 3653 }), (from, days) => {
        const period = { kind: 'span' as const, from, to: addDays(from, days - 1) }
        const { pieces } = piecesOf(period)
        expect(pieces.reduce((sum, piece) => sum + dayCount(piece), 0)).toBe(days)
        expect(pieces[0]?.from).toBe(period.from)
        expect(pieces.at(-1)?.to).toBe(period.to)
        pieces.slice(1).forEach((piece, index) => {
          expect(piece.from).toBe(addDays(pieces[index]?.to ?? '', 1))
        })
        expect(pieces.length).toBeLessThanOrEqual(days <= 210 ? 42 : 122)
      }),
    )
  })
})

it.each([
  ['a day that is none', { kind: 'day', from: '2026-02-30', to: '2026-02-30' }],
  ['half a month', { kind: 'month', from: '2026-11-01', to: '2026-11-15' }],
  ['a week from Sunday', { kind: 'week', from: '2026-11-15', to: '2026-11-21' }],
  ['a span that ends before it begins', { kind: 'span', from: '2026-11-02', to: '2026-11-01' }],
  ['a hundred years', { kind: 'span', from: '1926-11-02', to: '2026-11-01' }],
  ['nonsense', { kind: 'span', from: 'today', to: 'today' }],
])('refuses %s', (_what, period) => {
  expect(v.is(periodSchema, period)).toBe(false)
})
