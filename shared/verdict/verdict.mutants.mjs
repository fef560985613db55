// Run by `npm run test:mutants -- shared/verdict/verdict`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

/** @typedef {import('../../scripts/mutants/kinds.mjs').InFile} InFile */

/** @type {InFile} */
const inVerdict = (name, change, says) =>
  inUnit(name, 'shared/verdict/verdict.ts', change, 'shared/verdict/verdict.test.ts', says)

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inVerdict(
    'what the gate found changes the lamp alone',
    [
      "            class: 'declined',\n            chip: notPaidChip(asked)",
      '            class: answer.class,\n            chip: notPaidChip(asked)',
    ],
    'has parts that agree',
  ),
  inVerdict(
    'the log hardens the lamp alone',
    ["isUsedUp ? verdictWords['used-up'] : answer.advice", 'answer.advice'],
    'asks nobody for the PIN',
  ),
  inVerdict(
    'the log softens what the table forbids',
    ["tries === 1 && retry === 'yes' ? 'once'", "tries === 1 ? 'once'"],
    'not softer for being logged',
  ),
  inVerdict(
    'goods are handed over while the gate is open',
    ["...inDoubt(asked), class: 'check-first'", '...inDoubt(asked), class: answer.class'],
    'has parts that agree',
  ),
]
