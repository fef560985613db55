// Run by `npm run test:mutants -- main/backup/rotation`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inUnit(
    'the rotation goes by the clock',
    'main/backup/rotation.ts',
    ['b.seq - a.seq || ', ''],
    'main/backup/rotation.test.ts',
    'to and fro',
  ),
]
