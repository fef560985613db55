import * as v from 'valibot'
import { codeKeySchema } from '../catalog/code-key'
import { troubles } from '../catalog/trouble'
import { freeText, noCardNumber } from '../payments/free-text'
import { dayOf, timestampSchema } from '../timestamp'
import { evidenceIn } from './evidence'
import { hasPassed, lastOf } from './problem-end'
import { culprits, nextSteps, ruleIds, saysMore, surenesses, type Finding } from './recurrence/finding'

/**
 * `new`: nobody has looked at it yet. `watched`: seen, and still there. `snoozed`: silent until its end. `told`: the
 * acquirer knows. `solved`: gone, the shop says. `passed`: over by itself, which is never written but told from the clock.
 * `returned`: came back after one of these.
 */
export const problemStates = ['new', 'watched', 'snoozed', 'told', 'solved', 'passed', 'returned'] as const
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
  /** Ids of incidents: those of the newest finding last, earlier ones before; `count` knows of all since it last arose. */
  incidents: v.pipe(v.array(id), v.maxLength(incidentsNamed)),
  count,
  first: timestampSchema,
  last: timestampSchema,
  /** The last that came of it after that, too little for its rule to speak again. */
  lastAlone: v.optional(timestampSchema),
  state: v.picklist(problemStates),
  /** When the shop was last told of it, and of how many incidents. */
  announced: v.strictObject({ at: timestampSchema, count }),
  snoozedUntil: v.optional(timestampSchema),
  /** When somebody opened it again though it was solved or over. */
  reopened: v.optional(timestampSchema),
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
  /** Ends a snooze early. */
  v.strictObject({ act: v.literal('wake') }),
  /** Solved or passed by mistake. */
  v.strictObject({ act: v.literal('reopen') }),
])

export type ProblemAct = v.InferOutput<typeof problemActSchema>

/**
 * The problem that a finding opens.
 * @param kin the problem that says of the same incidents what another rule saw: the shop knows of it already
 */
export function problemFrom(finding: Finding, problemId: string, now: string, kin?: Problem): Problem {
  // What is not said on the strip waits in the list, as if it had been seen.
  const state = kin?.state ?? (finding.voice === 'strip' ? 'new' : 'watched')
  return {
    id: problemId,
    rule: finding.rule,
    subject: finding.subject,
    ...evidenceOf(finding),
    incidents: finding.incidents.slice(-incidentsNamed),
    count: finding.incidents.length,
    state,
    announced: { at: kin?.announced.at ?? now, count: finding.incidents.length },
    ...(kin?.snoozedUntil === undefined ? {} : { snoozedUntil: kin.snoozedUntil }),
    calls: kin?.calls ?? [],
    history: [{ at: now, state }],
  }
}

/**
 * The problem after its finding was made once more; the very same when there is no news. It is announced again only at
 * double the count or, with something new, on a new day; not while it sleeps; and when it comes back after it was over.
 * @param kin as in `problemFrom`: what was announced of it counts
 */
export function seenAgain(problem: Problem, finding: Finding, now: string, kin?: Problem): Problem {
  const fresh = finding.incidents.filter((incident) => !problem.incidents.includes(incident))
  if (fresh.length === 0) return problem
  const total = problem.count + fresh.length
  const earlier = problem.incidents.filter((incident) => !finding.incidents.includes(incident))
  const grown = {
    ...problem,
    ...evidenceOf(finding),
    first: problem.first,
    incidents: [...earlier, ...finding.incidents].slice(-incidentsNamed),
    count: total,
  }
  const state = stateAt(problem, now)
  if (state === 'solved' || state === 'passed') {
    const since = {
      ...without(without(grown, 'reopened'), 'lastAlone'),
      first: finding.first,
      count: finding.incidents.length,
    }
    return announce(inState(since, finding.voice === 'strip' ? 'returned' : 'watched', now), now)
  }
  const told = kin && Date.parse(kin.announced.at) > Date.parse(problem.announced.at) ? kin : problem
  const isDue = total >= 2 * problem.announced.count || dayOf(now) > dayOf(told.announced.at)
  return state !== 'snoozed' && isDue ? announce(grown, now) : grown
}

/** The problem after somebody did something about it; the very same where that means nothing. */
export function acted(problem: Problem, act: ProblemAct, now: string): Problem {
  const state = stateAt(problem, now)
  const isOver = state === 'solved' || state === 'passed'
  const known = problem.calls.length > 0 ? 'told' : 'watched'
  switch (act.act) {
    case 'watch':
      return isFresh({ ...problem, state }) && !isOver
        ? inState(awake(problem), state === 'told' ? 'told' : 'watched', now)
        : problem
    case 'snooze':
      return { ...inState(problem, 'snoozed', now), snoozedUntil: act.until }
    case 'wake':
      return state === 'snoozed' ? inState(awake(problem), known, now) : problem
    case 'tell': {
      const said = { at: now, whom: act.whom, said: act.said }
      return { ...inState(awake(problem), 'told', now), calls: [...problem.calls, said] }
    }
    case 'solve':
      return inState(awake(problem), 'solved', now)
    case 'reopen':
      return isOver ? { ...inState(awake(problem), known, now), reopened: now } : problem
  }
}

