import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { acquirerKept, acquirersLike, acquirersWith, codeSetsOf, companiesSchema } from './acquirers'
import list from './acquirers.json'
import { completeCatalog, unknownShop } from './catalog/catalog'
import { coreSets } from './catalog/code-sets'
import { otherSets } from './catalog/other-code-sets'
import { languages } from './language'
import { shopLimits } from './shop'

const catalog = await completeCatalog()
const { acquirers } = catalog
const sets = [...coreSets, ...otherSets].map(({ id }) => id)

describe('the list of companies', () => {
  const companies = v.parse(companiesSchema, list)

  it('has each id once, and none that is a code set', () => {
    const ids = companies.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(ids.filter((id) => sets.includes(id))).toEqual([])
  })
  it.each(languages)('has each name once in %s, as long as a terminal keeps it', (language) => {
    const names = acquirers.map(({ name }) => name[language])
    expect(new Set(names).size).toBe(names.length)
    expect(names.filter((name) => name.length > shopLimits.acquirer)).toEqual([])
  })
  it('has no word twice in one company, and pinyin or a brand for each that has a Chinese name', () => {
    const twice = companies.filter(({ words, name }) => new Set([...words, name['zh-CN']]).size <= words.length)
    expect(twice.map(({ id }) => id)).toEqual([])
    expect(companies.filter(({ words }) => !words.some((word) => /^[a-z0-9]+$/.test(word)))).toEqual([])
  })
  it('names tables that exist, each of one company', () => {
    const named = companies.flatMap(({ codeSets = [] }) => codeSets)
    expect(named.filter((id) => !sets.includes(id))).toEqual([])
    expect(new Set(named).size).toBe(named.length)
  })
})

describe('what a shop chooses among', () => {
  it('are the companies with a table, then those without, then tables that hardly a shop knows', () => {
    const places = acquirers.map(({ table, isRare }) => (isRare ? 2 : table === 'own' ? 0 : 1))
    expect(places).toEqual(places.toSorted())
    expect(new Set(places).size).toBe(3)
  })
  it('leave no table of an acquirer out', () => {
    const offered = new Set(acquirers.flatMap(({ codeSets }) => codeSets))
    expect(sets.filter((id) => id.startsWith('acquirer:') && !offered.has(id))).toEqual([])
  })
  it('have odd names of tables last', () => {
    const rare = acquirers.filter(({ isRare }) => isRare).map(({ name }) => name['zh-CN'])
    expect(rare).toEqual(expect.arrayContaining(['newPosTech 收单系统', 'ymd 第三方收单客户端', '手机钱包插件']))
  })
  it('have no table of their own where it answers no code of a counter', () => {
    const tableOf = (id: string) => acquirers.find((acquirer) => acquirer.id === id)?.table
    expect(['99bill', 'chinaums', 'cardinfolink'].map(tableOf)).toEqual(['own', 'own', 'own'])
    // A kiosk's, a gateway's, and none at all.
    expect(['ccb', 'easypay', 'icbc'].map(tableOf)).toEqual(['none', 'none', 'none'])
  })
})

describe('acquirersLike', () => {
  const found = (typed: string) => acquirersLike(acquirers, typed).map(({ id }) => id)

  it.each([
    ['拉卡拉', 'lakala'],
    ['拉卡', 'lakala'],
    ['lkl', 'lakala'],
    ['LAKALA', 'lakala'],
    ["la'ka'la", 'lakala'],
    ['ｌｋｌ', 'lakala'],
    ['收钱吧', 'shouqianba'],
    ['sqb', 'shouqianba'],
    ['通联支付网络服务股份有限公司', 'allinpay'],
    ['tonglian', 'allinpay'],
    ['汇付', 'huifu'],
    ['斗拱', 'huifu'],
    ['工行', 'icbc'],
    ['gsyh', 'icbc'],
    ['中行', 'boc'],
    ['中国银行', 'boc'],
    ['nonghang', 'abc'],
    ['agricultural', 'abc'],
    ['银商', 'chinaums'],
    ['ums', 'chinaums'],
    ['星驿付', 'starpos'],
    ['信用社', 'rural'],
    ['jd', undefined],
  ])('%s leads to %s', (typed, id) => {
    expect(found(typed)[0]).toBe(id)
  })
  it('finds every company by each of its names and words, the rare tables behind them', () => {
    for (const { id, name, words, isRare } of acquirers) {
      for (const call of [...Object.values(name), ...words]) {
        const hits = acquirersLike(acquirers, call)
        expect(hits.map((hit) => hit.id)).toContain(id)
        if (!isRare) expect(hits[0]?.isRare).toBe(false)
      }
    }
  })
  it('has all of them while nothing is typed, and none for what nobody is called', () => {
    expect(acquirersLike(acquirers, ' ')).toBe(acquirers)
    expect(found('囧')).toEqual([])
  })
})

describe('acquirerKept', () => {
  const kept = (text: string) => acquirerKept(acquirers, text)?.id

  it('takes an id, the id of a table as older settings hold it, and a name of either language', () => {
    expect(['lakala', 'acquirer:99bill', 'acquirer:chinaums-mis', 'acquirer:ymd-posp'].map(kept)).toEqual([
      'lakala',
      '99bill',
      'chinaums',
      'acquirer:ymd-posp',
    ])
    for (const acquirer of acquirers) {
      expect(Object.values(acquirer.name).map(kept)).toEqual(languages.map(() => acquirer.id))
    }
  })
  it('takes what somebody once wrote beside a terminal, and nothing that may be two', () => {
    expect(['拉卡拉支付', '拉卡拉支付股份有限公司', '建行', 'China UMS', ' china ums '].map(kept)).toEqual([
      'lakala',
      'lakala',
      'ccb',
      'chinaums',
      'chinaums',
    ])
    expect(['ys', '装机的小王', '银行', '', '支付'].map(kept)).toEqual(Array.from({ length: 5 }))
  })
})

describe('the code sets that come first', () => {
  it('are all of a company, one where older settings name it, and none without a table', () => {
    const [open, mis] = ['acquirer:chinaums-open', 'acquirer:chinaums-mis']
    const two = acquirersWith([open, mis].map((id) => ({ id, name: { 'zh-CN': id, en: id }, counts: true })))
    // That of the card terminals first.
    expect(codeSetsOf(two, 'chinaums')).toEqual([mis, open])
    expect(codeSetsOf(two, '银联商务')).toEqual([mis, open])
    expect(codeSetsOf(two, open)).toEqual([open])
    expect(codeSetsOf(acquirers, 'ymd 第三方收单客户端')).toEqual(['acquirer:ymd-posp'])
    expect(['icbc', '装机的小王', ''].flatMap((text) => codeSetsOf(acquirers, text))).toEqual([])
  })
  it('answer a bare code by whatever name the shop keeps', () => {
    for (const acquirer of ['99bill', 'acquirer:99bill', '快钱', '99Bill']) {
      expect(catalog.inShop({ ...unknownShop, acquirer }).answerToCode('AA').codeSet).toBe('acquirer:99bill')
    }
    expect(catalog.inShop({ ...unknownShop, acquirer: '工商银行' }).answerToCode('51').codeSet).toBe('unionpay')
  })
})
