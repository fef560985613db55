// Run by `npm run test:mutants -- main/storage/left-untouched`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

const rowFiles = 'main/storage/row-files.ts'

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inUnit(
    'reading moves files',
    rowFiles,
    ['health.mayWrite() ? disk.rename(from, to) : Promise.resolve()', 'disk.rename(from, to)'],
    'main/storage/left-untouched.test.ts',
    'leaves a damaged file under its name',
  ),
]
