// Run by `npm run test:mutants -- shared/catalog/street-words`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

/** @typedef {import('../../scripts/mutants/kinds.mjs').InOneOf} InOneOf */

/** @type {InOneOf} */
const inWords = (name, file, change, says) =>
  inUnit(name, `shared/catalog/${file}`, change, 'shared/catalog/street-words.test.ts', says)

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inWords(
    'a picture is believed',
    'leads.ts',
    ['if (caution.proof) return', 'if (caution.proof && caution.common) return'],
    '手机显示支付成功 leads first to family:phone-says-paid',
  ),
  inWords(
    'a scanner is a payment',
    'leads.ts',
    ['if (caution.scanner) return', 'if (caution.scanner && caution.common) return'],
    '扫码枪扫不了 leads first to family:scanner',
  ),
  inWords(
    'what has not arrived at the counter is a matter of the bank',
    'caution.ts',
    ["says_('ownAccount') ? 'account' : 'counter'", "says_('ownAccount') ? 'account' : 'account'"],
    'show both',
  ),
  inWords(
    'a stopped shop is a payment',
    'leads.ts',
    [
      "caution.subject === 'shop' && caution.state === 'stopped'",
      "caution.subject === 'key' && caution.state === 'stopped'",
    ],
    '微信商户号被冻结 leads first to family:shop-stopped',
  ),
  inWords(
    'the lock of a phone is an alarm',
    'lexicon.ts',
    ['(?<!手)机器?|', '机器?|'],
    'of something else lead to no alarm',
  ),
  inWords(
    'traditional characters are other words',
    'traditional.ts',
    ['simplified.get(character) ?? character', 'character'],
    'is read as',
  ),
]
