import { describe, expect, it } from 'vitest'
import type { Incident } from '#shared/incidents/incident'
import { messagesIn } from '#shared/messages/messages'
import { differs, draftFrom, fieldsOf, readFields, type Fields } from './incident-fields'

const incident: Incident = {
  id: '00000000-0000-4000-8000-000000000001',
  seq: 1,
  at: '2026-11-22T14:32:05.120+08:00',
  codeSet: 'unionpay',
  code: '34',
  amount: 8650,
  outcome: 'qr',
  note: '老张的卡',
  sameCard: false,
  history: [],
}
const start = fieldsOf(incident)
const owners = (code: string) =>
  code === '51' ? ['unionpay', 'visa'].map((codeSet) => ({ codeSet, code })) : ([] as const)

const read = (change: Partial<Fields>) => readFields({ ...start, ...change }, start, owners)
const sentence = (change: Partial<Fields>, field: keyof Fields) => read(change).problems[field]?.(messagesIn('zh-CN'))

describe('fieldsOf', () => {
  it('reads back as no change at all', () => {
    const { change, problems } = read({})
    expect(problems).toEqual({})
    expect(change).toMatchObject({ codeSet: 'unionpay', code: '34', amount: 8650, outcome: 'qr', note: '老张的卡' })
    expect(change).not.toHaveProperty('at')
    expect(change).not.toHaveProperty('sameCard')
  })
  it('shows a kind of trouble as one, not as a code', () => {
    expect(fieldsOf({ codeSet: 'family', code: 'no-signal' })).toMatchObject({ code: '', family: 'no-signal' })
  })
})

describe('readFields', () => {
  it('empties what was emptied', () => {
    expect(read({ outcome: '', amount: ' ', note: '' }).change).toMatchObject({
      outcome: null,
      amount: null,
      note: null,
    })
  })
  it('takes numbers in full width and with the spaces of slips', () => {
    const { change, problems } = read({ stan: '００１ ２３４', rrn: '3256 1400 1234', authorisationCode: 'a1b2c3' })
    expect(problems).toEqual({})
    expect(change).toMatchObject({ stan: '001234', rrn: '325614001234', authorisationCode: 'A1B2C3' })
  })
  it('gives a code to its likeliest owner, or to the one that was chosen', () => {
    expect(read({ code: '51', codeSet: '' }).change).toMatchObject({ codeSet: 'unionpay', code: '51' })
    expect(read({ code: '51', codeSet: 'visa' }).change).toMatchObject({ codeSet: 'visa', code: '51' })
  })
  it('takes a kind of trouble where there is no code', () => {
    const { change } = read({ code: '', codeSet: '', family: 'no-signal' })
    expect(change).toMatchObject({ codeSet: 'family', code: 'no-signal' })
  })
  it('keeps the seconds of a time that nobody touched, and takes another minute', () => {
    expect(read({ at: '2026-11-22T14:33' }).change.at).toMatch(/^2026-11-22T14:33:00\.000[+-]\d\d:\d\d$/)
  })
  it.each([
    [{ stan: '12345' }, 'stan', '少 1 位。要 6 位，现在 5 位。'],
    [{ rrn: '3256140012345' }, 'rrn', '多 1 位。要 12 位，现在 13 位。'],
    [{ stan: '12a456' }, 'stan', '只能是数字，6 位。'],
    [{ authorisationCode: 'A-1234' }, 'authorisationCode', '只能是数字和字母，6 位。'],
    [{ amount: '八十' }, 'amount', '看不懂这个金额。写成 86 或 1,240.50。'],
    [{ at: '' }, 'at', '时间没填全，写成 2026-11-18 14:32 这样。'],
    [{ note: '卡号 4111 1111 1111 1111' }, 'note', '像是卡号，没有存。这里不要写卡号。'],
    [{ staff: '张'.repeat(21) }, 'staff', '太长了，最多 20 个字。'],
  ] as const)('says what is wrong with %j', (change, field, said) => {
    expect(sentence(change, field)).toBe(said)
  })
  it('needs something that says what happened', () => {
    expect(read({ code: '', codeSet: '', screenText: ' ' }).problems).toHaveProperty('screenText')
    expect(read({ code: '', codeSet: '', screenText: '交易超时' }).problems).toEqual({})
    expect(read({ code: 'ZZZ', codeSet: '' }).problems).toHaveProperty('code')
  })
})

describe('draftFrom', () => {
  it('leaves out what is empty, and the time', () => {
    const fields = { ...fieldsOf({}), screenText: '交易超时', amount: '￥86' }
    const { change } = readFields({ ...fields, at: '2026-11-22T09:00' }, fields, owners)
    expect(draftFrom(incident.id, change)).toEqual({ id: incident.id, screenText: '交易超时', amount: 8600 })
  })
})

describe('differs', () => {
  it('sees any change, and none', () => {
    expect(differs(start, { ...start })).toBe(false)
    expect(differs(start, { ...start, sameCard: true })).toBe(true)
  })
})
