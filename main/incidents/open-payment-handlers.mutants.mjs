// Run by `npm run test:mutants -- main/incidents/open-payment-handlers`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inUnit(
    'the first start is written at every start',
    'main/incidents/open-payment-handlers.ts',
    ['before ?? { id, at, seq }', '({ id, at, seq })'],
    'main/incidents/open-payment-handlers.test.ts',
    'of before the first start',
  ),
]
