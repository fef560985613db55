import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { completeCatalog } from '../catalog/catalog'
import type { Incident } from '../incidents/incident'
import { openPayments, type AnswerOf } from '../incidents/open-payments'
import { acted, problemFrom, problemsAt, type Problem } from '../incidents/problem'
import type { Finding } from '../incidents/recurrence/finding'
import type { FollowUp } from '../maintenance/follow-up'
import { scheduleOf, targetId, type Mark } from '../maintenance/schedule'
import type { Terminal } from '../shop'
import { dayOf } from '../timestamp'
import { matterInWords, mattersInWords } from './in-words'
import { countsOf, matterKinds, openMatters, type Known } from './open-matters'

const { answerFor } = await completeCatalog()

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const now = '2026-11-22T14:00:00.000+08:00'
const today = dayOf(now)
const at = (day: number, clock = '11:00') => `2026-11-${String(day).padStart(2, '0')}T${clock}:00.000+08:00`
const firstStart = { at: '2026-01-01T08:00:00.000+08:00', seq: 1 }
const answerOf: AnswerOf = ({ code }) => ({
  class: code === '51' ? 'declined' : 'check-first',
  listDecides: code === '91',
})

const incident = (n: number, code: string, more: Partial<Incident> = {}): Incident => ({
  id: id(n),
  seq: n + 10,
  at: at(22),
  codeSet: 'unionpay',
  code,
  history: [],
  ...more,
})
const finding = (n: number, more: Partial<Finding> = {}): Finding => ({
  rule: 'R1',
  subject: `unionpay:${String(n)}`,
  culprit: 'bank',
  sure: 'medium',
  next: 'take-qr-and-wait',
  voice: 'strip',
  incidents: [n, n + 1, n + 2].map(id),
  first: at(22, '13:10'),
  last: at(22, '13:50'),
  about: { code: { codeSet: 'unionpay', code: '91' }, minutes: 60 },
  ...more,
})
const problem = (n: number, more: Partial<Finding> = {}): Problem =>
  problemFrom(finding(n, more), id(n), more.last ?? at(22, '13:50'))
const followUp = (n: number, more: Partial<FollowUp> = {}): FollowUp => ({
  id: id(n),
  kind: 'problem',
  task: 'paper',
  at: at(20),
  from: id(n + 1),
  said: [],
  ...more,
})
const terminal: Terminal = { id: id(7), label: '1 号', acquirer: '银联商务', hotline: '95534' }
const marksOn = (day: number, tasks: readonly string[]): Mark[] =>
  tasks.map((task, n) => ({ id: targetId({ task }), seq: n + 1, at: at(day) }))

type Shop = {
  readonly incidents?: readonly Incident[]
  readonly problems?: readonly Problem[]
  readonly followUps?: readonly FollowUp[]
  readonly marks?: readonly Mark[]
  readonly terminals?: readonly Terminal[]
}
const known = ({ incidents = [], problems = [], followUps = [], marks = [], terminals = [] }: Shop): Known => ({
  payments: openPayments(incidents, now, { firstStart, answerOf }),
  problems: problemsAt(problems, now),
  followUps,
  schedule: scheduleOf({ tasks: [], terminals, marks, since: '2026-01-01' }, today),
  terminals,
  hotlines: [],
  terminalInUse: null,
})
const matters = (shop: Shop) => openMatters(known(shop), today)

