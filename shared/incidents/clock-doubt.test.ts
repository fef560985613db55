import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isClockDoubtful } from './clock-doubt'

const entry = (at: string, clockDoubtful?: true) => ({ at, ...(clockDoubtful && { clockDoubtful }) })
const on = (day: string, time = '14:32:00', offset = '+08:00') => `${day}T${time}.000${offset}`
const last = entry(on('2026-11-18'))

/** What a clock shows one entry after the other, and which of them are marked. */
function marked(times: readonly string[]): boolean[] {
  const written: ReturnType<typeof entry>[] = []
  return times.map((at) => {
    const isDoubtful = isClockDoubtful(at, written)
    written.push(entry(at, isDoubtful || undefined))
    return isDoubtful
  })
}

describe('isClockDoubtful', () => {
  it.each([
    ['goes on', on('2026-11-18', '14:33:00'), false],
    ['is set back by minutes', on('2026-11-18', '14:22:00'), false],
    ['is set back by more', on('2026-11-18', '14:21:59'), true],
    ['is a year behind', on('2025-11-18'), true],
    ['is of before this app', on('1970-01-01'), true],
    ['is a month ahead', on('2026-12-18'), false],
    ['is on after most of a year', on('2027-11-18'), false],
    ['is ten years ahead', on('2036-11-18'), true],
    [
      'went back by an hour at the end of summer, and its offset with it',
      on('2026-11-18', '13:40:00', '+07:00'),
      false,
    ],
    ['stands in another time zone', on('2026-11-18', '01:40:00', '-05:00'), false],
  ])('a clock that %s: %s, %s', (_what, at, is) => {
    expect(isClockDoubtful(at, [last])).toBe(is)
  })
  it('believes the first entry of a shop, unless it is of before this app', () => {
    expect(isClockDoubtful(on('2026-01-01'), [])).toBe(false)
    expect(isClockDoubtful(on('2025-12-31'), [])).toBe(true)
  })
  it('goes by the last entry whose time is in no doubt, not by the one just before', () => {
    const wrong = entry(on('2036-11-18'), true)
    expect(isClockDoubtful(on('2026-11-18', '15:00:00'), [last, wrong])).toBe(false)
    expect(isClockDoubtful(on('2036-11-19'), [last, wrong])).toBe(true)
  })
  it('believes a clock again after three days on which it went its way', () => {
    const days = ['2026-11-18', '2028-03-01', '2028-03-01', '2028-03-02', '2028-03-04', '2028-03-05', '2028-03-06']
    expect(marked(days.map((day) => on(day)))).toEqual([false, true, true, true, true, false, false])
    const back = ['2026-11-18', '2026-09-18', '2026-09-19', '2026-09-20', '2026-09-21', '2026-09-22']
    expect(marked(back.map((day) => on(day)))).toEqual([false, true, true, true, false, false])
  })
  it('never believes a clock that begins anew each morning', () => {
    const mornings = Array.from({ length: 20 }, () => on('2009-01-01', '00:00:10'))
    expect(marked(mornings)).toEqual(mornings.map(() => true))
  })
  it('marks nothing while the clock goes on, and puts no shop in doubt for longer than three days', () => {
    const day = 86_400_000
    const start = Date.parse(on('2026-11-18'))
    const at = (time: number) => new Date(time).toISOString().replace('Z', '+00:00')
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 30 }),
        fc.integer({ min: -300, max: 5000 }),
        (gaps, jump) => {
          const times = gaps.reduce<number[]>((all, gap) => [...all, (all.at(-1) ?? start) + gap * day], [])
          expect(marked(times.map(at))).toEqual(times.map(() => false))
          const after = [0, 1, 2, 3, 4, 5].map((n) => start + (1000 + jump + n) * day)
          expect(marked([start + 1000 * day, ...after].map(at)).slice(-2)).toEqual([false, false])
        },
      ),
    )
  })
})
