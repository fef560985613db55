import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { languages } from '../language'
import { adviceSchema, codeSetSchema, sourceSchema } from './code-set'
import { coreAdvice, coreSets } from './code-sets'
import { coreFamilies } from './families'
import { familySchema } from './family'
import { otherFamilies } from './other-families'
import { allSources, otherAdvice, otherSets } from './other-code-sets'

const families = [...coreFamilies, ...otherFamilies]
const allAdvice = { ...coreAdvice, ...otherAdvice }

const codeSets = [...coreSets, ...otherSets]
const folder = join(import.meta.dirname, 'code-sets')
const files = readdirSync(folder)
const entries = codeSets.flatMap((set) => set.entries.map((entry) => ({ set: set.id, ...entry })))
const entriesOf = (id: string) => entries.filter(({ set }) => set === id)
const named = ({ set, code }: { set: string; code: string }) => `${set}:${code}`
const bySet = (some: readonly { readonly set: string; readonly code: string }[]) =>
  Object.fromEntries(
    codeSets.flatMap(({ id }) => {
      const codes = some.filter(({ set }) => set === id).map(({ code }) => code)
      return codes.length === 0 ? [] : [[id, codes.join(' ')]]
    }),
  )
const used = new Set([
  ...entries.flatMap(({ sources, readings = [] }) => [...sources, ...readings.flatMap((r) => r.sources)]),
  ...codeSets.flatMap(({ retryLimit, queryRule }) => [...(retryLimit?.sources ?? []), ...(queryRule?.sources ?? [])]),
])
const length = (text: string) => Array.from(text).length

/**
 * Codes of the stop family by set: UnionPay's nine; elsewhere only what its own table calls fraud, counterfeit, lost or
 * stolen, or words as a pick-up.
 */
const stopFamily = {
  unionpay: '04 07 34 35 37 41 43 66 67',
  'iso8583-1987': '04 07 33 34 35 36 37 38 41 43 59 67',
  'unionpay-qr': '34 41 43',
  visa: '04 07 41 43 59 83',
  mastercard: '04 41 43 83',
  amex: '200',
  jcb: '04 07 34 41 43 59',
  discover: '04',
  'acquirer:99bill': '34',
  'acquirer:boc': '34 35 37 38 41 43 59 67',
  'acquirer:cardinfolink': '34',
  'acquirer:ccb': '34',
  'acquirer:mobile-wallet-plugin': '43',
  'acquirer:tangdi-posp': '17 18 24 27',
  'gateway:smartvista': 'B3 B4 F1',
  'issuer-system:postal-greencard': '37 38 41 43 76 A4',
  'iso8583-1993': '102 129 200 201 202 203 204 205 206 207 208 209 210',
  'iso8583-2003': '1002 1029 1032 2000 2001 2002 2003 2004 2005 2006 2007 2008 2009 2010 2011 2012',
}

describe('the files of the catalog', () => {
  it.each(files)('%s keeps the schema', (file) => {
    const issues = v.safeParse(codeSetSchema, JSON.parse(readFileSync(join(folder, file), 'utf8'))).issues ?? []
    expect(issues.map(({ message }) => message)).toEqual([])
  })
  it('are all in use', () => {
    expect(codeSets.map(({ id }) => `${id.replace(':', '-')}.json`).sort()).toEqual([...files].sort())
  })
  it('keep the schema of kinds of trouble', () => {
    expect(v.safeParse(v.array(familySchema), families).issues).toBeUndefined()
  })
  it('keep the schema of advice', () => {
    expect(v.safeParse(v.record(v.string(), adviceSchema), allAdvice).success).toBe(true)
  })
})

describe('every source', () => {
  it('keeps the schema: it says where it can be looked up, or that nobody knows, and when it was last read', () => {
    const issues = Object.entries(allSources).flatMap(([id, source]) =>
      (v.safeParse(sourceSchema, source).issues ?? []).map((issue) => `${id}: ${v.getDotPath(issue) ?? issue.message}`),
    )
    expect(issues).toEqual([])
  })
  it.each([
    [{ address: 'https://example.org/codes' }, true],
    [{ print: true }, true],
    [{ givenBy: { 'zh-CN': '收单机构', en: 'the acquirer' } }, true],
    [{ unknown: true }, true],
    [{ address: 'https://example.org', print: true }, false],
    [{ address: 'example.org' }, false],
    [{ address: 'code search 1981818469' }, false],
    [{ print: false }, false],
    [{ givenBy: { 'zh-CN': '收单机构' } }, false],
    [{}, false],
  ])('may be found at %j: %s', (where, isPlace) => {
    const title = { 'zh-CN': '代码表', en: 'Code table' }
    expect(v.safeParse(sourceSchema, { title, kind: 'guide', where, seen: '2026-11' }).success).toBe(isPlace)
  })
  it('is used: an entry, a reading or a limit on retries rests on it', () => {
    expect(Object.keys(allSources).filter((id) => !used.has(id))).toEqual([])
  })
})

