import type { AnswerFor } from '../catalog/catalog'
import { calledIn } from '../incidents/called'
import { codeKeyOf, type Incident } from '../incidents/incident'
import type { OpenPayment } from '../incidents/open-payments'
import { endInWords as outageEndInWords } from '../incidents/outage-in-words'
import { isForOwner, type ProblemNow } from '../incidents/problem'
import { shortDay, whatHappened } from '../incidents/problem-in-words'
import type { Language } from '../language'
import type { FollowUp } from '../maintenance/follow-up'
import { followUpTitle, taskTitle } from '../maintenance/in-words'
import type { Scheduled } from '../maintenance/schedule'
import { isShipped } from '../maintenance/task'
import { taskWords } from '../maintenance/task-words'
import { maintenanceWords } from '../messages/maintenance'
import { matterSentences } from '../messages/matters'
import { messagesIn } from '../messages/messages'
import { outageWords } from '../messages/outage'
import { amountInYuan } from '../payments/amount'
import type { Terminal } from '../shop'
import { clockOf, dayOf, momentInWords } from '../timestamp'
import { countsOf, type Matter, type MatterKind } from './open-matters'

/** A matter, ready to read. A customer may see list and sheet: no reason that is for the staff. */
export type MatterInWords = {
  readonly what: string
  /** What was written about it, or how it stands; empty where there is nothing to say. */
  readonly detail: string
  readonly since: string
  readonly who: string
  readonly next: string
  /** Whom to call, with the number; empty where none helps or none is stored. */
  readonly call: string
}

/** What words about matters need to know. */
export type Telling = {
  readonly terminals: readonly Terminal[]
  /** `2026-11-22` */
  readonly today: string
  readonly language: Language
  readonly answerFor: AnswerFor
}

export function matterInWords(matter: Matter, telling: Telling): MatterInWords {
  const { who, number } = matter
  const t = matterSentences(telling.language)
  return {
    ...aboutIt(matter, telling),
    since: sinceInWords(matter, telling),
    who: t.who[who],
    call: number === undefined ? '' : t.call(number.name, number.number),
  }
}

function aboutIt(matter: Matter, telling: Telling): Pick<MatterInWords, 'what' | 'detail' | 'next'> {
  switch (matter.kind) {
    case 'payment':
      return ofPayment(matter.payment, telling)
    case 'problem':
      return ofProblem(matter.problem, telling)
    case 'follow-up':
      return ofFollowUp(matter.followUp, telling)
    case 'check':
      return ofCheck(matter.check, telling)
  }
}

function ofPayment({ incident, state, listDecides }: OpenPayment, { terminals, today, language, answerFor }: Telling) {
  const { next: t, payments } = matterSentences(language)
  const isRefund = incident.operation === 'refund-or-void'
  // Of one terminal only there is nothing to tell apart.
  const terminal = terminals.length > 1 ? labelOf(incident.terminal, terminals) : undefined
  const detail = [
    terminal ?? '',
    isRefund ? payments.refund.what : '',
    state === 'unclear' ? payments.states.unclear : '',
  ]
  const ask = dayOf(incident.at) < today ? t.statement : t.acquirer
  return {
    what: [titleOf(incident, language, answerFor), amountOf(incident)].filter((part) => part !== '').join('　'),
    detail: joined(detail, language),
    next: isRefund ? t.refund : listDecides ? t.list : ask,
  }
}

/** The title of its code, whose plate stands beside it; one that is for the staff is left out. */
function titleOf(incident: Incident, language: Language, answerFor: AnswerFor): string {
  const key = codeKeyOf(incident)
  const answer = key && answerFor(key)
  if (!answer || answer.staffOnly) return calledIn(language, incident, answerFor)
  return answer.title[language]
}

const amountOf = ({ amount }: Incident): string => (amount === undefined ? '' : `¥${amountInYuan(amount)}`)

function ofProblem(problem: ProblemNow, { terminals, today, language, answerFor }: Telling) {
  const { problems } = messagesIn(language)
  const { state, snoozedUntil, explainedUntil, next } = problem
  const isPutOff = state === 'snoozed' && snoozedUntil !== undefined
  return {
    what: isForOwner(problem) ? problems.forOwner : whatHappened(problem, terminals, today, language, answerFor),
    detail: isPutOff
      ? problems.snoozeUntil(momentInWords(snoozedUntil, language))
      : explainedUntil === undefined
        ? problems.states[state]
        : outageWords(language).explained(outageEndInWords(explainedUntil, today, language)),
    next: withoutStop(problems.next[next]),
  }
}

function ofFollowUp(followUp: FollowUp, { terminals, language }: Telling) {
  const t = matterSentences(language).next
  const { kind, task, said, terminal } = followUp
  const label = labelOf(terminal, terminals)
  const fix = kind === 'problem' ? (isShipped(task) ? taskWords[task].fails[language] : t.fix) : t[kind]
  return {
    what: followUpTitle(followUp, label, language),
    detail: joined([kind === 'problem' ? (label ?? '') : '', ...said.map(({ text }) => text)], language),
    next: fix,
  }
}

function ofCheck({ task, terminal }: Scheduled, { terminals, language }: Telling) {
  return {
    what: taskTitle({ task: task.id, title: task.own?.title }, language),
    detail: labelOf(terminal, terminals) ?? '',
    next: matterSentences(language).next.check(maintenanceWords(language).intervals[task.interval]),
  }
}

/** `14:32 起`, `11/17 起`, `11/17 到期`; of a payment its time, by which the acquirer finds it: `11/17 22:29`. */
function sinceInWords({ kind, since }: Matter, { today, language }: Telling): string {
  const t = matterSentences(language)
  const day = dayOf(since)
  if (kind === 'check') return t.due(shortDay(day, today, language))
  const inShort = shortDay(day, today, language)
  if (kind === 'payment') return day === today ? clockOf(since) : `${inShort} ${clockOf(since)}`
  return t.since(day === today ? clockOf(since) : inShort)
}

/** What is open, by kinds: `没核实的付款 1 笔，反复出现的问题 1 个`. Empty where nothing is. */
export function mattersInWords(
  matters: readonly Matter[],
  language: Language,
  length: 'kinds' | 'kindsInShort' = 'kinds',
): string {
  const t = matterSentences(language)
  return countsOf(matters)
    .map(({ kind, count }) => t[length][kind](count))
    .join(t.between)
}

/** What the matters of a kind are called. */
export function kindInWords(kind: MatterKind, language: Language): string {
  const m = messagesIn(language)
  const names: Readonly<Record<MatterKind, string>> = {
    payment: m.open.title,
    problem: m.problems.title,
    'follow-up': maintenanceWords(language).followUps.title,
    check: matterSentences(language).checks,
  }
  return names[kind]
}

const labelOf = (terminal: string | undefined, terminals: readonly Terminal[]): string | undefined =>
  terminals.find(({ id }) => id === terminal)?.label

const joined = (parts: readonly string[], language: Language): string =>
  parts.filter((part) => part !== '').join(messagesIn(language).punctuation.comma)

/** A step of a problem is a sentence; here it is a line of its own. */
const withoutStop = (sentence: string): string => sentence.replace(/[。.]$/, '')
