import { describe, expect, it } from 'vitest'
import { languages } from '../language'
import { nothingKnown, verdictFor, type Chip } from '../verdict/verdict'
import { completeCatalog } from './catalog'
import type { Advice, CodeEntry } from './code-set'
import { coreAdvice, coreSets } from './code-sets'
import { coreFamilies } from './families'
import { otherFamilies } from './other-families'
import { otherAdvice, otherSets } from './other-code-sets'

const families = [...coreFamilies, ...otherFamilies]
const allAdvice = { ...coreAdvice, ...otherAdvice }

/*
 * What an answer says in one place must not deny what it says in another: the verdict on trying again, the steps, the
 * words for the customer and who can put it right come from different fields, and are read in the same second.
 */

type Told = CodeEntry & { readonly set: string; readonly handling: string; readonly told: Advice; readonly chip: Chip }

const { answerFor } = await completeCatalog()

const entries: readonly Told[] = [...coreSets, ...otherSets].flatMap(({ id, entries: all }) =>
  all.flatMap((entry) => {
    const handling = entry.advice ?? entry.category
    const told = allAdvice[handling]
    const answer = answerFor({ codeSet: id, code: entry.code })
    return told && answer ? [{ ...entry, set: id, handling, told, chip: verdictFor(answer, nothingKnown).chip }] : []
  }),
)

/** Those that break a rule, as `set:code`. */
const breaking = (rule: (entry: Told) => boolean) => entries.filter(rule).map(({ set, code }) => `${set}:${code}`)

type Words = { readonly 'zh-CN': string; readonly en: string }

const says = ({ 'zh-CN': zh, en }: Words, chinese: RegExp, english: RegExp) => chinese.test(zh) || english.test(en)
const step = ({ told }: Told, place: number): Words => told.doNow[place]?.text ?? { 'zh-CN': '', en: '' }
const steps = ({ told }: Told): readonly Words[] => told.doNow.map(({ text }) => text)
const about = ({ title, meaning }: Told): Words => ({
  'zh-CN': `${title['zh-CN']} ${meaning['zh-CN']}`,
  en: `${title.en} ${meaning.en}`,
})

const callsAcquirer = (words: Words) => says(words, /[打请问让].{0,3}收单机构/, /\b(call|ask|have) the acquirer\b/i)

/** Says to do the same thing again, and not that it must not be done. */
const saysAgain = ({ 'zh-CN': zh, en }: Words) =>
  (/(再|重)(收|刷|扫|读|做|试|输|新读|新收)/.test(zh) && !/[别不没未][^，；：]*[再重]/.test(zh)) ||
  (/\b(once more|try once|only once|again)\b/i.test(en) && !/\b(not|no|nor|never)\b/i.test(en))

const saysOtherWay = (words: Words) => says(words, /换一张卡|换一种|换卡|换方式/, /another (card|way)/i)

/** They tell that this card is of no use now. */
const notThisCard = ['stop', 'pin-locked', 'expired', 'limit-count', 'dormant-card', 'insufficient']

describe('the verdict on trying again', () => {
  it('does not invite where the advice says "not this card"', () => {
    expect(
      breaking((entry) => notThisCard.includes(entry.handling) && ['later', 'once', 'yes'].includes(entry.chip)),
    ).toEqual([])
  })
  it('does not invite where the first step is another card or another way', () => {
    expect(breaking((entry) => ['once', 'yes'].includes(entry.chip) && saysOtherWay(step(entry, 0)))).toEqual([])
  })
  it('does not forbid what a step asks for', () => {
    expect(
      breaking((entry) => ['never', 'not-today', 'not-this-card'].includes(entry.chip) && steps(entry).some(saysAgain)),
    ).toEqual([])
  })
})

describe('the class', () => {
  it('is not softer than the words of the title: only a time-out of a hand, or of a file, may be declined', () => {
    const doubt = (words: Words) =>
      says(
        words,
        /超时|处理中|未明|未知|不清|没有应答|收不到/,
        /\b(result|state) unknown|still (in progress|processing)/i,
      )
    expect(breaking((entry) => ['declined', 'status'].includes(entry.class) && doubt(about(entry)))).toEqual([
      'terminal:等待刷卡超时',
      'unionpay-online:69',
      'acquirer:ccb:A1',
      'acquirer:chinaums-mis:3E',
      'acquirer:chinaums-mis:3F',
      'acquirer:landi-mispos:Y1',
      'acquirer:landi-mispos:Y2',
      'acquirer:landi-mispos:Y3',
      'terminal:starpos:E326',
      'vendor:iso8583-1987:98',
      'iso8583-1993:309',
    ])
  })
  it('of success in another table asks for a look at our own record, not for a call about a transfer', () => {
    const success = ({ 'zh-CN': zh, en }: Words) =>
      (/批准|成功|受理/.test(zh) && !/[没未不]/.test(zh)) || /^(approved|success)\b/i.test(en)
    expect(
      breaking(
        (entry) =>
          entry.class === 'check-first' &&
          success(entry.title) &&
          !['look-then-hand-over', 'partial-approval'].includes(entry.handling),
      ),
    ).toEqual(['unionpay-online:05', 'acquirer:easypay:W6', 'iso8583-1993:400', 'iso8583-2003:4000'])
  })
})

