import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { spreadOver, withoutSpreadCard, type Spread } from './card-over-fields'
import { incidentSchema } from './incident'

const at = '2026-11-22T14:32:05.120+08:00'

describe('spreadOver', () => {
  it.each<[string, Spread, readonly string[]]>([
    ['reference and last four', { rrn: '453914880343', lastFour: '6467' }, ['rrn', 'lastFour']],
    ['trace and reference', { stan: '622848', rrn: '040256489009' }, ['stan', 'rrn']],
    ['trace, authorisation and last four', { stan: '453914', authorisationCode: '880343', lastFour: '6467' }, ['stan', 'authorisationCode', 'lastFour']],
    ['two halves in two texts', { note: '前面 45391488', acquirerSays: '后面 03436467' }, ['note', 'acquirerSays']],
    ['halves with a field between', { screenText: '4539 1480', staff: '小李', note: '五 1111', acquirerSays: '3436 6467' }, ['screenText', 'acquirerSays']],
    ['other numerals', { note: '四五三九一四八八', acquirerSays: '０３４３６４６７' }, ['note', 'acquirerSays']],
    ['a large amount', { amount: 4_539_148_803, stan: '436467' }, ['amount', 'stan']],
  ])('finds a card number over %s', (_, entry, fields) => {
    expect(spreadOver(entry)).toContainEqual(fields)
  }) // prettier-ignore
  it.each<[string, Spread]>([
    ['one field alone', { rrn: '453914880343' }],
    ['what fails Luhn', { rrn: '453914880343', lastFour: '6468' }],
    ['a usual amount', { amount: 4539, rrn: '148803436467' }],
    ['a reference that ends in the trace number', { stan: '880343', rrn: '453914880343', lastFour: '6467' }],
    ['a reference of this day and hour', { rrn: '632614000127', lastFour: '1239', at }],
    ['times and telephones', { note: '14:05 13812345678', acquirerSays: '0571-88888888' }],
    ['a code in a note', { rrn: '453914880343', note: '代码 51，打了 2 次' }],
  ])('lets %s be', (_, entry) => {
    expect(spreadOver(entry)).toEqual([])
  })
  it('knows a reference of this day by its hour, too', () => {
    const entry = { rrn: '632614000127', lastFour: '1234' }
    const fitting = Array.from({ length: 10 }, (_, digit) => ({ ...entry, lastFour: `123${String(digit)}` }))
    expect(fitting.filter((one) => spreadOver(one).length > 0)).toHaveLength(1)
    expect(fitting.filter((one) => spreadOver({ ...one, at }).length > 0)).toHaveLength(0)
    const early = '2026-11-22T13:59:00.000+08:00'
    expect(fitting.filter((one) => spreadOver({ ...one, at: early }).length > 0)).toHaveLength(1)
  })
})

describe('withoutSpreadCard', () => {
  it('empties a number and covers the last four digits of a text', () => {
    expect(withoutSpreadCard({ rrn: '453914880343', lastFour: '6467', staff: '小李' })).toEqual({
      rrn: '453914880343',
      staff: '小李',
    })
    expect(withoutSpreadCard({ note: '前面 45391488', acquirerSays: '后面 0343 6467，14:05 打的' })).toEqual({
      note: '前面 45391488',
      acquirerSays: '后面 0343 ****，14:05 打的',
    })
  })
  it('gives back what holds nothing as it is', () => {
    const entry = { rrn: '453914880343', note: '没扣款' }
    expect(withoutSpreadCard(entry)).toBe(entry)
  })
})

describe('a row of the log', () => {
  const row = {
    id: '0b8f1a52-6d0c-4f6e-9a57-1f2d3c4b5a69', seq: 1, at, screenText: '请联系发卡行', rrn: '453914880343',
    history: [],
  } // prettier-ignore
  it('keeps no card number that is spread over its fields', () => {
    expect(v.parse(incidentSchema, { ...row, lastFour: '6467' })).toEqual(row)
  })
  it('keeps none in its history, nor over that and what it says now', () => {
    const history = [
      { at, change: { lastFour: '6467', note: '换了卡' }, was: { lastFour: '1111' } },
      { at, change: { lastFour: '1111' }, was: { lastFour: '6467' } },
    ]
    const { history: kept, ...now } = v.parse(incidentSchema, { ...row, lastFour: '1111', history })
    expect(now.lastFour).toBe('1111')
    expect(kept).toEqual([
      { at, change: { note: '换了卡' }, was: { lastFour: '1111' } },
      { at, change: { lastFour: '1111' }, was: {} },
    ])
  })
})
