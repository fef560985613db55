import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normaliseQuery, parseResponseCode } from './response-code'

describe('normaliseQuery', () => {
  it.each([
    ['34', '34'],
    ['３４', '34'],
    ['ｂ４', 'B4'],
    [' b 4 ', 'B4'],
    ['b-4', 'B4'],
    ['响应码：34', '34'],
    ['错误代码 B4', 'B4'],
    ['交易失败 51', '51'],
    ['Resp code: 05', '05'],
    ['error 91', '91'],
    ['', ''],
    ['　', ''],
  ])('reads %j as %j', (typed, query) => {
    expect(normaliseQuery(typed)).toBe(query)
  })
  it('survives any text, however long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
        expect(normaliseQuery(typed)).toBe(normaliseQuery(typed).trim())
      }),
    )
    expect(normaliseQuery('9'.repeat(10_000)).length).toBeLessThanOrEqual(200)
  })
})

describe('parseResponseCode', () => {
  it('adds the leading zero that a slip left out', () => {
    expect(parseResponseCode('5')).toBe('05')
  })
  it('keeps letters: Z3 is a code', () => {
    expect(parseResponseCode('Z3')).toBe('Z3')
  })
  it.each(['', '123', 'B', '3 ', '。4'])('refuses %j', (query) => {
    expect(parseResponseCode(query)).toBeNull()
  })
})
