// Run by `npm run test:mutants -- renderer/features/incidents/incident-fields`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../../scripts/mutants/kinds.mjs'

/** @type {readonly import('../../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inUnit(
    'a card number in the form of an incident',
    'renderer/features/incidents/incident-fields.ts',
    ['textProblem(text, limit) === null', "textProblem(text, limit) !== 'too-long'"],
    'renderer/features/incidents/incident-fields.test.ts',
    'says what is wrong with',
  ),
]
