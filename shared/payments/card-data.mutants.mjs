// Run by `npm run test:mutants -- shared/payments/card-data`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  .../** @type {const} */ ([
    ['only narrow digits are read', 'plain-text.ts', [".normalize('NFKC')", ''], '④⑴⒈'],
    [
      'digits of other scripts hide a card number',
      'plain-text.ts',
      ['return String(valueOf(narrow))', 'return sign'],
      '٤١١١',
    ],
    [
      'Chinese digits hide a card number',
      'plain-text.ts',
      ['return valueInHan.get(sign) ?? sign', 'return sign'],
      '四一一一',
    ],
    [
      'what has no width hides a card number',
      'plain-text.ts',
      ["u.test(sign)) return ''", 'u.test(sign)) return sign'],
      '24 spellings',
    ],
    [
      'any digits of a brand are a card',
      'card-data.ts',
      ['return sum % 10 === 0', 'return sum >= 0'],
      '4111111111111112',
    ],
    ['any digits that pass Luhn are a card', 'card-data.ts', ['[/^9/,', '[/^/,'], 'false alarms'],
    ['payment codes stay', 'card-data.ts', [' ?? paymentCodeAt(plain, groups, first)', ''], '134567890123456789'],
    ['identity numbers are payment codes', 'card-data.ts', ['return rest === 1', 'return rest > 10'], 'false alarms'],
    [
      'track data stay',
      'card-data.ts',
      ["matches(plain, track, 'track')", "matches('', track, 'track')"],
      '%B4111111111111111',
    ],
    ['the CVV stays', 'card-data.ts', ["...matches(plain, verificationValue, 'secret'), ", ''], 'CVV 123'],
    ['the PIN stays', 'card-data.ts', [", ...matches(plain, pin, 'secret')]", ']'], 'PIN 1234'],
    ['the expiry date stays', 'card-data.ts', ['end: end + tail.length', 'end: end + 0 * tail.length'], '12/28 123'],
    [
      'merchant numbers are cards',
      'card-data.ts',
      ['(merchantNumber.test(digits) &&', '(!merchantNumber &&'],
      '345290054110011',
    ],
    ['the first six digits are kept', 'card-data.ts', ['number.slice(-4)', 'number.slice(0, 6)'], '24 spellings'],
    [
      'what stood beside is looked at once',
      'card-data.ts',
      [
        'const rest = withoutCardData(kept + text.slice(end), language)',
        'const rest = { text: kept + text.slice(end), removed: 0 }',
      ],
      'its own output',
    ],
  ]).map(([name, file, change, says]) =>
    inUnit(name, `shared/payments/${file}`, change, 'shared/payments/card-data.test.ts', says),
  ),
]
