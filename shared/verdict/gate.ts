import * as v from 'valibot'
import { stepSchema, textSchema } from '../catalog/code-set'
import { gateVerdicts, operations, type GateVerdict, type Operation } from '../payments/payment'
import gateFile from './gate.json'

/** How a fact of the gate was answered: it is so, it is not, it cannot be made out. */
export const factAnswers = ['yes', 'no', 'unsure'] as const
export type FactAnswer = (typeof factAnswers)[number]

const operationSchema = v.strictObject({
  id: v.picklist(operations),
  title: textSchema,
  /** What is held back until it is clear; the first line of the answer meanwhile. */
  keep: textSchema,
  /** What must agree before the payment counts as made. None where nothing was to be paid. */
  facts: v.array(v.strictObject({ id: v.string(), text: textSchema })),
  results: v.strictObject(v.entriesFromList(gateVerdicts, textSchema)),
  next: v.array(stepSchema),
})

export const gateSchema = v.strictObject({
  question: textSchema,
  operations: v.array(operationSchema),
  answers: v.strictObject(v.entriesFromList(factAnswers, textSchema)),
  acquirerRefunded: textSchema,
  acquirerNotRefunded: textSchema,
  acquirerConfirmed: textSchema,
  acquirerDenied: textSchema,
  /** From the next day on: what settlement or the statement shows. */
  settled: textSchema,
  notSettled: textSchema,
  /** Where the owner's table says not approved: one look at the list ends it. */
  notListed: textSchema,
  note: v.strictObject({
    title: textSchema,
    shopHalf: textSchema,
    customerHalf: textSchema,
    lines: v.array(textSchema),
    /** In the place of the promise and what follows, where nothing was bought. */
    refund: textSchema,
    preAuthorisation: textSchema,
    promise: textSchema,
    paying: textSchema,
  }),
})

/** The words of the gate "was it paid?". A test holds the file against the schema. */
export const gate = gateFile as v.InferOutput<typeof gateSchema>

export type GateOperation = (typeof gate.operations)[number]

export const gateOperation = (operation: Operation): GateOperation | undefined =>
  gate.operations.find(({ id }) => id === operation)

/** Whose word ends a gate without the facts: the acquirer's, or from the next day that of settlement or statement. */
export type LastWord = 'confirmed' | 'denied'

/** What the gate has been told so far about one payment. */
export type GateState = {
  /** What was being done; null: not chosen yet. */
  readonly operation: Operation | null
  readonly facts: Readonly<Record<string, FactAnswer | undefined>>
  readonly acquirer: LastWord | null
  readonly settlement: LastWord | null
}

export const untouchedGate: GateState = { operation: null, facts: {}, acquirer: null, settlement: null }

/** How a gate stands: a verdict, nothing that was to be paid, or how many facts are still open. */
export type GateEnd = GateVerdict | 'no-payment' | { readonly open: number }

/** The fact that one look at the terminal's list of transactions answers. */
const listFact = 'list'

/**
 * How the gate ends, or how many facts are still open; null before it is known what was being done.
 * Paid needs the acquirer's word or the settlement, or the terminal's own result and its list of transactions together,
 * with no slip that says otherwise. Not paid is for the acquirer and the settlement to say, for a debit may have happened
 * that no one here can see; only where the owner's table itself says not approved does the list without the sale do.
 * @param listDecides the owner's table says not approved (`Answer.listDecides`)
 */
export function gateEnd({ operation, facts, acquirer, settlement }: GateState, listDecides: boolean): GateEnd | null {
  const chosen = operation && gateOperation(operation)
  if (!chosen) return null
  if (chosen.facts.length === 0) return 'no-payment'
  const lastWord = settlement ?? acquirer
  if (lastWord !== null) return lastWord === 'confirmed' ? 'paid' : 'not-paid'
  if (listEnds(chosen.id, listDecides) && facts[listFact] === 'no') return 'not-paid'
  const open = chosen.facts.filter(({ id }) => facts[id] === undefined).length
  // The one record that has it closes a scan; no other fact adds to that.
  if (chosen.id === 'scan' && proves(chosen, facts)) return 'paid'
  if (open > 0) return { open }
  return proves(chosen, facts) ? 'paid' : 'unclear'
}

/**
 * A card payment: result and list, and no slip that says otherwise. A scan: the shop's own orders or its merchant app, and
 * neither against the other; a speaker that was not heard proves nothing either way.
 */
function proves({ id: operation, facts: asked }: GateOperation, facts: GateState['facts']): boolean {
  if (operation === 'scan') {
    const own = [facts['order'], facts['app']]
    return own.includes('yes') && !own.includes('no')
  }
  return asked.every(({ id }) => facts[id] === 'yes' || (id === 'slip' && facts[id] === 'unsure'))
}

/** A refund that the list does not show may still be on its way; a sale that a table calls not approved is not. */
export const listEnds = (operation: Operation | null, listDecides: boolean): boolean =>
  listDecides && (operation === null || operation === 'sale' || operation === 'pre-authorisation')

/** Whether something was told that has no end yet: such a gate waits for whoever was interrupted. */
export function isBegun(state: GateState, listDecides: boolean): boolean {
  const end = gateEnd(state, listDecides)
  return end !== null && (typeof end !== 'string' || end === 'unclear')
}

/** What an incident keeps of the gate: empty while nothing was answered. */
export function foundBy(
  state: GateState,
  listDecides: boolean,
): { readonly operation?: Operation; readonly gate?: GateVerdict } {
  const end = gateEnd(state, listDecides)
  return {
    ...(state.operation ? { operation: state.operation } : {}),
    ...(typeof end === 'string' && end !== 'no-payment' ? { gate: end } : {}),
  }
}

/** The gate of an entry as it can be taken up again: the log keeps the operation and the verdict, not each fact. */
export const gateOf = ({ operation }: { readonly operation?: Operation | undefined }): GateState => ({
  ...untouchedGate,
  operation: operation ?? null,
})
