import { describe, expect, it } from 'vitest'
import { clockOf, dateInWords, dayInWords, dayOf, localTimestamp, momentInWords, monthOf } from './timestamp'

describe('localTimestamp', () => {
  it('names the moment and what the clock of the shop showed', () => {
    const moment = new Date(2026, 10, 22, 14, 32, 5, 120)
    const at = localTimestamp(moment)

    expect(at.slice(0, 23)).toBe('2026-11-22T14:32:05.120')
    expect(new Date(at).getTime()).toBe(moment.getTime())
  })
  it('can be taken apart', () => {
    const at = '2026-11-22T14:32:05.120+08:00'

    expect([monthOf(at), dayOf(at), clockOf(at)]).toEqual(['2026-11', '2026-11-22', '14:32'])
  })
})

describe('dates in words', () => {
  it('reads as a Chinese or an English shopkeeper writes them', () => {
    expect(dayInWords('2026-11-22', 'zh-CN')).toBe('11 月 22 日，周日')
    expect(dayInWords('2026-11-22', 'en')).toBe('Sunday 22 November')
    expect(dateInWords('2026-11-22', 'zh-CN')).toBe('2026 年 11 月 22 日，周日')
    expect(dateInWords('2026-11-22', 'en')).toBe('Sunday 22 November 2026')
    expect(momentInWords('2026-01-02T03:04:05.000+08:00', 'zh-CN')).toBe('2026 年 1 月 2 日 03:04')
    expect(momentInWords('2026-01-02T03:04:05.000+08:00', 'en')).toBe('2 January 2026 03:04')
  })
})
