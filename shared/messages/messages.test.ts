import { describe, expect, it } from 'vitest'
import { languages, type Language } from '../language'
import { helpWords } from './help'
import { homeWords } from './home'
import { maintenanceWords } from './maintenance'
import { matterSentences } from './matters'
import { messagesIn as messages } from './messages'
import { settingsWords } from './settings'

const messagesIn = (language: Language) => ({
  ...messages(language),
  maintenance: maintenanceWords(language),
  help: helpWords(language),
  ofHome: homeWords(language),
  findSetting: settingsWords(language),
  matters: matterSentences(language),
})

/** Every sentence with its path; functions are called with stand-ins for what they are given. */
function sentences(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value === 'function') return [[path, (value as (...given: unknown[]) => string)('7', '8')]]
  return Object.entries(value as object).flatMap(([key, inner]) => sentences(inner, `${path}.${key}`))
}

describe('messagesIn', () => {
  it.each(languages)('has a sentence for everything in %s', (language) => {
    const empty = sentences(messagesIn(language), '').filter(([, sentence]) => sentence.trim() === '')
    expect(empty).toEqual([])
  })
  it('holds the same sentences in both languages', () => {
    const paths = languages.map((language) => sentences(messagesIn(language), '').map(([path]) => path))
    expect(paths[0]).toEqual(paths[1])
  })
  it('does not mix the languages up', () => {
    const chinese = /[一-鿿]/
    const own = /otherLanguage|keys\.language$/
    const plainEnglish = sentences(messagesIn('en'), '').filter(([path, text]) => !own.test(path) && chinese.test(text))
    expect(plainEnglish).toEqual([])
  })
  it('keeps to the words and marks of the shop', () => {
    const all = sentences(messagesIn('zh-CN'), '')
      .map(([, text]) => text)
      .join('\n')
    expect(all).not.toMatch(/拒付|支付成功|登录|终端设备|机具|贪睡|未验证|！|打印成功/)
    expect(
      sentences(messagesIn('en'), '')
        .map(([, text]) => text)
        .join('\n'),
    ).not.toMatch(/\w'\w|!/)
  })
})
