import { keyInWords, type AnswerFor } from '../catalog/catalog'
import type { Language } from '../language'
import { outageWords } from '../messages/outage'
import type { Terminal } from '../shop'
import { clockOf, dayOf } from '../timestamp'
import { endOf } from './outage'
import type { Outage, OutageScope } from './outage-row'
import { addDays } from './period'

/** What the names in the sentences about an outage are taken from. */
export type OutageNames = {
  readonly terminals: readonly Terminal[]
  readonly answerFor: AnswerFor
  readonly language: Language
}

/** `code 91`, the label of a terminal. */
export function scopeInWords(scope: OutageScope, { terminals, answerFor, language }: OutageNames): string {
  const t = outageWords(language)
  switch (scope.kind) {
    case 'code': {
      const name = keyInWords(scope.code, language, answerFor)
      return name === scope.code.code ? t.scopes.code(name) : name
    }
    case 'line-and-bank':
      return t.scopes.lineAndBank
    case 'terminal':
      return terminals.find(({ id }) => id === scope.terminal)?.label ?? t.noTerminal
    case 'all':
      return t.scopes.all
  }
}

/** The same, where there is little room. */
export const scopeInShort = (scope: OutageScope, names: OutageNames): string =>
  scope.kind === 'line-and-bank' ? outageWords(names.language).scopes.lineAndBankShort : scopeInWords(scope, names)

/** `14:00`, `tomorrow 13:00`, or with the day where it is neither. */
export function endInWords(until: string, today: string, language: Language): string {
  const t = outageWords(language)
  const day = dayOf(until)
  if (day === today) return clockOf(until)
  return day === addDays(today, 1) ? t.tomorrow(clockOf(until)) : `${shortDay(day, language)} ${clockOf(until)}`
}

/** `29 Nov 13:00–14:00 acquirer: outage, code 91`: one line for what is looked back at. */
export function outageInWords(outage: Outage, names: OutageNames): string {
  const { at, scope, who } = outage
  const { language } = names
  const t = outageWords(language)
  const end = endOf(outage)
  const over = dayOf(end) === dayOf(at) ? '' : `${shortDay(dayOf(end), language)} `
  const when = `${shortDay(dayOf(at), language)} ${clockOf(at)}–${over}${clockOf(end)}`
  return t.line(when, who === '' ? t.acquirer : who, scopeInWords(scope, names))
}

const shortDay = (day: string, language: Language): string =>
  outageWords(language).day(Number(day.slice(5, 7)), Number(day.slice(8, 10)))
