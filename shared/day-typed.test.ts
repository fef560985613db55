import { expect, it } from 'vitest'
import { dayTyped } from './day-typed'

const today = '2026-11-22'

it('a day is read as people write it', () => {
  for (const text of [
    '2026-11-08',
    '2026/11/8',
    '2026.11.08',
    '20261108',
    '2026年11月8日',
    '２０２６－１１－０８',
    ' 11-8 ',
    '11/08',
  ])
    expect(dayTyped(text, today), text).toBe('2026-11-08')
})

it('a day without a year is the last one up to today', () => {
  expect(dayTyped('11-22', today)).toBe('2026-11-22')
  expect(dayTyped('11-23', today)).toBe('2025-11-23')
  expect(dayTyped('12.31', today)).toBe('2025-12-31')
})

it('what is no day of the calendar is none', () => {
  for (const text of [
    '',
    '2',
    '2026',
    '2026-11',
    '202611',
    '2026111',
    '2026-02-29',
    '2026-13-01',
    '02-30',
    '18.11.2026',
    'yesterday',
    '2026-111-1',
  ])
    expect(dayTyped(text, today), text).toBeNull()
  expect(dayTyped('2028-02-29', today)).toBe('2028-02-29')
})
