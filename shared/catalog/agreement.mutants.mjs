// Run by `npm run test:mutants -- shared/catalog/agreement`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

/** @typedef {import('../../scripts/mutants/kinds.mjs').InOneOf} InOneOf */

const unionpay = 'shared/catalog/code-sets/unionpay.json'
const advice = 'shared/catalog/advice.json'
/** @type {InOneOf} */
const inAgreement = (name, file, change, says) => inUnit(name, file, change, 'shared/catalog/agreement.test.ts', says)

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inAgreement(
    '65 may be tried later',
    unionpay,
    ['"retry": "not-today"', '"retry": "later"'],
    'does not invite where the advice',
  ),
  inAgreement(
    'another card comes before the chip',
    advice,
    ['"重新读卡，只试一次"', '"请顾客换一张卡"'],
    'does not invite where the first step',
  ),
  inAgreement(
    'a used-up card is read again',
    advice,
    ['"这张卡不用再试"', '"再试一次"'],
    'does not forbid what a step asks for',
  ),
  inAgreement(
    'the customer’s bank is named where the acquirer is called',
    advice,
    ['"列表有这笔：先别交货，查清再说"', '"列表有这笔：先别交货，打给收单机构"'],
    'is not the customer’s bank where',
  ),
  inAgreement(
    'the shop is named where the acquirer is called first',
    advice,
    ['"插紧密码键盘等设备的线"', '"打给收单机构，报修"'],
    'is not the shop where',
  ),
  inAgreement(
    'the reason of 93 is for everyone',
    unionpay,
    [
      `law forbids it. It proves nothing about the customer."
      },
      "category": "not-permitted",
      "class": "declined",
      "retry": "never",
      "keepCard": "no",
      "whoFixes": "issuer",
      "staffOnly": true,`,
      `law forbids it. It proves nothing about the customer."
      },
      "category": "not-permitted",
      "class": "declined",
      "retry": "never",
      "keepCard": "no",
      "whoFixes": "issuer",`,
    ],
    'of law or crime is for the staff alone',
  ),
  inAgreement(
    'QR counts by the customer’s screen',
    'shared/catalog/other-families.json',
    [
      `Or let the customer scan our own QR"
        }
      },
      {
        "text": {
          "zh-CN": "扫码收款：本店 App 或音箱报到账才算"`,
      `Or let the customer scan our own QR"
        }
      },
      {
        "text": {
          "zh-CN": "扫码收款：看顾客手机"`,
    ],
    'offers QR only with how one knows',
  ),
]
