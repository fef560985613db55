import { findingOn, groupsBy, ofDays, type Rule } from './finding'
import type { Seen } from './seen'
import type { Thresholds } from '../../thresholds'

/** R6: in the same hour on several days it is mostly line or bank that fails: a timetable of bank or network. */
export const sameHour: Rule<Thresholds['sameHour']> = (seen, now, { onDays, days }) => {
  const recent = ofDays(seen, now, days)
  const failed = recent.filter(isLineOrBank)
  const hours = [...groupsBy(failed, ({ hour }) => String(hour))]
  return hours
    .filter(([hour, rows]) => {
      const atThatHour = recent.filter((row) => row.hour === Number(hour)).length
      const elsewhere = (failed.length - rows.length) / Math.max(hours.length - 1, 1)
      // Said when it happens again, not because an older day has fallen out of view.
      const isToday = rows.at(-1)?.day === now.day
      return isToday && daysOf(rows) >= onDays && rows.length * 2 >= atThatHour && rows.length > 2 * elsewhere
    })
    .map(([hour, rows]) =>
      findingOn(rows, {
        rule: 'R6',
        subject: `hour:${hour}`,
        culprit: mostlyLine(rows) ? 'line' : 'bank',
        sure: daysOf(rows) > onDays ? 'high' : 'medium',
        next: 'plan-for-the-hour',
        about: { hour: Number(hour), days: daysOf(rows) },
      }),
    )
}

const isLineOrBank = ({ trouble }: Seen): boolean => trouble === 'line' || trouble === 'bank'

const daysOf = (rows: readonly Seen[]): number => new Set(rows.map(({ day }) => day)).size

const mostlyLine = (rows: readonly Seen[]): boolean =>
  rows.filter(({ trouble }) => trouble === 'line').length * 2 > rows.length
