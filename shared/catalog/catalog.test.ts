import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { completeCatalog, type Answer } from './catalog'
import { lookUp } from './look-up'

const catalog = await completeCatalog()

function answerTo(typed: string): Answer {
  const result = lookUp(catalog, typed)
  if (result.kind !== 'answer') throw new Error(`no answer to ${typed}: ${result.kind}`)
  return result.answer
}

describe('lookUp', () => {
  it.each(['34', '３４', ' 3 4', '响应码34'])('answers %j with the UnionPay meaning', (typed) => {
    expect(answerTo(typed)).toMatchObject({ codeSet: 'unionpay', code: '34', class: 'declined', retry: 'never' })
  })
  it('falls back on the standard where UnionPay has no such code', () => {
    expect(answerTo('18')).toMatchObject({ codeSet: 'iso8583-1987', code: '18' })
  })
  it('shows results for one digit, the code with the leading zero first', () => {
    const result = lookUp(catalog, '5')

    expect(result).toMatchObject({ kind: 'hits' })
    expect(result.kind === 'hits' && result.hits.slice(0, 2).map(({ code }) => code)).toEqual(['05', '51'])
  })
  it('answers what nobody knows: a longer code, or words as they were typed', () => {
    expect(answerTo('ZQ9')).toMatchObject({ codeSet: 'unknown', code: 'ZQ9', class: 'unverified' })
    expect(answerTo('  天书　9001 ')).toMatchObject({ codeSet: 'unknown', code: '天书 9001', class: 'unverified' })
    expect(answerTo('天'.repeat(200)).code).toBe('天'.repeat(60))
    const letters = lookUp(catalog, 'qx')
    expect(letters.kind === 'hits' && letters.hits.at(-1)).toMatchObject({ codeSet: 'unknown', code: 'QX' })
    expect(lookUp(catalog, '')).toEqual({ kind: 'empty' })
  })
  it('survives any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
        expect(['empty', 'answer', 'hits']).toContain(lookUp(catalog, typed).kind)
      }),
    )
  })
})

describe('34', () => {
  const answer = answerTo('34')

  it('stops, gives the card back and asks the acquirer', () => {
    expect(answer.advice.doNow[0]?.text).toEqual({
      'zh-CN': '停下，别再试这张卡',
      en: 'Stop. Do not try this card again',
    })
    expect(answer).toMatchObject({ keepCard: 'ask-acquirer', whoFixes: 'acquirer', staffOnly: true })
  })
  it('shows that the online gateway reads it in another way', () => {
    expect(answer.conflict).toMatchObject({ codeSet: 'unionpay-online', meaning: { 'zh-CN': '查无此交易' } })
  })
  it('lists what web pages claim after the tables, as claims', () => {
    const standings = answer.readings.map(({ standing }) => standing)

    expect(standings).toContain('claim')
    expect(standings.indexOf('claim')).toBeGreaterThan(standings.lastIndexOf('table'))
  })
})

describe('B4', () => {
  const answer = answerTo('b4')

  it('belongs to no set of the shop and is not verified', () => {
    expect(answer).toMatchObject({
      codeSet: 'unknown',
      code: 'B4',
      class: 'unverified',
      retry: 'never',
      keepCard: 'no',
    })
  })
  it('keeps the goods first', () => {
    expect(answer.advice.doNow[0]?.text['zh-CN']).toBe('先别交货，也别重刷')
  })
  it('says nowhere that the payment succeeded, except where a web page is quoted as unproved', () => {
    const { readings, conflict, ...rest } = answer
    const success = /成功|已付|付成了|succe|approved|paid for/i

    expect(JSON.stringify(rest)).not.toMatch(success)
    expect(JSON.stringify(conflict)).not.toMatch(success)
    expect(
      readings
        .filter(({ standing }) => standing === 'table')
        .map((r) => JSON.stringify(r.meaning))
        .join(),
    ).not.toMatch(success)
    const claims = readings.filter(({ standing }) => standing === 'claim')
    expect(claims.some(({ meaning }) => success.test(meaning['zh-CN']))).toBe(true)
    expect(claims.every(({ sources }) => sources.length > 0)).toBe(true)
  })
  it('shows each owner that has a reading', () => {
    expect(new Set(answer.readings.map(({ codeSet }) => codeSet))).toEqual(
      new Set([
        'middleware:cpos',
        'terminal:koolpos',
        'acquirer:ccb',
        'acquirer:chinapay-selfservice',
        'mis:royalstone-2005',
        'issuer-system:postal-greencard',
        'gateway:smartvista',
        'acquirer:rural-commercial-bank',
      ]),
    )
  })
})

describe('answerFor', () => {
  it('needs set and code: a code alone names nothing', () => {
    const { answerFor } = catalog
    expect(answerFor({ codeSet: 'acquirer:ccb', code: 'B4' })?.class).toBe('declined')
    expect(answerFor({ codeSet: 'unionpay', code: 'B4' })).toBeNull()
    expect(answerFor({ codeSet: 'unionpay', code: 'ZQ9' })).toBeNull()
    expect(answerFor({ codeSet: 'unknown', code: 'ZQ9' })?.class).toBe('unverified')
  })
})
