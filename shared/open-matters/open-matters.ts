import type { OpenPayment, OpenState } from '../incidents/open-payments'
import type { ProblemNow, ProblemsNow, ProblemState } from '../incidents/problem'
import type { NextStep } from '../incidents/recurrence/finding'
import { isOpenFollowUp, type FollowUp } from '../maintenance/follow-up'
import { isOverdue, targetId, type Scheduled } from '../maintenance/schedule'
import { numberToCall, type Hotline, type StoredNumber, type Terminal } from '../shop'

/** What can be open, in the order of what it costs. */
export const matterKinds = ['payment', 'problem', 'follow-up', 'check'] as const
export type MatterKind = (typeof matterKinds)[number]

/** In whose hands it is. */
export type Actor = 'shop' | 'acquirer' | 'issuer' | 'network'

type About =
  | { readonly kind: 'payment'; readonly state: OpenState; readonly payment: OpenPayment }
  | { readonly kind: 'problem'; readonly state: ProblemState; readonly problem: ProblemNow }
  | { readonly kind: 'follow-up'; readonly state: FollowUp['kind']; readonly followUp: FollowUp }
  | { readonly kind: 'check'; readonly state: 'overdue'; readonly check: Scheduled }

/** One thing that is open. */
export type Matter = About & {
  /** Of the entry, the problem or the follow-up; `task@terminal` of a check. */
  readonly id: string
  /** Local timestamp; of a check the day on which it was due. */
  readonly since: string
  readonly who: Actor
  /** As the shop has stored it; missing where a call would not help. */
  readonly number: StoredNumber | undefined
}

/** What others say is open: nothing is decided anew here. */
export type Known = {
  /** As `openPayments` says. */
  readonly payments: readonly OpenPayment[]
  /** As `problemsAt` says. */
  readonly problems: Omit<ProblemsNow, 'fresh'>
  readonly followUps: readonly FollowUp[]
  /** As `scheduleOf` says. */
  readonly schedule: readonly Scheduled[]
  readonly terminals: readonly Terminal[]
  readonly hotlines: readonly Hotline[]
  readonly terminalInUse: string | null
}

/**
 * Everything that is open, what costs most first: payments that are not cleared up, problems that are neither solved nor
 * over, those put off among them, follow-ups, checks whose day has passed.
 * @param today `2026-11-22`
 */
export function openMatters(known: Known, today: string): readonly Matter[] {
  const { payments, problems, followUps, schedule } = known
  const numberAt = (terminal: string | undefined) =>
    numberToCall(known.terminals, known.hotlines, terminal ?? known.terminalInUse)
  return [
    ...payments.map((payment): Matter => {
      const { state, incident, listDecides } = payment
      const { id, at: since, terminal } = incident
      const who = listDecides ? 'shop' : 'acquirer'
      // The list may not be clear, too.
      return { kind: 'payment', state, payment, id, since, who, number: numberAt(terminal) }
    }),
    ...[...problems.live, ...problems.snoozed].map((problem): Matter => {
      const { state, id, first: since, about } = problem
      const who = whoActs(problem)
      return {
        kind: 'problem',
        state,
        problem,
        id,
        since,
        who,
        number: helps(who) ? numberAt(about.terminal) : undefined,
      }
    }),
    ...followUps.filter(isOpenFollowUp).map((followUp): Matter => {
      const { kind, id, at: since, terminal } = followUp
      const who = kind === 'tamper' || kind === 'visit' ? 'acquirer' : 'shop'
      const number = helps(who) ? numberAt(terminal) : undefined
      return { kind: 'follow-up', state: kind, followUp, id, since, who, number }
    }),
    ...schedule.flatMap((check): readonly Matter[] => {
      if (!isOverdue(check, today)) return []
      const id = targetId({ task: check.task.id, terminal: check.terminal })
      return [{ kind: 'check', state: 'overdue', check, id, since: check.due, who: 'shop', number: undefined }]
    }),
  ]
}

/** Of a kind, how many; kinds of which nothing is open are left out. */
export const countsOf = (
  matters: readonly Matter[],
): readonly { readonly kind: MatterKind; readonly count: number }[] =>
  matterKinds
    .map((kind) => ({ kind, count: matters.filter((matter) => matter.kind === kind).length }))
    .filter(({ count }) => count > 0)

/** Who takes the next step. */
const actors: Readonly<Record<NextStep, Actor>> = {
  'take-qr-and-wait': 'network',
  'check-line': 'shop',
  'other-way-to-pay': 'issuer',
  'sign-on': 'shop',
  'call-acquirer': 'acquirer',
  'check-terminal': 'shop',
  'tell-owner': 'shop',
  'ask-for-slip': 'shop',
  'plan-for-the-hour': 'acquirer',
}

/** Who was told has it in hand. */
const whoActs = ({ next, state, calls }: ProblemNow): Actor =>
  state === 'told' || (state === 'snoozed' && calls.length > 0) ? 'acquirer' : actors[next]

/** Whether a call to the acquirer helps. */
const helps = (who: Actor): boolean => who === 'acquirer' || who === 'network'