describe('openMatters', () => {
  it('has nothing in a shop that begins: what was never done is late for no day', () => {
    expect(matters({})).toEqual([])
  })
  it('has each kind, what costs most first, with its state and since when', () => {
    const all = matters({
      incidents: [incident(1, '98', { gate: 'unclear' }), incident(2, '51')],
      problems: [problem(100)],
      followUps: [followUp(200)],
      marks: marksOn(20, ['power']),
    })
    expect(all.map(({ kind, state, since }) => [kind, state, since])).toEqual([
      ['payment', 'unclear', at(22)],
      ['problem', 'new', at(22, '13:10')],
      ['follow-up', 'problem', at(20)],
      ['check', 'overdue', '2026-11-21'],
    ])
  })
  it('has what is put off, and not what is solved or over', () => {
    const snoozed = acted(problem(100), { act: 'snooze', until: at(22, '15:00') }, now)
    const solved = acted(problem(200), { act: 'solve' }, now)
    const passed = problem(300, { first: at(20), last: at(20) })
    const all = matters({ problems: [passed, solved, snoozed, problem(400)] })
    expect(all.map((one) => [one.id, one.state])).toEqual([
      [id(400), 'new'],
      [id(100), 'snoozed'],
    ])
  })
  it('has a check from the day after it was due, and none that is due today or was done on a day to come', () => {
    const due = (day: number) => matters({ marks: marksOn(day, ['power']) }).map(({ since }) => since)
    expect([due(19), due(20), due(21), due(22), due(28)]).toEqual([['2026-11-20'], ['2026-11-21'], [], [], []])
  })
  it('says who acts, and the number of the terminal that it is about', () => {
    const other: Terminal = { id: id(8), label: '2 号', hotline: '95516' }
    const told = acted(problem(100), { act: 'tell', whom: '', said: '' }, now)
    const all = matters({
      terminals: [terminal, other],
      incidents: [incident(1, '98', { terminal: id(8) }), incident(2, '91', { at: at(21) })],
      problems: [told, problem(400, { next: 'check-line' }), problem(500, { next: 'other-way-to-pay' })],
      followUps: [followUp(600), followUp(700, { kind: 'tamper', terminal: id(7) })],
    })
    expect(all.map(({ who, number }) => [who, number?.number])).toEqual([
      ['acquirer', '95516'],
      ['shop', '95534'],
      ['acquirer', '95534'],
      ['shop', undefined],
      ['issuer', undefined],
      ['shop', undefined],
      ['acquirer', '95534'],
    ])
  })
  it('has everything that is open exactly once, and nothing that is over', () => {
    const shop = fc.record({
      payments: fc.array(fc.constantFrom('open', 'paid', 'not-paid', 'unclear', 'withdrawn', 'declined'), {
        maxLength: 12,
      }),
      problems: fc.array(fc.constantFrom('new', 'watched', 'snoozed', 'told', 'solved', 'passed'), { maxLength: 8 }),
      followUps: fc.array(fc.boolean(), { maxLength: 8 }),
      done: fc.array(fc.integer({ min: 1, max: 28 }), { maxLength: 4 }),
    })
    fc.assert(
      fc.property(shop, ({ payments, problems, followUps, done }) => {
        const tasks = ['power', 'paper', 'network', 'signal'].slice(0, done.length)
        const given: Shop = {
          incidents: payments.map((how, n) =>
            incident(n, how === 'declined' ? '51' : '98', {
              ...(how === 'withdrawn' ? { withdrawn: true } : {}),
              ...(how === 'paid' || how === 'not-paid' || how === 'unclear' ? { gate: how } : {}),
            }),
          ),
          problems: problems.map((how, n) => {
            const one = problem(1000 + 10 * n, how === 'passed' ? { first: at(18), last: at(18) } : {})
            if (how === 'watched') return acted(one, { act: 'watch' }, now)
            if (how === 'snoozed') return acted(one, { act: 'snooze', until: at(23) }, now)
            if (how === 'told') return acted(one, { act: 'tell', whom: '', said: '' }, now)
            return how === 'solved' ? acted(one, { act: 'solve' }, now) : one
          }),
          followUps: followUps.map((isClosed, n) =>
            followUp(2000 + n, isClosed ? { closed: { at: now, text: '' } } : {}),
          ),
          marks: tasks.map((task, n) => ({ id: targetId({ task }), seq: n + 1, at: at(done[n] ?? 1) })),
        }
        const wanted = [
          ...payments.flatMap((how, n) => (how === 'open' || how === 'unclear' ? [id(n)] : [])),
          ...problems.flatMap((how, n) => (how === 'solved' || how === 'passed' ? [] : [id(1000 + 10 * n)])),
          ...followUps.flatMap((isClosed, n) => (isClosed ? [] : [id(2000 + n)])),
          ...known(given)
            .schedule.filter(({ isDue, due }) => isDue && due !== null && due < today)
            .map(({ task, terminal }) => targetId({ task: task.id, terminal })),
        ]
        const all = matters(given)
        expect(all.map((one) => one.id).toSorted()).toEqual(wanted.toSorted())
        expect(countsOf(all).reduce((sum, { count }) => sum + count, 0)).toBe(all.length)
        const order = all.map(({ kind }) => matterKinds.indexOf(kind))
        expect(order).toEqual(order.toSorted())
      }),
    )
  })
})

describe('in words', () => {
  const words = (shop: Shop, language: 'zh-CN' | 'en') =>
    matters(shop).map((one) => matterInWords(one, { terminals: shop.terminals ?? [], today, language, answerFor }))

  it('counts by kinds', () => {
    const all = matters({ incidents: [incident(1, '98')], problems: [problem(100)] })
    expect(mattersInWords(all, 'zh-CN')).toBe('没核实的付款 1 笔，反复出现的问题 1 个')
    expect(mattersInWords(all, 'en')).toBe('1 payment not confirmed, 1 recurring problem')
    expect(mattersInWords([], 'en')).toBe('')
  })
  it('says what, since when, who acts and how, and whom to call', () => {
    const [payment] = words({ terminals: [terminal], incidents: [incident(1, '98', { amount: 128_00 })] }, 'en')
    expect(payment).toMatchObject({
      since: '11:00',
      who: 'The acquirer',
      next: 'Ask the acquirer whether it was paid',
      call: 'Call 银联商务, 95534',
    })
    expect(payment?.what).toContain('¥128.00')
  })
  it('tells payments of an earlier day apart by time and terminal', () => {
    const here = incident(1, '98', { at: at(18, '22:29'), terminal: terminal.id })
    const both = [terminal, { ...terminal, id: id(8), label: '2 号' }]
    expect(words({ terminals: both, incidents: [here] }, 'zh-CN')[0]).toMatchObject({
      since: '11/18 22:29',
      detail: '1 号',
    })
    expect(words({ terminals: [terminal], incidents: [here] }, 'zh-CN')[0]?.detail).toBe('')
  })
  it('says no reason that is for the staff, and no more than that of cards to stop', () => {
    const [stop] = words({ problems: [problem(100, { rule: 'R7', next: 'tell-owner' })] }, 'zh-CN')
    expect(stop?.what).toBe('有一件事，老板有空时看一眼')
    const [payment] = words({ incidents: [incident(1, '34', { gate: 'unclear' })] }, 'zh-CN')
    expect(payment?.what).not.toMatch(/作弊|嫌疑/)
  })
  it('says an older day with its year where it is another one', () => {
    const old = { at: '2025-11-03T11:00:00.000+08:00', seq: 1, id: targetId({ task: 'power' }) }
    expect(words({ marks: [old] }, 'zh-CN')[0]?.since).toBe('2025/11/4 到期')
  })
})
