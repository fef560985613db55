import * as v from 'valibot'
import { freeText } from '../payments/free-text'
import { seqSchema } from '../seq'
import { timestampSchema } from '../timestamp'
import { checkLimits } from './round'

/**
 * What is asked when somebody comes to swap, repair or take a terminal, in the order of asking: a paper of theirs, the
 * word of the acquirer on the number that the shop has stored, and the terminal against the register and that word.
 */
export const visitQuestions = ['proof', 'called', 'sent', 'matches'] as const
export type VisitQuestion = (typeof visitQuestions)[number]

const id = v.pipe(v.string(), v.uuid())
const answers = v.partial(
  v.strictObject({ proof: v.boolean(), called: v.boolean(), sent: v.boolean(), matches: v.boolean() }),
)

/** Name and firm of a visitor, in characters. */
export const visitorLimit = 60

const given = {
  id,
  /** Name and firm, as the visitor said. */
  who: v.optional(freeText(visitorLimit)),
  terminal: v.optional(id),
  answers,
  note: v.optional(freeText(checkLimits.note)),
}

export const visitDraftSchema = v.strictObject(given)

export const visitSchema = v.strictObject({
  kind: v.literal('visit'),
  ...given,
  seq: seqSchema,
  at: timestampSchema,
  staff: v.optional(freeText(20)),
})

export type VisitDraft = v.InferOutput<typeof visitDraftSchema>
export type Visit = v.InferOutput<typeof visitSchema>

/** `refuse`: one answer was no. `let-work`: all were yes. Until then nobody touches the terminal. */
export type VisitVerdict = 'wait' | 'refuse' | 'let-work'

export function visitVerdict(given: Visit['answers']): VisitVerdict {
  if (visitQuestions.some((question) => given[question] === false)) return 'refuse'
  return visitQuestions.every((question) => given[question] === true) ? 'let-work' : 'wait'
}

/** The question that comes next; null once the verdict stands. */
export const nextQuestion = (given: Visit['answers']): VisitQuestion | null =>
  visitVerdict(given) === 'wait' ? (visitQuestions.find((question) => given[question] === undefined) ?? null) : null
