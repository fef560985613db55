import * as v from 'valibot'
import { beforeAll, describe, expect, it } from 'vitest'
import { completeCatalog, coreCatalog, familyKey, type Answer } from '../catalog/catalog'
import { coreSets } from '../catalog/code-sets'
import { otherSets } from '../catalog/other-code-sets'
import { gateVerdicts, operations } from '../payments/payment'
import { languages, type Language } from '../language'
import { checklist } from '../print/documents/checklist'
import { asksIfPaid, hardened, nothingKnown, verdictFor, verdictWords, verdictWordsSchema, type Known } from './verdict'

let answers: readonly Answer[] = []

beforeAll(async () => {
  const { answerFor, families } = await completeCatalog()
  const keys = [...coreSets, ...otherSets].flatMap(({ id, entries }) =>
    entries.map(({ code }) => ({ codeSet: id, code })),
  )
  answers = [...keys, ...families.map(familyKey), { codeSet: 'unknown', code: 'QZ' }].flatMap(
    (key) => answerFor(key) ?? [],
  )
})

/** Every state that log and gate can be in. */
const ends: readonly Known['end'][] = [null, 'begun', 'no-payment', ...gateVerdicts]
const states: readonly Known[] = [0, 1, 2, 3].flatMap((tries) =>
  [null, ...operations].flatMap((operation) => ends.map((end) => ({ tries, operation, end }))),
)

/** All that a person can read of a verdict. */
const textOf = (answer: Answer, known: Known, language: Language): string => {
  const { doNow, then, customerWords } = verdictFor(answer, known)
  return [...doNow, ...then]
    .map(({ text, detail }) => `${text[language]} ${detail?.[language] ?? ''}`)
    .concat(customerWords[language])
    .join('\n')
}

const again = {
  'zh-CN': /再试一次|再输一次|再输|再插一次|重刷一次|只再试/,
  en: /try (it )?again|once more|enter the PIN|PIN again/i,
}
const holds = { 'zh-CN': /先别交货/, en: /hold the goods/i }
const handsOver = { 'zh-CN': /可以交货/, en: /can hand over/i }
const looks = { 'zh-CN': /看.{0,4}列表/, en: /check the .{0,24}(list|transactions)/i }
const wasNotPaid = { 'zh-CN': /没有付成/, en: /did not go through|didn’t go through|not paid/i }

describe('the words of the verdict', () => {
  it('keep their schema', () => {
    expect(v.safeParse(verdictWordsSchema, verdictWords).issues).toBeUndefined()
  })
  it('begin with an action short enough for a glance', () => {
    for (const [id, { doNow }] of Object.entries(verdictWords)) {
      expect(Array.from(doNow[0]?.text['zh-CN'] ?? '').length, id).toBeLessThanOrEqual(14)
      expect(doNow[0]?.text.en.length, id).toBeLessThanOrEqual(36)
    }
  })
})

describe('hardened', () => {
  it.each([
    ['a wrong PIN, not logged yet', 'yes', 'pin', 0, 'yes'],
    ['a wrong PIN once: at most one more', 'yes', 'pin', 1, 'once'],
    ['a wrong PIN twice: no more', 'yes', 'pin', 2, 'never'],
    ['PIN tries used up: not softer for being logged', 'never', 'pin', 1, 'never'],
    ['the stop family: never', 'yes', 'stop', 0, 'never'],
    ['a card declined twice: another one', 'after-fix', 'card', 2, 'never'],
    ['a bank that is down: later, however often', 'later', 'bank', 2, 'later'],
    ['any card a third time: no', 'later', 'bank', 3, 'never'],
    ['never stays never', 'never', 'bank', 0, 'never'],
  ] as const)('%s', (_why, verdict, trouble, tries, expected) => {
    expect(hardened(verdict, trouble, tries)).toBe(expected)
  })
})

describe('verdictFor', () => {
  it('says what the code says while nothing is known', () => {
    for (const answer of answers) {
      const verdict = verdictFor(answer, nothingKnown)
      expect([verdict.class, verdict.doNow, verdict.customerWords]).toEqual([
        answer.class,
        answer.advice.doNow,
        answer.advice.customerWords,
      ])
    }
  })
  it('never asks for a PIN or a card again once the lamp says not to', () => {
    for (const answer of answers.filter(({ class: answerClass }) => answerClass === 'declined')) {
      for (const tries of [2, 3]) {
        const verdict = verdictFor(answer, { ...nothingKnown, tries })
        if (verdict.retry !== 'never' || answer.retry === 'never') continue
        for (const language of languages) {
          expect(textOf(answer, { ...nothingKnown, tries }, language)).not.toMatch(again[language])
        }
      }
    }
  })
  it('asks nobody for the PIN after a wrong one was tried twice with the same card', () => {
    const wrongPin = coreCatalog.answerFor({ codeSet: 'unionpay', code: '55' })
    if (!wrongPin) throw new Error('no 55')
    expect(textOf(wrongPin, nothingKnown, 'zh-CN')).toMatch(/密码/)
    expect(textOf(wrongPin, { ...nothingKnown, tries: 2 }, 'zh-CN')).not.toMatch(/密码/)
    expect(textOf(wrongPin, { ...nothingKnown, tries: 2 }, 'en')).not.toMatch(/PIN/)
  })
  it('has parts that agree, for every answer, every state of log and gate, in both languages', () => {
    const faults = new Set<string>()
    for (const answer of answers) {
      for (const known of states) {
        const verdict = verdictFor(answer, known)
        const name = `${answer.codeSet}:${answer.code} ${JSON.stringify(known)}`
        const [paid, notPaid] = [known.end === 'paid', known.end === 'not-paid']
        if (paid !== (known.end !== null && verdict.class === 'approved')) faults.add(`${name} class of paid`)
        if (asksIfPaid(verdict) !== (verdict.chip === 'unpaid')) faults.add(`${name} chip of doubt`)
        if ((known.end === 'begun' || known.end === 'unclear') && !asksIfPaid(verdict)) faults.add(`${name} doubt`)
        if ((paid || notPaid) && verdict.whoFixes === 'doubt') faults.add(`${name} asks on`)
        for (const language of languages) {
          const text = textOf(answer, known, language)
          if (known.end !== null && holds[language].test(text) && handsOver[language].test(text)) {
            faults.add(`${name} ${language} holds and hands over`)
          }
          if (notPaid && answer.class !== 'declined' && looks[language].test(text)) faults.add(`${name} looks on`)
          if ((paid || known.end === 'no-payment') && wasNotPaid[language].test(text)) faults.add(`${name} not paid`)
          if (asksIfPaid(verdict) && known.end !== null && handsOver[language].test(text))
            faults.add(`${name} gives away`)
        }
      }
    }
    expect([...faults].slice(0, 20)).toEqual([])
  })
  it('is the same on paper', () => {
    const known: Known = { tries: 1, operation: 'sale', end: 'not-paid' }
    for (const answer of answers.filter(({ codeSet }) => codeSet === 'unionpay')) {
      const made = { language: 'zh-CN', shopName: '', at: '2026-11-22T10:00:00.000+08:00' } as const
      const { blocks } = checklist({ answer, known }, made)
      const verdict = verdictFor(answer, known)
      const [plate, say] = [blocks.find(({ kind }) => kind === 'plate'), blocks.find(({ kind }) => kind === 'say')]
      expect(plate).toMatchObject({ class: verdict.class })
      expect(say).toMatchObject({ words: verdict.customerWords['zh-CN'] })
    }
  })
})
