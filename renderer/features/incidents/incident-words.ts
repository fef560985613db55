import type { Outcome } from '#shared/incidents/incident'
import type { Messages } from '#shared/messages/messages'
import { amountProblem } from '#shared/payments/amount'
import type { Terminal } from '#shared/shop'
import type { IconName } from '../../components/icon'

export const outcomeIcons: Readonly<Record<Outcome, IconName>> = {
  'other-card': 'card',
  qr: 'qr',
  cash: 'cash',
  left: 'left',
  pending: 'pending',
  solved: 'wrench',
}

/** What is wrong with an amount as it was typed; empty where nothing is. */
export function amountProblemInWords({ form, saved }: Messages, text: string): string {
  const problem = amountProblem(text)
  if (problem === null) return ''
  return problem === 'unreadable' ? form.problems.amount : saved.amountProblems[problem]
}

export const terminalLabel = (terminals: readonly Terminal[], wanted: string): string =>
  terminals.find(({ id }) => id === wanted)?.label ?? wanted.slice(0, 8)
