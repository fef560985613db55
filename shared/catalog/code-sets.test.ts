import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { languages } from '../language'
import { adviceSchema, codeSetSchema, sourceSchema } from './code-set'
import { allAdvice, allSources, coreSets } from './code-sets'
import { otherSets } from './other-code-sets'

const codeSets = [...coreSets, ...otherSets]
const folder = join(import.meta.dirname, 'code-sets')
const files = readdirSync(folder)
const entries = codeSets.flatMap((set) => set.entries.map((entry) => ({ set: set.id, ...entry })))
const entriesOf = (id: string) => entries.filter(({ set }) => set === id)
const named = ({ set, code }: { set: string; code: string }) => `${set}:${code}`
const length = (text: string) => Array.from(text).length

const stopFamily = ['04', '07', '33', '34', '35', '36', '37', '38', '41', '43', '59', '62', '63', '66', '67']

describe('the files of the catalog', () => {
  it.each(files)('%s keeps the schema', (file) => {
    const issues = v.safeParse(codeSetSchema, JSON.parse(readFileSync(join(folder, file), 'utf8'))).issues ?? []
    expect(issues.map(({ message }) => message)).toEqual([])
  })
  it('are all in use', () => {
    expect(codeSets.map(({ id }) => `${id.replace(':', '-')}.json`).sort()).toEqual([...files].sort())
  })
  it('keep the schema of advice and sources', () => {
    expect(v.safeParse(v.record(v.string(), adviceSchema), allAdvice).success).toBe(true)
    expect(v.safeParse(v.record(v.string(), sourceSchema), allSources).success).toBe(true)
  })
})

describe('every entry', () => {
  it('stands once in its set', () => {
    expect(new Set(entries.map(named)).size).toBe(entries.length)
  })
  it('names sources that exist, in its readings too', () => {
    const used = [
      ...entries.flatMap(({ sources, readings = [] }) => [...sources, ...readings.flatMap((r) => r.sources)]),
      ...codeSets.flatMap(({ retryLimit }) => retryLimit?.sources ?? []),
    ]
    expect(used.filter((id) => !(id in allSources))).toEqual([])
  })
  it('has an advice', () => {
    expect(entries.filter(({ advice, category }) => !((advice ?? category) in allAdvice)).map(named)).toEqual([])
  })
  it('of the stop family is stopped, never retried, and speaks the same words', () => {
    const stopped = entries.filter(
      ({ set, code, category, keepCard }) =>
        (set === 'unionpay' && stopFamily.includes(code)) || category === 'fraud-or-capture' || keepCard !== 'no',
    )
    expect(stopped.length).toBeGreaterThan(20)
    expect(stopped.filter(({ advice, retry }) => advice !== 'stop' || retry !== 'never').map(named)).toEqual([])
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
