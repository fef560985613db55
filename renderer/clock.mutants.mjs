// Run by `npm run test:mutants -- renderer/clock`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../scripts/mutants/kinds.mjs'

/** @type {readonly import('../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inUnit(
    'the page does not go by the clock of main',
    'renderer/clock.ts',
    ['clock = clockAhead(computer, by)', 'clock = clockAhead(computer, 0 * by)'],
    'renderer/clock.test.ts',
    'is as far ahead',
  ),
]
