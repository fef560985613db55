import { describe, expect, it } from 'vitest'
import { cardSpellings } from './card-data-samples'
import { heldBack } from './held-back'
import { plainTextOf } from './plain-text'

/** The longest run of digits as a person reads it, whatever signs part them. */
const longestRun = (text: string): number =>
  Math.max(
    0,
    ...(
      plainTextOf(text)
        .plain.replace(/[^\p{L}\d]/gu, '')
        .match(/\d+/g) ?? []
    ).map(({ length }) => length),
  )

describe('heldBack', () => {
  it('keeps no run of more than six digits of a card number that is being typed, in 24 spellings, at any key', () => {
    for (const { text } of cardSpellings(480, 19)) {
      const signs = Array.from(text)
      for (let typed = 1; typed <= signs.length; typed++) {
        const kept = heldBack(signs.slice(0, typed).join(''))
        expect(longestRun(kept), kept).toBeLessThanOrEqual(6)
      }
    }
  })
  it.each([
    ['622848', '622848'],
    ['6228480', '…'],
    ['卡 6228 4804 的顾客', '卡 … 的顾客'],
    ['６２２８４８０４', '…'],
    ['六二二八四八零四', '…'],
    ['6, 2, 2, 8, 4, 8, 0', '…'],
    ['6228    4804', '…'],
    ['4539a1488a0343', '…'],
    ['POS24539148803', 'POS…'],
  ])('reads %j as the guard does', (typed, kept) => {
    expect(heldBack(typed)).toBe(kept)
  })
  it.each(['他说 14 点再来，付了 128 元', 'B4 at 14:05', '小王说：线路在抢修', ''])('leaves %j as it is', (typed) => {
    expect(heldBack(typed)).toBe(typed)
  })
})