describe('every entry', () => {
  it('stands once in its set', () => {
    expect(new Set(entries.map(named)).size).toBe(entries.length)
  })
  it('names sources that exist, in its readings too', () => {
    expect([...used].filter((id) => !(id in allSources))).toEqual([])
  })
  it('of the first sets needs nothing that comes later', () => {
    const first = coreSets.flatMap((set) => set.entries.map((entry) => entry.advice ?? entry.category))
    expect(first.filter((id) => !(id in coreAdvice))).toEqual([])
  })
  it('has an advice', () => {
    expect(entries.filter(({ advice, category }) => !((advice ?? category) in allAdvice)).map(named)).toEqual([])
  })
  it('is of the stop family only where it is named here: stopped, never retried, the acquirer called', () => {
    const stopped = entries.filter(({ advice }) => advice === 'stop')
    expect(bySet(stopped)).toEqual(stopFamily)
    expect(stopped.filter(({ retry, whoFixes }) => retry !== 'never' || whoFixes !== 'acquirer').map(named)).toEqual([])
  })
  it('keeps no card, and calls nothing fraud or pick-up, outside the stop family', () => {
    const others = entries.filter(({ advice }) => advice !== 'stop')
    const wrong = others.filter(({ category, keepCard }) => category === 'fraud-or-capture' || keepCard !== 'no')
    expect(wrong.map(named)).toEqual([])
  })
  it('of the core says on the answer what may have caused it', () => {
    const silent = coreSets.flatMap((set) => set.entries.filter(({ causes = [] }) => causes.length === 0))
    expect(silent.map(({ code }) => code)).toEqual([])
  })
  it('sends a claim that is another code’s meaning to that code', () => {
    const sent = entries.flatMap(({ set, code, readings = [] }) =>
      readings.flatMap(({ see }) => (see === undefined ? [] : [{ set, code, see }])),
    )
    expect(sent).toEqual([{ set: 'unionpay', code: '34', see: '21' }])
    expect(entriesOf('unionpay').map(({ code }) => code)).toContain('21')
  })
  it('quotes a promotional page as a claim, never as a table', () => {
    const tables = entries.flatMap((entry) => (entry.readings ?? []).filter(({ standing }) => standing === 'table'))
    expect(tables.filter(({ sources }) => sources.some((id) => allSources[id]?.kind === 'promotional-page'))).toEqual(
      [],
    )
  })
})

describe('the limit on retries', () => {
  const limits = codeSets.flatMap(({ id, retryLimit }) => (retryLimit ? [{ id, ...retryLimit }] : []))

  it('is the network’s: found for Visa and Mastercard alone, each with who says so', () => {
    expect(limits.map(({ id }) => id).sort()).toEqual(['mastercard', 'mastercard-mac', 'visa'])
    expect(limits.filter(({ sources }) => sources.some((id) => allSources[id]?.kind === 'promotional-page'))).toEqual(
      [],
    )
  })
  it('is never called allowed', () => {
    for (const { rule } of limits) {
      expect(rule['zh-CN']).toContain('不是“可以试这么多次”')
      expect(rule['zh-CN']).not.toMatch(/允许|最多可以/)
      expect(rule.en).toContain('not a number of tries that you have')
      expect(rule.en).not.toMatch(/\b(allow|permit|may)/)
    }
  })
  it('says of Visa that the documents disagree', () => {
    expect(limits.find(({ id }) => id === 'visa')?.rule.en).toContain('disagree, 15 or 20')
  })
})

describe('the UnionPay set', () => {
  it('holds the 107 codes of the facts', () => {
    expect(entriesOf('unionpay')).toHaveLength(107)
  })
  it('has titles that fit a row', () => {
    const long = entriesOf('unionpay').filter(({ title }) => length(title['zh-CN']) > 16 || title.en.length > 42)
    expect(long.map(named)).toEqual([])
  })
})

describe('every advice', () => {
  const all = Object.entries(allAdvice)

  it('begins with an action short enough for a glance', () => {
    const long = all.filter(([, { doNow }]) => {
      const first = doNow[0]?.text
      return !first || length(first['zh-CN']) > 14 || first.en.length > 36
    })
    expect(long.map(([id]) => id)).toEqual([])
  })
  it('keeps each step and each sentence for the customer on one line', () => {
    for (const [id, { doNow, customerWords }] of all) {
      for (const { text } of doNow) {
        expect(length(text['zh-CN']), id).toBeLessThanOrEqual(26)
        expect(text.en.length, id).toBeLessThanOrEqual(48)
      }
      for (const language of languages) {
        for (const sentence of customerWords[language]) expect(length(sentence), id).toBeLessThanOrEqual(48)
      }
    }
  })
  it('never names balance, limit, account or suspicion to the customer', () => {
    const forbidden =
      /余额|限额|额度|账户|账号|作弊|欺诈|盗|挂失|被窃|没收|嫌疑|balance|limit|account|fraud|stolen|lost|suspect/i
    const said = all.filter(([, { customerWords }]) =>
      languages.some((language) => forbidden.test(customerWords[language].join(' '))),
    )
    expect(said.map(([id]) => id)).toEqual([])
  })
})

describe('all texts of the catalog', () => {
  const texts = JSON.stringify([codeSets, allAdvice, allSources])

  it('hold no broken characters and no advertisement', () => {
    expect(texts).not.toMatch(/刷ka|积芬|�|免费办|办理POS|微信号|点击/i)
  })
  it('keep to the words of the shop', () => {
    const worded = JSON.stringify([allAdvice, entries.map(({ title, meaning }) => [title, meaning])])
    expect(worded).not.toMatch(/拒付|支付成功|登录|终端设备|机具|贪睡|未验证|！/)
  })
})
