import * as v from 'valibot'
import { gateVerdicts, operations, type GateVerdict, type Operation } from '../incidents/incident'
import { stepSchema, textSchema } from './code-set'
import gateFile from './gate.json'

/** How a fact of the gate was answered: it is so, it is not, it cannot be made out. */
export type FactAnswer = 'yes' | 'no' | 'unsure'

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
  answers: v.strictObject({ yes: textSchema, no: textSchema, unsure: textSchema }),
  acquirerConfirmed: textSchema,
  acquirerDenied: textSchema,
  note: v.strictObject({
    title: textSchema,
    shopHalf: textSchema,
    customerHalf: textSchema,
    lines: v.array(textSchema),
    promise: textSchema,
    paying: textSchema,
  }),
})

/** The words of the gate "was it paid?". A test holds the file against the schema. */
export const gate = gateFile as v.InferOutput<typeof gateSchema>

export type GateOperation = (typeof gate.operations)[number]

export const gateOperation = (operation: Operation): GateOperation | undefined =>
  gate.operations.find(({ id }) => id === operation)

/** What the gate has been told so far. */
export type GateAnswers = {
  readonly facts: Readonly<Record<string, FactAnswer | undefined>>
  /** What the acquirer said on the phone; null: not asked yet. */
  readonly acquirer: 'confirmed' | 'denied' | null
}

export const noAnswers: GateAnswers = { facts: {}, acquirer: null }

/**
 * How the gate ends, or how many facts are still open.
 * Paid needs the acquirer's word, or the terminal's own result and its list of transactions together, with no slip that
 * says otherwise. Not paid is for the acquirer alone to say: a debit may have happened that no one here can see.
 */
export function gateEnd(
  operation: GateOperation,
  { facts, acquirer }: GateAnswers,
): GateVerdict | { readonly open: number } {
  if (acquirer === 'confirmed') return 'paid'
  if (acquirer === 'denied') return 'not-paid'
  const open = operation.facts.filter(({ id }) => facts[id] === undefined).length
  if (open > 0) return { open }
  if (operation.facts.length === 0) return 'unclear'
  const proved = operation.facts.every(({ id }) => facts[id] === 'yes' || (id === 'slip' && facts[id] === 'unsure'))
  return proved ? 'paid' : 'unclear'
}
