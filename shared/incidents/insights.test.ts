import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CodeKey } from '../catalog/code-key'
import type { Trouble } from '../catalog/trouble'
import { outcomes, type Incident } from './incident'
import { countsOf, hasRisen, insightsOf, leftWithoutAmount } from './insights'
import { openPayments } from './open-payments'
import { addDays, comparedWith, dayCount, periodOf, piecesOf, type Period } from './period'
import { reviewBefore } from './review'

const now = '2027-01-01T00:00:00.000+08:00'
const november = periodOf('month', '2026-11-22')
const terminal = '0b8f1a52-6d0c-4f6e-9a57-1f2d3c4b5a69'

const troubleOf = ({ code }: CodeKey): Trouble => (code === '00' ? 'none' : 'card')
const answerOf = (key: CodeKey) => ({
  class: key.code === '98' || key.code === '91' ? ('check-first' as const) : ('declined' as const),
  listDecides: false,
  trouble: troubleOf(key),
})
const insights = (incidents: readonly Incident[], period: Period = november, at = now) => {
  const firstStart = { at: '2026-01-01T00:00:00.000+08:00', seq: 1 }
  const open = new Set(openPayments(incidents, now, { firstStart, answerOf }).map(({ incident: { id } }) => id))
  return insightsOf(incidents, period, comparedWith(period, at), { answerOf, open })
}

let made = 0
function incident(day: string, more: Partial<Incident> = {}): Incident {
  made++
  const id = `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`
  return { id, seq: made, at: `${day}T14:32:00.000+08:00`, codeSet: 'unionpay', code: '51', history: [], ...more }
}

