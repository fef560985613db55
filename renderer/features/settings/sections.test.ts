import { describe, expect, it } from 'vitest'
import { languages } from '#shared/language'
import { fieldsIn, sectionsIn, settingsLike } from './sections'

const found = (typed: string, language: 'zh-CN' | 'en' = 'zh-CN') =>
  settingsLike(typed, language).map(({ section, field }) => (field === null ? section : `${section}/${field}`))

describe('settingsLike', () => {
  it('finds a field by a part of its name, in both languages, however it is written', () => {
    expect(found('字号')).toEqual(['look/textSize'])
    expect(found('TEXT  size', 'en')).toEqual(['look/textSize'])
    expect(found('店名')).toEqual(['shop/shopName'])
  })
  it('finds a section by its title, and by what else it is called', () => {
    expect(found('U盘')).toEqual(['backup'])
    expect(found('stick', 'en')).toEqual(['backup'])
    expect(found('备份')).toContain('backup')
  })
  it('puts the field that is meant before the section', () => {
    expect(found('语言')).toEqual(['look/language', 'look'])
  })
  it('finds nothing for nothing, and nothing for what nobody calls a setting', () => {
    expect(found('  ')).toEqual([])
    expect(found('qqq')).toEqual([])
  })
  it.each(languages)('finds every section and every field by its own name, %s', (language) => {
    const fields = fieldsIn(language)
    for (const { id, title } of sectionsIn(language)) {
      expect(found(title, language)).toContain(id)
      for (const [field, name] of Object.entries(fields[id])) expect(found(name, language)).toContain(`${id}/${field}`)
    }
  })
})
