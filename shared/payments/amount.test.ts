import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amountInYuan, amountProblem, parseAmount } from './amount'

describe('parseAmount', () => {
  it.each([
    ['86', 8600],
    ['86.5', 8650],
    ['0.05', 5],
    ['12.', 1200],
    ['￥1,234.5', 123_450],
    ['¥ 1,234,567.89', 123_456_789],
    ['１２．５０', 1250],
    ['１，２３４．５', 123_450],
    ['12。5', 1250],
    ['12 元', 1200],
    ['99999999.99', 9_999_999_999],
  ])('reads %s', (text, fen) => {
    expect(parseAmount(text)).toBe(fen)
  })
  it.each(['', '元', 'abc', '-5', '1.234', '12,5', '1,23', '1.2.3', '100000000', '9'.repeat(40), '1e3'])(
    'does not guess what %s may mean',
    (text) => {
      expect(parseAmount(text)).toBeNull()
    },
  )
  it('reads back what it wrote, to the fen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999_999 }), (fen) => {
        expect(parseAmount(amountInYuan(fen))).toBe(fen)
      }),
    )
  })
})

describe('amountProblem', () => {
  it.each([
    ['412', null],
    ['12.5', null],
    ['12.', null],
    ['', 'none'],
    ['¥ ', 'none'],
    ['12.345', 'decimals'],
    ['100000000', 'too-big'],
    ['6222020012345678', 'too-big'],
    ['1.2.3', 'unreadable'],
    ['..', 'unreadable'],
    ['.5', 'unreadable'],
    ['12,5', 'unreadable'],
    ['4a', 'unreadable'],
    ['-5', 'unreadable'],
  ] as const)('of %j is %s', (text, problem) => {
    expect(amountProblem(text)).toBe(problem)
  })
})

describe('amountInYuan', () => {
  it.each([
    [0, '0.00'],
    [5, '0.05'],
    [124_000, '1,240.00'],
    [9_999_999_999, '99,999,999.99'],
  ])('writes %i fen as %s', (fen, text) => {
    expect(amountInYuan(fen)).toBe(text)
  })
})
