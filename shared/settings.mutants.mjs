// Run by `npm run test:mutants -- shared/settings`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../scripts/mutants/kinds.mjs'

/** @type {readonly import('../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inUnit(
    'a card number as shop name',
    'shared/settings.ts',
    ['shopName: freeText(shopNameLimit)', 'shopName: v.pipe(v.string(), v.maxLength(shopNameLimit))'],
    'shared/settings.test.ts',
    'takes no card number',
  ),
]
