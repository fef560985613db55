import { beforeAll, describe, expect, it } from 'vitest'
import { completeCatalog, type AnswerFor } from '../catalog/catalog'
import type { Incident } from '../incidents/incident'
import { languages } from '../language'
import { checklist } from './documents/checklist'
import { cribCard } from './documents/crib-card'
import type { PrintDocument } from './print-document'

let answerFor: AnswerFor = () => null

beforeAll(async () => {
  ;({ answerFor } = await completeCatalog())
})

const made = { language: 'zh-CN', shopName: '', at: '2026-11-22T10:05:00.000+08:00' } as const
const logged = (codeSet: string, code: string, count: number): readonly Incident[] =>
  Array.from({ length: count }, (_, n) => ({
    id: `0b8f1a52-6d0c-4f6e-9a57-0000000000${String(n).padStart(2, '0')}`,
    seq: n,
    at: made.at,
    codeSet,
    code,
    history: [],
  }))
const rowsOf = ({ blocks }: PrintDocument) => blocks.flatMap((block) => (block.kind === 'codes' ? block.codes : []))
const codesOf = (incidents: readonly Incident[]) =>
  rowsOf(cribCard({ incidents, answerFor }, made)).map((it) => it.code)

describe('the crib card', () => {
  it('begins with the dangerous codes, whatever the shop has logged, and is full', () => {
    const busy = ['51', '55', '05', '61', '91', '68', '54', '75', '14', '57', '65', '13', '30'].flatMap((code) =>
      logged('unionpay', code, 5),
    )

    for (const incidents of [[], busy]) {
      expect(codesOf(incidents).slice(0, 3)).toEqual(['34', 'B4', '98'])
      expect(codesOf(incidents)).toHaveLength(12)
    }
  })
  it('goes on with what is logged most, each code once', () => {
    const codes = codesOf([
      ...logged('unionpay', '61', 2),
      ...logged('unionpay', '34', 9),
      ...logged('unionpay', '65', 4),
    ])

    expect(codes.slice(0, 5)).toEqual(['34', 'B4', '98', '65', '61'])
    expect(new Set(codes).size).toBe(codes.length)
  })
  it.each(languages)('says at once, in %s, what not to do, and no reason', (language) => {
    const [stop, unknown, check] = rowsOf(cribCard({ incidents: [], answerFor }, { ...made, language }))

    expect([stop?.class, unknown?.class, check?.class]).toEqual(['declined', 'unverified', 'check-first'])
    expect([stop?.first, unknown?.first]).toEqual(
      language === 'en'
        ? ['Stop. Do not try this card again', 'Hold the goods, do not charge again']
        : ['停下，别再试这张卡', '先别交货，也别重刷'],
    )
    expect(stop?.then).not.toMatch(/挂失|盗|作弊|fraud|stolen|lost/i)
  })
})

describe('the foot', () => {
  it('names whom the steps rest on, and how many more', () => {
    const answer = answerFor({ codeSet: 'unionpay', code: '34' })
    if (!answer) throw new Error('34')
    const first = answer.sources.find(({ where }) => 'address' in where)?.title

    expect(checklist({ answer }, made).foot.sources).toBe(
      `依据：${first?.['zh-CN'] ?? ''}等 ${String(answer.sources.length)} 份代码表`,
    )
    expect(checklist({ answer: { ...answer, sources: answer.sources.slice(0, 1) } }, made).foot.sources).toBe(
      `依据：${answer.sources[0]?.title['zh-CN'] ?? ''}`,
    )
    expect(cribCard({ incidents: [], answerFor }, { ...made, language: 'en' }).foot.sources).toMatch(
      /^Source: .+ and \d+ more$/,
    )
  })
  it('names nobody where no table says anything', () => {
    const answer = answerFor({ codeSet: 'unknown', code: 'ZQ' })

    expect(answer && checklist({ answer }, made).foot).toEqual({ left: '商户帮手　代码表 2026-11', right: '' })
  })
})
