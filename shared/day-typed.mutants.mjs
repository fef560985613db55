// Run by `npm run test:mutants -- shared/day-typed`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../scripts/mutants/kinds.mjs'

const file = 'shared/day-typed.ts'
const test = 'shared/day-typed.test.ts'

/** @type {readonly import('../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inUnit(
    '30 February is a day',
    file,
    ['.slice(0, 10) === day ? day', '.slice(0, 10) !== null ? day'],
    test,
    'no day of the calendar',
  ),
  inUnit(
    'a day without a year lies ahead',
    file,
    ['one !== null && one <= today', 'one !== null'],
    test,
    'without a year',
  ),
]
