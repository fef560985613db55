// Run by `npm run test:mutants -- shared/payments/text-problem`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inUnit(
    'a card number in any field',
    'shared/payments/text-problem.ts',
    ['if (holdsCardData(text))', "if (text === '?' && holdsCardData(text))"],
    'shared/payments/text-problem.test.ts',
    'card-number',
  ),
]
