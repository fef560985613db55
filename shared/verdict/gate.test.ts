import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { operations } from '../payments/payment'
import {
  factAnswers,
  foundBy,
  gate,
  gateEnd,
  gateOperation,
  gateSchema,
  isBegun,
  untouchedGate,
  type FactAnswer,
  type GateState,
  type LastWord,
} from './gate'

const sale = (screen?: FactAnswer, slip?: FactAnswer, list?: FactAnswer): GateState => ({
  ...untouchedGate,
  operation: 'sale',
  facts: { screen, slip, list },
})
const scan = (order: FactAnswer, app: FactAnswer, speaker: FactAnswer): GateState => ({
  ...untouchedGate,
  operation: 'scan',
  facts: { order, app, speaker },
})
const fail = () => {
  throw new Error('no such operation')
}

describe('the words of the gate', () => {
  it('keep their schema and know each operation', () => {
    expect(v.safeParse(gateSchema, gate).issues).toBeUndefined()
    expect(gate.operations.map(({ id }) => id)).toEqual([...operations])
  })
  it('say nothing of goods where nothing was to be paid', () => {
    for (const id of ['balance-query', 'sign-on-or-settlement'] as const) {
      expect(JSON.stringify(gateOperation(id) ?? fail())).not.toMatch(/货|goods/)
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
  it('is nothing before it is known what was being done', () => {
    expect(gateEnd(untouchedGate, true)).toBeNull()
  })
  it('is open until every fact is answered', () => {
    expect(gateEnd(sale(), false)).toEqual({ open: 3 })
    expect(gateEnd(sale('yes'), false)).toEqual({ open: 2 })
  })
  it('calls a sale paid only when screen and list agree and no slip speaks against it', () => {
    expect(gateEnd(sale('yes', 'yes', 'yes'), false)).toBe('paid')
    expect(gateEnd(sale('yes', 'unsure', 'yes'), false)).toBe('paid')
  })
  it.each([
    ['no', 'yes', 'yes'],
    ['yes', 'no', 'yes'],
    ['yes', 'yes', 'no'],
    ['unsure', 'yes', 'yes'],
    ['yes', 'yes', 'unsure'],
    ['no', 'no', 'no'],
  ] as const)('leaves %s, %s, %s unclear: never paid, never "not paid"', (screen, slip, list) => {
    expect(gateEnd(sale(screen, slip, list), false)).toBe('unclear')
  })
  it('takes one look at the list where the owner’s table says not approved, and nowhere else', () => {
    expect(gateEnd(sale(undefined, undefined, 'no'), true)).toBe('not-paid')
    expect(gateEnd(sale(undefined, undefined, 'no'), false)).toEqual({ open: 2 })
    expect(gateEnd({ ...sale(undefined, undefined, 'no'), operation: 'refund-or-void' }, true)).toEqual({ open: 2 })
    expect(gateEnd(sale(undefined, undefined, 'unsure'), true)).toEqual({ open: 2 })
  })
  it('believes of a scan what the shop itself sees: its orders or its app, and neither against the other', () => {
    expect(gateEnd(scan('yes', 'unsure', 'unsure'), false)).toBe('paid')
    expect(gateEnd(scan('unsure', 'yes', 'no'), false)).toBe('paid')
    expect(gateEnd(scan('yes', 'no', 'yes'), false)).toBe('unclear')
    expect(gateEnd(scan('unsure', 'unsure', 'yes'), false)).toBe('unclear')
  })
  it('closes a scan with the first record that has it, and not with the speaker alone', () => {
    const told = (facts: GateState['facts']) => gateEnd({ ...untouchedGate, operation: 'scan', facts }, false)
    expect(told({ order: 'yes' })).toBe('paid')
    expect(told({ order: 'unsure', app: 'yes' })).toBe('paid')
    expect(told({ order: 'no' })).toEqual({ open: 2 })
    expect(told({ order: 'no', app: 'yes' })).toEqual({ open: 1 })
    expect(told({ speaker: 'yes' })).toEqual({ open: 2 })
  })
  it("takes the acquirer's word over the facts, and the settlement's over that", () => {
    expect(gateEnd({ ...sale('no', 'no', 'no'), acquirer: 'confirmed' }, false)).toBe('paid')
    expect(gateEnd({ ...sale('yes', 'yes', 'yes'), acquirer: 'denied' }, false)).toBe('not-paid')
    expect(gateEnd({ ...sale(), acquirer: 'confirmed', settlement: 'denied' }, false)).toBe('not-paid')
  })
  it('asks for nothing where nothing was to be paid', () => {
    expect(gateEnd({ ...untouchedGate, operation: 'balance-query', acquirer: 'confirmed' }, true)).toBe('no-payment')
    expect(foundBy({ ...untouchedGate, operation: 'balance-query' }, true)).toEqual({ operation: 'balance-query' })
  })
  it('never says paid without the shop’s own proof or a last word, whatever is answered', () => {
    const fact = fc.option(fc.constantFrom<FactAnswer>(...factAnswers), { nil: undefined })
    const state = fc.record<GateState>({
      operation: fc.option(fc.constantFrom(...operations), { nil: null }),
      facts: fc.record({ screen: fact, slip: fact, list: fact, order: fact, app: fact, speaker: fact }),
      acquirer: fc.option(fc.constantFrom<LastWord>('confirmed', 'denied'), { nil: null }),
      settlement: fc.option(fc.constantFrom<LastWord>('confirmed', 'denied'), { nil: null }),
    })
    fc.assert(
      fc.property(state, fc.boolean(), (told, listDecides) => {
        const end = gateEnd(told, listDecides)
        if (end === 'paid' && told.acquirer !== 'confirmed' && told.settlement !== 'confirmed') {
          const { screen, list, order, app } = told.facts
          expect(
            told.operation === 'scan' ? order === 'yes' || app === 'yes' : screen === 'yes' && list === 'yes',
          ).toBe(true)
        }
        if (end === 'not-paid' && !listDecides) {
          expect([told.acquirer, told.settlement]).toContain('denied')
        }
      }),
      { seed: 20261130, numRuns: 2000 },
    )
  })
})

describe('a gate that waits', () => {
  it('has something told and no end; unclear is no end', () => {
    expect(isBegun(untouchedGate, false)).toBe(false)
    expect(isBegun(sale(), false)).toBe(true)
    expect(isBegun(sale('no', 'no', 'no'), false)).toBe(true)
    expect(isBegun(sale('yes', 'yes', 'yes'), false)).toBe(false)
    expect(isBegun({ ...sale(), acquirer: 'denied' }, false)).toBe(false)
  })
})
