// Run by `npm run test:mutants -- shared/incidents/known`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

/** @typedef {import('../../scripts/mutants/kinds.mjs').InFile} InFile */

/** @type {InFile} */
const inKnown = (name, change, says) =>
  inUnit(name, 'shared/incidents/known.ts', change, 'shared/incidents/known.test.ts', says)

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inKnown(
    'the next customer has the card of the last one',
    ['if (index < 0) return 0', 'if (index < 0) index = rows.length - 1'],
    'begins anew with another day',
  ),
  inKnown(
    'an entry counts by its code, whatever was found out',
    ['verdictFor(answer, knownOfIncident(incident, [])).class', 'answer.class'],
    'is what was found out',
  ),
]
