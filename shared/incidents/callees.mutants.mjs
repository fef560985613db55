// Run by `npm run test:mutants -- shared/incidents/callees`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inUnit(
    'the public number of somebody else’s acquirer',
    'shared/incidents/callees.ts',
    ['chosen !== null && isUms.test(chosen)', 'chosen === null || isUms.test(chosen)'],
    'shared/incidents/callees.test.ts',
    'is no number of somebody else',
  ),
]
