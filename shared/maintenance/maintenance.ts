import type { FollowUp } from './follow-up'
import type { Round } from './round'
import type { Mark } from './schedule'
import type { TaskRow } from './task'

/** What the page needs to say what is due: small, however many years of checks there are. */
export type Maintenance = {
  readonly tasks: readonly TaskRow[]
  readonly marks: readonly Mark[]
  /** The day of the first start. */
  readonly since: string
  /** Those that are open, oldest first, then the newest of those that were closed. */
  readonly followUps: readonly FollowUp[]
  /** Rounds that were begun today or yesterday, oldest first. */
  readonly rounds: readonly Round[]
}
