import { dayOf } from '../../timestamp'
import type { Incident } from '../incident'
import { saysMore, type Finding } from './finding'
import { lineOrBank } from './line-or-bank'
import { oneTerminal } from './one-terminal'
import { sameCard } from './same-card'
import { sameCode } from './same-code'
import { sameHour } from './same-hour'
import { seenFrom, type FactsOf } from './seen'
import { signOn } from './sign-on'
import { stopFamily } from './stop-family'
import type { Thresholds } from '../../thresholds'
import { unknownCode } from './unknown-code'

/** No threshold lets a rule look further back than so many days. */
export const daysLookedAt = 31

/**
 * What recurs, and what it points to. Where two rules rest on the same incidents the one that says more stays: R1 names
 * the code that R3 only counts; R2 knows the card.
 * @param incidents in any order; those of the last `daysLookedAt` days suffice
 * @param now local timestamp
 */
export function findingsIn(
  incidents: readonly Incident[],
  now: string,
  thresholds: Thresholds,
  factsOf: FactsOf,
): readonly Finding[] {
  const moment = { time: Date.parse(now), day: dayOf(now) }
  const seen = seenFrom(incidents, moment.time, factsOf)
  const found = [
    ...sameCard(seen, moment, thresholds.sameCard),
    ...sameCode(seen, moment, thresholds.sameCode),
    ...lineOrBank(seen, moment, thresholds.lineOrBank),
    ...signOn(seen, moment, thresholds.signOn),
    ...oneTerminal(seen, moment, thresholds.oneTerminal),
    ...sameHour(seen, moment, thresholds.sameHour),
    ...stopFamily(seen, moment, thresholds.stopFamily),
    ...unknownCode(seen, moment, thresholds.unknownCode),
  ]
  return found.filter((finding) => !found.some((other) => says(other, finding)))
}

/** Whether one finding says all that the other says, and more. */
const says = (one: Finding, other: Finding): boolean =>
  one !== other && saysMore(one, other) && other.incidents.every((id) => one.incidents.includes(id))
