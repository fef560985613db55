import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { completeCatalog, unknownShop, type Hit } from './catalog'
import { lookUp } from './look-up'
import { otherSets } from './other-code-sets'
import { scanWordsOf } from './scan-words'

const catalog = await completeCatalog()
const scans = otherSets.filter(({ kind }) => kind === 'scan')
const entries = scans.flatMap((set) => set.entries.map((entry) => ({ ...entry, set })))
const words = scanWordsOf(otherSets)
const named = ({ codeSet, code }: { codeSet: string; code: string }) => `${codeSet}:${code}`

const shops = new Map(scans.map(({ id }) => [id, { ...unknownShop, acquirer: id }]))

/** The answer that opens, and what stands beside it. */
function shown(typed: string, acquirer = '') {
  const result = lookUp(catalog, typed, shops.get(acquirer) ?? unknownShop)
  const hits: readonly Hit[] = result.kind === 'hits' ? result.hits : result.kind === 'answer' ? result.guesses : []
  const [first] = hits
  const answer = result.kind === 'answer' ? result.answer : first ? catalog.answerFor(first) : null
  return { kind: result.kind, answer, hits, opens: answer ? named(answer) : '' }
}

/** All that a till shows of scans: each text, and what its owners say of it. */
const texts = new Map<string, string[]>()
for (const { code, screenTexts = [], class: answerClass } of entries)
  for (const text of [code, ...screenTexts].filter(({ length }) => length > 2))
    texts.set(text, [...(texts.get(text) ?? []), answerClass])

