import * as v from 'valibot'
import { codeKeySchema } from '../catalog/code-key'
import { troubles } from '../catalog/trouble'
import { freeText, noCardNumber } from '../payments/free-text'
import { dayOf, timestampSchema } from '../timestamp'
import { culprits, nextSteps, ruleIds, surenesses, type Finding } from './recurrence/finding'

/**
 * `new`: nobody has looked at it yet. `watched`: seen, and still there. `snoozed`: silent until its end. `told`: the
 * acquirer knows. `solved`: gone, the shop says. `returned`: came back after that.
 */
export const problemStates = ['new', 'watched', 'snoozed', 'told', 'solved', 'returned'] as const
export type ProblemState = (typeof problemStates)[number]

/** So many incidents of a problem are named, the newest. */
const incidentsNamed = 200

const id = v.pipe(v.string(), v.uuid())
const count = v.pipe(v.number(), v.integer(), v.minValue(1))

/** Longest texts of a call, in characters. */
export const callLimits = { whom: 60, said: 500 } as const
const said = { whom: freeText(callLimits.whom), said: freeText(callLimits.said) }

/** What the acquirer was told, and said. */
const call = v.strictObject({ at: timestampSchema, ...said })

export const problemSchema = v.strictObject({
  id,
  rule: v.picklist(ruleIds),
  subject: v.pipe(v.string(), v.maxLength(120), noCardNumber),
  culprit: v.picklist(culprits),
  sure: v.picklist(surenesses),
  next: v.picklist(nextSteps),
  about: v.strictObject({
    code: v.optional(codeKeySchema),
    trouble: v.optional(v.picklist(troubles)),
    cards: v.optional(v.picklist(['same', 'different', 'not-marked'])),
    terminal: v.optional(id),
    minutes: v.optional(v.number()),
    hour: v.optional(v.number()),
    days: v.optional(v.number()),
    /** Incidents of the newest finding; `count` goes on over days. */
    count: v.optional(v.number()),
  }),
  /** Ids of the newest incidents, oldest first; `count` knows of all since it last arose. */
  incidents: v.pipe(v.array(id), v.maxLength(incidentsNamed)),
  count,
  first: timestampSchema,
  last: timestampSchema,
  state: v.picklist(problemStates),
  /** When the shop was last told of it, and of how many incidents. */
  announced: v.strictObject({ at: timestampSchema, count }),
  snoozedUntil: v.optional(timestampSchema),
  calls: v.array(call),
  /** What became of it, oldest first. */
  history: v.array(v.strictObject({ at: timestampSchema, state: v.picklist(problemStates) })),
})

export type Problem = v.InferOutput<typeof problemSchema>

/** What a person does about a problem. */
export const problemActSchema = v.variant('act', [
  v.strictObject({ act: v.literal('watch') }),
  /** Until a moment: there is no silence without an end. */
  v.strictObject({ act: v.literal('snooze'), until: timestampSchema }),
  v.strictObject({ act: v.literal('tell'), ...said }),
  v.strictObject({ act: v.literal('solve') }),
])

export type ProblemAct = v.InferOutput<typeof problemActSchema>

/** The problem that a finding opens. */
export function problemFrom(finding: Finding, problemId: string, now: string): Problem {
  return {
    id: problemId,
    ...evidenceOf(finding),
    count: finding.incidents.length,
    // What is not said on the strip waits in the list, as if it had been seen.
    state: finding.voice === 'strip' ? 'new' : 'watched',
    announced: { at: now, count: finding.incidents.length },
    calls: [],
    history: [{ at: now, state: finding.voice === 'strip' ? 'new' : 'watched' }],
  }
}

/**
 * The problem after its finding was made once more; the very same when there is no news. It is announced again only at
 * double the count or, with something new, on a new day; not while it sleeps; and when it comes back after it was solved.
 */
export function seenAgain(problem: Problem, finding: Finding, now: string): Problem {
  const fresh = finding.incidents.filter((incident) => !problem.incidents.includes(incident))
  if (fresh.length === 0) return problem
  const total = problem.count + fresh.length
  const grown = {
    ...problem,
    ...evidenceOf(finding),
    first: problem.first,
    incidents: [...problem.incidents, ...fresh].slice(-incidentsNamed),
    count: total,
  }
  const state = stateAt(problem, now)
  if (state === 'solved') {
    const since = { ...grown, first: finding.first, incidents: [...finding.incidents], count: finding.incidents.length }
    return announce(inState(since, 'returned', now), now)
  }
  const isDue = total >= 2 * problem.announced.count || dayOf(now) > dayOf(problem.announced.at)
  return state !== 'snoozed' && isDue ? announce(grown, now) : grown
}

/** The problem after somebody did something about it. */
export function acted(problem: Problem, act: ProblemAct, now: string): Problem {
  switch (act.act) {
    case 'watch':
      return ['new', 'returned', 'snoozed'].includes(problem.state) ? inState(awake(problem), 'watched', now) : problem
    case 'snooze':
      return { ...inState(problem, 'snoozed', now), snoozedUntil: act.until }
    case 'tell': {
      const said = { at: now, whom: act.whom, said: act.said }
      return { ...inState(awake(problem), 'told', now), calls: [...problem.calls, said] }
    }
    case 'solve':
      return inState(awake(problem), 'solved', now)
  }
}

/** The state as it is at a moment: a snooze ends by itself. */
export const stateAt = ({ state, snoozedUntil, calls }: Problem, now: string): ProblemState =>
  state === 'snoozed' && Date.parse(now) >= Date.parse(snoozedUntil ?? now)
    ? calls.length > 0
      ? 'told'
      : 'watched'
    : state

/** Cards to stop are for the owner alone: the strip, which the customer can see, says no more than that. */
export const isForOwner = ({ rule }: Pick<Problem, 'rule'>): boolean => rule === 'R7'

/** Neither silent nor settled. */
export const isOpen = (problem: Problem, now: string): boolean => !['snoozed', 'solved'].includes(stateAt(problem, now))

/**
 * The problem that a finding belongs to: the one of its rule and subject, or an open one that rests on some of the same
 * incidents and blames the same, since a rule that sees more may take over from one that saw less.
 */
export function problemOf(finding: Finding, problems: readonly Problem[], now: string): Problem | undefined {
  const named = problems.findLast(({ rule, subject }) => rule === finding.rule && subject === finding.subject)
  return (
    named ??
    problems.findLast(
      (problem) =>
        stateAt(problem, now) !== 'solved' &&
        problem.culprit === finding.culprit &&
        problem.incidents.some((incident) => finding.incidents.includes(incident)),
    )
  )
}

type Evidence = Pick<
  Problem,
  'rule' | 'subject' | 'culprit' | 'sure' | 'next' | 'about' | 'incidents' | 'first' | 'last'
>

const evidenceOf = ({ rule, subject, culprit, sure, next, about, incidents, first, last }: Finding): Evidence => ({
  rule,
  subject,
  culprit,
  sure,
  next,
  about: { ...about, count: incidents.length },
  incidents: incidents.slice(-incidentsNamed),
  first,
  last,
})

const inState = (problem: Problem, state: ProblemState, at: string): Problem => ({
  ...problem,
  state,
  history: [...problem.history, { at, state }],
})

const announce = (problem: Problem, at: string): Problem => ({ ...problem, announced: { at, count: problem.count } })

function awake(problem: Problem): Problem {
  const rest = { ...problem }
  delete rest.snoozedUntil
  return rest
}
