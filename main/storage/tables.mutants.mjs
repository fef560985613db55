// Run by `npm run test:mutants -- main/storage/tables`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inUnit(
    'a card number in a free text',
    'shared/payments/free-text.ts',
    ['withoutCardData(text).text.slice(0, limit)', 'withoutCardData(text).text === "" ? "" : text.slice(0, limit)'],
    'main/storage/tables.test.ts',
    'keep no card number',
  ),
  inUnit(
    'a card number for a code',
    'shared/payments/free-text.ts',
    ['!couldBeCard(text)', "text !== '?' || !couldBeCard(text)"],
    'main/storage/tables.test.ts',
    'keep no card number',
  ),
  inUnit(
    'a card number as serial number',
    'shared/shop.ts',
    ['v.regex(printed), noCardNumber)', 'v.regex(printed))'],
    'main/storage/tables.test.ts',
    'terminals keep no card number',
  ),
]
