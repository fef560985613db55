// Run by `npm run test:mutants -- main/incidents/export-incidents`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inUnit(
    'an open sheet is no folder without rights',
    'main/files/save-file.ts',
    ["    failure = 'file-open'\n", ''],
    'main/incidents/export-incidents.test.ts',
    'that Excel has open',
  ),
  inUnit(
    'an export writes over the file that is there',
    'main/files/save-file.ts',
    ['await replaceFile(file, bytes, patient(', 'await disk.remove(file)\n    await replaceFile(file, bytes, patient('],
    'main/incidents/export-incidents.test.ts',
    'leaves the file that was there whole',
  ),
]
