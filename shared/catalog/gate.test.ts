import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { operations } from '../incidents/incident'
import { gate, gateEnd, gateOperation, gateSchema, noAnswers, type FactAnswer } from './gate'

const facts = (screen: FactAnswer, slip: FactAnswer, list: FactAnswer) => ({
  ...noAnswers,
  facts: { screen, slip, list },
})
const operation = (id: (typeof operations)[number]) => gateOperation(id) ?? gate.operations[0] ?? fail()
const fail = () => {
  throw new Error('the gate has no operations')
}

describe('the words of the gate', () => {
  it('keep their schema and know each operation', () => {
    expect(v.safeParse(gateSchema, gate).issues).toBeUndefined()
    expect(gate.operations.map(({ id }) => id)).toEqual([...operations])
  })
  it('say nothing of goods where nothing was to be paid', () => {
    for (const id of ['balance-query', 'sign-on-or-settlement'] as const) {
      expect(JSON.stringify(operation(id))).not.toMatch(/货|goods/)
    }
  })
  it('keep the first line short enough for a glance', () => {
    for (const { keep } of gate.operations) {
      expect(Array.from(keep['zh-CN']).length).toBeLessThanOrEqual(14)
      expect(keep.en.length).toBeLessThanOrEqual(36)
    }
  })
})

describe('gateEnd', () => {
  const sale = operation('sale')

  it('is open until every fact is answered', () => {
    expect(gateEnd(sale, noAnswers)).toEqual({ open: 3 })
    expect(gateEnd(sale, { ...noAnswers, facts: { screen: 'yes' } })).toEqual({ open: 2 })
  })
  it('calls a sale paid only when screen and list agree and no slip speaks against it', () => {
    expect(gateEnd(sale, facts('yes', 'yes', 'yes'))).toBe('paid')
    expect(gateEnd(sale, facts('yes', 'unsure', 'yes'))).toBe('paid')
  })
  it.each([
    ['no', 'yes', 'yes'],
    ['yes', 'no', 'yes'],
    ['yes', 'yes', 'no'],
    ['unsure', 'yes', 'yes'],
    ['yes', 'yes', 'unsure'],
    ['no', 'no', 'no'],
  ] as const)('leaves %s, %s, %s unclear: never paid, never "not paid"', (screen, slip, list) => {
    expect(gateEnd(sale, facts(screen, slip, list))).toBe('unclear')
  })
  it("takes the acquirer's word over everything", () => {
    expect(gateEnd(sale, { ...facts('no', 'no', 'no'), acquirer: 'confirmed' })).toBe('paid')
    expect(gateEnd(sale, { ...facts('yes', 'yes', 'yes'), acquirer: 'denied' })).toBe('not-paid')
  })
})
