// Run by `npm run test:mutants -- shared/print/pieces`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

/** @typedef {import('../../scripts/mutants/kinds.mjs').InFile} InFile */

/** @type {InFile} */
const pieces = (name, change, says) =>
  inUnit(name, 'shared/print/pieces.ts', change, 'shared/print/pieces.test.ts', says)

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  pieces('a table on the narrow roll', ['columns.length <= columnsOn[paper]', 'true'], 'has no table at all'),
  pieces(
    'a line to write on loses its label',
    ["blanks.every(({ label }) => label === '')", 'blanks.length === 0'],
    'keeps a line without a label',
  ),
  pieces('a roll is spent on empty cells', ["({ value }) => value !== ''", '() => true'], 'wastes no line of a roll'),
]
