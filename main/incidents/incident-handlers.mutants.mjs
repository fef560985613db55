// Run by `npm run test:mutants -- main/incidents/incident-handlers`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inUnit(
    'a code that its set does not have is logged',
    'main/incidents/incident-handlers.ts',
    ["if (answerFor({ codeSet, code }) === null) return failed('not-found')", 'void answerFor'],
    'main/incidents/incident-handlers.test.ts',
    'refuses a code that its set does not have',
  ),
  inUnit(
    'a draft that is sent twice makes two incidents',
    'main/incidents/incident-handlers.ts',
    ['if (before !== undefined) return before\n', ''],
    'main/incidents/incident-handlers.test.ts',
    'of a draft that is sent twice',
  ),
  inUnit(
    'nobody looks at the clock',
    'main/incidents/incident-handlers.ts',
    ['isClockDoubtful(at, store.rows(incidentTable))', 'isClockDoubtful(at, [])'],
    'main/incidents/incident-handlers.test.ts',
    'marks what was written while the clock was behind',
  ),
]
