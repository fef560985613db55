import { describe, expect, it } from 'vitest'
import { fenOf, yuanOf } from './yuan'

describe('fenOf', () => {
  it.each([
    ['128', 12800],
    ['128.5', 12850],
    ['1,280.50', 128050],
    ['￥１２８．００ 元', 12800],
    ['0.07', 7],
    ['99999999.99', 99_999_999_99],
  ])('reads %s', (text, fen) => {
    expect(fenOf(text)).toBe(fen)
  })
  it.each(['', '-5', '1.234', '12 块', '1.2.3', '999999999', 'abc'])('does not take %j for an amount', (text) => {
    expect(fenOf(text)).toBeNull()
  })
})

describe('yuanOf', () => {
  it('writes two decimals', () => {
    expect([12800, 12850, 7, 0].map(yuanOf)).toEqual(['128.00', '128.50', '0.07', '0.00'])
  })
})
