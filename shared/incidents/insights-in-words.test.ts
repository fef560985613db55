import { describe, expect, it } from 'vitest'
import { coreCatalog } from '../catalog/catalog'
import type { Incident, Outcome } from './incident'
import { insightsOf } from './insights'
import { beforeInWords, codeInWords, headline, missingInWords, periodInWords, thinInWords } from './insights-in-words'
import { comparedWith, periodOf, type Period } from './period'

const at = '2026-11-22T14:32:05.120+08:00'
const rows = (day: string, count: number, outcome?: Outcome, amount?: number): Incident[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    seq: index + 1,
    at: `${day}T09:00:00.000+08:00`,
    codeSet: 'unionpay',
    code: '51',
    history: [],
    ...(outcome ? { outcome } : {}),
    ...(amount === undefined ? {} : { amount }),
  }))
const insights = (incidents: readonly Incident[], period: Period) =>
  insightsOf(incidents, period, comparedWith(period, at), {
    answerOf: () => ({ class: 'declined', listDecides: false, trouble: 'card' }),
    open: new Set(incidents.filter(({ gate }) => gate === 'unclear').map(({ id }) => id)),
  })

describe('periodInWords', () => {
  it.each([
    ['2026-11-22', '2026-11-22', '2026 年 11 月 22 日，周日', 'Sunday 22 November 2026'],
    ['2026-11-01', '2026-11-30', '2026 年 11 月', 'November 2026'],
    ['2026-11-16', '2026-11-22', '2026 年 11 月 16 日到 22 日', '16 to 22 November 2026'],
    ['2026-11-30', '2026-12-06', '2026 年 11 月 30 日到 12 月 6 日', '30 November to 6 December 2026'],
    ['2026-12-28', '2027-01-03', '2026 年 12 月 28 日到 2027 年 1 月 3 日', '28 December 2026 to 3 January 2027'],
  ])('names %s to %s', (from, to, zh, en) => {
    expect(periodInWords({ from, to }, 'zh-CN')).toBe(zh)
    expect(periodInWords({ from, to }, 'en').replace(',', '')).toBe(en)
  })
})

describe('headline', () => {
  const october = periodOf('month', '2026-10-01')
  const november = periodOf('month', '2026-11-01')

  it('compares, and sums what was noted', () => {
    const known = [
      ...rows('2026-10-05', 3, 'qr'),
      ...rows('2026-10-06', 1, 'left', 124_000),
      ...rows('2026-10-06', 1, 'left'),
      ...rows('2026-10-07', 1),
      ...rows('2026-09-07', 8, 'left'),
    ]
    const found = insights(known, october)
    expect(headline(found, 'zh-CN')).toBe('没付成 6 笔，比 9 月少 2 笔。顾客走了 2 位，走掉 1,240.00 元的生意。')
    expect(headline(found, 'en')).toBe('6 declines, 2 fewer than in September. 2 customers left, ¥1,240.00 lost.')
    expect(beforeInWords(found, 'zh-CN')).toBe('9 月：没付成 8 笔，顾客走了 8 位，没有记金额。')
    expect(missingInWords(found, 'zh-CN')).toBe('1 笔没填后来怎样，走了没记金额的 1 位，没有算进走掉的生意。')
    expect(thinInWords(found, 'zh-CN')).toBe('只有 6 笔，看不出规律，先别下结论。')
  })
  it('says what is not confirmed apart from what was not paid', () => {
    const unclear = rows('2026-11-05', 3).map((row, n): Incident => ({
      ...row,
      id: `1${row.id.slice(1)}`,
      seq: n,
      gate: 'unclear',
    }))
    const both = insights([...rows('2026-11-05', 4), ...unclear, ...rows('2026-10-05', 5)], november)
    expect(headline(both, 'zh-CN')).toBe('没付成 4 笔，没核实 3 笔，合起来比 10 月同期多 2 笔。没有记下走掉的顾客。')
    expect(headline(both, 'en')).toBe(
      '4 declines, 3 not confirmed, together 2 more than in October by this day. No customer noted as leaving.',
    )
    expect(headline(insights(unclear, november), 'zh-CN')).toBe('没核实 3 笔，10 月同期没有记录。没有记下走掉的顾客。')
  })
  it('says of a month that is not over that only as much of the last is compared', () => {
    expect(headline(insights([...rows('2026-11-05', 1), ...rows('2026-10-05', 1)], november), 'zh-CN')).toBe(
      '没付成 1 笔，和 10 月同期一样多。没有记下走掉的顾客。',
    )
    expect(headline(insights(rows('2026-11-05', 2), november), 'en')).toBe(
      '2 declines, nothing logged in October by this day. No customer noted as leaving.',
    )
  })
  it.each([
    [periodOf('day', '2026-11-22'), '昨天这时候'],
    [periodOf('day', '2026-11-20'), '前一天'],
    [periodOf('week', '2026-11-22'), '上周同期'],
    [periodOf('week', '2026-11-15'), '前一周'],
    [{ kind: 'span', from: '2026-11-01', to: '2026-11-10' } as const, '前面 10 天'],
  ])('names what %o is compared with', (period, name) => {
    expect(beforeInWords(insights(rows(period.from, 1), period), 'zh-CN')).toBe(`${name}没有记录。`)
  })
  it('says nothing of what is all there', () => {
    const all = insights(rows('2026-10-05', 12, 'left', 100), october)
    expect(missingInWords(all, 'zh-CN')).toBe('')
    expect(thinInWords(all, 'zh-CN')).toBe('只有 1 天有记录，看不出规律，先别下结论。')
    expect(thinInWords(insights([], october), 'zh-CN')).toBe('2026 年 10 月没有记录')
  })
})

it('names a code by its title, a message of the terminal by itself', () => {
  expect(codeInWords({ codeSet: 'unionpay', code: '51' }, coreCatalog.answerFor, 'zh-CN')).toBe('51 余额不足')
  expect(codeInWords(null, coreCatalog.answerFor, 'zh-CN')).toBe('没有代码')
})
