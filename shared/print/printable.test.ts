import { describe, expect, it } from 'vitest'
import { printableNamed } from './printable'

const id = '0b8f1a52-6d0c-4f6e-9a57-1f2d3c4b5a69'
const named = (text: string) => printableNamed(text, '2026-11-22')

describe('printableNamed', () => {
  it.each([
    ['checklist:unionpay:34', { document: 'checklist', codeSet: 'unionpay', code: '34' }],
    ['checklist:acquirer:ccb:B4', { document: 'checklist', codeSet: 'acquirer:ccb', code: 'B4' }],
    ['family:line', { document: 'checklist', codeSet: 'family', code: 'line' }],
    [`two-part-note:${id}`, { document: 'two-part-note', key: null, operation: null, incident: id }],
    ['review', { document: 'review', period: { kind: 'month', from: '2026-11-01', to: '2026-11-30' } }],
    ['review:week', { document: 'review', period: { kind: 'week', from: '2026-11-16', to: '2026-11-22' } }],
    ['review:2026-02', { document: 'review', period: { kind: 'month', from: '2026-02-01', to: '2026-02-28' } }],
    ['review:2026-02-03', { document: 'review', period: { kind: 'day', from: '2026-02-03', to: '2026-02-03' } }],
    ['maintenance-form', { document: 'maintenance-form', interval: null, record: null }],
    ['maintenance-form:weekly', { document: 'maintenance-form', interval: 'weekly', record: null }],
    [`maintenance-form:${id}`, { document: 'maintenance-form', interval: null, record: id }],
    ['customer-notice', { document: 'customer-notice', bothLanguages: false }],
    ['customer-notice:both', { document: 'customer-notice', bothLanguages: true }],
    ['emergency-plan', { document: 'emergency-plan' }],
    ['open-payments', { document: 'open-payments' }],
    ['open-matters', { document: 'open-matters' }],
    ['crib-card', { document: 'crib-card' }],
    ['check-history', { document: 'check-history', filter: {} }],
  ])('reads %s', (text, printable) => {
    expect(named(text)).toEqual(printable)
  })
  it('reads a call pack about one incident', () => {
    expect(named(`call-pack:${id}`)).toMatchObject({ document: 'call-pack', incidents: [id], key: null })
  })
  it.each([
    '',
    'nothing',
    'checklist',
    'checklist:34',
    'checklist:unionpay:',
    'call-pack',
    'call-pack:34',
    'two-part-note',
    'review:2026-13',
    'review:2026-02-30',
    'review:never',
    'maintenance-form:never',
    'customer-notice:fr',
    'crib-card:all',
    'open-matters:all',
    'check-history:all',
  ])('cannot read %j', (text) => {
    expect(named(text)).toBeNull()
  })
})
