// Run by `npm run test:mutants -- shared/shop`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../scripts/mutants/kinds.mjs'

/** @type {readonly import('../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inUnit(
    'a card number as merchant ID',
    'shared/shop.ts',
    ['{15}$/), noCardNumber)', '{15}$/))'],
    'shared/shop.test.ts',
    'takes no card number for a merchant ID',
  ),
  inUnit(
    'a card number as hotline',
    'shared/shop.ts',
    ['v.regex(hotlineNumber), noCardNumber)', 'v.regex(hotlineNumber))'],
    'shared/shop.test.ts',
    'refuses 4111',
  ),
  inUnit(
    'the number of another acquirer’s terminal is called',
    'shared/shop.ts',
    ['used.filter((one) => !isOfAnother(one))', 'used'],
    'shared/shop.test.ts',
    'never that of another acquirer',
  ),
]
