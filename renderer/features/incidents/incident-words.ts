import { families, type AnswerFor } from '#shared/catalog/catalog'
import { gateOperation } from '#shared/verdict/gate'
import type { IncidentChange, Outcome } from '#shared/incidents/incident'
import { notClearedInWords } from '#shared/incidents/open-in-words'
import type { Language } from '#shared/language'
import type { Messages } from '#shared/messages/messages'
import { amountInYuan } from '#shared/payments/amount'
import type { Terminal } from '#shared/shop'
import { momentInWords } from '#shared/timestamp'
import type { IconName } from '../../components/icon'

export const outcomeIcons: Readonly<Record<Outcome, IconName>> = {
  'other-card': 'card',
  qr: 'qr',
  cash: 'cash',
  left: 'left',
  pending: 'pending',
  solved: 'ok',
}

/** All that it takes to say a part of an incident in words. */
export type Wording = {
  readonly m: Messages
  readonly language: Language
  readonly terminals: readonly Terminal[]
  readonly answerFor: AnswerFor
}

export const terminalLabel = (terminals: readonly Terminal[], wanted: string): string =>
  terminals.find(({ id }) => id === wanted)?.label ?? wanted.slice(0, 8)

/** The parts of an incident that a change may name. */
export type Part = keyof IncidentChange['change']
type Value<P extends Part> = IncidentChange['change'][P]
type Words = { readonly [P in Part]?: (value: NonNullable<Value<P>>, wording: Wording) => string }

/** How a person says them; what is missing here is text already. */
const words: Words = {
  at: (at, { language }) => momentInWords(at, language),
  code: (code, { language }) => families.find(({ id }) => id === code)?.title[language] ?? code,
  operation: (operation, { language }) => gateOperation(operation)?.title[language] ?? operation,
  terminal: (terminal, { terminals }) => terminalLabel(terminals, terminal),
  amount: (amount) => amountInYuan(amount),
  channel: (channel, { m }) => m.form.channels[channel],
  brand: (brand, { m }) => m.form.brands[brand],
  sameCard: (isSame, { m }) => (isSame ? m.form.yes : m.form.no),
  outcome: (outcome, { m }) => m.outcomes[outcome],
  gate: (verdict, { m }) => m.gate.verdicts[verdict],
  notCleared: (said, { language }) => notClearedInWords(said, language),
}

/** Any part in words; what is empty was not filled in. */
export function inWords<P extends Part>(part: P, value: Value<P> | null, wording: Wording): string {
  if (value === undefined || value === null) return wording.m.form.notFilled
  return words[part]?.(value, wording) ?? (typeof value === 'string' ? value : JSON.stringify(value))
}