/** The state as it is at a moment: a snooze ends by itself, and so does a problem. */
export function stateAt(problem: Problem, now: string): ProblemState {
  const { state, snoozedUntil, calls } = problem
  if (state === 'solved') return state
  if (state === 'snoozed' && Date.parse(now) < Date.parse(snoozedUntil ?? now)) return state
  if (hasPassed(problem, now)) return 'passed'
  return state === 'snoozed' ? (calls.length > 0 ? 'told' : 'watched') : state
}

/** Announced after somebody last did something about it, or never looked at. */
function isFresh({ state, announced, history }: Problem): boolean {
  if (state === 'new' || state === 'returned') return true
  return Date.parse(announced.at) > Date.parse(history.at(-1)?.at ?? announced.at)
}

/** Cards to stop are for the owner alone: the strip, which the customer can see, says no more than that. */
export const isForOwner = ({ rule }: Pick<Problem, 'rule'>): boolean => rule === 'R7'

/** A problem as it is at a moment: silent until then, where a note of an outage explains it. */
export type ProblemNow = Problem & { readonly explainedUntil?: string }

/** Problems as they are at a moment, each kind newest first. */
export type ProblemsNow = {
  /** Neither silent nor over. */
  readonly live: readonly Problem[]
  /** Live ones that the shop has not looked at since they were announced. */
  readonly fresh: readonly Problem[]
  /** Put off until a moment, or explained until then by a note of an outage. */
  readonly snoozed: readonly ProblemNow[]
  /** Solved, or over by themselves. */
  readonly past: readonly Problem[]
}

/**
 * What stands where, with the state of this moment. Of two that rest on the same incidents only the one that says more.
 * @param explainedUntil until when a note of an outage explains a problem
 */
export function problemsAt(
  problems: readonly Problem[],
  now: string,
  explainedUntil: (problem: Problem) => string | undefined = () => undefined,
): ProblemsNow {
  const all = problems
    .map((problem) => ({ ...problem, state: stateAt(problem, now) }))
    .toSorted((a, b) => Date.parse(lastOf(b)) - Date.parse(lastOf(a)))
  const shown = all.filter((problem) => !all.some((other) => saysAll(other, problem)))
  const isPast = ({ state }: Problem) => state === 'solved' || state === 'passed'
  const standing = shown
    .filter((problem) => !isPast(problem))
    .map((problem): ProblemNow => {
      const until = problem.state === 'snoozed' ? undefined : explainedUntil(problem)
      return until === undefined ? problem : { ...problem, explainedUntil: until }
    })
  const isSilent = ({ state, explainedUntil: until }: ProblemNow) => state === 'snoozed' || until !== undefined
  const live = standing.filter((problem) => !isSilent(problem))
  return {
    live,
    fresh: live.filter(isFresh),
    snoozed: standing.filter(isSilent),
    past: shown.filter(isPast),
  }
}

const saysAll = (one: Problem, other: Problem): boolean =>
  saysMore(one, other) && evidenceIn(other).every((id) => one.incidents.includes(id))

/**
 * The problem that a finding belongs to: the one of its rule and subject, whatever its id; or one of its rule that is not
 * over and rests on some of the same incidents: a card is named by its first decline, which leaves the hours looked at.
 */
export function problemOf(finding: Finding, problems: readonly Problem[], now: string): Problem | undefined {
  const ofRule = problems.filter(({ rule }) => rule === finding.rule)
  return ofRule.findLast(({ subject }) => subject === finding.subject) ?? ofRule.findLast(sharesIncidents(finding, now))
}

/** The problem of another rule that rests on some of the same incidents and blames the same, announced last. */
export function kinOf(finding: Finding, problems: readonly Problem[], now: string): Problem | undefined {
  return problems
    .filter(({ rule, culprit }) => rule !== finding.rule && culprit === finding.culprit)
    .filter(sharesIncidents(finding, now))
    .toSorted((a, b) => Date.parse(a.announced.at) - Date.parse(b.announced.at))
    .at(-1)
}

const sharesIncidents =
  (finding: Finding, now: string) =>
  (problem: Problem): boolean =>
    !['solved', 'passed'].includes(stateAt(problem, now)) &&
    evidenceIn(problem).some((incident) => finding.incidents.includes(incident))

type Evidence = Pick<Problem, 'culprit' | 'sure' | 'next' | 'about' | 'first' | 'last'>

const evidenceOf = ({ culprit, sure, next, about, incidents, first, last }: Finding): Evidence => ({
  culprit,
  sure,
  next,
  about: { ...about, count: Math.min(incidents.length, incidentsNamed) },
  first,
  last,
})

const inState = (problem: Problem, state: ProblemState, at: string): Problem => ({
  ...problem,
  state,
  history: [...problem.history, { at, state }],
})

const announce = (problem: Problem, at: string): Problem => ({ ...problem, announced: { at, count: problem.count } })

const awake = (problem: Problem): Problem => without(problem, 'snoozedUntil')

function without(problem: Problem, part: 'snoozedUntil' | 'reopened' | 'lastAlone'): Problem {
  const rest = { ...problem }
  // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- one of three optional parts
  delete rest[part]
  return rest
}
