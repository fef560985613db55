import type { Answer } from '../catalog/catalog'
import type { AnswerClass } from '../catalog/code-set'
import { dayOf } from '../timestamp'
import { gateEnd, gateOperation, type GateState } from '../verdict/gate'
import { nothingKnown, verdictFor, type Judged, type Known } from '../verdict/verdict'
import type { Incident } from './incident'

/**
 * How often the card of an incident was tried that day: the same-card mark ties an incident to the one before it.
 * @param incidents in order of writing, the incident among them
 * @returns 0 where the incident is not among them or was taken back
 */
export function triesOfCard(incident: Pick<Incident, 'id' | 'at'>, incidents: readonly Incident[]): number {
  const day = dayOf(incident.at)
  const rows = incidents.filter(({ at, withdrawn }) => dayOf(at) === day && withdrawn !== true)
  let index = rows.findIndex(({ id }) => id === incident.id)
  if (index < 0) return 0
  const newest = index
  while (index > 0 && rows[index]?.sameCard === true) index--
  return newest - index + 1
}

/** What the log knows of one of its own payments. */
export function knownOfIncident(incident: Incident, incidents: readonly Incident[]): Known {
  const { operation = null, gate } = incident
  const nothingToPay = operation !== null && gateOperation(operation)?.facts.length === 0
  return {
    tries: triesOfCard(incident, incidents),
    operation,
    end: gate ?? (nothingToPay ? 'no-payment' : null),
  }
}

/**
 * What is known of the payment in hand: the gate as it stands on screen, else what the log keeps of it.
 * @param incident the entry of this payment; null while it is not logged
 */
export function knownOf(
  gate: GateState,
  incident: Incident | null,
  incidents: readonly Incident[],
  { listDecides }: Pick<Answer, 'listDecides'>,
): Known {
  const logged = incident ? knownOfIncident(incident, incidents) : nothingKnown
  const end = gateEnd(gate, listDecides)
  if (end === null) return logged
  return { tries: logged.tries, operation: gate.operation, end: typeof end === 'string' ? end : 'begun' }
}

/**
 * The class of an entry of the log as its verdict has it: what was found out counts, not the code alone.
 * @param answer to its code; null where only words or a code that is gone are known
 */
export const classOfIncident = (answer: Judged | null, incident: Incident): AnswerClass =>
  answer === null ? (classOfEnd(incident) ?? 'unverified') : verdictFor(answer, knownOfIncident(incident, [])).class

/** Without an answer only the end speaks. */
function classOfEnd({ gate }: Incident): AnswerClass | null {
  if (gate === undefined) return null
  return gate === 'paid' ? 'approved' : gate === 'not-paid' ? 'declined' : 'check-first'
}
