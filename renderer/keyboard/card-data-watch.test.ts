import { describe, expect, it } from 'vitest'
import { isCardScan, signOf, withSign, type Burst } from './card-data-watch'

/** What is left of a text that is typed with so many milliseconds from sign to sign. */
const typed = (text: string, gap: number): Burst =>
  Array.from(text).reduce<Burst | null>((burst, sign, index) => withSign(burst, sign, index * gap), null) ?? {
    text: '',
    at: 0,
  }

describe('isCardScan', () => {
  it.each([
    '4111111111111111',
    '%B4111111111111111^ZHANG/SAN^28122010000012345?',
    ';4111111111111111=28122010000012345?',
    '134567890123456789',
    '2812345678901234567',
    '251234567890123456',
  ])('sees a machine that types %s', (text) => {
    expect(isCardScan(typed(text, 5))).toBe(true)
    expect(isCardScan(typed(text, 35))).toBe(true)
  })
  it.each(['4111111111111111', '134567890123456789'])('leaves %s to the fields when a hand types it', (text) => {
    expect(isCardScan(typed(text, 36))).toBe(false)
  })
  it.each(['632614123456', '4200001234202611221234567890', '6901234567892', '898290054110012'])(
    'lets %s be, however quickly it is typed',
    (text) => {
      expect(isCardScan(typed(text, 1))).toBe(false)
    },
  )
})

const key = (name: string, more: Partial<Parameters<typeof signOf>[0]> = {}) => ({
  key: name,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  keyCode: 0,
  ...more,
})

describe('signOf', () => {
  it('is what the key types', () => {
    expect(['4', '%', '卡'].map((name) => signOf(key(name)))).toEqual(['4', '%', '卡'])
  })
  it('is read off the key while an input method has it', () => {
    expect(signOf(key('Process', { code: 'Numpad4', keyCode: 229 }))).toBe('4')
  })
  it('is nothing for what types nothing', () => {
    expect(['Enter', 'ArrowDown', 'F2'].map((name) => signOf(key(name)))).toEqual(['', '', ''])
    expect(signOf(key('v', { ctrlKey: true }))).toBe('')
  })
})
