import { expect, it } from 'vitest'
import { coreCatalog } from '../catalog/catalog'
import { problemFrom } from './problem'
import { earlierInWords, endInWords, spanInWords, whatHappened, whatItMeans, whenAndWhy } from './problem-in-words'
import type { Finding } from './recurrence/finding'

const { answerFor } = coreCatalog

const at = '2026-11-22T14:32:05.120+08:00'
const terminal = '0b8f1a52-6d0c-4f6e-9a57-1f2d3c4b5a69'
const terminals = [{ id: terminal, label: '2 号台' }]
const problem = (more: Partial<Finding>) =>
  problemFrom(
    {
      rule: 'R5',
      subject: '',
      culprit: 'terminal',
      sure: 'medium',
      next: 'check-terminal',
      voice: 'strip',
      incidents: ['a', 'b'],
      first: at,
      last: at,
      about: { code: { codeSet: 'unionpay', code: '34' }, terminal, days: 7 },
      ...more,
    },
    terminal,
    at,
  )

it('names the code and the terminal, never the reason: a customer may see it', () => {
  expect(whatHappened(problem({}), terminals, '2026-11-22', 'zh-CN', answerFor)).toBe('2 号台 7 天里 2 次 34')
})
it('says whether it was one card only where the rows know', () => {
  const about = { code: { codeSet: 'unionpay', code: '91' }, minutes: 60, cards: 'not-marked' } as const
  expect(whatHappened(problem({ rule: 'R1', about }), [], '2026-11-22', 'zh-CN', answerFor)).toBe(
    '60 分钟内 2 次 91，没有标成同一张卡',
  )
})
it('names the day once it is over', () => {
  const signOn = problem({ rule: 'R4', about: { terminal } })
  expect(whatHappened(signOn, terminals, '2026-11-22', 'zh-CN', answerFor)).toContain('今天')
  expect(whatHappened(signOn, terminals, '2026-11-23', 'zh-CN', answerFor)).toContain('11 月 22 日')
})
it('is never surer than the finding', () => {
  const blames = (['low', 'medium', 'high'] as const).map((sure) => whatItMeans(problem({ sure }), 'zh-CN'))
  expect(blames).toEqual([
    '可能是刷卡机的问题，不像是卡',
    '多半是刷卡机的问题，不像是卡',
    '看来是刷卡机的问题，不像是卡',
  ])
  expect(whatItMeans(problem({ culprit: 'unknown', sure: 'high' }), 'zh-CN')).toBe('原因还看不出来')
})
it('says when and why in whole sentences', () => {
  expect(whenAndWhy(problem({}), 'zh-CN')).toBe('最近一次 11 月 22 日，周日。多半是刷卡机的问题，不像是卡。')
  expect(whenAndWhy(problem({}), 'en')).toBe('Last on Sunday 22 November. Probably the terminal rather than the card. ')
})
it('names the span of what is over, with the year where it is another', () => {
  const outage = problem({ first: '2026-11-20T10:00:00.000+08:00' })
  expect(spanInWords(outage, '2026-11-30', 'zh-CN')).toBe('11/20 到 11/22')
  expect(spanInWords(problem({}), '2027-01-02', 'en')).toBe('22 Nov 2026')
})
it('names the last days on which it was there before, and counts the rest', () => {
  const days = ['05', '03', '01', '07', '09', '11', '13', '13'].map((day) => `2026-10-${day}T10:00:00.000+08:00`)
  expect(earlierInWords(days, '2026-11-30', 'zh-CN')).toBe(
    '以前也有过：10/13，10/11，10/9，10/7，10/5，10/3，还有 1 天',
  )
  expect(earlierInWords([], '2026-11-30', 'en')).toBe('')
})
it('says how it ended, and of what was told that the acquirer knew', () => {
  const calls = [{ at, whom: '收单机构', said: '在修' }]
  const ends = [
    { ...problem({}), state: 'solved' as const, calls },
    { ...problem({}), state: 'passed' as const },
    { ...problem({}), state: 'passed' as const, calls },
  ]
  expect(ends.map((one) => endInWords(one, 'en'))).toEqual([
    'solved',
    'passed by itself',
    'acquirer told, then no more of it',
  ])
})
it('says until when what is put off is silent', () => {
  const asleep = { ...problem({}), state: 'snoozed' as const, snoozedUntil: '2026-11-23T06:00:00.000+08:00' }
  expect(whenAndWhy(asleep, 'en')).toContain('Snoozed until 23 November 2026 06:00')
})
