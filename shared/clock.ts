import { dayOf, localTimestamp } from './timestamp'

/** How far our clock is ahead of the computer's, in ms: 0 unless somebody gave a time. */
let ahead = 0

/** What time it is, for all that the app says, keeps and prints. The only place that asks the computer. */
export const now = (): Date => new Date(Date.now() + ahead)

/** The day that the shop's clock shows, `2026-11-22`. */
export const thisDay = (): string => dayOf(localTimestamp(now()))

/** Sets our clock, which runs on from there. Takes a time that `isTime`. */
export function setClock(time: string): void {
  ahead = Date.parse(time) - Date.now()
}

/** What the page needs to go by the clock of main. */
export const clockAhead = (): number => ahead

/** Lets our clock be so many ms ahead of the computer's. */
export function runAhead(by: number): void {
  ahead = by
}

/** Whether a text is an ISO 8601 time of a day that there is; without an offset it is the time of the place. */
export function isTime(text: string): boolean {
  const day = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d)?$/.exec(text)?.[1]
  if (day === undefined || Number.isNaN(Date.parse(text))) return false
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day)
}
