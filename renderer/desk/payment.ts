import { unknownKey, isUnknownWords, type CodeKey } from '#shared/catalog/code-key'
import { operationIn } from '#shared/catalog/caution'
import type { Incident } from '#shared/incidents/incident'
import { keyOf, saidOf } from '#shared/incidents/said'
import { foundBy, type GateState } from '#shared/verdict/gate'
import type { Desk } from './desk'
import { go, openCallPack, show } from './go'
import { home } from './place'
import type { WaitingPayment } from './use-payment'

/** The next payment begins; the slip of the last one goes with it. */
export function beginPayment({ inHand, log }: Desk): void {
  inHand.begin()
  log.logging.hideSlip()
  inHand.setAlready(null)
}

/** An empty counter. */
export function startOver(desk: Desk): void {
  beginPayment(desk)
  desk.lookup.clear()
}

/** By mouse: a form with text that is not saved is there again when the log is opened. */
export function goHome(desk: Desk): void {
  startOver(desk)
  desk.inHand.setFold(null)
  go(desk, home)
}

export function choose(desk: Desk, key: CodeKey): void {
  const { lookup, inHand } = desk
  const { answer, options } = lookup
  // Another owner's reading is still about the payment in hand.
  const isOffered = options.some(({ codeSet, code }) => codeSet === key.codeSet && code === key.code)
  if (inHand.entry !== null || answer === null || !isOffered) beginPayment(desk)
  lookup.choose(key)
  go(desk, home)
}

/** What was interrupted, or an entry whose payment is still open: its answer, with its own gate. */
export function takeUp(desk: Desk, waiting: WaitingPayment): void {
  const { id, key, incidentId } = waiting
  desk.lookup.bringBack(key)
  desk.inHand.takeUp(waiting)
  show(desk, home)
  // Half-written words of a call are on its page.
  if (!desk.hasDraft(id)) return
  const incidentIds = incidentId === null ? [] : [incidentId]
  openCallPack(desk, { paymentId: id, codeKey: key, incidentIds, problemId: null })
}

export function resume(desk: Desk, incident: Incident): void {
  desk.lookup.bringBack(keyOf(incident))
  desk.inHand.resume(incident)
  desk.log.logging.showSlip(incident.id, false)
  desk.inHand.setAlready(null)
  show(desk, home)
}

export function openGate({ inHand, lookup }: Desk): void {
  inHand.setFold(null)
  inHand.setAsking(null)
  inHand.openGate(operationIn(lookup.typed) ?? lookup.answer?.operation ?? null)
}

/** A fact of the gate, or the whole of it anew. What its entry keeps is written at once. */
export function answerGate({ inHand, lookup: { answer }, log }: Desk, state: GateState): void {
  inHand.answerGate(state)
  if (inHand.entry === null || answer === null) return
  const { operation = null, gate = null } = foundBy(state, answer.listDecides)
  log.mend(inHand.entry.id, { operation, gate })
}

/** One look at the terminal's list, which has no such sale. */
export function notListed(desk: Desk): void {
  const { gate } = desk.inHand.payment
  answerGate(desk, { ...gate, operation: gate.operation ?? 'sale', facts: { ...gate.facts, list: 'no' } })
  desk.inHand.setAsking(null)
  desk.box.back()
}

/** The amount of an entry; null takes it away. Resolves to whether the disk has it; if not, it is told why. */
export async function keepAmount({ log, way }: Desk, id: string, amount: number | null): Promise<boolean> {
  const reply = await log.logging.mend(id, { amount })
  if (!reply.ok) way.refused(reply.failure)
  return reply.ok
}

export function leaveGate({ inHand, box }: Desk): void {
  inHand.closeGate()
  box.back()
}

/** What stands on the terminal can be logged, though it is not settled which answer it has. */
export const isOpenText = ({ way, lookup }: Desk): boolean =>
  way.place.screen === home.screen && lookup.answer === null && lookup.result.kind === 'hits' && lookup.typed.length > 1

/** F2: what is on screen is logged at once. */
export function logThis(desk: Desk): void {
  const { lookup } = desk
  if (isOpenText(desk)) {
    // What Enter would take; where nothing is framed, nobody knows what the words mean.
    const key = lookup.options[lookup.active] ?? unknownKey(lookup.typed)
    lookup.choose(key)
    logPayment(desk, key)
  } else {
    withAnswer(desk, (key) => {
      go(desk, home)
      logPayment(desk, key)
    })
  }
}

export function withAnswer({ lookup: { answer }, way }: Desk, act: (key: CodeKey) => void): void {
  if (answer === null) way.tell((m) => m.keys.needsCode)
  else act({ codeSet: answer.codeSet, code: answer.code })
}

/** One payment is one entry: the same key again at once means the same one, later another customer. */
function logPayment({ inHand, lookup, log: { logging } }: Desk, key: CodeKey): void {
  const { entry, payment, already, setAlready } = inHand
  if (logging.slip?.phase === 'saving') {
    setAlready(payment.incidentId)
    return
  }
  const since = logging.slip?.phase === 'saved' ? logging.slip.since : null
  // Whoever is asked about an entry means that entry.
  if (entry && payment.gateIsOpen) {
    inHand.closeGate()
    logging.showSlip(entry.id, true)
    setAlready(entry.id)
    return
  }
  if (entry && isSameAct(entry, since, already)) {
    // The two seconds run from the first press: whoever goes on pressing means somebody else in the end.
    if (since === null) logging.showSlip(entry.id, true)
    setAlready(entry.id)
    return
  }
  const said = saidOf(key, lookup.typed)
  if (entry) {
    setAlready(null)
    inHand.loggedAnew(logging.log(said, null))
  } else {
    inHand.closeGate()
    inHand.logged(logging.log({ ...said, ...inHand.found }, payment.incidentId))
  }
}

/** The key came again at once, or for an entry that a call or the list of what is open brought: not by this key. */
function isSameAct({ id, history }: Incident, since: number | null, already: string | null): boolean {
  if (since === null) return true
  return performance.now() - since < sameActTime && (history.length === 0 || already === id)
}

/** So long (ms) the same key pressed again means the same payment. */
const sameActTime = 2_000

/** A finished look-up does not stay armed: the next key begins another one. */
export function disarm(desk: Desk): void {
  const { answer } = desk.lookup
  const isFinished = desk.way.place.screen === home.screen && answer !== null && !isUnknownWords(answer)
  if (isFinished && document.activeElement === desk.box.ref.current) desk.box.back()
}

/** Whoever looked something up and went away comes back to an empty counter. What was begun stays. */
export function leaveUntouched(desk: Desk): void {
  const { way, lookup, inHand, box, showsCustomer, hasDraft } = desk
  const isUntouched =
    way.place.screen === home.screen && lookup.answer !== null && !showsCustomer && inHand.known.end !== 'begun'
  const inBox = document.activeElement === box.ref.current || document.activeElement === document.body
  if (!isUntouched || !inBox || inHand.payment.gateIsOpen || hasDraft(inHand.payment.id)) return
  startOver(desk)
  inHand.setAsking(null)
  box.back()
}
