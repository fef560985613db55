// Run by `npm run test:mutants -- shared/clock`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../scripts/mutants/kinds.mjs'

/** @type {readonly import('../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inUnit(
    'the clock that was given is not gone by',
    'shared/clock.ts',
    ['new Date(computer() + ahead)', 'new Date(computer())'],
    'shared/clock.test.ts',
    'shows the time that it was given',
  ),
  inUnit(
    'a day that there is not is a time',
    'shared/clock.ts',
    ['.startsWith(day)', '.length > 0'],
    'shared/clock.test.ts',
    'does not read "2027-02-29T10:00"',
  ),
]
