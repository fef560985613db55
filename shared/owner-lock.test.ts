import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { forgottenAfter, later, leftOf, pinProblem, tidyPin, waitAfter, type Moment, type Waits } from './owner-lock'

const second = 1000
const hour = 3600 * second

describe('a PIN', () => {
  it.each(['2580', '8642', '1357', '100000', '123455', '987650', '202611182358'])('may be %s', (pin) => {
    expect(pinProblem(pin)).toBeNull()
  })
  it.each([
    ['', 'blank'],
    ['   ', 'blank'],
    ['\u3000\u3000\u3000\u3000', 'blank'],
    ['abcd', 'not-digits'],
    ['12 58', 'not-digits'],
    ['二五八零', 'not-digits'],
    ['-2580', 'not-digits'],
    ['258', 'length'],
    ['2580258025802', 'length'],
    ['1111', 'easy'],
    ['000000000000', 'easy'],
    ['1234', 'easy'],
    ['0123456789', 'easy'],
    ['654321', 'easy'],
  ] as const)('is not %s', (typed, problem) => {
    expect(pinProblem(tidyPin(typed))).toBe(problem)
  })
  it('is the same typed in full width, or with a space behind it', () => {
    expect(tidyPin('２５８０')).toBe('2580')
    expect(tidyPin(' 2580\u3000')).toBe('2580')
  })
})

it('waits half a minute after the third wrong one, twice as long after each, and an hour at most', () => {
  expect([0, 1, 2, 3, 4, 5, 9, 10, 11, 1000].map((wrong) => waitAfter(wrong) / second)).toEqual([
    0, 0, 0, 30, 60, 120, 1920, 3600, 3600, 3600,
  ])
})

describe('time', () => {
  const start: Moment = { wall: 1_000_000 * hour, up: 5 * hour }
  const asked: Waits = { wait: 60 * second, forgot: { passed: 0, byTheClock: 0 } }
  const at = (wall: number, up: number): Moment => ({ wall: start.wall + wall, up: start.up + up })

  it('passes with a computer that is on', () => {
    const then = later(asked, start, at(24 * hour, 24 * hour))
    expect(then.wait).toBe(0)
    expect(leftOf(then)).toBe(0)
    expect(leftOf(later(asked, start, at(24 * hour - 1, 24 * hour - 1)))).toBe(1)
  })
  it('passes in a night in which it was off', () => {
    // Asked at five, closed at nine, on again from nine to five.
    const evening = later(asked, start, at(4 * hour, 4 * hour))
    const morning = later(evening, at(4 * hour, 4 * hour), { wall: start.wall + 16 * hour, up: 0 })
    expect(leftOf(morning)).toBe(8 * hour)
    const on = later(morning, { wall: start.wall + 16 * hour, up: 0 }, { wall: start.wall + 24 * hour, up: 8 * hour })
    expect(leftOf(on)).toBe(0)
  })
  it('passes for a computer whose clock was set back', () => {
    expect(leftOf(later(asked, start, at(-1000 * hour, 24 * hour)))).toBe(0)
  })
  it('does not pass by the clock alone, however far and often it is set', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -1000, max: 1000 }), fc.boolean()), { maxLength: 30 }),
        (jumps) => {
          let [now, waits] = [start, asked]
          for (const [hours, restarts] of jumps) {
            const next = { wall: now.wall + hours * hour, up: restarts ? 0 : now.up }
            waits = later(waits, now, next)
            now = next
          }
          expect(waits.wait).toBe(60 * second)
          expect(leftOf(waits)).toBeGreaterThanOrEqual(8 * hour)
          expect(leftOf(waits)).toBeLessThanOrEqual(forgottenAfter)
        },
      ),
    )
  })
  it('is never more than has passed while nobody touches the clock', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }), fc.boolean())),
        (steps) => {
          let [now, waits, real] = [start, asked, 0]
          for (const [off, on, restarts] of steps) {
            const passes = restarts ? off + on : on
            const next = { wall: now.wall + passes * hour, up: restarts ? on * hour : now.up + on * hour }
            waits = later(waits, now, next)
            now = next
            real += passes
          }
          expect(waits.forgot?.passed).toBeLessThanOrEqual(real * hour)
        },
      ),
    )
  })
})
