import { dayTyped } from './day-typed'

/**
 * The minute that somebody has typed, `2026-11-18 14:32`; null: none, or not one of the calendar and the clock. The day is
 * read as `dayTyped` reads it, and is the one given where only a time was typed; the time is `14:32`, `14点32分`, or as a
 * number pad has it, `14.32` and `1432`.
 * @param day of a time alone, `2026-11-18`
 * @param today `2026-11-22`
 */
export function momentTyped(text: string, day: string, today: string): string | null {
  const plain = text.normalize('NFKC').trim()
  const parts = /^(?:(.+?)(?:[\sT,]+|(?<=日)))?(?:(\d\d?)[:.点时](\d\d)分?|(\d\d)(\d\d))$/.exec(plain)
  if (!parts) return null
  const [, date, hour = parts[4] ?? '', minute = parts[5] ?? ''] = parts
  const ofDay = date === undefined ? day : dayTyped(date, today)
  const isTime = Number(hour) < 24 && Number(minute) < 60
  return ofDay !== null && isTime ? `${ofDay} ${hour.padStart(2, '0')}:${minute}` : null
}