describe('who can put it right', () => {
  it('is not the customer’s bank where a step calls the acquirer', () => {
    expect(breaking((entry) => entry.whoFixes === 'issuer' && steps(entry).some(callsAcquirer))).toEqual([])
  })
  it('is not the shop where one of the first two steps calls the acquirer', () => {
    expect(
      breaking((entry) => entry.whoFixes === 'merchant' && [0, 1].some((place) => callsAcquirer(step(entry, place)))),
    ).toEqual([])
  })
})

describe('what is said', () => {
  it('of law or crime is for the staff alone', () => {
    const crime = (words: Words) =>
      says(
        words,
        /违法|法律|依法|欺诈|作弊|洗钱|制裁|伪卡|嫌疑|挂失|被窃|黑名单|风控|风险|吊销/,
        /\b(fraud|law|launder|sanction|counterfeit|stolen|reported lost|blacklist|risk|revoked licence)/i,
      )
    expect(breaking((entry) => crime(about(entry)) && entry.handling !== 'stop' && entry.staffOnly !== true)).toEqual(
      [],
    )
  })
  it('of the customer’s card is for the staff alone where it is used up, locked or out of date', () => {
    expect(breaking((entry) => ['expired', 'pin-locked'].includes(entry.handling) && entry.staffOnly !== true)).toEqual(
      [],
    )
  })
  it('about a payment code is to refresh it, save where the code is not at fault', () => {
    const code = (words: Words) => says(words, /付款码|二维码|扫码/, /(?<!bill-)\b(payment|QR) code/i)
    expect(breaking((entry) => code(about(entry)) && entry.handling !== 'refresh-code')).toEqual([
      'unionpay-qr:55',
      'acquirer:cardinfolink:09',
      'acquirer:cardinfolink:CA',
      'acquirer:cardinfolink:Z7',
    ])
  })
  it('to the customer is never "not paid" while the first step is a look at the list', () => {
    const looks = (words: Words) => says(words, /列表|查到这笔/, /transactions|\bin the list\b|\bfind the payment\b/i)
    const denies = ({ told: { customerWords } }: Told) =>
      /没有付成|没付成/.test(customerWords['zh-CN'].join('')) || /didn’t go through/.test(customerWords.en.join(''))
    expect(breaking((entry) => looks(step(entry, 0)) && denies(entry))).toEqual([])
  })
})

describe('every advice and every kind of trouble', () => {
  const all = [
    ...Object.entries(allAdvice).map(([id, { doNow, then = [], customerWords }]) => ({
      id,
      steps: [...doNow, ...then],
      customerWords,
    })),
    ...families.map(({ id, steps: those, customerWords }) => ({ id, steps: those, customerWords })),
  ]

  it('offers QR only with how one knows that it arrived: never by the customer’s screen', () => {
    const lacking = all.filter(({ steps: those, customerWords }) => {
      const text = JSON.stringify(those)
      const offers = /扫码|换一种|换方式|\bQR\b|another way/i.test(text + JSON.stringify(customerWords))
      return offers && !(/本店 App 或音箱/.test(text) && /our own app/.test(text))
    })
    expect(lacking.map(({ id }) => id)).toEqual([])
  })
  it('promises for an earlier debit what is true in both cases', () => {
    for (const { id, steps: those } of all) {
      for (const { detail } of those.filter(({ text }) => /先说清再收/.test(text['zh-CN']))) {
        expect(detail?.['zh-CN'], id).toMatch(/若付成，本店退；没付成却扣了，银行退/)
        expect(detail?.en, id).toMatch(/we refund it; if not, the bank returns/)
      }
    }
    expect(JSON.stringify(all)).not.toMatch(/若扣了，由银行退回|earlier debit, if any/)
  })
  it('speaks both languages in every line', () => {
    for (const { id, steps: those, customerWords } of all) {
      expect(customerWords['zh-CN'].length, id).toBe(customerWords.en.length)
      for (const { text, detail } of those) {
        for (const language of languages) expect((detail ?? text)[language], id).not.toBe('')
        expect(text.en, id).not.toMatch(/[一-鿿]/)
      }
    }
  })
})
