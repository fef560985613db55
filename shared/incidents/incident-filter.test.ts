import { describe, expect, it } from 'vitest'
import type { Incident } from './incident'
import { incidentMatcher, summaryOf } from './incident-filter'

const incident = (seq: number, day: string, more: Partial<Incident> = {}): Incident => ({
  id: `00000000-0000-4000-8000-${String(seq).padStart(12, '0')}`,
  seq,
  at: `${day}T14:32:05.120+08:00`,
  codeSet: 'unionpay',
  code: '34',
  history: [],
  ...more,
})

describe('incidentMatcher', () => {
  it.each([
    [{ text: '老张 ５１' }, true],
    [{ text: '老张 52' }, false],
    [{ code: '51' }, true],
    [{ outcome: 'qr' }, true],
    [{ outcome: 'none' }, false],
    [{ from: '2026-11-22', to: '2026-11-22' }, true],
    [{ from: '2026-11-23' }, false],
    [{ to: '2026-11-21' }, false],
  ] as const)('asks %j', (filter, expected) => {
    const one = incident(1, '2026-11-22', { code: '51', note: '老张说没信号', outcome: 'qr' })
    expect(incidentMatcher(filter)(one)).toBe(expected)
  })
  it('leaves out what was taken back, unless asked for', () => {
    const one = incident(1, '2026-11-22', { withdrawn: true })
    expect(incidentMatcher({})(one)).toBe(false)
    expect(incidentMatcher({ withdrawn: true })(one)).toBe(true)
  })
})

describe('summaryOf', () => {
  it('counts runs of days as the list shows them, codes and outcomes', () => {
    const list = [
      incident(4, '2026-11-22', { outcome: 'qr' }),
      incident(3, '2026-11-20'),
      incident(2, '2026-11-22', { code: '51', outcome: 'qr' }),
      incident(1, '2026-11-22'),
    ]
    expect(summaryOf(list)).toEqual({
      days: [
        { day: '2026-11-22', count: 1 },
        { day: '2026-11-20', count: 1 },
        { day: '2026-11-22', count: 2 },
      ],
      codes: [
        { codeSet: 'unionpay', code: '34', count: 3 },
        { codeSet: 'unionpay', code: '51', count: 1 },
      ],
      outcomes: [
        { outcome: 'qr', count: 2 },
        { outcome: 'none', count: 2 },
      ],
      says: { terminal: false, staff: false },
    })
    const { says } = summaryOf([...list, incident(5, '2026-11-22', { terminal: '1', staff: '小王' })])
    expect(says).toEqual({ terminal: true, staff: true })
  })
})
