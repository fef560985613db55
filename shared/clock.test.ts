import { describe, expect, it } from 'vitest'
import { clockAhead, clockFrom, isTime } from './clock'

const computer = () => Date.parse('2026-11-22T08:00:00Z')

describe('the clock', () => {
  it('shows the time that it was given, and runs on from there', () => {
    let passed = 0
    const { now } = clockFrom(() => computer() + passed, '2028-02-29T23:59:58+00:00')
    expect(now().toISOString()).toBe('2028-02-29T23:59:58.000Z')
    passed = 3_000
    expect(now().toISOString()).toBe('2028-03-01T00:00:01.000Z')
  })
  it('names the day of the place', () => {
    expect(clockFrom(computer, '2026-12-31T12:00:00').thisDay()).toBe('2026-12-31')
  })
  it('tells another part how far ahead it is', () => {
    const { ahead } = clockFrom(computer, '2030-01-01T00:00:00Z')
    expect(clockAhead(computer, 0).now().getUTCFullYear()).not.toBe(2030)
    expect(clockAhead(computer, ahead).now().getUTCFullYear()).toBe(2030)
  })
  it.each(['2026-11-22T14:32', '2026-11-22T14:32:05', '2026-11-22T14:32:05.120+08:00', '2028-02-29T00:00Z'])(
    'reads %s',
    (text) => {
      expect(isTime(text)).toBe(true)
    },
  )
  it.each(['', '2026-11-22', '2027-02-29T10:00', '2026-11-22T25:00', '2026-13-01T10:00', 'tomorrow', '1795000000000'])(
    'does not read %j',
    (text) => {
      expect(isTime(text)).toBe(false)
    },
  )
})
