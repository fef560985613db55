import * as v from 'valibot'
import type { Answer } from '../catalog/catalog'
import { adviceSchema, type Advice, type AnswerClass, type Fixer, type RetryVerdict } from '../catalog/code-set'
import type { Trouble } from '../catalog/trouble'
import { gateVerdicts, operations, type Operation } from '../payments/payment'
import { gateOperation, type GateOperation } from './gate'
import wordsFile from './verdict-words.json'

/** What is known of one payment beside its code. */
export const knownSchema = v.strictObject({
  /** How often this card was tried today, this payment among them; 0 while it is not logged. */
  tries: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** What was being done. */
  operation: v.nullable(v.picklist(operations)),
  /** How the gate ended; `begun`: it waits for facts; null: nobody asked. */
  end: v.nullable(v.union([v.picklist(gateVerdicts), v.picklist(['no-payment', 'begun'])])),
})

export type Known = v.InferOutput<typeof knownSchema>

export const nothingKnown: Known = { tries: 0, operation: null, end: null }

/** What the chip under the class says. */
export type Chip = RetryVerdict | 'unpaid' | 'done' | 'not-this-card' | 'other-way' | 'made' | 'not-made' | 'no-payment'

/**
 * What the app says about one payment. Screen, customer card, paper, log and announcement draw it and decide nothing
 * of their own: so none of them can contradict another.
 */
export type Verdict = {
  readonly class: AnswerClass
  readonly retry: RetryVerdict
  readonly chip: Chip
  /** The first is what to do now; three stand on the answer, all of them and `then` on the checklist. */
  readonly doNow: Advice['doNow']
  readonly then: NonNullable<Advice['then']>
  readonly customerWords: Advice['customerWords']
  /** `doubt`: whoever can say if it was paid. `wallet`: the customer, in the app that pays. `nobody`: there is nothing left to mend. */
  readonly whoFixes: Fixer | 'doubt' | 'scan-doubt' | 'wallet' | 'nobody'
  readonly keepCard: Answer['keepCard']
}

/** What a verdict rests on; every answer has it. */
export type Judged = Pick<Answer, 'class' | 'retry' | 'whoFixes' | 'trouble' | 'operation' | 'keepCard' | 'advice'>

export const verdictEnds = [
  'checking',
  'paid',
  'not-paid',
  'used-up',
  'checking-refund',
  'refunded',
  'not-refunded',
  'held',
  'not-held',
  'no-payment',
] as const

export const verdictWordsSchema = v.strictObject(v.entriesFromList(verdictEnds, adviceSchema))

/** What to do and say once the log or the gate knows more than the code. A test holds the file against the schema. */
export const verdictWords: v.InferOutput<typeof verdictWordsSchema> = wordsFile

/** The one verdict of a payment: what the code says, what the log and the gate know of this payment. Pure. */
export function verdictFor(answer: Judged, { tries, operation, end }: Known): Verdict {
  const asked = operation === null ? undefined : gateOperation(operation)
  switch (end) {
    case 'paid':
      return {
        ...resting(settledWords(asked?.id, 'paid')),
        class: 'approved',
        chip: asked?.id === 'refund-or-void' ? 'made' : 'done',
        whoFixes: 'nobody',
      }
    case 'not-paid':
      // A decline that was also looked up stays what it was, with its own way on.
      return answer.class === 'declined'
        ? ofCode(answer, tries)
        : {
            ...resting(settledWords(asked?.id, 'not-paid')),
            class: 'declined',
            chip: notPaidChip(asked),
            whoFixes: 'nobody',
          }
    case 'no-payment':
      return { ...noPayment(asked), class: 'status', chip: 'no-payment', whoFixes: 'nobody' }
    case 'begun':
    case 'unclear':
      return { ...inDoubt(asked), class: 'check-first', chip: 'unpaid', whoFixes: doubtOf(operation) }
    case null:
      return ofCode(answer, tries)
  }
}

/** Not this card again: where there was one, and the customer is to pay. */
function notPaidChip(asked: GateOperation | undefined): Chip {
  if (asked?.id === 'refund-or-void' || asked?.id === 'pre-authorisation') return 'not-made'
  return asked?.id === 'scan' ? 'yes' : 'not-this-card'
}

