// Run by `npm run test:mutants -- shared/catalog/classes`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

/** @typedef {import('../../scripts/mutants/kinds.mjs').InOneOf} InOneOf */

const unionpay = 'shared/catalog/code-sets/unionpay.json'
/** @type {InOneOf} */
const inClasses = (name, file, change, says) => inUnit(name, file, change, 'shared/catalog/classes.test.ts', says)
/** @param {string} answerClass */
export const fraud = (answerClass) => `suspected fraud. It proves nothing about the customer."
      },
      "category": "fraud-or-capture",
      "class": "${answerClass}",`

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inClasses('34 is approved', unionpay, [fraud('declined'), fraud('approved')], 'is approved only for the codes named'),
  inClasses(
    '96 is called declined',
    unionpay,
    [
      `"class": "check-first",
      "retry": "later",
      "keepCard": "no",
      "whoFixes": "network",
      "advice": "look-first",
      "notApproved": true`,
      `"class": "declined",
      "retry": "later",
      "keepCard": "no",
      "whoFixes": "network",
      "advice": "look-first"`,
    ],
    'asks to check first for the codes named',
  ),
  inClasses(
    'the list alone decides on 98',
    unionpay,
    [
      `The bank did not reply, result unknown: the customer may or may not have been charged."
      },
      "category": "network-or-timeout",
      "class": "check-first",
      "retry": "later",
      "keepCard": "no",
      "whoFixes": "network",
      "advice": "send-again-after-query",
      "causes": [
        {
          "zh-CN": "发卡银行没有及时应答",`,
      `The bank did not reply, result unknown: the customer may or may not have been charged."
      },
      "category": "network-or-timeout",
      "class": "check-first",
      "retry": "later",
      "keepCard": "no",
      "whoFixes": "network",
      "advice": "send-again-after-query",
      "notApproved": true,
      "causes": [
        {
          "zh-CN": "发卡银行没有及时应答",`,
    ],
    'for the codes named here, whose tables say not approved',
  ),
  inClasses(
    '68 is called declined',
    unionpay,
    [
      `The bank’s answer came too late, result unknown: the customer may or may not have been charged."
      },
      "category": "network-or-timeout",
      "class": "check-first"`,
      `The bank’s answer came too late, result unknown: the customer may or may not have been charged."
      },
      "category": "network-or-timeout",
      "class": "declined"`,
    ],
    'wherever a line or an answer was lost',
  ),
]
