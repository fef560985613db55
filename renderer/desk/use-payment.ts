import { useEffect, useState } from 'react'
import type { Answer } from '#shared/catalog/catalog'
import type { CodeKey } from '#shared/catalog/code-key'
import type { Incident, IncidentDraft } from '#shared/incidents/incident'
import type { Operation } from '#shared/payments/payment'
import { foundBy, gateOf, isBegun, untouchedGate, type GateState } from '#shared/verdict/gate'
import { localTimestamp } from '#shared/timestamp'
import { now } from '../clock'
import { keepDraft } from '../data/drafts'

/** One payment at the counter: from the first key of its look-up until the next one begins. */
export type Payment = {
  /** Names it while the app runs: drafts belong to it. */
  readonly id: string
  /** When its look-up began, with offset. */
  readonly at: string
  readonly gate: GateState
  readonly gateIsOpen: boolean
  /** Id of its entry in the log; null while it is not logged. */
  readonly incidentId: string | null
}

/** A payment that was interrupted with something begun, and what brings its answer back. */
export type WaitingPayment = Payment & { readonly key: CodeKey; readonly listDecides: boolean }

export type Payments = {
  readonly payment: Payment
  /** Newest first. */
  readonly waiting: readonly WaitingPayment[]
  /** The next payment begins. What was begun of the last one, and has no entry, waits. */
  readonly begin: () => void
  readonly takeUp: (waiting: WaitingPayment) => void
  /** The gate of an entry of the log. */
  readonly resume: (incident: Incident) => void
  /** @param operation that the words typed name; what was chosen already stays */
  readonly openGate: (operation: Operation | null) => void
  readonly closeGate: () => void
  readonly answerGate: (gate: GateState) => void
  /** It has an entry now. @param of the payment, where another one may have begun meanwhile */
  readonly logged: (incidentId: string, of?: string) => void
  /** The same answer for the next customer, logged at once: nothing of the last one is left. */
  readonly loggedAnew: (incidentId: string) => void
  /** What its entry is to keep of the gate. */
  readonly found: Pick<IncidentDraft, 'operation' | 'gate'>
}

const freshPayment = (): Payment => ({
  id: crypto.randomUUID(),
  at: localTimestamp(now()),
  gate: untouchedGate,
  gateIsOpen: false,
  incidentId: null,
})

/** What was told about a payment that has no entry, over a page that begins anew: money may hang on it. */
function keepGate({ id, incidentId }: Payment, asked: WaitingPayment | null): void {
  const isOpen = asked !== null && incidentId === null
  keepDraft({ form: 'payment', of: id, chosen: ['payment'] }, isOpen ? { payment: JSON.stringify(asked) } : null)
}

/**
 * The payment in hand, and those that wait. Nothing is kept under the name of a code: whatever is looked up next begins
 * with an untouched gate.
 * @param answer of the payment in hand
 * @param hasDraft whether words of a call were half written for a payment
 */
export function usePayment(answer: Answer | null, hasDraft: (paymentId: string) => boolean): Payments {
  const [payment, setPayment] = useState(freshPayment)
  const [waiting, setWaiting] = useState<readonly WaitingPayment[]>([])
  /** Facts of entries that were begun while the app ran; the log keeps the verdict alone. */
  const [gates, setGates] = useState<ReadonlyMap<string, GateState>>(new Map())
  const listDecides = answer?.listDecides ?? false

  function leave(): void {
    if (answer === null) return
    const isAsked = payment.incidentId === null && isBegun(payment.gate, listDecides)
    if (!isAsked && !hasDraft(payment.id)) return
    const { codeSet, code } = answer
    setWaiting((all) => [{ ...payment, key: { codeSet, code }, listDecides }, ...all])
  }

  useEffect(() => {
    const key = answer && { codeSet: answer.codeSet, code: answer.code }
    keepGate(payment, key && isBegun(payment.gate, listDecides) ? { ...payment, key, listDecides } : null)
  })

  return {
    payment,
    waiting,
    begin() {
      leave()
      setPayment(freshPayment())
    },
    takeUp(wanted) {
      leave()
      setWaiting((all) => all.filter(({ id }) => id !== wanted.id))
      setPayment({ ...wanted, gateIsOpen: wanted.incidentId === null && isBegun(wanted.gate, wanted.listDecides) })
    },
    resume(incident) {
      leave()
      const gate = gates.get(incident.id) ?? gateOf(incident)
      setPayment({ ...freshPayment(), at: incident.at, gate, gateIsOpen: true, incidentId: incident.id })
    },
    openGate(operation) {
      setPayment((now) => {
        const gate = now.gate.operation === null ? { ...now.gate, operation } : now.gate
        return { ...now, gate, gateIsOpen: true }
      })
    },
    closeGate: () => setPayment((now) => ({ ...now, gateIsOpen: false })),
    answerGate(gate) {
      setPayment((now) => ({ ...now, gate }))
      const { incidentId } = payment
      if (incidentId !== null) setGates((all) => new Map(all).set(incidentId, gate))
    },
    logged(incidentId, of) {
      setPayment((now) => (of === undefined || now.id === of ? { ...now, incidentId } : now))
      setGates((all) => new Map(all).set(incidentId, payment.gate))
    },
    loggedAnew(incidentId) {
      leave()
      setPayment({ ...freshPayment(), incidentId })
    },
    // What was being done goes without asking where whose code it is says so.
    found: { ...(answer?.operation ? { operation: answer.operation } : {}), ...foundBy(payment.gate, listDecides) },
  }
}
