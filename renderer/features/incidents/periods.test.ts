import { describe, expect, it } from 'vitest'
import { daysOf, lastDays, periodOf, periods } from './periods'

const newYear = new Date(2027, 0, 3, 0, 5)

describe('daysOf', () => {
  it.each([
    ['today', '2027-01-03', '2027-01-03'],
    ['week', '2026-12-28', '2027-01-03'],
    ['month', '2027-01-01', '2027-01-31'],
    ['last-month', '2026-12-01', '2026-12-31'],
  ] as const)('%s just after midnight at the turn of the year', (period, from, to) => {
    expect(daysOf(period, newYear)).toEqual({ from, to })
  })
  it('knows the length of February', () => {
    expect(daysOf('last-month', new Date(2028, 2, 31))).toEqual({ from: '2028-02-01', to: '2028-02-29' })
  })
})

describe('periodOf', () => {
  it.each(periods)('knows %s by its days', (period) => {
    expect(periodOf(daysOf(period, newYear), newYear)).toBe(period)
  })
  it('has no name for other days', () => {
    expect(periodOf({ from: '2026-12-05', to: '2026-12-06' }, newYear)).toBeUndefined()
    expect(periodOf({}, newYear)).toBeUndefined()
  })
})

describe('lastDays', () => {
  it('ends today', () => {
    expect(lastDays(4, newYear)).toEqual(['2026-12-31', '2027-01-01', '2027-01-02', '2027-01-03'])
  })
})
