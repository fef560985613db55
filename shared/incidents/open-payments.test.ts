import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { completeCatalog } from '../catalog/catalog'
import { mended, outcomes, type Incident } from './incident'
import { operations } from '../payments/payment'
import { openByDay, openPayments, type AnswerOf, type FirstStart } from './open-payments'

const { answerFor } = await completeCatalog()

const at = '2026-11-22T18:00:00.000+08:00'
/** All that is logged here is of this version. */
const firstStart: FirstStart = { at: '2026-01-01T08:00:00.000+08:00', seq: 1 }

let count = 1
const incident = (clock: string, code: string | null, more: Partial<Incident> = {}): Incident => ({
  id: `0b8f1a52-6d0c-4f6e-9a57-${String(++count).padStart(12, '0')}`,
  seq: count,
  at: clock.length > 5 ? `${clock}:00.000+08:00` : `2026-11-22T${clock}:00.000+08:00`,
  ...(code === null ? { screenText: '主控故障' } : { codeSet: 'unionpay', code }),
  history: [],
  ...more,
})
/** What the tables say is another test's to hold. */
const answerOf: AnswerOf = ({ codeSet, code }) => {
  if (codeSet === 'unknown') return { class: 'unverified', listDecides: false }
  if (['98', '68'].includes(code)) return { class: 'check-first', listDecides: false }
  if (['20', '91'].includes(code)) return { class: 'check-first', listDecides: true }
  return code === 'gone' ? null : { class: code === '00' ? 'approved' : 'declined', listDecides: false }
}
const open = (incidents: readonly Incident[], now = at, start = firstStart) =>
  openPayments(incidents, now, { firstStart: start, answerOf })
const isOpen = (one: Incident) => open([one]).length === 1

describe('open is', () => {
  it.each([
    ['a code that says check first', incident('14:05', '98')],
    ['a code that no table has', incident('14:05', 'Q9', { codeSet: 'unknown' })],
    ['words that no table has', incident('14:05', null)],
    ['a code of a table that is gone', incident('14:05', 'gone')],
    ['a declined one that somebody has left unclear', incident('14:05', '51', { gate: 'unclear' })],
    ['an approved one of which the customer says otherwise', incident('14:05', '00', { gate: 'unclear' })],
    ['one left unclear', incident('14:05', '98', { gate: 'unclear' })],
    ['a refund', incident('14:05', '98', { operation: 'refund-or-void' })],
    ['a scan', incident('14:05', '98', { operation: 'scan' })],
    ['what is said to be solved without a verdict', incident('14:05', '98', { outcome: 'solved' })],
  ])('%s', (_what, one) => {
    expect(isOpen(one)).toBe(true)
  })
})

describe('not open is', () => {
  it.each([
    ['a decline', incident('14:05', '51')],
    ['a decline of which nobody knows how the customer paid', incident('14:05', '51', { outcome: 'pending' })],
    ['a balance query', incident('14:05', '98', { operation: 'balance-query' })],
    [
      'a balance query that the gate left unclear',
      incident('14:05', '98', { operation: 'balance-query', gate: 'unclear' }),
    ],
    ['a sign-on', incident('14:05', '98', { operation: 'sign-on-or-settlement' })],
    ['what was taken back', incident('14:05', '98', { withdrawn: true })],
  ])('%s', (_what, one) => {
    expect(isOpen(one)).toBe(false)
  })
})

const doubted = fc
  .record({
    code: fc.constantFrom('98', '91', null, 'gone'),
    operation: fc.constantFrom(undefined, 'sale', 'scan', 'refund-or-void', 'pre-authorisation'),
    outcome: fc.constantFrom(undefined, ...outcomes),
    gate: fc.constantFrom(undefined, 'unclear'),
  })
  .map(({ code, operation, outcome, gate }) =>
    incident('14:05', code, {
      ...(operation ? { operation: operation as (typeof operations)[number] } : {}),
      ...(outcome ? { outcome } : {}),
      ...(gate ? { gate: 'unclear' } : {}),
    }),
  )
const seed = 20_261_122

