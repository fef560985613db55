import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { missingIn } from './first-minute'
import { defaultSettings, settingsSchema, type Settings } from './settings'
import type { Hotline, Terminal } from './shop'

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const missing = (settings: Partial<Settings>, terminals: readonly Terminal[] = [], hotlines: readonly Hotline[] = []) =>
  [...missingIn({ settings: { ...defaultSettings, ...settings }, terminals, hotlines })].sort()

describe('what a new shop is asked for', () => {
  it('is all of it in the beginning', () => {
    expect(missing({})).toEqual(['acquirer', 'name', 'number', 'shop', 'terminal', 'try'])
  })
  it('is its name and its acquirer together, of the shop or of the terminal at this counter', () => {
    expect(missing({ shopName: '阳光便利店' })).toContain('shop')
    expect(missing({ shopName: '阳光便利店', acquirer: 'lakala' })).not.toContain('shop')
    expect(missing({ shopName: ' ', acquirer: 'lakala' })).toContain('shop')
    const terminal = { id: id(1), label: '1', acquirer: '拉卡拉' }
    expect(missing({ shopName: '阳光便利店' }, [terminal])).not.toContain('shop')
  })
  it('is a number to call, of the terminal or of the shop', () => {
    expect(missing({}, [{ id: id(1), label: '1', hotline: '95534' }])).not.toContain('number')
    expect(missing({}, [], [{ id: id(2), name: '小王', number: '0571-8888 0000' }])).not.toContain('number')
    expect(missing({}, [], [{ id: id(2), name: '小王', number: '95534', removed: true }])).toContain('number')
  })
  it('is a terminal that is in use', () => {
    expect(missing({}, [{ id: id(1), label: '1' }])).not.toContain('terminal')
    expect(missing({}, [{ id: id(1), label: '1', retired: true }])).toContain('terminal')
  })
  it('is one try', () => {
    expect(missing({ firstMinute: 'tried' })).not.toContain('try')
  })
})

describe('the card of the first minute', () => {
  it('is there in a new shop, and not in one whose settings were kept before there was such a card', () => {
    expect(defaultSettings.firstMinute).toBe('open')
    const before = Object.fromEntries(Object.entries(defaultSettings).filter(([name]) => name !== 'firstMinute'))
    expect(v.parse(settingsSchema, before).firstMinute).toBe('gone')
  })
})
