import { afterEach, describe, expect, it } from 'vitest'
import { clockAhead, isTime, now, runAhead, setClock, thisDay } from './clock'

const before = clockAhead()
afterEach(() => {
  runAhead(before)
})

describe('the clock', () => {
  it('shows the time that it was given, and runs on from there', () => {
    setClock('2028-02-29T23:59:58+00:00')
    const first = now().getTime() - Date.parse('2028-02-29T23:59:58Z')
    expect(first).toBeGreaterThanOrEqual(0)
    expect(first).toBeLessThan(5_000)
    while (now().getTime() === Date.parse('2028-02-29T23:59:58Z') + first) /* until the computer's own goes on */ ;
    expect(now().getTime()).toBeGreaterThan(Date.parse('2028-02-29T23:59:58Z') + first)
  })
  it('names the day of the place', () => {
    setClock('2026-12-31T12:00:00')
    expect(thisDay()).toBe('2026-12-31')
  })
  it('tells another part how far ahead it is', () => {
    setClock('2030-01-01T00:00:00Z')
    const ahead = clockAhead()
    runAhead(0)
    expect(now().getUTCFullYear()).not.toBe(2030)
    runAhead(ahead)
    expect(now().getUTCFullYear()).toBe(2030)
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
