import { dayOf, localTimestamp } from './timestamp'

export type Clock = {
  /** What time it is, for all that the app says, keeps and prints. */
  readonly now: () => Date
  /** The day that the shop's clock shows, `2026-11-22`. */
  readonly thisDay: () => string
  /** How far it is ahead of the computer's, in ms: what the page needs to go by the clock of main. */
  readonly ahead: number
}

/** What the clock of the computer shows, in ms since 1970. */
type Computer = () => number

/** A clock that runs with the computer's, so many ms ahead of it. */
export function clockAhead(computer: Computer, ahead: number): Clock {
  const now = (): Date => new Date(computer() + ahead)
  return { now, thisDay: () => dayOf(localTimestamp(now())), ahead }
}

/** A clock that shows this time now, and runs on from there. Takes a time that `isTime`. */
export const clockFrom = (computer: Computer, time: string): Clock =>
  clockAhead(computer, Date.parse(time) - computer())

/** Whether a text is an ISO 8601 time of a day that there is; without an offset it is the time of the place. */
export function isTime(text: string): boolean {
  const day = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d)?$/.exec(text)?.[1]
  if (day === undefined || Number.isNaN(Date.parse(text))) return false
  return new Date(`${day}T00:00:00Z`).toISOString().startsWith(day)
}
