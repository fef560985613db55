import { expect, it } from 'vitest'
import { aheadOfComputer, now, setClock, thisDay } from './clock'

it('shows the time that it was given, and runs on from there', () => {
  setClock('2028-02-29T23:59:58+00:00')
  const first = now().getTime() - Date.parse('2028-02-29T23:59:58Z')
  expect(first).toBeGreaterThanOrEqual(0)
  expect(first).toBeLessThan(5_000)
  while (now().getTime() === Date.parse('2028-02-29T23:59:58Z') + first) /* until the computer's own goes on */ ;
  expect(now().getTime()).toBeGreaterThan(Date.parse('2028-02-29T23:59:58Z') + first)
})
it('names the day of the place, and how far ahead it is', () => {
  setClock('2026-12-31T12:00:00')
  expect(thisDay()).toBe('2026-12-31')
  const before = aheadOfComputer()
  setClock('2027-01-01T12:00:00')
  expect(Math.round((aheadOfComputer() - before) / 60_000)).toBe(24 * 60)
})