/** The gate is asked where money may have moved and no table of the shop's own says what became of it. */
export const asksIfPaid = (judged: { readonly class: AnswerClass }): boolean =>
  judged.class === 'check-first' || judged.class === 'unverified'

function ofCode(answer: Judged, tries: number): Verdict {
  const retry = hardened(answer.retry, answer.trouble, tries)
  // Nobody is to be asked for the PIN again, or for the card, once the log says that it was tried enough.
  const isUsedUp =
    answer.class === 'declined' && answer.trouble !== 'stop' && retry !== answer.retry && retry === 'never'
  const advice = isUsedUp ? verdictWords['used-up'] : answer.advice
  return {
    class: answer.class,
    retry,
    chip: chipOf(answer, retry),
    doNow: advice.doNow,
    then: advice.then ?? [],
    customerWords: advice.customerWords,
    whoFixes: fixerOf(answer),
    keepCard: answer.keepCard,
  }
}

/** Whose record says what became of it: that of the terminal, or of the code that was scanned. */
const doubtOf = (operation: Operation | null) => (operation === 'scan' ? 'scan-doubt' : 'doubt')

/** Whoever pays by scan has no card in hand, and no number on its back. */
function fixerOf({ class: answerClass, whoFixes, operation }: Judged): Verdict['whoFixes'] {
  if (answerClass === 'check-first') return doubtOf(operation)
  if (answerClass === 'unverified' && operation === 'scan') return 'scan-doubt'
  return whoFixes === 'issuer' && operation === 'scan' ? 'wallet' : whoFixes
}

function chipOf({ class: answerClass, whoFixes, operation }: Judged, retry: RetryVerdict): Chip {
  if (answerClass === 'approved') return 'done'
  if (asksIfPaid({ class: answerClass })) return 'unpaid'
  // The till cannot mend what is between the customer and the bank: "fix, then retry" would invite another swipe.
  if (answerClass === 'declined' && retry === 'after-fix' && whoFixes === 'issuer')
    return operation === 'scan' ? 'other-way' : 'not-this-card'
  return retry
}

/**
 * The verdict on trying again after what was tried: a wrong PIN at most once more, no card a third time. Harder, never
 * softer.
 * @param tries of this card today, the payment in hand among them
 */
export function hardened(retry: RetryVerdict, trouble: Trouble, tries: number): RetryVerdict {
  if (trouble === 'stop' || tries >= 3) return 'never'
  if (tries >= 2 && (trouble === 'pin' || trouble === 'card')) return 'never'
  return trouble === 'pin' && tries === 1 && retry === 'yes' ? 'once' : retry
}

type Rest = Omit<Verdict, 'class' | 'chip' | 'whoFixes'>

const resting = (advice: Advice): Rest => ({
  retry: 'never',
  keepCard: 'no',
  doNow: advice.doNow,
  then: advice.then ?? [],
  customerWords: advice.customerWords,
})

/** What to do and say once it is known how a payment ended. */
export function settledWords(operation: Operation | undefined, end: 'paid' | 'not-paid'): Advice {
  const [paid, notPaid] =
    operation === 'refund-or-void'
      ? (['refunded', 'not-refunded'] as const)
      : operation === 'pre-authorisation'
        ? (['held', 'not-held'] as const)
        : (['paid', 'not-paid'] as const)
  return verdictWords[end === 'paid' ? paid : notPaid]
}

/** Nothing was to be paid: what is to be done instead. */
const noPayment = (asked: GateOperation | undefined): Rest => ({
  ...resting(verdictWords['no-payment']),
  doNow: asked ? [{ text: asked.keep }, ...asked.next] : verdictWords['no-payment'].doNow,
})

/** What is held back until it is clear, then where to look and whom to ask. */
const inDoubt = (asked: GateOperation | undefined): Rest => ({
  ...resting(verdictWords[asked?.id === 'refund-or-void' ? 'checking-refund' : 'checking']),
  ...(asked ? { doNow: [{ text: asked.keep }, ...asked.next] } : {}),
})
