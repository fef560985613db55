// Run by `npm run test:mutants -- renderer/desktop-api`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../scripts/mutants/kinds.mjs'

/** @type {readonly import('../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inUnit(
    'a write is not heard of',
    'renderer/desktop-api.ts',
    ['telling(bridge[method])', 'bridge[method]'],
    'renderer/desktop-api.test.ts',
    'tells of every message that writes',
  ),
]
