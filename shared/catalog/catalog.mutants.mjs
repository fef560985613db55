// Run by `npm run test:mutants -- shared/catalog/catalog`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

/** @typedef {import('../../scripts/mutants/kinds.mjs').InOneOf} InOneOf */

const advice = 'shared/catalog/advice.json'
/** @type {InOneOf} */
const inAnswers = (name, file, change, says) => inUnit(name, file, change, 'shared/catalog/catalog.test.ts', says)
/** @param {string} step */
const unknownFirst = (step) => `"unknown": {
    "doNow": [
      {
        "text": {
          "zh-CN": "${step}"`

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inAnswers(
    'the stop words change',
    advice,
    ['"停下，别再试这张卡"', '"请顾客换一张卡"'],
    'stops, gives the card back',
  ),
  inAnswers(
    'the unknown lets the goods go',
    advice,
    [unknownFirst('先别交货，也别重刷'), unknownFirst('交货，别重刷')],
    'keeps the goods first',
  ),
  inAnswers(
    'an unknown code is retried',
    'shared/catalog/unknown-answer.ts',
    ["retry: 'never'", "retry: 'once'"],
    'belongs to no set',
  ),
  inAnswers(
    'claims stand before tables',
    'shared/catalog/elsewhere.ts',
    [
      "Number(a.standing === 'claim') - Number(b.standing === 'claim')",
      "Number(b.standing === 'claim') - Number(a.standing === 'claim')",
    ],
    'after the tables',
  ),
]
