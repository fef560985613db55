import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coreCatalog } from '../catalog/catalog'
import { ownNoteLimit } from '../catalog/own-note'
import { defaultSettings } from '../settings'
import { numberToCall, terminalHere, type Hotline, type Terminal } from '../shop'
import { callPackOf, type CallSources } from './call-pack'
import { publicNumberOf } from './callees'
import { noteOf, quoted } from './quoted'
import type { Incident } from './incident'
import type { Outage } from './outage-row'
import { problemFrom } from './problem'

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const one: Terminal = { id: id(1), label: '1 号终端', terminalId: '10000001', merchantId: '898000000000001' }
const two: Terminal = { id: id(2), label: '2 号终端', terminalId: '10000002', merchantId: '898000000000001' }
const incident = (n: number, more: Partial<Incident> = {}): Incident => ({
  id: id(100 + n),
  seq: n,
  at: `2026-11-22T14:0${String(n)}:00.000+08:00`,
  codeSet: 'unionpay',
  code: '91',
  history: [],
  ...more,
})
const hotline = (n: number, name: string, number: string): Hotline => ({ id: id(200 + n), name, number })

const { answerFor } = coreCatalog

const nothing: CallSources = {
  answerFor,
  answer: null,
  incidents: [],
  problem: null,
  terminals: [],
  hotlines: [],
  settings: { ...defaultSettings, shopName: '阳光便利店' },
  steps: [],
}
const answer = (code: string, codeSet = 'unionpay') => answerFor({ codeSet, code })
const numbers = (sources: Partial<CallSources>) =>
  callPackOf({ ...nothing, ...sources }, 'zh-CN').callees.map(({ name, number }) => `${name} ${number ?? '-'}`)

