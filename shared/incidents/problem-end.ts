import { dayOf } from '../timestamp'
import { dayCount } from './period'
import type { RuleId } from './recurrence/finding'

const hour = 3_600_000
const day = 24 * hour

/** How long nothing of it may come until a problem is over: hours, or whole days of the shop’s clock. */
type Quiet = { readonly hours: number } | { readonly days: number }

/** When a problem of each rule is over by itself. */
export const quietOf: Readonly<Record<RuleId, Quiet>> = {
  // Three times the hour that R1 looks at: after that an outage has ended, or nobody comes any more.
  R1: { hours: 3 },
  R3: { hours: 3 },
  // The customer has gone home, and a terminal is signed on anew each morning.
  R2: { days: 0 },
  R4: { days: 0 },
  // Cards to stop wait for the owner, who may not be there on each day.
  R7: { days: 3 },
  // Five a week make R5 speak: with the trouble still there, five quiet days in a row come once in forty times.
  R5: { days: 5 },
  R6: { days: 5 },
  // Within a week all shifts have heard that a slip is to be kept.
  R8: { days: 7 },
}

/** What the end of a problem goes by. */
export type Lasting = {
  readonly rule: RuleId
  readonly last: string
  readonly lastAlone?: string | undefined
  readonly reopened?: string | undefined
  readonly about: { readonly minutes?: number | undefined }
}

/** When something of it came last. */
export const lastOf = ({ last, lastAlone = last }: Pick<Lasting, 'last' | 'lastAlone'>): string =>
  later(last, lastAlone)

const later = (one: string, other: string): string => (Date.parse(other) > Date.parse(one) ? other : one)

/**
 * Whether a problem is over by itself: nothing of it has come for as long as its rule waits, since its last incident or
 * since somebody opened it again. A clock that was set back a little ends nothing. One that shows long before the last
 * incident does: that one was written under a wrong clock, and would keep the problem until that day.
 * @param now local timestamp
 */
export function hasPassed(problem: Lasting, now: string): boolean {
  const { rule, reopened, about } = problem
  const last = lastOf(problem)
  const since = later(last, reopened ?? last)
  const quiet = quietOf[rule]
  if ('days' in quiet) {
    const gone = dayCount({ from: dayOf(since), to: dayOf(now) }) - 1
    return gone > quiet.days || gone < -quiet.days - 1
  }
  // Where the owner lets the rule look back further, what it counts is not over yet.
  const wait = Math.max(quiet.hours * hour, (about.minutes ?? 0) * 60_000)
  const gone = Date.parse(now) - Date.parse(since)
  return gone >= wait || gone < -Math.max(wait, day)
}
