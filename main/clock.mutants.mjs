// Run by `npm run test:mutants -- main/clock`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../scripts/mutants/kinds.mjs'

/** @type {readonly import('../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inUnit(
    'main does not go by the clock that was given',
    'main/clock.ts',
    ['clock = clockFrom(computer, time)', 'clock = clockAhead(computer, 0 * Date.parse(time))'],
    'main/clock.test.ts',
    'shows the time that it was given',
  ),
]