describe('callPackOf', () => {
  it('says everything of one incident, in the order in which it is asked', () => {
    const pack = callPackOf(
      {
        ...nothing,
        answer: answer('91'),
        terminals: [one, two],
        incidents: [
          incident(1, {
            terminal: one.id,
            amount: 12800,
            stan: '000123',
            screenText: '发卡方状态不正常',
            lastFour: '4444',
          }),
        ],
        steps: ['sign-on'],
      },
      'zh-CN',
    )
    expect(pack.facts).toEqual([
      { name: 'shop', label: '店名', value: '阳光便利店' },
      { name: 'merchantId', label: '商户号', value: '898000000000001' },
      { name: 'terminalId', label: '终端号', value: '10000001' },
      { name: 'code', label: '代码', value: '91' },
      { name: 'screenText', label: '屏幕上的字', value: '发卡方状态不正常' },
    ])
    expect(pack.incidents).toEqual([
      {
        id: id(101),
        at: '2026-11-22T14:01:00.000+08:00',
        when: '14:01',
        what: null,
        terminal: null,
        lastFour: '4444',
        details: [
          { name: 'amount', label: '金额（元）', value: '128.00' },
          { name: 'stan', label: '凭证号', value: '000123' },
          { name: 'rrn', label: '参考号', value: null },
          { name: 'authorisationCode', label: '授权码', value: null },
        ],
      },
    ])
    expect(pack.span).toBeNull()
    expect(pack.steps.filter(({ done }) => done)).toEqual([{ id: 'sign-on', text: '重新签到过', done: true }])
    expect(pack.asks).toEqual([
      '这笔付成了没有，有没有冲正？',
      '我们要做什么，现在能不能刷卡？',
      '受理编号和您的工号是多少？',
    ])
  })

  it.each(['zh-CN', 'en'] as const)('says of scans nothing of cards, slips and terminals, %s', (language) => {
    const scan = incident(1, { codeSet: 'family', code: 'scan-no-result' })
    for (const sources of [{ answer: answer('scan-no-result', 'family') }, { incidents: [scan] }]) {
      const pack = callPackOf({ ...nothing, ...sources }, language)
      expect(pack.details.map(({ name }) => name)).toEqual(['amount'])
      expect(pack.callees.map(({ number }) => number)).not.toContain('95516')
      const { callees, customer, check, facts, steps, asks } = pack
      const said = [callees, customer, check, facts, steps.map(({ text }) => text), asks]
      expect(JSON.stringify(said)).not.toMatch(/卡|机身|小票|终端|冲正|签到|\bcard|slip|terminal|trace|reversed|sign/i)
    }
  })
  it('speaks of the terminal where one of the payments was made with a card, and keeps what was noted', () => {
    const scan = incident(1, { operation: 'scan', stan: '000123' })
    expect(callPackOf({ ...nothing, incidents: [scan, incident(2)] }, 'zh-CN').details).toHaveLength(4)
    const [noted] = callPackOf({ ...nothing, incidents: [scan], terminals: [one] }, 'zh-CN').incidents
    expect(noted?.details.map(({ name }) => name)).toEqual(['amount', 'stan'])
  })

  it('says the same in English', () => {
    const pack = callPackOf({ ...nothing, answer: answer('91'), incidents: [incident(1)] }, 'en')
    expect(pack.facts.map(({ label, value }) => `${label}: ${value ?? '-'}`)).toEqual([
      'Shop: 阳光便利店',
      'Merchant ID: -',
      'Terminal ID: -',
      'Code: 91',
      'Text on the screen: -',
    ])
    expect(pack.callees).toEqual([
      { name: 'Our acquirer', number: null, remark: 'number on terminal or slip' },
      { name: 'China UMS', number: '95534', remark: 'public, one source only' },
      { name: 'China UnionPay', number: '95516', remark: 'public number' },
    ])
    expect(pack.asks).toEqual([
      'Did this payment go through? Was it reversed?',
      'What do we do? Can we take cards now?',
      'What is the case number and your name?',
    ])
  })

  it('leaves all blank where nothing is known', () => {
    const pack = callPackOf({ ...nothing, settings: defaultSettings }, 'zh-CN')
    expect(pack.facts.map(({ value }) => value)).toEqual([null, null, null, null, null])
    expect(pack.incidents).toEqual([])
  })

  it('calls the own numbers first, that of the acquirer before the others, and the network last', () => {
    const hotlines = [
      hotline(1, '装机的小王', '0571-8888 0000'),
      { ...hotline(2, '从前的', '0571-1'), removed: true },
      hotline(3, '建行商户热线', '95533 转 2'),
    ]
    expect(numbers({ hotlines })).toEqual([
      '装机的小王 0571-8888 0000',
      '建行商户热线 95533 转 2',
      '银联商务 95534',
      '中国银联 95516',
    ])
    const terminals = [{ ...one, acquirer: '建行' }]
    expect(numbers({ hotlines, terminals })).toEqual([
      '建行商户热线 95533 转 2',
      '装机的小王 0571-8888 0000',
      '中国银联 95516',
    ])
    expect(numbers({ terminals })).toEqual(['建行 -', '中国银联 95516'])
  })

  it('names UMS only to a shop that may be its own, and no number twice', () => {
    const settings = { ...nothing.settings, acquirer: 'acquirer:ccb' }
    expect(numbers({ settings })).toEqual(['收单机构 -', '中国银联 95516'])
    expect(numbers({ terminals: [{ ...one, acquirer: '银联商务' }] })).toEqual([
      '银联商务 95534',
      '银联商务 -',
      '中国银联 95516',
    ])
    for (const acquirer of ['chinaums', 'acquirer:chinaums-mis', 'acquirer:chinaums-open']) {
      const ours = numbers({ settings: { ...nothing.settings, acquirer } })
      expect(ours).toEqual(['银联商务 95534', '收单机构 -', '中国银联 95516'])
    }
    expect(numbers({})).toEqual(['收单机构 -', '银联商务 95534', '中国银联 95516'])
    expect(numbers({ settings: { ...nothing.settings, acquirer: 'lakala' } })).toEqual(['收单机构 -', '中国银联 95516'])
    expect(numbers({ terminals: [{ ...one, acquirer: 'China UMS' }] })).toContain('银联商务 95534')
    expect(numbers({ hotlines: [hotline(1, '银联商务', '95534')] })).toEqual(['银联商务 95534', '中国银联 95516'])
  })

  it('begins with the number to call of every other screen, whichever terminals and numbers the shop has', () => {
    const acquirers = fc.constantFrom('建行', '拉卡拉', '银联商务', undefined)
    const anyTerminal = fc.record({
      acquirer: acquirers,
      hotline: fc.constantFrom('0571-1111', '0571-2222', undefined),
    })
    fc.assert(
      fc.property(
        fc.array(anyTerminal, { maxLength: 3 }),
        fc.subarray([hotline(1, '装机的小王', '138 0571 2233'), hotline(2, '拉卡拉', '400-820-8888')]),
        fc.constantFrom(id(1), id(2), null),
        fc.constantFrom('chinaums', 'lakala', null),
        (registered, hotlines, terminalInUse, acquirer) => {
          const terminals = registered.map((known, n): Terminal => ({
            id: id(n + 1),
            label: `${String(n + 1)} 号机`,
            ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)),
          }))
          const shown =
            numberToCall(terminals, hotlines, terminalInUse) ??
            publicNumberOf(terminalHere(terminals, terminalInUse)?.acquirer, acquirer, 'zh-CN')
          const settings = { ...nothing.settings, acquirer, terminalInUse }
          const [first] = callPackOf({ ...nothing, terminals, hotlines, settings }, 'zh-CN').callees
          expect(first?.number).toBe(shown?.number ?? null)
        },
      ),
    )
  })

  it('takes the terminal in use where the incidents name none, and the only one', () => {
    const ids = (sources: Partial<CallSources>) =>
      callPackOf({ ...nothing, ...sources }, 'zh-CN').facts.find(({ name }) => name === 'terminalId')?.value
    expect(ids({ terminals: [one] })).toBe('10000001')
    expect(ids({ terminals: [one, two] })).toBeNull()
    const settings = { ...nothing.settings, terminalInUse: two.id }
    expect(ids({ terminals: [one, two], settings })).toBe('10000002')
    expect(ids({ terminals: [one, two], settings, incidents: [incident(1, { terminal: one.id })] })).toBe('10000001')
    expect(ids({ terminals: [one, { ...two, retired: true }], settings })).toBe('10000001')
  })

  it('tells the incidents of a problem apart by day, code and terminal', () => {
    const incidents = [
      incident(2, { code: '96', terminal: two.id, acquirerSays: '主机在升级' }),
      incident(1, { terminal: one.id, at: '2026-11-21T09:12:00.000+08:00' }),
    ]
    const found = {
      rule: 'R3',
      subject: 'x',
      culprit: 'line',
      sure: 'medium',
      next: 'check-line',
      voice: 'strip',
      about: {},
      incidents: incidents.map((row) => row.id),
      first: '2026-11-21T09:12:00.000+08:00',
      last: '2026-11-22T14:02:00.000+08:00',
    } as const
    const opened = problemFrom(found, id(9), found.last)
    const problem = { ...opened, count: 7, calls: [{ at: found.last, whom: '小王', said: '明天来' }] }
    const pack = callPackOf({ ...nothing, incidents, problem, terminals: [one, two] }, 'zh-CN')

    expect(pack.incidents.map(({ when, what, terminal }) => [when, what, terminal])).toEqual([
      ['2026-11-21 09:12', '91', '1 号终端'],
      ['2026-11-22 14:02', '96', '2 号终端'],
    ])
    expect(pack.facts.map(({ value }) => value)).toEqual([
      '阳光便利店',
      '898000000000001',
      '10000001、10000002',
      '91、96',
      null,
    ])
    expect(pack.span).toBe('共 7 笔，2026-11-21 09:12 到 2026-11-22 14:02')
    expect(pack.asks.slice(0, 2)).toEqual(['这笔付成了没有，有没有冲正？', '是刷卡机、线路还是银行的问题？'])
    expect(pack.heard).toEqual(['小王：明天来', '主机在升级'])
    expect(callPackOf({ ...nothing, incidents, problem }, 'en').span).toBe(
      '7 in all, from 2026-11-21 09:12 to 2026-11-22 14:02',
    )
  })

  it('asks about the money and the meaning of a doubtful code, and suggests no other payment', () => {
    const pack = callPackOf({ ...nothing, answer: answer('B4', 'unknown') }, 'zh-CN')
    expect(pack.asks.slice(0, 2)).toEqual(['这笔付成了没有，有没有冲正？', '这个代码是什么意思？'])
    expect(pack.steps.map((step) => step.id)).toEqual(['list', 'sign-on', 'restart', 'line'])
  })

  it('calls a kind of trouble by its name', () => {
    const pack = callPackOf({ ...nothing, answer: answer('line', 'family') }, 'zh-CN')
    expect(pack.facts.find(({ name }) => name === 'code')?.value).toBe('没信号、连不上')
  })
})

