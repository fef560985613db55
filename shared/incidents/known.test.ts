import { describe, expect, it } from 'vitest'
import { coreCatalog } from '../catalog/catalog'
import { untouchedGate } from '../verdict/gate'
import type { Incident } from './incident'
import { classOfIncident, knownOf, knownOfIncident, triesOfCard } from './known'

let count = 0
const incident = (day: string, more: Partial<Incident> = {}): Incident => ({
  id: `0b8f1a52-6d0c-4f6e-9a57-${String(++count).padStart(12, '0')}`,
  seq: count,
  at: `2026-${day}T10:00:00.000+08:00`,
  codeSet: 'unionpay',
  code: '55',
  history: [],
  ...more,
})

describe('triesOfCard', () => {
  it('follows the same-card mark back from the incident', () => {
    const [first, second, third] = [incident('11-22'), incident('11-22'), incident('11-22', { sameCard: true })]
    const log = [first, second, third]
    expect(log.map((one) => triesOfCard(one, log))).toEqual([1, 1, 2])
  })
  it('counts the card, whatever code it brought', () => {
    const log = [incident('11-22', { code: '51' }), incident('11-22', { sameCard: true })]
    expect(triesOfCard(log[1] ?? incident('11-22'), log)).toBe(2)
  })
  it('begins anew with another day, with what was taken back, and for what is not in the log', () => {
    const log = [incident('11-21'), incident('11-22', { withdrawn: true }), incident('11-22', { sameCard: true })]
    expect(triesOfCard(log[2] ?? incident('11-22'), log)).toBe(1)
    expect(triesOfCard(incident('11-22'), log)).toBe(0)
  })
})

describe('what is known of a payment', () => {
  const doubt = { listDecides: false }

  it('is nothing for the next one, whatever the log holds', () => {
    const log = [incident('11-22'), incident('11-22', { sameCard: true, gate: 'paid' })]
    expect(knownOf(untouchedGate, null, log, doubt)).toEqual({ tries: 0, operation: null, end: null })
  })
  it('is what its entry keeps, until the gate on screen knows more', () => {
    const entry = incident('11-22', { operation: 'sale', gate: 'unclear' })
    expect(knownOf(untouchedGate, entry, [entry], doubt)).toEqual({ tries: 1, operation: 'sale', end: 'unclear' })
    const confirmed = { ...untouchedGate, operation: 'sale', acquirer: 'confirmed' } as const
    expect(knownOf(confirmed, entry, [entry], doubt)).toEqual({ tries: 1, operation: 'sale', end: 'paid' })
    expect(knownOf({ ...untouchedGate, operation: 'sale' }, entry, [entry], doubt).end).toBe('begun')
  })
  it('has nothing to pay in a balance query', () => {
    expect(knownOfIncident(incident('11-22', { operation: 'balance-query' }), []).end).toBe('no-payment')
  })
})

describe('the class of an entry', () => {
  const doubtful = coreCatalog.answerFor({ codeSet: 'unionpay', code: '98' })

  it('is what was found out, not the code alone', () => {
    const of = (more: Partial<Incident>) => classOfIncident(doubtful, incident('11-22', { code: '98', ...more }))
    expect([of({}), of({ gate: 'paid' }), of({ gate: 'not-paid' }), of({ gate: 'unclear' })]).toEqual([
      'check-first',
      'approved',
      'declined',
      'check-first',
    ])
    expect(of({ operation: 'sign-on-or-settlement' })).toBe('status')
  })
  it('is unverified for words that no table knows, until somebody found out', () => {
    const words = { screenText: '主控故障' }
    expect(classOfIncident(null, incident('11-22', words))).toBe('unverified')
    expect(classOfIncident(null, incident('11-22', { ...words, gate: 'not-paid' }))).toBe('declined')
  })
})
