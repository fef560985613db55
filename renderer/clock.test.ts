import { expect, it } from 'vitest'
import { now, runAhead, thisDay } from './clock'

it('is as far ahead of the computer as main says', () => {
  runAhead(0)
  const computer = now()
  expect(computer.getUTCFullYear()).not.toBe(2030)
  runAhead(Date.parse('2030-01-01T12:00:00') - computer.getTime())
  expect(thisDay()).toBe('2030-01-01')
})
