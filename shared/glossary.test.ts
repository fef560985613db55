import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Advice } from './catalog/code-set'
import { coreAdvice } from './catalog/code-sets'
import { coreFamilies } from './catalog/families'
import { otherAdvice } from './catalog/other-code-sets'
import { otherFamilies } from './catalog/other-families'
import { gate } from './verdict/gate'
import { verdictWords } from './verdict/verdict'

/*
 * One name for one thing, in every text of the product. What a screen shows (`screenTexts`), what people type and what
 * stands in quotation marks are the words of others: they stay as they are.
 */

type Term = {
  readonly zh: string
  readonly en: string
  /** The other names, which no text may use. */
  readonly never: RegExp
  /** Names that only the tables of others may use, for things that are theirs. */
  readonly neverOurs?: RegExp
}

const glossary: readonly Term[] = [
  { zh: '刷卡机', en: 'terminal', never: /POS ?机|机子|机具|终端设备/i, neverOurs: /机器|终端(?!号)/ },
  { zh: '代码表', en: 'table', never: /(?<![代号])码表/, neverOurs: /code lists?\b/i },
  {
    zh: '收单机构',
    en: 'acquirer',
    never: /收单(?:行|方|银行)|受理(?:机构|方)|代理方|收款服务商|(?:acquiring|merchant) bank|(?:QR|payment) provider/i,
  },
  { zh: '打给收单机构', en: 'call the acquirer', never: /打收单机构/, neverOurs: /ring the acquirer/i },
  { zh: '发卡银行', en: 'the customer’s bank', never: /发卡[行方]/ },
  { zh: '银行没批准', en: 'declined', never: /不予?承兑/ },
  { zh: '万事达', en: 'Mastercard', never: /MasterCard|Master Card|万事达卡/ },
  { zh: '商户号', en: 'merchant ID', never: /\bmerchant (?:number|no\.|code)/i },
  { zh: '终端号', en: 'terminal ID', never: /\bterminal (?:numbers?\b|no\.)/i },
  { zh: '金额（元）', en: 'Amount (¥)', never: /\((?:yuan|RMB|CNY)\)/ },
  { zh: '先别交货', en: 'hold the goods', never: /(?:keep|withhold) the goods|扣货|压货/i },
  { zh: '重刷', en: 'charge again', never: /再刷一[次遍]|别再刷/, neverOurs: /重做|\banew\b|recharge/i },
  { zh: '重扫', en: 'rescan', never: /再扫一[次遍]|别再扫/ },
  { zh: '重收', en: 'charge again', never: /再收一[次遍]|别再收/ },
  {
    zh: '交易列表',
    en: 'the terminal’s list',
    never: /交易清单/,
    neverOurs: /transactions? list|list of (?:sales|transactions)|’s transactions/i,
  },
  { zh: '扣款', en: 'charged', never: /账户被借记/, neverOurs: /\bdebit/i },
  { zh: '撤回', en: 'undo', never: /不记了|又记上/, neverOurs: /取消了这一笔|放回来|\btakes? (?:it )?back\b/i },
]

const folder = import.meta.dirname
const there = (place: string, end: RegExp) =>
  readdirSync(join(folder, place))
    .filter((name) => end.test(name) && !/\.(?:test|mutants)\./.test(name))
    .map((name) => join(place, name))

const ours = [
  ...['advice', 'other-advice', 'families', 'other-families', 'code-sets/unionpay', 'code-sets/terminal'].map(
    (name) => `catalog/${name}.json`,
  ),
  ...there('verdict', /\.json$/),
  ...there('messages', /^(?:en|zh-CN|.*[.-](?:en|zh-CN)|help|home|settings)\.ts$/),
  ...there('print/words', /^(?:en|zh-CN)\.ts$/),
  'maintenance/task-words.ts',
  'catalog/unknown-answer.ts',
  '../README.md',
  ...there('../docs', /\.md$/).filter((name) => name.includes('guide')),
]
const everything = [
  ...new Set([...ours, ...there('catalog/code-sets', /\.json$/), 'catalog/sources.json', 'hotlines.json']),
]

/** A text of a JSON file with the keys that lead to it; the words of others are left out. */
function texts(value: unknown, path: string): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]]
  if (value === null || typeof value !== 'object') return []
  const screens: unknown = 'screenTexts' in value ? value.screenTexts : []
  const isQuote = (inner: unknown) =>
    Array.isArray(screens) && typeof inner === 'object' && inner !== null && 'zh-CN' in inner
      ? screens.includes(inner['zh-CN'])
      : false
  return Object.entries(value).flatMap(([key, inner]) =>
    ['screenTexts', 'words', 'codes', 'id', 'code'].includes(key) || isQuote(inner)
      ? []
      : texts(inner, `${path}.${key}`),
  )
}

/** What stands in a file, text by text, or line by line where it is a program or a page. */
function textsOf(file: string): readonly (readonly [path: string, text: string])[] {
  const content = readFileSync(join(folder, file), 'utf8')
  return file.endsWith('.json')
    ? texts(JSON.parse(content), file)
    : content
        .split('\n')
        .filter((line) => !/^\s*(?:\/\*|\*|\/\/)/.test(line))
        .map((line, index) => [`${file}:${String(index + 1)}`, line])
}

const unquoted = (text: string) => text.replace(/“[^”]*”/g, '')
const using = (name: RegExp, files: readonly string[]) =>
  files
    .flatMap(textsOf)
    .filter(([, text]) => name.test(unquoted(text)))
    .map(([path, text]) => `${path} ${text}`)

describe('the glossary', () => {
  it.each(glossary)('has one name: $zh, $en', ({ never, neverOurs }) => {
    expect(using(never, everything)).toEqual([])
    if (neverOurs) expect(using(neverOurs, ours)).toEqual([])
  })
  it.each(glossary)('uses its own name: $zh, $en', ({ zh, en, never, neverOurs }) => {
    const all = everything
      .flatMap(textsOf)
      .map(([, text]) => text)
      .join('\n')
    expect(all).toContain(zh)
    expect(all.toLowerCase()).toContain(en.toLowerCase())
    for (const name of [zh, en]) expect([never, neverOurs].some((other) => other?.test(name))).toBe(false)
  })
})

const handling: readonly Advice[] = [
  ...Object.values({ ...coreAdvice, ...otherAdvice, ...verdictWords }),
  ...[...coreFamilies, ...otherFamilies].map(({ steps, customerWords }) => ({ doNow: steps, customerWords })),
]
const steps = [
  ...handling.flatMap(({ doNow, then = [] }) => [...doNow, ...then]),
  ...gate.operations.flatMap(({ next }) => next),
].flatMap(({ text, detail }: Advice['doNow'][number]) => (detail ? [text, detail] : [text]))

describe('a step', () => {
  it('speaks to the staff: the “您” is the customer’s', () => {
    expect(steps.map((step) => step['zh-CN']).filter((text) => /您/.test(unquoted(text)))).toEqual([])
  })
  it('says a condition as a native would, not as a question', () => {
    expect(steps.map(({ en }) => en).filter((text) => /\? \S/.test(unquoted(text)))).toEqual([])
  })
})

describe('what the customer is told', () => {
  it('speaks to them, not about them', () => {
    const sentences = handling.flatMap(({ customerWords }) => [...customerWords['zh-CN'], ...customerWords.en])
    expect(sentences.filter((text) => /顾客|店员|收单机构|\b(?:customer|staff|acquirer)\b/i.test(text))).toEqual([])
  })
})
