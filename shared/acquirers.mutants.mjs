// Run by `npm run test:mutants -- shared/acquirers`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../scripts/mutants/kinds.mjs'

/** @type {readonly import('../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inUnit(
    'a name that two go by is taken for the first of them',
    'shared/acquirers.ts',
    ['named.length === 1 ?', 'named.length > 0 ?'],
    'shared/acquirers.test.ts',
    'nothing that may be two',
  ),
  inUnit(
    'older settings that name one table mean all of its company',
    'shared/acquirers.ts',
    ["kept.includes(':') ? [kept] :", "kept === ':' ? [kept] :"],
    'shared/acquirers.test.ts',
    'one where older settings name it',
  ),
  inUnit(
    'the table of a kiosk counts as that of a counter',
    'shared/catalog/whole-catalog.ts',
    ["counts: wordOf(kind) !== 'nothing'", "counts: wordOf(kind) !== 'unpaid'"],
    'shared/acquirers.test.ts',
    'where it answers no code of a counter',
  ),
]
