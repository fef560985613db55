import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holdsPan } from './pan'

describe('holdsPan', () => {
  it.each([
    '4111111111111111',
    '4111 1111 1111 1111',
    '4111-1111-1111-1111',
    '卡号４１１１１１１１１１１１１１１１请查',
    '378282246310005',
    '34 4111111111111111',
  ])('sees the card number in %s', (text) => {
    expect(holdsPan(text)).toBe(true)
  })
  it.each(['34', '13812345678', '2026-11-22 14:32:05', '898000000000012', '325614001234', '¥1,240.00', ''])(
    'lets %s be',
    (text) => {
      expect(holdsPan(text)).toBe(false)
    },
  )
  it('sees every number of a card brand that passes Luhn, in any width and grouping', () => {
    const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 14, maxLength: 14 })
    const brands = fc.constantFrom('4', '5', '6', '3')
    fc.assert(
      fc.property(brands, digits, fc.constantFrom('', ' ', '-'), fc.boolean(), (brand, body, separator, wide) => {
        const pan = withCheckDigit(brand + body.join(''))
        const grouped = pan.replace(/(\d{4})(?=\d)/g, `$1${separator}`)
        const shown = wide ? grouped.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))) : grouped
        expect(holdsPan(`刷了 ${shown} 没过`)).toBe(true)
      }),
    )
  })
})

function withCheckDigit(body: string): string {
  const sum = Array.from(body)
    .reverse()
    .reduce((total, sign, index) => {
      const doubled = Number(sign) * (index % 2 === 0 ? 2 : 1)
      return total + (doubled > 9 ? doubled - 9 : doubled)
    }, 0)
  return body + String((10 - (sum % 10)) % 10)
}
