// Run by `npm run test:mutants -- shared/maintenance/check-record`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inUnit(
    'a visitor may work before all is answered',
    'shared/maintenance/visit.ts',
    ['visitQuestions.every(', 'visitQuestions.some('],
    'shared/maintenance/check-record.test.ts',
    'may work only when every answer is yes',
  ),
]
