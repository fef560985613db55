import { evidenceIn } from './evidence'
import type { Problem } from './problem'
import { hasPassed, lastOf } from './problem-end'
import type { Seen } from './recurrence/seen'

/**
 * The problem with the last that came of it: each before the end puts the end off, also where they are too few for the
 * rule. What is over stays so until the rule speaks again. The very same when nothing came.
 * @param seen by time, none later than now
 */
export function goneOn(problem: Problem, seen: readonly Seen[]): Problem {
  const [oldest] = seen
  // Most problems of a long log were over before all that is looked at.
  if (problem.state === 'solved' || oldest === undefined || hasPassed(problem, oldest.incident.at)) return problem
  let last = lastOf(problem)
  for (const { incident, time } of seen.filter(belongingTo(problem, seen))) {
    if (time > Date.parse(last) && !hasPassed({ ...problem, lastAlone: last }, incident.at)) last = incident.at
  }
  return last === lastOf(problem) ? problem : { ...problem, lastAlone: last }
}

/** Whether an incident is one of those that the problem is about. */
function belongingTo(problem: Problem, seen: readonly Seen[]): (row: Seen) => boolean {
  const { rule, about } = problem
  const hasCode = ({ key }: Seen) => key?.codeSet === about.code?.codeSet && key?.code === about.code?.code
  const isHere = ({ incident }: Seen) => incident.terminal === about.terminal
  const isLineOrBank = ({ trouble }: Seen) => trouble === 'line' || trouble === 'bank'
  switch (rule) {
    case 'R1':
    case 'R8':
      return hasCode
    case 'R2': {
      const named = new Set(evidenceIn(problem))
      const cards = new Set(seen.filter(({ incident }) => named.has(incident.id)).map(({ card }) => card))
      return ({ card }) => cards.has(card)
    }
    case 'R3':
      return isLineOrBank
    case 'R4':
      return (row) => row.trouble === 'sign-on' && isHere(row)
    case 'R5':
      return (row) => hasCode(row) && isHere(row)
    case 'R6':
      return (row) => isLineOrBank(row) && row.hour === about.hour
    case 'R7':
      return ({ trouble }) => trouble === 'stop'
  }
}