it('ends with every verdict and with nothing else: no other way of paying, no note, no answer of the acquirer', () => {
  fc.assert(
    fc.property(
      doubted,
      fc.constantFrom(
        { gate: 'paid' },
        { gate: 'not-paid' },
        { notCleared: { at, why: '查不到' } },
        { withdrawn: true },
      ),
      fc.constantFrom(
        { outcome: 'qr' },
        { outcome: 'cash' },
        { outcome: 'solved' },
        { outcome: 'left' },
        { gate: 'unclear' },
        { note: '顾客说没扣' },
        { acquirerSays: '在查' },
        { amount: 12_800 },
      ),
      (one, verdict, other) => {
        expect(isOpen(one)).toBe(true)
        expect(isOpen(mended(one, other as Partial<Incident>, at))).toBe(true)
        expect(isOpen(mended(one, verdict as Partial<Incident>, at))).toBe(false)
        expect(isOpen(mended(mended(one, other as Partial<Incident>, at), verdict as Partial<Incident>, at))).toBe(
          false,
        )
      },
    ),
    { seed, numRuns: 300 },
  )
})

it('ends never by itself: not in ten years', () => {
  expect(open([incident('14:05', '98')], '2036-11-22T18:00:00.000+08:00')).toHaveLength(1)
})

it('says what is unclear, and where the list alone decides: of a sale by card that the table calls not approved', () => {
  const [scan, unclear, silent, sale] = open([
    incident('10:00', '20'),
    incident('11:00', '98'),
    incident('12:00', '20', { gate: 'unclear' }),
    incident('13:00', '20', { operation: 'scan' }),
  ])
  expect([sale?.state, sale?.listDecides]).toEqual(['open', true])
  expect([silent?.state, silent?.listDecides]).toEqual(['open', false])
  expect([unclear?.state, unclear?.listDecides]).toEqual(['unclear', true])
  expect(scan?.listDecides).toBe(false)
})

it('knows the payments of one outage: of one code, each within the hour of the next', () => {
  const rows = [
    incident('09:00', '91'),
    incident('10:40', '91'),
    incident('11:10', '98'),
    incident('11:30', '91'),
    incident('11:45', '91', { operation: 'scan' }),
    incident('12:30', '91'),
    incident('13:31', '91'),
  ]
  const outages = open(rows).map(({ outage }) => outage.map((id) => rows.findIndex((row) => row.id === id)))
  expect(outages).toEqual([[6], [5, 3, 1], [4], [5, 3, 1], [2], [5, 3, 1], [0]])
})

describe('entries of before this version', () => {
  const start = { at: '2026-11-20T08:00:00.000+08:00', seq: 1_000 }
  const before = { ...incident('2026-03-04T10:00', '98'), seq: 400 }

  it.each([
    ['2026-11-20T08:00:00.000+08:00', 1],
    ['2026-11-27T08:00:00.000+08:00', 1],
    ['2026-11-27T08:00:01.000+08:00', 0],
  ])('at %s are open: %s', (now, expected) => {
    expect(open([before], now, start)).toHaveLength(expected)
  })
  it('are those that were written before, whatever the clock said; those of after never end by themselves', () => {
    const after = { ...before, seq: 1_001 }
    const clockWasAhead = { ...before, at: '2027-11-22T10:00:00.000+08:00' }
    expect(open([after, clockWasAhead], '2026-12-24T08:00:00.000+08:00', start)).toHaveLength(2)
  })
})

it('puts today and yesterday first, and what is of other days by day', () => {
  const payments = open([
    incident('2026-10-31T10:00', '98'),
    incident('2026-11-20T10:00', '98'),
    incident('2026-11-20T11:00', '98'),
    incident('2026-11-21T00:00', '98'),
    incident('2026-11-22T09:00', '98'),
    incident('2026-11-23T09:00', '98'),
  ])
  const { recent, others } = openByDay(payments, '2026-11-22')
  expect(recent.map(({ incident: { at: when } }) => when.slice(5, 10))).toEqual(['11-22', '11-21'])
  expect(
    others.map(({ day, payments: ofDay }) => [day, ofDay.map(({ incident: { at: when } }) => when.slice(11, 13))]),
  ).toEqual([
    ['2026-11-23', ['09']],
    ['2026-11-20', ['11', '10']],
    ['2026-10-31', ['10']],
  ])
})

describe('with the catalog itself', () => {
  const real = (codeSet: string, code: string) =>
    openPayments([incident('14:05', code, { codeSet })], at, { firstStart, answerOf: answerFor }).length

  it.each([
    ['unionpay', '98'],
    ['unionpay', '68'],
    ['unionpay', '09'],
    ['unknown', 'Q9'],
    ['family', 'line'],
    ['terminal', '通讯超时'],
  ])('%s %s is open', (codeSet, code) => {
    expect(real(codeSet, code)).toBe(1)
  })
  it.each([
    ['unionpay', '51'],
    ['unionpay', '34'],
    ['unionpay', '00'],
    ['unionpay', 'A0'],
  ])('%s %s is not', (codeSet, code) => {
    expect(real(codeSet, code)).toBe(0)
  })
})
