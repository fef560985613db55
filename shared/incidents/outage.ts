import type { CodeKey } from '../catalog/code-key'
import type { Trouble } from '../catalog/trouble'
import { dayOf } from '../timestamp'
import { evidenceIn } from './evidence'
import { codeKeyOf, type Incident } from './incident'
import type { Outage, OutageDraft, OutageScope } from './outage-row'
import { isInScope, isLineOrBank, isSameCode, outagesAt, type Explained } from './outage-standing'
import type { Period } from './period'
import type { Problem } from './problem'

const day = 86_400_000

/** The longest that a note may reach ahead: a time of tomorrow, said today. */
export const longestAhead = 2 * day

/** Whether a note may end then: later than now, and no later than a time of tomorrow. */
export function canEndAt(until: string, now: string): boolean {
  const ahead = Date.parse(until) - Date.parse(now)
  return ahead > 0 && ahead <= longestAhead
}

/** The minute at which it was over, or will be. */
export const endOf = ({ until, ended = until }: Pick<Outage, 'until' | 'ended'>): string =>
  Date.parse(ended) < Date.parse(until) ? ended : until

export function isSameScope(one: OutageScope, other: OutageScope): boolean {
  if (one.kind === 'code' && other.kind === 'code') return isSameCode(one.code, other.code)
  if (one.kind === 'terminal' && other.kind === 'terminal') return one.terminal === other.terminal
  return one.kind === other.kind
}

/** What a note is begun about: an answer, a call, a problem; nothing where none of these is on screen. */
export type OutageAbout = { readonly code: CodeKey | null; readonly terminal: string | null }

/** An entry as a note looks at it. */
export function explainedOf(incident: Incident, troubleOf: (key: CodeKey) => Trouble): Explained {
  const key = codeKeyOf(incident)
  return { key, trouble: key === null ? 'unknown' : troubleOf(key), terminal: incident.terminal }
}

/** The note under which an entry was made: by its time and what it is about. Of several, the one that began last. */
export function outageOf(
  incident: Incident,
  outages: readonly Outage[],
  troubleOf: (key: CodeKey) => Trouble,
): Outage | undefined {
  const time = Date.parse(incident.at)
  const about = explainedOf(incident, troubleOf)
  return outages
    .filter((outage) => time >= Date.parse(outage.at) && time < Date.parse(endOf(outage)))
    .filter(({ scope }) => isInScope(scope, about))
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .at(-1)
}

/**
 * Until when a problem is explained by the notes that stand; undefined: by none of them. A note explains it where it
 * explains each of the entries that it rests on.
 */
export function explainedUntil(
  problem: Pick<Problem, 'rule' | 'about' | 'incidents' | 'count'>,
  outages: readonly Outage[],
  now: string,
  incidentOf: (id: string) => Incident | undefined,
): string | undefined {
  return outagesAt(outages, now)
    .filter(({ scope }) => explains(scope, problem, incidentOf))
    .map(({ until }) => until)
    .toSorted((a, b) => Date.parse(a) - Date.parse(b))
    .at(-1)
}

function explains(
  scope: OutageScope,
  problem: Pick<Problem, 'rule' | 'about' | 'incidents' | 'count'>,
  incidentOf: (id: string) => Incident | undefined,
): boolean {
  const { rule, about } = problem
  // Cards to stop are the owner's matter, whatever is down.
  if (rule === 'R7') return false
  if (scope.kind === 'all') return true
  // The rules that count failures of line and bank rest on nothing else; the others say of what kind their code is.
  if (scope.kind === 'line-and-bank') return rule === 'R3' || rule === 'R6' || isLineOrBank(about.trouble)
  const rests = evidenceIn(problem).map(incidentOf)
  return (
    rests.length > 0 &&
    rests.every((incident) => {
      if (incident === undefined) return false
      return isInScope(
        scope,
        explainedOf(incident, () => 'unknown'),
      )
    })
  )
}

/** A note that was called off at once was a slip of the hand, in ms. */
const slip = 60_000

/** The notes that stood on some of these days, the oldest first; not those that were called off within a minute. */
export const outagesIn = (outages: readonly Outage[], { from, to }: Pick<Period, 'from' | 'to'>): readonly Outage[] =>
  outages
    .filter((outage) => dayOf(outage.at) <= to && dayOf(endOf(outage)) >= from)
    .filter((outage) => Date.parse(endOf(outage)) - Date.parse(outage.at) >= slip)
    .toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at))

/**
 * The row that a note is kept as. What stands of the same scope is changed rather than said twice; under a clock that was
 * set back it stands since then.
 */
export function outageFrom(draft: OutageDraft, before: Outage | undefined, newId: string, now: string): Outage {
  if (before === undefined) return { id: newId, at: now, ...draft }
  const at = Date.parse(now) < Date.parse(before.at) ? now : before.at
  return { ...before, ...draft, at }
}
