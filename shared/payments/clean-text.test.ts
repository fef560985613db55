import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanText } from './clean-text'

describe('cleanText', () => {
  it.each([
    ['control signs', 'a\u0000b\u0007c\u001b[31md', 'abc[31md'],
    ['signs that turn the order of reading', '\u202eرمز 51\u202c', 'رمز 51'],
    ['halves of a sign', `51\ud83d`, '51'],
    ['what has no width', '\ufeff5\u200b1', '51'],
    ['line breaks of every kind, and tabs', '第一行\r\n第二行\r第三行\t完', '第一行\n第二行\n第三行 完'],
    ['what people see, whole signs of several parts too', '卡 👩‍👩‍👧 51', '卡 👩‍👩‍👧 51'],
  ])('keeps of %s what can be read', (_what, text, expected) => {
    expect(cleanText(text)).toBe(expected)
  })
  it('takes nothing more out the second time, and leaves whole signs only', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const clean = cleanText(text)
        expect(cleanText(clean)).toBe(clean)
        expect(clean).not.toMatch(/\p{Cs}/u)
        expect(clean.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u)
      }),
      { seed: 20261130, numRuns: 1000 },
    )
  })
})
