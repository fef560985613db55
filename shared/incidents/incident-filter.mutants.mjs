// Run by `npm run test:mutants -- shared/incidents/incident-filter`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inUnit(
    'a search leaves a field out',
    'shared/incidents/fields.ts',
    [
      "rows: 2, part: 'ended', isSearched: true },\n  acquirerSays",
      "rows: 2, part: 'ended', isSearched: false },\n  acquirerSays",
    ],
    'shared/incidents/incident-filter.test.ts',
    'asks {',
  ),
]
