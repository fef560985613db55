import { describe, expect, it } from 'vitest'
import { hardened, latelyOf, triedToday } from './lately'
import type { Incident } from './incident'

const [one, two] = ['0b8f1a52-6d0c-4f6e-9a57-000000000001', '0b8f1a52-6d0c-4f6e-9a57-000000000002']
let count = 0
const incident = (day: string, code: string, more: Partial<Incident> = {}): Incident => ({
  id: `0b8f1a52-6d0c-4f6e-9a57-${String(++count).padStart(12, '0')}`,
  seq: count,
  at: `2026-${day}T10:00:00.000+08:00`,
  codeSet: 'unionpay',
  code,
  history: [],
  ...more,
})
const key = { codeSet: 'unionpay', code: '91' }
const today = '2026-11-22'

describe('latelyOf', () => {
  it('counts today and the last thirty days, by terminal and by how it ended', () => {
    const log = [
      incident('10-23', '91', { terminal: one }),
      incident('10-24', '91', { terminal: one, outcome: 'qr' }),
      incident('11-20', '91', { terminal: two, outcome: 'qr' }),
      incident('11-20', '51'),
      incident('11-21', '91', { terminal: one, outcome: 'pending' }),
      incident('11-22', '91', { terminal: one, outcome: 'cash' }),
      incident('11-22', '91', { withdrawn: true }),
    ]
    expect(latelyOf(key, log, today)).toEqual({
      today: 1,
      month: 4,
      terminals: [
        { terminal: one, count: 3 },
        { terminal: two, count: 1 },
      ],
      ended: [
        { outcome: 'qr', count: 2 },
        { outcome: 'cash', count: 1 },
      ],
    })
  })
})

describe('triedToday', () => {
  it('follows the same-card key back from the newest incident', () => {
    const log = [incident('11-22', '91'), incident('11-22', '91'), incident('11-22', '91', { sameCard: true })]
    expect(triedToday(key, log, today)).toEqual({ sameCard: 2, code: 3 })
  })
  it('knows no card once somebody else came', () => {
    const log = [incident('11-22', '91'), incident('11-22', '91', { sameCard: true }), incident('11-22', '51')]
    expect(triedToday(key, log, today)).toEqual({ sameCard: 0, code: 2 })
  })
  it('forgets yesterday and what was taken back', () => {
    const log = [incident('11-21', '91'), incident('11-22', '91', { withdrawn: true })]
    expect(triedToday(key, log, today)).toEqual({ sameCard: 0, code: 0 })
  })
})

describe('hardened', () => {
  it.each([
    ['a wrong PIN, not logged yet', 'yes', 'pin', 0, 'yes'],
    ['a wrong PIN once: at most one more', 'yes', 'pin', 1, 'once'],
    ['a wrong PIN twice: no more', 'yes', 'pin', 2, 'never'],
    ['the stop family: never', 'yes', 'stop', 0, 'never'],
    ['a card declined twice: another one', 'after-fix', 'card', 2, 'never'],
    ['a bank that is down: later, however often', 'later', 'bank', 2, 'later'],
    ['any card a third time: no', 'later', 'bank', 3, 'never'],
    ['never stays never', 'never', 'bank', 0, 'never'],
  ] as const)('%s', (_why, verdict, trouble, sameCard, expected) => {
    expect(hardened(verdict, trouble, { sameCard, code: sameCard })).toBe(expected)
  })
})
