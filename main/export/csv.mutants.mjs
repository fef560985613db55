// Run by `npm run test:mutants -- main/export/csv`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

/** @typedef {import('../../scripts/mutants/kinds.mjs').InFile} InFile */

const csv = 'main/export/csv.ts'
/** @type {InFile} */
const inCsv = (name, change, says) => inUnit(name, csv, change, 'main/export/csv.test.ts', says)

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inCsv('formulas go into CSV as they are', ['runs(text) ||', ''], 'which could run'),
  inCsv('only half-width formulas are marked', [".test(text.normalize('NFKC'))\n", '.test(text)\n'], 'which could run'),
  inCsv('blanks hide a formula', ['[\\s\\0\\u200B-\\u200D\\u2060\\uFEFF]*[=+', '[=+'], 'which could run'),
  inCsv(
    '05 goes into CSV as it is',
    [' || comesBackDifferent(text)', ''],
    'of which a sheet would make something else',
  ),
  inCsv('CSV without a byte order mark', ['`\\uFEFF${', '`${'], 'begins with a byte order mark'),
]
