import { describe, expect, it } from 'vitest'
import { clockOf, dayOf, localTimestamp } from '../timestamp'
import { readOutageTime, untilOfChoice } from './outage-time'

const at = (time: string) => new Date(`2026-11-29T${time}`)
const read = (typed: string, time = '13:05:20', stands = false) => readOutageTime(typed, at(time), stands)

/** `14:00`, `+1 09:00` of tomorrow, or how it was taken else. */
function said(typed: string, time?: string): string {
  const reading = read(typed, time)
  if (reading.kind === 'past') return `past ${reading.clock}, ${dayOf(reading.tomorrow)} ${clockOf(reading.tomorrow)}`
  if (reading.kind !== 'until') return reading.kind
  return `${dayOf(reading.until) === '2026-11-29' ? '' : '+1 '}${clockOf(reading.until)}`
}

describe('the end of an outage', () => {
  it.each([
    '14:00',
    '14.00',
    '14：00',
    '１４：００',
    '1400',
    ' 14 : 00 ',
    '14',
    '14点',
    '14点整',
    '14时',
    '14h',
    '下午2点',
    '下午两点',
    '下午 2:00',
    '两点',
    '2点',
    '2:00',
    '2pm',
    '2 p.m.',
    '到14:00',
    '到下午两点前',
    'until 14:00',
    '今天14:00',
  ])('is read from %s', (typed) => {
    expect(said(typed)).toBe('14:00')
  })
  it.each([
    ['十点半', '22:30'],
    ['晚上十点半', '22:30'],
    ['晚上9点一刻', '21:15'],
    ['二十三点五十九分', '23:59'],
    ['晚上12点', '+1 00:00'],
    ['24:00', '+1 00:00'],
    ['1:30', '13:30'],
    ['130', '13:30'],
    ['4', '16:00'],
    ['明天9点', '+1 09:00'],
    ['明早八点', '+1 08:00'],
    ['明晚8点', '+1 20:00'],
    ['tomorrow 9:00', '+1 09:00'],
    ['9am tomorrow', '+1 09:00'],
  ])('is read from %s as %s', (typed, end) => {
    expect(said(typed)).toBe(end)
  })
  it.each([
    ['13:00', 'past 13:00, 2026-11-30 13:00'],
    ['13:05', 'past 13:05, 2026-11-30 13:05'],
    ['上午9点', 'past 09:00, 2026-11-30 09:00'],
    ['0900', 'past 09:00, 2026-11-30 09:00'],
    ['09:00', 'past 09:00, 2026-11-30 09:00'],
    ['今天13:00', 'past 13:00, 2026-11-30 13:00'],
  ])('that is gone asks whether tomorrow is meant: %s', (typed, asked) => {
    expect(said(typed)).toBe(asked)
  })
  it.each(['', ' ', '　'])('is missing in “%s”', (typed) => {
    expect(read(typed)).toEqual({ kind: 'blank' })
  })
  it.each([
    '25:00',
    '14:60',
    '24:01',
    '下午',
    '很快',
    'soon',
    '14:00:00',
    '12345',
    '-1',
    '0',
    '晚上2点',
    '99',
    '14点70',
    '.',
    '：',
  ])('is in no sense %s', (typed) => {
    expect(read(typed)).toEqual({ kind: 'unreadable' })
  })
  it('is now for 0, where a note stands', () => {
    expect(read('0', undefined, true)).toEqual({ kind: 'over' })
    expect(read('０', undefined, true)).toEqual({ kind: 'over' })
  })
  it.each([
    ['1', '14:05'],
    ['2', '15:05'],
    ['3', '23:59'],
    ['１', '14:05'],
  ])('is a whole minute for the choice %s', (typed, end) => {
    expect(said(typed)).toBe(end)
    expect(read(typed)).toMatchObject({ until: expect.stringContaining(`${end}:00.000`) as string })
  })
  it('is that of tomorrow for two hours at night, and asked about for the end of a day that is ending', () => {
    expect(said('2', '23:30:00')).toBe('+1 01:30')
    expect(said('3', '23:59:30')).toBe('past 23:59, 2026-11-30 23:59')
  })
  it('is never gone, at whatever minute what is typed', () => {
    for (let minute = 0; minute < 1440; minute += 7) {
      const now = new Date(at('00:00:30').getTime() + minute * 60_000)
      for (let typed = 0; typed < 1440; typed += 13) {
        const clock = `${String(Math.floor(typed / 60)).padStart(2, '0')}:${String(typed % 60).padStart(2, '0')}`
        const reading = readOutageTime(clock, now, false)
        expect(['until', 'past']).toContain(reading.kind)
        const end = reading.kind === 'until' ? reading.until : reading.kind === 'past' ? reading.tomorrow : ''
        expect(Date.parse(end)).toBeGreaterThan(now.getTime())
        expect(clockOf(end)).toBe(clock)
        expect(dayOf(end)).toBe(reading.kind === 'until' ? '2026-11-29' : '2026-11-30')
      }
    }
  })
  it('of a choice lies ahead by what it says', () => {
    const now = at('13:05:20.500')
    expect(Date.parse(untilOfChoice('1', now)) - now.getTime()).toBe(3_600_000 - 20_500)
    expect(untilOfChoice('3', now)).toBe(localTimestamp(at('23:59:00')))
  })
})
