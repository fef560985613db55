// Run by `npm run test:mutants -- main/maintenance/maintenance-handlers`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inUnit(
    'the newest months of one table alone are read',
    'main/storage/row-files.ts',
    ["names.flatMap((name) => monthsOf(name.slice(0, name.indexOf('/') + 1)))", "monthsOf('incidents/')"],
    'main/maintenance/maintenance-handlers.test.ts',
    'found all of it in the files of months',
  ),
]
