import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { incidentFrom, type Incident } from '../incidents/incident'
import { checkMatcher, hasProblem, type CheckFilter, type CheckRecord } from './check-record'
import { differenceOf, explaining } from './closing'
import { checkLinesOf, checkTable } from './export-rows'
import { blankForm, filledForm } from './forms'
import { differenceInWords } from './in-words'
import { nextQuestion, visitQuestions, visitVerdict } from './visit'

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const at = '2026-11-22T21:04:00.000+08:00'
const terminals = [
  { id: id(1), label: '1 号机', serial: 'N7NL00123456', seal: '0417' },
  { id: id(2), label: '2 号机' },
]

const round: CheckRecord = {
  kind: 'round',
  id: id(10),
  seq: 1,
  at,
  interval: 'weekly',
  items: [
    { task: 'inspection', terminal: id(1), state: 'problem', at, staff: '小李', note: '封条破了', differs: ['seal'] },
    { task: 'inspection', terminal: id(2), state: 'due' },
  ],
}
const closing: CheckRecord = {
  kind: 'closing',
  id: id(11),
  seq: 2,
  at,
  totals: [{ terminal: id(1), amount: 100_000 }, { amount: 1_250 }],
  own: 100_000,
  unclear: [],
}
const visit: CheckRecord = { kind: 'visit', id: id(12), seq: 3, at, terminal: id(2), answers: { proof: false } }
const all = [round, closing, visit]

const incident = (n: number, more: Partial<Incident>): Incident => ({
  ...incidentFrom({ id: id(n), codeSet: 'unionpay', code: '98' }, n, at),
  ...more,
})

describe('the visitor', () => {
  it('may work only when every answer is yes, and is refused by a single no', () => {
    const answer = fc.option(fc.boolean(), { nil: undefined })
    fc.assert(
      fc.property(fc.record({ proof: answer, called: answer, sent: answer, matches: answer }), (given) => {
        const answers = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
        const values = visitQuestions.map((question) => given[question])
        expect(visitVerdict(answers) === 'let-work').toBe(values.every((value) => value === true))
        expect(visitVerdict(answers) === 'refuse').toBe(values.includes(false))
        const next = nextQuestion(answers)
        expect(next === null).toBe(visitVerdict(answers) !== 'wait')
        if (next !== null) expect(given[next]).toBeUndefined()
      }),
    )
  })
})

describe('the closing', () => {
  it('counts the difference over all terminals, and says who has more', () => {
    expect(differenceOf(closing)).toBe(1_250)
    expect(differenceInWords(1_250, 'zh-CN')).toBe('刷卡机比店里多 12.50 元')
    expect(differenceInWords(-1_250, 'zh-CN')).toBe('店里比刷卡机多 12.50 元')
    expect(differenceInWords(0, 'zh-CN')).toBe('两边一样，一分不差')
  })
  it('points at what has exactly this amount, what is open first', () => {
    const rows = [
      incident(1, { amount: 1_250 }),
      incident(2, { amount: 1_250 }),
      incident(3, { amount: 1_251 }),
      incident(4, { amount: 1_250, withdrawn: true }),
    ]
    expect(explaining(-1_250, rows, ({ seq }) => seq === 2).map(({ seq }) => seq)).toEqual([2, 1])
    expect(explaining(0, [incident(1, { amount: 0 })], () => true)).toEqual([])
  })
})

describe('the history', () => {
  const ids = (filter: CheckFilter) => all.filter(checkMatcher(filter)).map((record) => record.id)
  it('is narrowed by kind, terminal, day and problems', () => {
    expect(ids({})).toHaveLength(3)
    expect(ids({ kind: 'weekly' })).toEqual([id(10)])
    expect(ids({ kind: 'visit' })).toEqual([id(12)])
    expect(ids({ terminal: id(2) })).toEqual([id(10), id(12)])
    expect(ids({ from: '2026-11-23' })).toEqual([])
    expect(ids({ to: '2026-11-22' })).toHaveLength(3)
    expect(hasProblem({ ...closing, own: 101_250 })).toBe(false)
    expect(ids({ problems: true })).toHaveLength(3)
  })
  it('is a sheet with a line for each thing that was looked at', () => {
    const { columns, rowOf } = checkTable({ language: 'zh-CN', terminals })
    const rows = all.flatMap(checkLinesOf).map(rowOf)
    expect(rows).toHaveLength(4)
    for (const row of rows) expect(row).toHaveLength(columns.length)
    expect(rows[0]).toEqual([
      '2026-11-22 21:04:00',
      'UTC+08:00',
      '每周',
      '刷卡机安全检查',
      '1 号机',
      '有问题',
      '',
      '封条破了；封条号',
      '小李',
      id(10),
    ])
    expect(rows[2]?.[6]).toBe('12.50')
    expect(rows[3]?.[5]).toBe('不交刷卡机，请对方离开')
  })
})

describe('the forms', () => {
  it('are blank with what to compare, every task of the interval, terminal by terminal', () => {
    const form = blankForm('weekly', { language: 'zh-CN', terminals, tasks: [] })
    expect(form.rows.map(({ title }) => title)).toEqual(['刷卡机安全检查 · 1 号机', '刷卡机安全检查 · 2 号机'])
    expect(form.rows[0]?.detail).toContain('序列号 N7NL00123456')
    expect(form.rows.every(({ result, when, who }) => result === null && when === null && who === null)).toBe(true)
    expect(form.signatures).toHaveLength(3)
  })
  it.each(all)('are filled with what was found: $kind', (record) => {
    const form = filledForm(record, { language: 'en', terminals, tasks: [] })
    expect(form.when).toBe('22 November 2026 21:04')
    expect(JSON.stringify(form)).not.toMatch(/undefined|NaN/)
  })
  it('say what was found in a row, and leave open what nobody looked at', () => {
    const [first, second] = filledForm(round, { language: 'zh-CN', terminals, tasks: [] }).rows
    expect(first).toMatchObject({ result: '有问题', note: '封条破了 封条号', who: '小李' })
    expect(second).toMatchObject({ result: null, when: null })
  })
})
