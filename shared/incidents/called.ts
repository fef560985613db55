import { keyInWords, type AnswerFor } from '../catalog/catalog'
import type { Language } from '../language'
import type { Messages } from '../messages/messages'
import { codeKeyOf, nameOf, type Incident } from './incident'

/** How the payment of an entry ended, in words: of a refund, whether it was refunded. */
export function gateInWords(
  { operation }: Pick<Incident, 'operation'>,
  verdict: NonNullable<Incident['gate']>,
  { gate }: Messages,
): string {
  return (operation === 'refund-or-void' ? gate.refundVerdicts : gate.verdicts)[verdict]
}

/** What an incident is called in a sentence: its code, its words, or the title of its kind of trouble. */
export function calledIn(language: Language, incident: Incident, answerFor: AnswerFor): string {
  const key = codeKeyOf(incident)
  return key ? keyInWords(key, language, answerFor) : nameOf(incident)
}
