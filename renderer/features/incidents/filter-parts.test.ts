import { describe, expect, it } from 'vitest'
import { narrowed, partsOf, without } from './filter-parts'

describe('partsOf', () => {
  it('names each part once, in the order in which it was chosen', () => {
    const filter = narrowed(narrowed({ outcome: 'qr' }, { codeSet: 'unionpay', code: '34' }), { text: '老张' })
    expect(partsOf(filter)).toEqual(['outcome', 'code', 'text'])
    expect(partsOf(narrowed(filter, { outcome: 'cash' }))).toEqual(['outcome', 'code', 'text'])
  })
})

describe('narrowed', () => {
  it('drops what was emptied', () => {
    expect(narrowed({ text: 'a', outcome: 'qr' }, { text: '', outcome: undefined })).toEqual({})
  })
})

describe('without', () => {
  it('takes a code away with its set, and both ends of a period', () => {
    const filter = { codeSet: 'unionpay', code: '34', from: '2026-11-01', to: '2026-11-30' }
    expect(without(filter, 'code')).toEqual({ from: '2026-11-01', to: '2026-11-30' })
    expect(without(filter, 'period')).toEqual({ codeSet: 'unionpay', code: '34' })
  })
})
