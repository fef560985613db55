import { findingOn, groupsBy, ofDays, type Rule } from './finding'
import type { Seen } from './seen'
import type { Thresholds } from './thresholds'

/** R6: line or bank failing in the same hour on several days: a timetable of bank or network. */
export const sameHour: Rule<Thresholds['sameHour']> = (seen, now, { onDays, days }) => {
  const failed = ofDays(seen, now, days).filter(({ trouble }) => trouble === 'line' || trouble === 'bank')
  return [...groupsBy(failed, ({ hour }) => String(hour))]
    .filter(([, rows]) => daysOf(rows) >= onDays && rows.length * 2 >= failed.length)
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

const daysOf = (rows: readonly Seen[]): number => new Set(rows.map(({ day }) => day)).size

const mostlyLine = (rows: readonly Seen[]): boolean =>
  rows.filter(({ trouble }) => trouble === 'line').length * 2 > rows.length