describe('the words of a scan', () => {
  it('are some hundreds', () => {
    expect(texts.size).toBeGreaterThan(400)
  })
  it('are all answered: none with nothing, none as paid, none softer than its owner says', () => {
    const wrong = [...texts].filter(([text, classes]) => {
      const { answer, hits } = shown(text)
      const isKnown = answer !== null && (answer.codeSet !== 'unknown' || hits.length > 0)
      const isPaid = answer?.class === 'approved' || hits.slice(0, 3).some((hit) => hit.class === 'approved')
      const isSoft =
        classes.includes('check-first') && answer?.class !== 'check-first' && answer?.class !== 'unverified'
      return !isKnown || isPaid || isSoft
    })
    expect(wrong.map(([text]) => text)).toEqual([])
  })
  it('stop nobody: no word of a scan is about a card to be kept', () => {
    const stopping = [...texts.keys()].filter((text) => shown(text).answer?.trouble === 'stop')
    expect(stopping).toEqual([])
  })
  it('are answered as their owner says in a shop that names it, however they are written', () => {
    const wrong = entries
      .filter(({ code }) => code.length > 2)
      .flatMap(({ set, code, class: answerClass }) =>
        [code, code.toLowerCase(), code.replaceAll('_', ' ')].flatMap((typed) => {
          if (/^[a-z]{1,8}$/.test(typed)) return []
          const { answer, opens, hits } = shown(typed, set.id)
          const isAsked = hits.some((hit) => named(hit) === `${set.id}:${code}`)
          return opens === `${set.id}:${code}` || (isAsked && answer?.class === 'check-first')
            ? []
            : [`${set.id} ${typed} ${answerClass} ${opens}`]
        }),
      )
    expect(wrong).toEqual([])
  })
  it('of wallets are every shop’s own, those of scan companies only where they are named', () => {
    expect(shown('USERPAYING').opens).toBe('wechat-pay:USERPAYING')
    expect(shown('ACQ.PAYMENT_AUTH_CODE_INVALID').opens).toBe('alipay:ACQ.PAYMENT_AUTH_CODE_INVALID')
    expect(shown('3045').opens).toBe('unknown:3045')
    expect(shown('3045').hits.map(named)).toContain('acquirer:allinpay-scan:3045')
    expect(shown('3045', 'acquirer:allinpay-scan').opens).toBe('acquirer:allinpay-scan:3045')
    expect(shown('通联 3045').opens).toBe('acquirer:allinpay-scan:3045')
  })
  it('of two owners at once are read the careful way, and one owner’s word is not another’s', () => {
    expect(shown('SYSTEMERROR').answer?.class).toBe('check-first')
    expect(shown('PAY_ERROR').answer?.class).toBe('unverified')
    expect(shown('PAYERROR').opens).toBe('wechat-pay:PAYERROR')
    expect(shown('PAYERROR', 'acquirer:shouqianba').opens).toBe('acquirer:shouqianba:PAY_ERROR')
    expect(shown('000000').opens).toBe('unknown:000000')
    expect(shown('000000', 'acquirer:fuiou-scan').answer?.class).toBe('check-first')
  })
  it('wait while a longer code of the shop’s own begins so', () => {
    expect(shown('1000')).toMatchObject({ kind: 'answer', opens: 'unknown:1000' })
    expect(shown('1000').hits.map(named)).toContain('alipay:10003')
    expect(shown('10003').opens).toBe('alipay:10003')
    expect(shown('SC_300403', 'acquirer:chinaums-qmf').kind).toBe('answer')
  })
  it('may stand in a pasted screen, with or without ACQ.', () => {
    expect(shown('支付失败 ACQ.TRADE_HAS_SUCCESS 金额 12.00 订单号 2026113013490001').opens).toBe(
      'alipay:ACQ.TRADE_HAS_SUCCESS',
    )
    expect(shown('trade_has_success').opens).toBe('alipay:ACQ.TRADE_HAS_SUCCESS')
    expect(shown('err_code:USERPAYING').opens).toBe('wechat-pay:USERPAYING')
    expect(shown('return_code SUCCESS, result_code FAIL, err_code USERPAYING').opens).toBe('wechat-pay:USERPAYING')
  })
  it('of an owner that is not named are told as a scan: no slip, no terminal’s list', () => {
    const { answer } = shown('3045')
    expect(answer).toMatchObject({ class: 'unverified', operation: 'scan' })
    expect(JSON.stringify(answer?.advice.doNow)).not.toMatch(/小票|刷卡机/)
    // Where others mean a card by it, nothing is said of what was going on.
    expect(shown('2008').answer).toMatchObject({ class: 'unverified', operation: null })
  })
  it('that nobody knows are a scan all the same', () => {
    expect(shown('ACQ.SOMETHING_QUITE_NEW').answer).toMatchObject({
      codeSet: 'unknown',
      class: 'unverified',
      operation: 'scan',
    })
    expect(shown('USERPAYING').answer?.operation).toBe('scan')
    expect(shown('51').answer?.operation).toBeNull()
  })
  it('are no code where they are a word of an English sentence', () => {
    expect(words.within('the refund has not arrived, closed')).toBeNull()
    expect(shown('refund').opens).toBe('family:refund')
    // Two letters are a code however they are typed: nobody presses Shift at a counter.
    for (const code of ['YM', 'YT', 'ZZ'])
      expect(shown(code.toLowerCase())).toMatchObject({ kind: 'answer', opens: `unionpay:${code}` })
    expect(words.within('REFUND_ERROR again')).toBe('REFUND_ERROR')
    expect(words.within('错误码 10003')).toBe('10003')
    expect(words.within('订单 10003')).toBeNull()
  })
  it('are read without a fault whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => {
        expect(() => [words.reading(text), words.within(text), words.beginning(text)]).not.toThrow()
      }),
      { seed: 170_017, numRuns: 300 },
    )
  })
})

describe('card tables of one bank and of two platforms', () => {
  const owners = ['acquirer:boc', 'acquirer:tangdi-posp', 'acquirer:yiyoupay-posp']
  const codes = otherSets
    .filter(({ id }) => owners.includes(id))
    .flatMap(({ id, entries }) => entries.map(({ code }) => ({ id, code })))
  const shopOf = new Map(owners.map((acquirer) => [acquirer, { ...unknownShop, acquirer }]))
  const opened = (code: string, acquirer?: string) => {
    const result = lookUp(catalog, code, (acquirer && shopOf.get(acquirer)) || unknownShop)
    return result.kind === 'answer' ? result.answer.codeSet : result.kind
  }

  it('answer where the shop names them', () => {
    expect(codes.length).toBeGreaterThan(130)
    expect(codes.filter(({ id, code }) => opened(code, id) !== id)).toEqual([])
  })
  it('answer nobody else: there a code is UnionPay’s, the standard’s, or nobody’s', () => {
    const wrong = codes.filter(({ code }) => !['unionpay', 'iso8583-1987', 'unknown'].includes(opened(code)))
    expect(wrong).toEqual([])
  })
})
