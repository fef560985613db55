// Run by `npm run test:mutants -- shared/incidents/card-over-fields`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  .../** @type {const} */ ([
    [
      'a row keeps a card number over its fields',
      'incident.ts',
      ['  v.transform((row) => withoutSpreadCardInRow(row)),\n', ''],
      'keeps no card number that is spread',
    ],
    [
      'the history keeps what the row lost',
      'card-over-fields.ts',
      ['    change: cleaned(change),', '    change,'],
      'keeps none in its history',
    ],
    [
      'a history forgets only what was changed',
      'card-over-fields.ts',
      ['{ was: cleaned(was) }', '{ was }'],
      'keeps none in its history',
    ],
    [
      'only fields side by side are looked at',
      'card-over-fields.ts',
      ['? [run, pair] : [run]', '? [run] : [run]'],
      'with a field between',
    ],
    [
      'only two fields are looked at',
      'card-over-fields.ts',
      ['? [run, pair] : [run]', '? [pair] : [run]'],
      'authorisation and last four',
    ],
    [
      'every reference number is taken for a card',
      'card-over-fields.ts',
      ['!(isReal && ', '!(!isReal && isReal && '],
      'that ends in the trace',
    ],
    [
      'any hour makes a reference number',
      'card-over-fields.ts',
      [' && rrn.slice(4, 6) <= clockOf(at).slice(0, 2)', ''],
      'by its hour',
    ],
    ['times and telephones join', '../payments/loose-digits.ts', [' && !others.has(at)', ''], 'covers the last four'],
    ['every amount joins', 'card-over-fields.ts', ['amount: 8', 'amount: 1'], 'a usual amount'],
  ]).map(([name, file, change, says]) =>
    inUnit(
      name,
      file.startsWith('../') ? `shared/${file.slice(3)}` : `shared/incidents/${file}`,
      change,
      'shared/incidents/card-over-fields.test.ts',
      says,
    ),
  ),
]