describe('noteOf', () => {
  it('keeps what fits, in one line', () => {
    expect(noteOf(' 批次没结。\n先结算 ')).toBe('批次没结。 先结算')
  })
  it('cuts a long answer after a phrase', () => {
    const note = noteOf(`${'批次没有结，今天收工前先结算。'.repeat(8)}再打来`)
    expect(note.length).toBeLessThanOrEqual(ownNoteLimit)
    expect(note).toMatch(/没有结…$/)
  })
  it('cuts a long word anywhere, but no sign in half', () => {
    const note = noteOf(`a${'😀'.repeat(100)}`)
    expect(note.length).toBeLessThanOrEqual(ownNoteLimit)
    expect(note).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/)
  })
})

describe('quoted', () => {
  it('says who it was where that is known', () => {
    expect(quoted('小王', '明天来', 'zh-CN')).toBe('小王：明天来')
    expect(quoted('Wang', 'tomorrow', 'en')).toBe('Wang: tomorrow')
    expect(quoted('', '明天来', 'zh-CN')).toBe('明天来')
  })
})

describe('what was down', () => {
  const outage = (clock: string, end: string, scope: Outage['scope']): Outage => ({
    id: id(300),
    at: `2026-11-22T${clock}:00.000+08:00`,
    until: `2026-11-22T${end}:00.000+08:00`,
    scope,
    who: '',
  })
  const linesOf = (all: readonly Outage[], clock: string, sources: Partial<CallSources> = {}) =>
    callPackOf(
      { ...nothing, incidents: [incident(1)], ...sources, outages: { all, now: `2026-11-22T${clock}:00.000+08:00` } },
      'en',
    ).outages
  const line = { kind: 'line-and-bank' } as const

  it('is a line for each note under which a payment was made', () => {
    const all = [outage('14:00', '14:30', line), outage('15:00', '16:00', line)]
    expect(linesOf(all, '20:00')).toEqual([
      '22 Nov 14:00–14:30 acquirer: outage, line and bank codes (68, 91, 96, 98 …)',
    ])
  })
  it('is a line for a note that stands and is about it, though it began after the payment', () => {
    expect(linesOf([outage('15:00', '16:00', line)], '15:30')).toHaveLength(1)
    expect(linesOf([outage('15:00', '16:00', line)], '15:30', { incidents: [], answer: answer('91') })).toHaveLength(1)
    expect(linesOf([outage('15:00', '16:00', { kind: 'terminal', terminal: id(1) })], '15:30')).toEqual([])
  })
  it('is nothing where nothing was', () => {
    expect(linesOf([], '15:30')).toEqual([])
    expect(callPackOf(nothing, 'en').outages).toEqual([])
  })
})
