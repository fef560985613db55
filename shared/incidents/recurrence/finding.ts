import { addDays } from '../period'
import type { CodeKey } from '../../catalog/code-key'
import type { Trouble } from '../../catalog/trouble'
import type { Cards, Seen } from './seen'

/** The rules, by their numbers: each has a file of its own. */
export const ruleIds = ['R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7', 'R8'] as const

/** What the incidents point to. */
export const culprits = ['card', 'terminal', 'line', 'bank', 'set-up', 'unknown'] as const

/** How far the incidents carry the conclusion. */
export const surenesses = ['low', 'medium', 'high'] as const

/** What the shop does next; the page has a sentence for each. */
export const nextSteps = [
  'take-qr-and-wait',
  'check-line',
  'other-way-to-pay',
  'sign-on',
  'call-acquirer',
  'check-terminal',
  'tell-owner',
  'ask-for-slip',
  'plan-for-the-hour',
] as const

export type RuleId = (typeof ruleIds)[number]
export type Culprit = (typeof culprits)[number]
export type Sureness = (typeof surenesses)[number]
export type NextStep = (typeof nextSteps)[number]

/** What a rule has found. It says no more than its incidents show. */
export type Finding = {
  readonly rule: RuleId
  /** What it is about; with the rule, the name under which it is known again. */
  readonly subject: string
  readonly culprit: Culprit
  readonly sure: Sureness
  readonly next: NextStep
  readonly voice: Voice
  /** Ids of the incidents that made it fire, oldest first. */
  readonly incidents: readonly string[]
  /** Local timestamps of the first and the last of them. */
  readonly first: string
  readonly last: string
  /** What the sentence about it names. */
  readonly about: {
    readonly code?: CodeKey
    readonly trouble?: Trouble
    readonly cards?: Cards
    readonly terminal?: string
    /** Minutes, hours of the day, or days that the rule looked at. */
    readonly minutes?: number
    readonly hour?: number
    readonly days?: number
  }
}

/** How loudly it is said: on the answer alone, in the list of problems, or on the strip as well. */
export type Voice = 'answer' | 'list' | 'strip'

/** Milliseconds since 1970, and the day that the shop's clock shows. */
export type Now = { readonly time: number; readonly day: string }

/** Looks at incidents that are sorted by time, none of them later than now. */
export type Rule<T> = (seen: readonly Seen[], now: Now, threshold: T) => readonly Finding[]

type Concluded = Omit<Finding, 'voice' | 'incidents' | 'first' | 'last'> & { readonly voice?: Voice }

/** The finding that rests on these incidents. */
export function findingOn(rows: readonly Seen[], concluded: Concluded): Finding {
  return {
    voice: 'strip',
    ...concluded,
    incidents: rows.map(({ incident }) => incident.id),
    first: rows[0]?.incident.at ?? '',
    last: rows.at(-1)?.incident.at ?? '',
  }
}

/** Nobody is sent on to scanning where scans fail. */
export const nextFor = (rows: readonly Seen[], next: NextStep): NextStep =>
  rows.some(({ isScan }) => isScan) && (next === 'take-qr-and-wait' || next === 'check-line') ? 'call-acquirer' : next

/** One step less sure. */
export const lessSure = (sure: Sureness): Sureness => (sure === 'high' ? 'medium' : 'low')

/** Whether one rule says more than another of the same incidents: R1 names the code that R3 counts, R5 the terminal. */
export const saysMore = (one: Pick<Finding, 'rule'>, other: Pick<Finding, 'rule'>): boolean =>
  (one.rule === 'R1' && other.rule === 'R3') || (one.rule === 'R5' && other.rule === 'R1')

/** Rows by what `keyOf` says of them, in the order in which each key first stands. */
export function groupsBy(
  seen: readonly Seen[],
  keyOf: (row: Seen) => string | null,
): ReadonlyMap<string, readonly Seen[]> {
  const groups = new Map<string, Seen[]>()
  for (const row of seen) {
    const key = keyOf(row)
    if (key === null) continue
    const group = groups.get(key)
    if (group) group.push(row)
    else groups.set(key, [row])
  }
  return groups
}

/** Rows of the last so many minutes. */
export const within = (seen: readonly Seen[], now: Now, minutes: number): readonly Seen[] =>
  seen.filter(({ time }) => now.time - time <= minutes * 60_000)

/** Rows of the last so many days, today being one of them. */
export function ofDays(seen: readonly Seen[], now: Now, days: number): readonly Seen[] {
  const from = addDays(now.day, 1 - days)
  return seen.filter(({ day }) => day >= from && day <= now.day)
}

/** A customer tries again at once: within so many minutes the same code on the same terminal is one attempt. */
export function attempts(rows: readonly Seen[], minutes: number): number {
  const last = new Map<string, number>()
  return rows.filter(({ incident: { code, terminal }, time }) => {
    const what = `${String(code)} ${String(terminal)}`
    const before = last.get(what) ?? -Infinity
    last.set(what, time)
    return time - before >= minutes * 60_000
  }).length
}
