// Run by `npm run test:mutants -- main/export/xlsx`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inUnit(
    'text is typed as a formula in XLSX',
    'main/export/xlsx.ts',
    ["type: String, format: '@'", "type: 'Formula'"],
    'main/export/xlsx.test.ts',
    'and no formula',
  ),
]
