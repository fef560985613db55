import { answerFor } from '#shared/catalog/catalog'
import type { Problem } from '#shared/incidents/problem'
import type { Messages } from '#shared/messages/messages'
import type { Language } from '#shared/language'
import type { Terminal } from '#shared/shop'
import { dayInWords, dayOf, localTimestamp } from '#shared/timestamp'

/** What has happened, and how often. */
export function whatHappened(
  problem: Problem,
  terminals: readonly Terminal[],
  language: Language,
  m: Messages,
): string {
  const { rule, about, last } = problem
  const label = terminals.find(({ id }) => id === about.terminal)?.label ?? ''
  const facts = {
    count: about.count ?? problem.count,
    day: isToday(last) ? m.problems.today : m.problems.on(dayInWords(dayOf(last), language)),
    code: about.code ? nameOfCode(about.code, language) : '',
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

const isToday = (at: string): boolean => dayOf(at) === dayOf(localTimestamp(new Date()))

/** What it points to, and how far that can be trusted. */
export function whatItMeans({ culprit, sure }: Problem, m: Messages): string {
  const blame = m.problems.blames[culprit]
  return culprit === 'unknown' ? blame : `${m.problems.sure[sure]}${blame}`
}

/** A code is named by itself; a kind of trouble or a message by its title. */
function nameOfCode(key: NonNullable<Problem['about']['code']>, language: Language): string {
  return key.codeSet === 'family' ? (answerFor(key)?.title[language] ?? key.code) : key.code
}
