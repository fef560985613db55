import { dayOf, localTimestamp } from '#shared/timestamp'

/** The spans of days that a filter offers by name. */
export const periods = ['today', 'week', 'month', 'last-month'] as const
export type Period = (typeof periods)[number]

/** First and last day of a filter; both are within, and either may be open. */
type Days = { readonly from?: string | undefined; readonly to?: string | undefined }

const dayAt = (year: number, month: number, day: number): string =>
  dayOf(localTimestamp(new Date(year, month, day, 12)))

/** The days of a period, seen from the day of `now`. */
export function daysOf(period: Period, now: Date): { readonly from: string; readonly to: string } {
  const [year, month, day] = [now.getFullYear(), now.getMonth(), now.getDate()]
  switch (period) {
    case 'today':
      return { from: dayAt(year, month, day), to: dayAt(year, month, day) }
    case 'week':
      return { from: dayAt(year, month, day - 6), to: dayAt(year, month, day) }
    case 'month':
      return { from: dayAt(year, month, 1), to: dayAt(year, month + 1, 0) }
    case 'last-month':
      return { from: dayAt(year, month - 1, 1), to: dayAt(year, month, 0) }
  }
}

/** The period that these days are, if they are one. */
export const periodOf = ({ from, to }: Days, now: Date): Period | undefined =>
  periods.find((period) => {
    const days = daysOf(period, now)
    return days.from === from && days.to === to
  })

/** The last `count` days up to that of `now`, oldest first. */
export const lastDays = (count: number, now: Date): string[] =>
  Array.from({ length: count }, (_, index) =>
    dayAt(now.getFullYear(), now.getMonth(), now.getDate() - count + 1 + index),
  )
