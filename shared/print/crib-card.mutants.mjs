// Run by `npm run test:mutants -- shared/print/crib-card`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

/** @typedef {import('../../scripts/mutants/kinds.mjs').InFile} InFile */

/** @type {InFile} */
const card = (name, change, says) =>
  inUnit(name, 'shared/print/documents/crib-card.ts', change, 'shared/print/crib-card.test.ts', says)

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  card(
    'a busy shop has no B4 on its crib card',
    ['[...kept, ...met, ...rest]', '[...met, ...kept, ...rest]'],
    'begins with the dangerous codes',
  ),
  card('a dangerous code that was logged stands there twice', ['!isKept(answer)', 'true'], 'each code once'),
  inUnit(
    'the foot names a table that nobody can look up',
    'shared/print/head-and-foot.ts',
    ["('address' in where ? 0.5 : 0)", '0'],
    'shared/print/crib-card.test.ts',
    'names whom the steps rest on',
  ),
]
