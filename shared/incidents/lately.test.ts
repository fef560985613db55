import { describe, expect, it } from 'vitest'
import { latelyOf } from './lately'
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
