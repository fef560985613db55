import type { AnswerClass, Category, Fixer } from './code-set'

/**
 * Where the cause of a code lies, as far as one code can tell: what the log counts to see why declines recur.
 * `stop`: the stop family. `card`, `pin`: the customer's card or bank, or what was typed. `terminal`: ours, at hand.
 * `none`: nothing went wrong. `unknown`: the code does not say.
 */
export const troubles = [
  'stop',
  'card',
  'pin',
  'bank',
  'line',
  'sign-on',
  'set-up',
  'terminal',
  'none',
  'unknown',
] as const

export type Trouble = (typeof troubles)[number]

/** The category says it where it is about one thing; elsewhere whoever can put it right does. */
const byCategory: Partial<Readonly<Record<Category, Trouble>>> = {
  approved: 'none',
  pin: 'pin',
  'network-or-timeout': 'line',
  'system-or-host': 'bank',
  'sign-on-or-batch': 'sign-on',
  'funds-or-limit': 'card',
  'contact-issuer': 'card',
}

const byFixer: Readonly<Record<Fixer, Trouble>> = {
  issuer: 'card',
  acquirer: 'set-up',
  merchant: 'terminal',
  network: 'line',
}

/** @param stops the code is one of the stop family */
export function troubleOf(
  { category, whoFixes, class: answerClass }: { category: Category; whoFixes: Fixer; class: AnswerClass },
  stops: boolean,
): Trouble {
  if (stops) return 'stop'
  if (answerClass === 'unverified') return 'unknown'
  if (category === 'other' && whoFixes !== 'issuer') return 'unknown'
  return byCategory[category] ?? byFixer[whoFixes]
}
