import { describe, expect, it } from 'vitest'
import { chooseLanguage } from './language'

describe('chooseLanguage', () => {
  it('puts the switch over the stored choice and the system', () => {
    expect(chooseLanguage('en', 'zh-CN', ['zh-CN'])).toBe('en')
  })
  it('ignores a switch that is none of our two tags', () => {
    expect(chooseLanguage('fr', 'en', ['zh-CN'])).toBe('en')
  })
  it('keeps the stored choice over the system', () => {
    expect(chooseLanguage('', 'en', ['zh-CN'])).toBe('en')
  })
  it.each([
    [['zh-CN'], 'zh-CN'],
    [['zh-Hant-TW', 'en'], 'zh-CN'],
    [['de-DE', 'zh'], 'zh-CN'],
    [['en-US'], 'en'],
    [['c'], 'en'],
    [['posix', 'c'], 'en'],
    [['zhuang'], 'en'],
    [[], 'en'],
  ] as const)('follows the system %j', (system, language) => {
    expect(chooseLanguage('', null, system)).toBe(language)
  })
})
