const two = (part: string): string => part.padStart(2, '0')

/**
 * The day that somebody has typed, `2026-11-18`; null: none, or not one of the calendar. Takes `2026-11-18`, `2026/11/18`,
 * `2026.11.18`, `20261118` and `2026年11月18日`; without a year, `11-18` is the last one up to today.
 * @param today `2026-11-22`
 */
export function dayTyped(text: string, today: string): string | null {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/[年月/.]/g, '-')
    .replace(/[\s日]/g, '')
  const whole = /^(\d{4})-(\d\d?)-(\d\d?)$/.exec(plain) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(plain)
  if (whole) {
    const [, year = '', month = '', day = ''] = whole
    return onCalendar(`${year}-${two(month)}-${two(day)}`)
  }
  const short = /^(\d\d?)-(\d\d?)$/.exec(plain)
  if (!short) return null
  const [, month = '', day = ''] = short
  const thisYear = Number(today.slice(0, 4))
  const days = [thisYear, thisYear - 1].map((year) => onCalendar(`${String(year)}-${two(month)}-${two(day)}`))
  return days.find((one) => one !== null && one <= today) ?? null
}

/** Null for 30 February and the like. */
function onCalendar(day: string): string | null {
  const moment = new Date(`${day}T12:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().slice(0, 10) === day ? day : null
}
