import type { AnswerClass, Fixer, RetryVerdict } from './code-set'

export type Verdict = RetryVerdict | 'unpaid' | 'done' | 'not-this-card'

type Judged = { readonly class: AnswerClass; readonly retry: RetryVerdict; readonly whoFixes: Fixer }

/** What the chip under the class says: for a payment in doubt that it is unconfirmed, else whether to try again. */
export function verdictOf(answer: Judged): Verdict {
  if (answer.class === 'approved') return 'done'
  if (asksIfPaid(answer)) return 'unpaid'
  // The till cannot mend what is between the customer and the bank: "fix, then retry" would invite another swipe.
  if (answer.class === 'declined' && answer.retry === 'after-fix' && answer.whoFixes === 'issuer')
    return 'not-this-card'
  return answer.retry
}

/** The gate serves every answer after which money may have moved. */
export const asksIfPaid = (answer: Pick<Judged, 'class'>): boolean =>
  answer.class === 'check-first' || answer.class === 'unverified'
