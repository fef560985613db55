// Run by `npm run test:mutants -- shared/incidents/recurrence/rules`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../../scripts/mutants/kinds.mjs'

/** @type {readonly import('../../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  .../** @type {const} */ ([
    ['two worn readers excuse each other', ['return counts.length > 2 && ', 'return counts.length > 9 && '], 'R5'],
    [
      'two terminals alike are both to blame',
      ['counts.length > 2 && rows.length >= 3 * Math.min(...counts)', 'counts.length > 1'],
      'R5',
    ],
  ]).map(([name, change, says]) =>
    inUnit(
      name,
      'shared/incidents/recurrence/one-terminal.ts',
      change,
      'shared/incidents/recurrence/rules.test.ts',
      says,
    ),
  ),
]