describe('insightsOf', () => {
  it('counts nothing that was found to be paid, whatever the terminal said', () => {
    const found = insights([
      incident('2026-11-02', { code: '98', gate: 'paid' }),
      incident('2026-11-03', { code: '98', gate: 'not-paid' }),
      incident('2026-11-04', { code: '98' }),
    ])

    expect(found.count).toBe(2)
  })
  it('calls a payment that nobody has confirmed no decline, until a verdict says so', () => {
    const found = insights([
      incident('2026-11-02'),
      incident('2026-11-02', { code: '98', gate: 'not-paid' }),
      incident('2026-11-03', { code: '98' }),
      incident('2026-11-04', { gate: 'unclear' }),
      incident('2026-11-05', { code: '98', gate: 'paid' }),
      incident('2026-11-06', { code: '98', notCleared: { at: now, why: '银行说查不到' } }),
      incident('2026-11-07', { code: '98', withdrawn: true }),
      incident('2026-10-07', { code: '91' }),
    ])

    expect(found).toMatchObject({ count: 5, notPaid: 2, open: 2, notCleared: 1 })
    expect(found.before).toMatchObject({ count: 1, notPaid: 0, open: 1, notCleared: 0 })
  })
  it('counts each decline where it belongs', () => {
    const found = insights([
      incident('2026-11-01', { terminal, outcome: 'qr' }),
      incident('2026-11-30', { code: '91', at: '2026-11-30T23:59:59.999+08:00' }),
      incident('2026-11-30', { code: '91', at: '2026-11-30T00:00:00.000+08:00', terminal }),
      incident('2026-10-31'),
      incident('2026-12-01', { at: '2026-12-01T00:00:00.000+08:00' }),
    ])

    expect(found.count).toBe(3)
    expect([found.days[0], found.days[29], found.days.length]).toEqual([1, 2, 30])
    expect([found.hours[14], found.hours[23], found.hours[0]]).toEqual([1, 1, 1])
    // 1 November 2026 is a Sunday, the 30th a Monday.
    expect(found.weekdays).toEqual([2, 0, 0, 0, 0, 0, 1])
    expect(found.codes).toEqual([
      { key: { codeSet: 'unionpay', code: '91' }, count: 2 },
      { key: { codeSet: 'unionpay', code: '51' }, count: 1 },
    ])
    expect(found.codeSets).toEqual([{ codeSet: 'unionpay', count: 3 }])
    expect(found.terminals).toEqual([
      { terminal, count: 2 },
      { terminal: null, count: 1 },
    ])
    expect(found.outcomes).toEqual([
      { outcome: null, count: 2 },
      { outcome: 'qr', count: 1 },
    ])
    expect(found.before).toMatchObject({ count: 1, from: '2026-10-01', to: '2026-10-31', until: null })
  })
  it('sums only amounts that were noted of customers who left, and says what is missing', () => {
    const found = insights([
      incident('2026-11-02', { outcome: 'left', amount: 12_800 }),
      incident('2026-11-02', { outcome: 'left', amount: 1 }),
      incident('2026-11-02', { outcome: 'left', amount: 0 }),
      incident('2026-11-03', { outcome: 'left' }),
      incident('2026-11-04', { outcome: 'qr', amount: 99_900 }),
      incident('2026-11-05', { amount: 99_900 }),
      incident('2026-11-06', { outcome: 'left', amount: 99_900, withdrawn: true }),
      incident('2026-10-06', { outcome: 'left', amount: 500 }),
    ])

    expect(found).toMatchObject({ count: 6, left: 4, lost: 12_801, leftWithoutAmount: 1, withoutOutcome: 1 })
    expect(found.before).toMatchObject({ count: 1, left: 1, lost: 500 })
  })
  it('names exactly those who are in no sum', () => {
    const rows = [
      incident('2026-11-02', { outcome: 'left' }),
      incident('2026-11-02', { outcome: 'left', amount: 0 }),
      incident('2026-11-02', { outcome: 'cash' }),
      incident('2026-11-02'),
      incident('2026-11-02', { outcome: 'left', withdrawn: true }),
      incident('2026-11-02', { outcome: 'left', gate: 'paid' }),
      incident('2026-11-02', { outcome: 'left', code: '00' }),
    ]

    expect(rows.map((row) => leftWithoutAmount(row, troubleOf))).toEqual([true, ...Array<boolean>(6).fill(false)])
    expect(insights(rows).leftWithoutAmount).toBe(1)
  })
  it('counts neither approvals nor what was taken back, and what has no code as a decline', () => {
    const found = insights([
      incident('2026-11-02', { code: '00' }),
      incident('2026-11-02', { withdrawn: true }),
      { id: terminal, seq: 1, at: '2026-11-02T09:00:00.000+08:00', screenText: '请重新刷卡', history: [] },
    ])

    expect(found.codes).toEqual([{ key: null, count: 1 }])
    expect(found.count).toBe(1)
  })
  it('compares a month that is not over with as much of the one before', () => {
    const found = insights(
      [
        incident('2026-10-22', { at: '2026-10-22T14:32:59.000+08:00' }),
        incident('2026-10-22', { at: '2026-10-22T14:33:00.000+08:00' }),
        incident('2026-10-30'),
      ],
      november,
      '2026-11-22T14:32:05.120+08:00',
    )

    expect(found.before).toMatchObject({ count: 1, until: '2026-10-22T14:32' })
  })
  it.each([
    ['empty', 0, 1, 'month'],
    ['few', 9, 9, 'month'],
    ['few-days', 10, 2, 'month'],
    [null, 10, 3, 'month'],
    ['few', 9, 1, 'day'],
    [null, 10, 1, 'day'],
  ] as const)('calls data %s that are %s declines on %s days of a %s', (thin, count, days, kind) => {
    const rows = Array.from({ length: count }, (_, n) => incident(addDays('2026-11-02', n % days)))
    expect(insights(rows, periodOf(kind, '2026-11-02')).thin).toBe(thin)
  })

  const anyIncident = fc
    .record({
      minutes: fc.integer({ min: 0, max: 100 * 24 * 60 }),
      code: fc.constantFrom('51', '91', '00', 'A0'),
      codeSet: fc.constantFrom('unionpay', 'acquirer:ccb'),
      terminal: fc.constantFrom(terminal, undefined),
      outcome: fc.constantFrom(...outcomes, undefined),
      amount: fc.option(fc.integer({ min: 0, max: 1_000_000 }), { nil: undefined }),
      withdrawn: fc.boolean(),
    })
    .map(({ minutes, terminal: at, outcome, amount, ...more }) =>
      incident('', {
        ...more,
        ...(at === undefined ? {} : { terminal: at }),
        ...(outcome === undefined ? {} : { outcome }),
        ...(amount === undefined ? {} : { amount }),
        at: new Date(Date.parse('2026-09-01') + minutes * 60_000).toISOString().replace('Z', '+08:00'),
      }),
    )
  const anyPeriod = fc
    .tuple(fc.constantFrom('day', 'week', 'month', 'span'), fc.integer({ min: 0, max: 100 }))
    .map(([kind, days]): Period => {
      const from = addDays('2026-09-01', days)
      return kind === 'span' ? { kind, from, to: addDays(from, 20) } : periodOf(kind, from)
    })

  it('loses and invents nothing: each breakdown sums up to the total', () => {
    fc.assert(
      fc.property(fc.array(anyIncident, { maxLength: 80 }), anyPeriod, (incidents, period) => {
        const found = insights(incidents, period)
        const sum = (counts: readonly (number | { count: number })[]) =>
          counts.reduce<number>((all, one) => all + (typeof one === 'number' ? one : one.count), 0)
        const { days, hours, weekdays, codes, codeSets, terminals, outcomes: ends } = found
        for (const counts of [days, hours, weekdays, codes, codeSets, terminals, ends]) {
          expect(sum(counts)).toBe(found.count)
        }
        expect(sum(countsOf(days, piecesOf(period).pieces))).toBe(found.count)
        expect([days.length, hours.length, weekdays.length]).toEqual([dayCount(period), 24, 7])
        expect(found.notPaid + found.open + found.notCleared).toBe(found.count)
        expect(found.leftWithoutAmount).toBeLessThanOrEqual(found.left)
        expect(found.left + found.withoutOutcome).toBeLessThanOrEqual(found.count)
        for (const rows of [codes, terminals]) {
          expect(rows.map(({ count }) => count)).toEqual(rows.map(({ count }) => count).toSorted((a, b) => b - a))
        }
      }),
    )
  })
  it('says of a period what the next one says was before it', () => {
    fc.assert(
      fc.property(fc.array(anyIncident, { maxLength: 80 }), (incidents) => {
        const { count, notPaid, open, left, lost, hours, weekdays, terminals } = insights(
          incidents,
          periodOf('month', '2026-10-05'),
        )
        const places = { hours, weekdays, terminals }
        expect(insights(incidents, november).before).toMatchObject({ count, notPaid, open, left, lost, ...places })
      }),
    )
  })
})

describe('hasRisen', () => {
  it.each([
    ['a rush that is always there', 69, 60, false],
    ['twice as many of a few', 10, 5, false],
    ['much more', 69, 40, true],
    ['something new', 5, 0, true],
    ['very little that is new', 4, 0, false],
    ['less', 5, 20, false],
  ])('of %s, %i after %i: %s', (_what, count, before, risen) => {
    expect(hasRisen(count, before)).toBe(risen)
  })
})

describe('reviewBefore', () => {
  const review = (id: string, text: string) => ({ id, text, at: now })

  it('is the last one that said something', () => {
    const reviews = [review('2026-11', 'b'), review('2026-09', 'a'), review('2026-10', ''), review('2026-12', 'c')]
    expect(reviewBefore(reviews, '2026-11')?.text).toBe('a')
    expect(reviewBefore(reviews, '2026-09')).toBeUndefined()
    expect(reviewBefore(reviews, '2027-01')?.text).toBe('c')
  })
})
