// Run by `npm run test:mutants -- scripts/catalog`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../mutants/kinds.mjs'

/** @type {import('../mutants/kinds.mjs').InFile} */
const inAdding = (name, change, says) =>
  inUnit(name, 'scripts/catalog/add-table.mjs', change, 'scripts/catalog/add-table.test.mjs', says)

/** @type {readonly import('../mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inAdding('a card number comes into the catalog', ['cells.some(holdsCardData)', 'false'], 'a card number'),
  inAdding('a table calls a code approved', ["['', 'declined',", "['', 'approved', 'declined',"], 'approved'),
  inAdding(
    'what nobody has read counts as declined',
    ["given || 'check-first'", "given || 'declined'"],
    'the most careful',
  ),
  inAdding('what nobody has read may be tried again', ["retry: 'never'", "retry: 'yes'"], 'the most careful'),
  inAdding('a set is written over', ['|| owner in words)', '&& false)'], 'a set that is there'),
  inAdding('the later of two equal codes counts', ['if (rows.has(code))', 'if (false)'], 'equal codes'),
]
