import { keyInWords, type AnswerFor } from '../catalog/catalog'
import type { Language } from '../language'
import { messagesIn } from '../messages/messages'
import type { Terminal } from '../shop'
import { dayInWords, dayOf, momentInWords } from '../timestamp'
import type { Problem, ProblemsNow } from './problem'
import { lastOf } from './problem-end'

/**
 * What has happened, and how often: `60 分钟内 3 次 91，没有标成同一张卡`. The reason of a code is not in it.
 * @param today the day of the shop's clock, `2026-11-22`
 * @param sayDay how another day is said: paper is read in another year, too
 */
export function whatHappened(
  problem: Problem,
  terminals: readonly Terminal[],
  today: string,
  language: Language,
  answerFor: AnswerFor,
  sayDay: typeof dayInWords = dayInWords,
): string {
  const m = messagesIn(language)
  const { rule, about, last } = problem
  const label = terminals.find(({ id }) => id === about.terminal)?.label ?? ''
  const facts = {
    count: about.count ?? problem.count,
    day: dayOf(last) === today ? m.problems.today : m.problems.on(sayDay(dayOf(last), language)),
    code: about.code ? keyInWords(about.code, language, answerFor) : '',
    minutes: about.minutes ?? 0,
    days: about.days ?? 0,
    hour: about.hour ?? 0,
    terminal: label === '' ? (rule === 'R4' ? m.problems.theTerminal : '') : `${label} `,
  }
  const what = m.problems.what[rule](facts)
  // The stop family speaks of several cards as it is; R2 says that it is one.
  const cards = rule === 'R1' || rule === 'R3' ? about.cards : undefined
  return cards === undefined ? what : `${what}${m.punctuation.comma}${m.problems.cards[cards]}`
}

/** What it points to, and how far that can be trusted. */
export function whatItMeans({ culprit, sure }: Problem, language: Language): string {
  const { blames, sure: sureness } = messagesIn(language).problems
  const blame = blames[culprit]
  return culprit === 'unknown' ? blame : `${sureness[sure]}${blame}`
}

/**
 * When it was seen last, what it points to and, of what is put off, until when, as sentences.
 * @param sayDay as in `whatHappened`
 */
export function whenAndWhy(problem: Problem, language: Language, sayDay: typeof dayInWords = dayInWords): string {
  const { punctuation, problems } = messagesIn(language)
  const said = [problems.last(sayDay(dayOf(lastOf(problem)), language)), whatItMeans(problem, language)]
  if (problem.state === 'snoozed' && problem.snoozedUntil !== undefined)
    said.push(problems.snoozeUntil(momentInWords(problem.snoozedUntil, language)))
  return said.map((sentence) => `${sentence}${punctuation.stop}`).join('')
}

/** When it was there: `11/20 到 11/24`, one day where it was no longer. */
export function spanInWords(problem: Problem, today: string, language: Language): string {
  const [from, to] = [dayOf(problem.first), dayOf(lastOf(problem))].map((day) => shortDay(day, today, language))
  return from === to ? (from ?? '') : messagesIn(language).problems.toDay(from ?? '', to ?? '')
}

/** So many days of before are named, the newest. */
const daysNamed = 6

/** The days of earlier incidents, newest first: `以前也有过：7/23、2025/1/29`. Empty where there were none. */
export function earlierInWords(earlier: readonly string[], today: string, language: Language): string {
  const { problems, home } = messagesIn(language)
  const days = [...new Set(earlier.map(dayOf))].toSorted().toReversed()
  if (days.length === 0) return ''
  const named = days.slice(0, daysNamed).map((day) => shortDay(day, today, language))
  const rest = days.length - named.length
  return problems.earlier([...named, ...(rest > 0 ? [problems.earlierMore(rest)] : [])].join(home.checks.between))
}

/** How a problem that is over has ended. */
export function endInWords({ state, calls }: Problem, language: Language): string {
  const { ended } = messagesIn(language).problems
  if (state === 'solved') return ended.solved
  return calls.length > 0 ? ended.told : ended.passed
}

/** A day as short as it can be: `11/20`, `2025/1/29` in another year. */
export function shortDay(day: string, today: string, language: Language): string {
  const { open, problems } = messagesIn(language)
  const [year = '', month, date] = day.split('-')
  const inYear = open.dayOf(Number(month), Number(date))
  return year === today.slice(0, 4) ? inYear : problems.ofYear(inYear, year)
}

/** How many there are of each kind: `反复出现的问题：1 个先不提醒，12 个过去了`. */
export function problemsInWords(problems: Omit<ProblemsNow, 'fresh'>, language: Language): string {
  const { problems: t, punctuation, home } = messagesIn(language)
  const counts = (['live', 'snoozed', 'past'] as const)
    .filter((kind) => problems[kind].length > 0)
    .map((kind) => t.counts[kind](problems[kind].length))
  return `${t.title}${punctuation.colon}${counts.join(home.checks.between)}`
}
