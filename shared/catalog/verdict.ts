import type { AnswerClass, RetryVerdict } from './code-set'

export type Verdict = RetryVerdict | 'unpaid' | 'done'

/** What the chip under the class says: for a payment in doubt that it is unconfirmed, else whether to try again. */
export function verdictOf(answer: { readonly class: AnswerClass; readonly retry: RetryVerdict }): Verdict {
  if (answer.class === 'approved') return 'done'
  if (answer.class === 'check-first' || answer.class === 'unverified') return 'unpaid'
  return answer.retry
}
