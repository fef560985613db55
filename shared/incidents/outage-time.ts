import { clockOf, localTimestamp } from '../timestamp'

/** What was typed for the end of an outage, as it is understood. */
export type OutageTime =
  | { readonly kind: 'blank' | 'unreadable' }
  /** It works again. */
  | { readonly kind: 'over' }
  | { readonly kind: 'until'; readonly until: string }
  /** That time of today has gone by, `13:00`: nobody is taken to mean tomorrow without being asked. */
  | { readonly kind: 'past'; readonly clock: string; readonly tomorrow: string }

/** Under one digit each: an hour, two hours, until the end of the day. No shop has told when it closes. */
export const outageChoices = ['1', '2', '3'] as const

export type OutageChoice = (typeof outageChoices)[number]

/** The end under a digit, from a moment on. */
export function untilOfChoice(choice: OutageChoice, now: Date): string {
  if (choice === '3') return onDay(now, 0, 23 * 60 + 59)
  const minute = Math.floor(now.getTime() / 60_000) * 60_000
  return localTimestamp(new Date(minute + Number(choice) * 3_600_000))
}

/**
 * Reads the end of an outage as people type it: `14:00`, `14.00`, `1400`, `14点`, `下午2点`, `两点半`, `2pm`, `明天 9:00`,
 * full-width or not; `1`, `2`, `3` and `0` alone are the choices.
 * @param stands whether there is a note that `0` can end
 */
export function readOutageTime(typed: string, now: Date, stands: boolean): OutageTime {
  const text = typed.normalize('NFKC').toLowerCase().replace(/\s+/g, '')
  if (text === '') return { kind: 'blank' }
  if (text === '0') return { kind: stands ? 'over' : 'unreadable' }
  const choice = outageChoices.find((one) => one === text)
  const time = choice === undefined ? timeIn(text) : null
  if (choice !== undefined) return ahead(untilOfChoice(choice, now), onDay(now, 1, 23 * 60 + 59), now)
  if (time === null) return { kind: 'unreadable' }
  const { minutes, day, mayBeAfternoon } = time
  const tomorrow = onDay(now, 1, minutes)
  if (day === 1) return { kind: 'until', until: tomorrow }
  const meant = onDay(now, 0, minutes)
  const afternoon = onDay(now, 0, minutes + 12 * 60)
  const isAfternoon = mayBeAfternoon && !isAhead(meant, now) && isAhead(afternoon, now)
  return ahead(isAfternoon ? afternoon : meant, tomorrow, now)
}

const isAhead = (at: string, now: Date): boolean => Date.parse(at) > now.getTime()

const ahead = (until: string, tomorrow: string, now: Date): OutageTime =>
  isAhead(until, now) ? { kind: 'until', until } : { kind: 'past', clock: clockOf(until), tomorrow }

const onDay = (now: Date, days: number, minutes: number): string =>
  localTimestamp(new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, 0, minutes))

type Time = {
  /** Since midnight. */
  readonly minutes: number
  /** Days from today. */
  readonly day: 0 | 1
  /** An hour as it is said, of either half of the day. */
  readonly mayBeAfternoon: boolean
}

const days: readonly (readonly [RegExp, 0 | 1])[] = [
  [/^(?:明天|明(?=[早晚])|tomorrow(?:at)?)|tomorrow$/, 1],
  [/^(?:今天|今(?=[早晚])|today(?:at)?)|today$/, 0],
]

type Half = 'morning' | 'noon' | 'afternoon' | 'evening'

const halves: readonly (readonly [RegExp, Half])[] = [
  [/^(?:凌晨|早上|早晨|早|上午)|a\.?m\.?$/, 'morning'],
  [/^中午/, 'noon'],
  [/^(?:下午|傍晚)|p\.?m\.?$/, 'afternoon'],
  [/^(?:晚上|晚)/, 'evening'],
]

function timeIn(text: string): Time | null {
  const bare = text.replace(/^(?:到|至|until|till|by)/, '').replace(/(?:之前|以前|前|左右|整)$/, '')
  const [ofDay, day] = days.find(([word]) => word.test(bare)) ?? [/^$/, 0]
  const inDay = bare.replace(ofDay, '')
  const [ofHalf, half] = halves.find(([word]) => word.test(inDay)) ?? [/^$/, null]
  const clock = clockIn(inDay.replace(ofHalf, ''))
  const hour = clock && hourIn(half, clock.hour)
  if (clock === null || hour === null || clock.minute > 59 || hour * 60 + clock.minute > 24 * 60) return null
  const mayBeAfternoon = half === null && !clock.isWhole && hour < 12
  return { minutes: hour * 60 + clock.minute, day, mayBeAfternoon }
}

/** The hour of the day, from what its half is called. */
function hourIn(half: Half | null, hour: number): number | null {
  switch (half) {
    case null:
      return hour
    case 'morning':
      return hour > 12 ? null : hour % 12
    case 'noon':
      return hour === 11 || hour === 12 ? hour : hour < 3 ? hour + 12 : null
    case 'afternoon':
      return hour >= 12 ? hour : hour + 12
    case 'evening':
      return hour < 5 ? null : hour < 12 ? hour + 12 : hour === 12 ? 24 : hour
  }
}

type ClockTime = { readonly hour: number; readonly minute: number; readonly isWhole: boolean }

/** `14:00`, `14点半`, `1400`, `14`. `isWhole`: written as a clock of 24 hours shows it. */
function clockIn(text: string): ClockTime | null {
  const digits = inDigits(text)
  const parts =
    /^(\d{1,2})(?:[:.点时h])(\d{1,2}|半|一刻|三刻)?分?$/.exec(digits) ??
    /^(\d{1,2})(\d\d)$/.exec(digits) ??
    /^(\d{1,2})$/.exec(digits)
  if (parts === null) return null
  const [, hour = '', minute = '0'] = parts
  return {
    hour: Number(hour),
    minute: spoken[minute] ?? Number(minute),
    isWhole: /^0|^\d\d(?:[:.]?\d\d)?$/.test(digits),
  }
}

const spoken: Readonly<Record<string, number>> = { 半: 30, 一刻: 15, 三刻: 45 }

const numerals = '零一二三四五六七八九'

/** Chinese numbers up to 99 as digits; a quarter keeps its name. */
const inDigits = (text: string): string =>
  text
    .replace(/两/g, '二')
    .replace(/〇/g, '零')
    .replace(/([一二三四五六七八九])?十([一二三四五六七八九])?/g, (_, tens?: string, ones?: string) =>
      String(
        (tens === undefined ? 1 : numerals.indexOf(tens)) * 10 + (ones === undefined ? 0 : numerals.indexOf(ones)),
      ),
    )
    .replace(/[零一二三四五六七八九](?!刻)/g, (sign) => String(numerals.indexOf(sign)))
