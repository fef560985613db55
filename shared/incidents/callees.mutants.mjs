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
  inUnit(
    'the call pack picks a number of its own',
    'shared/incidents/callees.ts',
    ['numbersToCall(terminals, hotlines, wanted)', 'numbersToCall([], hotlines, named)'],
    'shared/incidents/call-pack.test.ts',
    'begins with the number to call of every other screen',
  ),
]
