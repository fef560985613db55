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
      'no width: 4',
    ],
    [
      'numerals that are no digits hide a card number',
      'plain-text.ts',
      ['if (numeral !== null)', 'if (numeral === 10)'],
      '❹❶❶❶',
    ],
    [
      'any digits of a brand are a card',
      'card-number.ts',
      ['return sum % 10 === 0', 'return sum >= 0'],
      '4111111111111112',
    ],
    ['any digits that pass Luhn are a card', 'card-number.ts', ['[/^9(?:', '[/^|^9(?:'], 'it may take'],
    ['payment codes stay', 'card-number.ts', [' ?? paymentCodeAt(text, first)', ''], '134567890123456789'],
    [
      'payment codes are looked for in prices',
      'card-number.ts',
      ['parts.length === 5 && isCode', 'isCode'],
      '2810 1240 3550 2201',
    ],
    [
      'every beginning of Alipay needs no word',
      'card-number.ts',
      ['anyPaymentCode.test(digits) && calledBy(plain, group, paymentWord)', 'anyPaymentCode.test(digits)'],
      '2512345678901234',
    ],
    [
      'nothing of a payment code stays',
      'card-data.ts',
      ['，首尾 ${digits.slice(0, 4)}…${digits.slice(-4)}', ''],
      '134567890123456789',
    ],
    [
      'identity numbers are cards',
      'other-numbers.ts',
      ['=> identity.test(signs)', "=> signs === '' && identity.test(signs)"],
      'identity numbers of Gansu',
    ],
    [
      'track data stay',
      'card-data.ts',
      ["matches(plain, track, 'track')", "matches('', track, 'track')"],
      '%B4111111111111111',
    ],
    ['the CVV stays', 'card-data.ts', ["...matches(plain, verificationValue, 'secret'), ", ''], 'CVV 123'],
    ['the PIN stays', 'card-data.ts', [", ...matches(plain, pin, 'secret')]", ']'], 'PIN 1234'],
    ['the expiry date stays', 'card-number.ts', ['end: end + tail.length', 'end: end + 0 * tail.length'], '12/28 123'],
    [
      'merchant numbers are cards',
      'card-number.ts',
      ['(!merchantNumber.test(digits) ||', '(merchantNumber !== null ||'],
      '345290054110011',
    ],
    [
      'the first six digits are kept',
      'card-data.ts',
      ['尾号 ${digits.slice(-4)}', '${digits.slice(0, 6)}'],
      '24 spellings',
    ],
    [
      'only one run is a card',
      'card-number.ts',
      ['isInGroups(text, first, last))', 'text === null)'],
      '4111 1111 1111 1111',
    ],
    [
      'groups are a card only as cards are printed',
      'card-number.ts',
      ['if (hasTimeBeside(plain, start, end)) return false', 'if (start < end) return false'],
      'groupings, signs and numerals',
    ],
    [
      'a time beside two numbers tells nothing',
      'card-number.ts',
      ['if (hasTimeBeside(plain, start, end)) return false', ''],
      '41111111 11111111 14:05',
    ],
    [
      'four blanks end a number',
      'card-number.ts',
      ['${separator}{1,6}$', '${separator}{1,3}$'],
      'groupings, signs and numerals',
    ],
    ['stars that cover digits join the rest', 'card-number.ts', ['(?!.*[*•●…]{2})', ''], '111111'],
    [
      'a long run is searched inside',
      'card-number.ts',
      ['writtenOn.test(all.slice(length))', "all !== ''"],
      '411111111111111100000000',
    ],
    [
      'a list of numbers of one length is a card',
      'card-number.ts',
      [' || isPartOfList(text, first, last)', ''],
      '4111 1111 1111 1111 5678',
    ],
    ['what is counted is a card', 'card-number.ts', ['isCounted(plain, end) || ', ''], '1111元'],
    [
      'a word before groups tells nothing',
      'card-number.ts',
      ['parts.some((part) => others.has(part.start))', 'others === null'],
      '价格 4111',
    ],
    ['what is weighed is a card', 'card-number.ts', ['text.plain.charAt(end) !== gaps[0]?.trim()', 'end > 0'], '4111g'],
    [
      'a word for an order is a pass',
      'card-number.ts',
      [
        'if (digits.length !== 15) return true\n',
        'if (calledBy(plain, group, otherWord)) return false\n  if (digits.length !== 15) return true\n',
      ],
      '订单号 4111111111111111',
    ],
    ['POS2 is part of the number', 'card-number.ts', ['([1, 2].find(', '([].find('], 'POS24111'],
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
