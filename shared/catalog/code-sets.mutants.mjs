// Run by `npm run test:mutants -- shared/catalog/code-sets`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'
import { fraud } from './classes.mutants.mjs'

/** @typedef {import('../../scripts/mutants/kinds.mjs').InOneOf} InOneOf */

const unionpay = 'shared/catalog/code-sets/unionpay.json'
const advice = 'shared/catalog/advice.json'
const sources = 'shared/catalog/sources.json'
/** @type {InOneOf} */
const inCatalog = (name, file, change, says) => inUnit(name, file, change, 'shared/catalog/code-sets.test.ts', says)
/** @param {string} id */
const keptCard = (id) => `${fraud('declined')}
      "retry": "never",
      "keepCard": "ask-acquirer",
      "whoFixes": "acquirer",
      "advice": "${id}"`

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inCatalog('34 leaves the stop family', unionpay, [keptCard('stop'), keptCard('other')], 'is of the stop family only'),
  inCatalog(
    '38 joins the stop family',
    unionpay,
    [
      `"whoFixes": "issuer",
      "advice": "pin-locked",
      "staffOnly": true,
      "causes": [
        {
          "zh-CN": "密码连着输错，次数用完了"`,
      `"whoFixes": "acquirer",
      "advice": "stop",
      "causes": [
        {
          "zh-CN": "密码连着输错，次数用完了"`,
    ],
    'is of the stop family only',
  ),
  inCatalog(
    'a claim is called a table',
    unionpay,
    ['"standing": "claim",\n          "sources": ["seed34"]', '"standing": "table",\n          "sources": ["seed34"]'],
    'never as a table',
  ),
  inCatalog(
    'a source that is not there',
    unionpay,
    ['"sources": ["seed34"]', '"sources": ["hearsay"]'],
    'names sources',
  ),
  inCatalog(
    'a key that the schema does not know',
    unionpay,
    ['  "id": "unionpay",', '  "id": "unionpay",\n  "since": 2026,'],
    'unionpay.json keeps the schema',
  ),
  inCatalog(
    'a first step too long for a glance',
    advice,
    ['"停下，别再试这张卡"', '"停下，今天之内都别再试这一张卡"'],
    'short enough for a glance',
  ),
  inCatalog(
    'a customer hears of a balance',
    advice,
    ['"还差多少，我核对好马上告诉您。"', '"余额我核对好马上告诉您。"'],
    'never names balance',
  ),
  inCatalog(
    'a source that nothing rests on',
    sources,
    [
      '"cil-v1": {',
      '"nobody": {\n    "title": { "zh-CN": "码表", "en": "Table" },\n    "kind": "guide",\n    "where": { "print": true },\n    "seen": "2026-11"\n  },\n  "cil-v1": {',
    ],
    'is used',
  ),
  inCatalog(
    'a source that does not say where it stands',
    sources,
    ['"where": {\n      "address": "https://github.com/zemuldo/iso_8583"\n    },\n', ''],
    'keeps the schema: it says where',
  ),
  inCatalog(
    'any words pass for an address',
    'shared/catalog/code-set.ts',
    ['v.regex(/^https:\\/\\/[^\\s/]+\\.\\S+$/)', 'v.nonEmpty()'],
    'may be found at',
  ),
]
