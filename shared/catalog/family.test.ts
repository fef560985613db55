import { describe, expect, it } from 'vitest'
import { languages } from '../language'
import { checklist } from '../print/documents/checklist'
import { printableNamed } from '../print/printable'
import { completeCatalog, coreCatalog, familyKey, keyInWords } from './catalog'
import { familySet } from './code-key'
import { coreFamilies } from './families'
import { otherFamilies } from './other-families'

const { families, answerFor } = await completeCatalog()

const ofFamily = (code: string) => ({ codeSet: familySet, code })
const named = (id: string) => families.find((family) => family.id === id)
const length = (text: string) => Array.from(text).length

describe('the kinds of trouble', () => {
  it('are all there once the catalog is whole, each once, in the order of a list', () => {
    expect(families.map(({ id }) => id)).toEqual([
      'money-in-doubt',
      'scan-no-result',
      'line',
      'sign-on-and-settlement',
      'phone-says-paid',
      'scanner',
      'refund',
      'charged-twice',
      'no-card-accepted',
      'pin',
      'limit',
      'bank-system',
      'settlement-missing',
      'paper-and-printer',
      'power',
      'device-dead',
      'device-alarm',
      'shop-stopped',
      'set-up',
    ])
  })
  it('have what home offers from the first moment on, and nothing else', () => {
    expect(coreCatalog.families).toEqual(coreFamilies)
    expect(coreFamilies.flatMap(({ situations = [] }) => situations).length).toBeGreaterThan(3)
    expect(otherFamilies.filter(({ situations = [] }) => situations.length > 0)).toEqual([])
  })
  it('are each answered, printed by name and written on a sheet in both languages', () => {
    for (const family of families) {
      const answer = answerFor(familyKey(family))
      expect(answer).toMatchObject({ codeSet: familySet, code: family.id, title: family.title })
      expect(printableNamed(`family:${family.id}`, '2026-11-22')).toMatchObject({
        document: 'checklist',
        codeSet: familySet,
        code: family.id,
      })
      if (answer === null) continue
      for (const language of languages) {
        const made = { language, shopName: '', at: '2026-11-22T14:32:05.000+08:00' }
        const sheet = JSON.stringify(checklist({ answer }, made))
        for (const { text } of family.steps) expect(sheet, family.id).toContain(text[language])
      }
    }
  })
  it('name codes that exist', () => {
    const missing = families.filter((family) => answerFor(familyKey(family))?.others.length !== family.codes.length)
    expect(missing.map(({ id }) => id)).toEqual([])
  })
  it('are each said by words of their own', () => {
    const words = families.flatMap((family) => family.words.map((word) => word.toLowerCase()))
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([])
  })
  it('begin with an action short enough for a glance, and keep each line to a line', () => {
    for (const { id, steps, customerWords } of families) {
      const first = steps[0]?.text
      expect(length(first?.['zh-CN'] ?? ''), id).toBeLessThanOrEqual(14)
      expect(length(first?.en ?? ''), id).toBeLessThanOrEqual(36)
      for (const { text } of steps) {
        expect(length(text['zh-CN']), text['zh-CN']).toBeLessThanOrEqual(26)
        expect(length(text.en), text.en).toBeLessThanOrEqual(48)
      }
      for (const language of languages)
        for (const sentence of customerWords[language]) expect(length(sentence), id).toBeLessThanOrEqual(48)
    }
  })
  it('tell a customer neither balance, limit or account, nor that anybody cheats', () => {
    const forbidden =
      /余额|限额|额度|账户|账号|作弊|欺诈|盗|挂失|假|骗|冻结|balance|limit|account|fraud|fake|stolen|frozen/i
    const said = families.filter(({ customerWords }) =>
      languages.some((language) => forbidden.test(customerWords[language].join(' '))),
    )
    expect(said.map(({ id }) => id)).toEqual([])
  })
})

describe('a kind of trouble', () => {
  const zhSteps = (id: string) => named(id)?.steps.map(({ text }) => text['zh-CN']) ?? []
  const enSteps = (id: string) => named(id)?.steps.map(({ text }) => text.en) ?? []

  it.each(['scan-no-result', 'phone-says-paid', 'money-in-doubt', 'device-dead'])(
    'of a payment in doubt keeps the goods: %s',
    (id) => {
      expect(named(id)?.class).toBe('check-first')
      expect(zhSteps(id).slice(0, 3).join('')).toContain('先别交货')
      expect(enSteps(id).slice(0, 3).join(' ')).toContain('Hold the goods')
    },
  )
  it('about a picture of a payment believes our own record alone', () => {
    expect(zhSteps('phone-says-paid')).toContain('成功页面、截图都不算数，有假的')
    expect(enSteps('phone-says-paid').join(' ')).toContain('is no proof; some are fake')
  })
  it.each(['refund', 'charged-twice'])('of money that goes back gives no cash before a look: %s', (id) => {
    expect(named(id)?.class).toBe('check-first')
    expect(zhSteps(id).slice(0, 2).join('')).toMatch(/别.{0,2}给现金/)
    expect(enSteps(id).slice(0, 2).join(' ')).toMatch(/no cash/i)
  })
  it('of too much says who returns what: the shop what it holds, the bank what never arrived', () => {
    expect(zhSteps('charged-twice').slice(2, 4)).toEqual([
      '本店真多收了：撤销或退款，本店退',
      '本店只收到一笔：另一笔银行退回',
    ])
  })
  it.each(['device-alarm', 'shop-stopped'])('that only the acquirer can end sends there first: %s', (id) => {
    expect(named(id)).toMatchObject({ class: 'status', whoFixes: 'acquirer', retry: 'never' })
    expect(zhSteps(id).slice(0, 2).join('')).toContain('打给收单机构')
    expect(answerFor(ofFamily(id))?.others.filter(({ codeSet, code }) => answerFor({ codeSet, code })?.trouble === 'stop')).toEqual([]) // prettier-ignore
  })
  it('of an alarm neither opens nor restarts the terminal, keeps it, and notes who touched it', () => {
    const steps = zhSteps('device-alarm').join('')
    for (const said of ['停用', '别拆也别重启', '谁也别带走', '记下谁碰过']) expect(steps).toContain(said)
  })
})

describe('an id that a kind of trouble had', () => {
  it.each([
    ['device-safety', 'device-alarm'],
    ['money-not-settled', 'settlement-missing'],
  ])('%s is read as %s, and what was logged under it stays under it', (former, id) => {
    const answer = answerFor(ofFamily(former))
    expect(answer).toMatchObject({ code: former, title: named(id)?.title })
    expect(answer?.advice).toEqual(answerFor(ofFamily(id))?.advice)
    for (const language of languages)
      expect(keyInWords(ofFamily(former), language, answerFor)).toBe(named(id)?.title[language])
    expect(printableNamed(`family:${former}`, '2026-11-22')).not.toBeNull()
  })
  it('is no kind of its own', () => {
    expect(answerFor(ofFamily('no-such-kind'))).toBeNull()
    expect(families.map(({ id }) => id)).not.toContain('device-safety')
  })
})

describe('what a key is called in a sentence', () => {
  it('is its code, or the title of its kind of trouble; before the catalog is whole, that it is one', () => {
    expect(keyInWords({ codeSet: 'unionpay', code: '91' }, 'en', answerFor)).toBe('91')
    expect(keyInWords(ofFamily('power'), 'zh-CN', answerFor)).toBe('没电、开不了机')
    expect(keyInWords(ofFamily('power'), 'zh-CN', coreCatalog.answerFor)).toBe('按情况查')
  })
})
