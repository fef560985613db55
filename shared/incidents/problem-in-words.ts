import { keyInWords, type AnswerFor } from '../catalog/catalog'
import type { Language } from '../language'
import { messagesIn } from '../messages/messages'
import type { Terminal } from '../shop'
import { dayInWords, dayOf } from '../timestamp'
import type { Problem } from './problem'

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

/** When it was seen last and what it points to, as sentences. */
export function whenAndWhy(problem: Problem, language: Language, sayDay: typeof dayInWords = dayInWords): string {
  const { punctuation, problems } = messagesIn(language)
  const said = [problems.last(sayDay(dayOf(problem.last), language)), whatItMeans(problem, language)]
  return said.map((sentence) => `${sentence}${punctuation.stop}`).join('')
}
