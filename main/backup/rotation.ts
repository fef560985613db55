/** A backup by its name: `merchant-help-2026-11-22T143205-1f3a-5321.mhb`. */
export type Named = {
  readonly name: string
  /** What the shop's clock showed, `2026-11-22T14:32:05`. */
  readonly made: string
  /** Which data folder it was made of. */
  readonly origin: string
  /** Number of the last entry: it rises whatever the clock does. */
  readonly seq: number
}

/** `2026-11-22T143205` for a local timestamp: what a name may hold on every system. */
export const stampOf = (at: string): string => at.slice(0, 19).replaceAll(':', '')

/** `2026-11-22T14:32:05` for what `stampOf` has made. */
export const timeOfStamp = (stamp: string): string => stamp.replace(/(\d\d)(\d\d)(\d\d)$/, '$1:$2:$3')

export const nameFor = (at: string, origin: string, seq: number): string =>
  `merchant-help-${stampOf(at)}-${origin}-${String(seq)}.mhb`

/** Null for a file that is none of ours. */
export function named(name: string): Named | null {
  const [, stamp, origin, seq] =
    /^merchant-help-(\d{4}-\d\d-\d\dT\d{6})-([0-9a-f]{4})-(\d{1,15})\.mhb$/.exec(name) ?? []
  if (stamp === undefined || origin === undefined) return null
  return { name, made: timeOfStamp(stamp), origin, seq: Number(seq) }
}

/** In the order of making, newest first. */
export const newestFirst = (backups: readonly Named[]): readonly Named[] =>
  [...backups].sort((a, b) => b.seq - a.seq || (a.made < b.made ? 1 : -1))

/** How many are kept: of each of so many days, weeks and months the last one. */
const kept = [
  { count: 7, periodOf: (day: string) => day },
  { count: 5, periodOf: mondayOf },
  { count: 12, periodOf: (day: string) => day.slice(0, 7) },
] as const
/** Besides, the newest ones, so that one made in a hurry does not push out that of this morning. */
const newest = 3

/**
 * The backups of one data folder that may go. The order of making counts, never the clock: one that has jumped makes a
 * day, a week and a month of its own, and pushes out no more than that.
 */
export function surplus(backups: readonly Named[]): readonly Named[] {
  const ordered = newestFirst(backups)
  const keep = new Set(ordered.slice(0, newest))
  for (const { count, periodOf } of kept) {
    const lastOf = new Map<string, Named>()
    for (const backup of ordered) {
      const period = periodOf(backup.made.slice(0, 10))
      if (lastOf.size < count && !lastOf.has(period)) lastOf.set(period, backup)
    }
    for (const backup of lastOf.values()) keep.add(backup)
  }
  return ordered.filter((backup) => !keep.has(backup))
}

function mondayOf(day: string): string {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7))
  return date.toISOString().slice(0, 10)
}

/** Negative where the clock was set back since. */
export const daysBetween = (from: string, to: string): number =>
  (Date.parse(to.slice(0, 10)) - Date.parse(from.slice(0, 10))) / 86_400_000

/**
 * Whether the clock may decide what is old: the backups of the last three days on which there were any lie near today.
 * One that has jumped by years would otherwise empty the log overnight.
 */
export function clockIsTrusted(backups: readonly Named[], today: string): boolean {
  const days = [...new Set(newestFirst(backups).map(({ made }) => made.slice(0, 10)))].filter((day) => day !== today)
  return days.slice(0, 3).every((day) => Math.abs(daysBetween(day, today)) <= 62)
}

/** The day so many months before this one, `2025-11-22`; the last of the month where that has no such day. */
export function dayMonthsBefore(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - months, 0))
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(date, last.getUTCDate())))
    .toISOString()
    .slice(0, 10)
}
