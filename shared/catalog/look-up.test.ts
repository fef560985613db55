import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { completeCatalog, unknownShop, type Hit } from './catalog'
import { operationIn } from './caution'
import { parseCodeKey } from './code-key'
import { coreSets } from './code-sets'
import { lookUp, type LookUp } from './look-up'
import { otherSets } from './other-code-sets'
import { createSearch } from './search'
import { searchItems } from './search-items'

const catalog = await completeCatalog()
const { answerFor } = catalog

/** The same tries each time; a failing one is printed with its seed. */
const seeded = { seed: 140_014, numRuns: 150 } as const

const nameOf = ({ codeSet, code }: Hit): string => `${codeSet}:${code}`

/** What the window shows for a text, in order, and what Enter then opens. */
function shownFor(typed: string, shop = unknownShop) {
  const result: LookUp = lookUp(catalog, typed, shop)
  const hits = result.kind === 'hits' ? result.hits : result.kind === 'answer' ? result.guesses : []
  const opened = result.kind === 'answer' ? result.answer : hits[0] ? answerFor(hits[0]) : null
  return {
    kind: result.kind,
    names: hits.map(nameOf),
    classes: [...(result.kind === 'answer' ? [result.answer.class] : []), ...hits.map((hit) => hit.class)],
    opens: opened ? nameOf(opened) : '',
    class: opened?.class ?? null,
  }
}

const inDoubt = ['check-first', 'unverified']

/** Words in the two languages, each with what joins them to a text. */
const languages = [
  {
    join: '',
    denials: ['未', '没', '不', '没有', '自动冲正', '冲正', '已撤销', '退货', '退款', '撤销'],
    successes: ['成功', '交易成功', '支付成功', '付款成功', '批准', '通过', '脱机交易成功'],
    troubles: ['刷卡失败', '交易失败', '超时', '没反应', '被拒绝', '余额不足', '密码错误', '没信号'],
    declines: ['交易失败', '刷卡失败', '被拒绝', '余额不足', '密码错误', '卡过期了', '挂失卡', '没收卡', '限额', '无效卡'],
    debits: ['客户手机扣款了', '但是钱扣了', '顾客说已付款', '收到扣款短信', '扣了两次', '付了两次', '结果未知', '一直转圈'],
    lines: ['通讯', '通信', '网络', '连接主机', '主机连接'],
    failures: ['失败', '错误', '异常', '超时', '中断'],
    frame: (text: string) => `pos机显示${text}怎么办`,
  },
  {
    join: ' ',
    denials: ['not', 'was not', 'void', 'reversal', 'reversed after', 'refund', 'un-', 'before', 'refunded'],
    successes: ['approved', 'successful', 'success', 'payment approved', 'paid', 'approved offline'],
    troubles: ['declined', 'transaction failed', 'timed out', 'no response', 'insufficient funds', 'wrong pin', 'stuck'],
    declines: ['declined', 'transaction failed', 'insufficient funds', 'incorrect pin', 'expired card', 'lost card', 'pick up card', 'over limit'],
    debits: ['customer was charged', 'money was taken', 'bank says debited', 'charged twice', 'result unknown', 'keeps spinning'],
    lines: ['comms', 'connection', 'network', 'host', 'communication'],
    failures: ['fail', 'failed', 'error', 'lost', 'timed out', 'unable'],
    frame: (text: string) => `the terminal says ${text}`,
  },
] as const // prettier-ignore

const language = fc.constantFrom(...languages)
const two = fc.integer({ min: 0, max: 99 }).map((number) => String(number).padStart(2, '0'))

describe('approved', () => {
  it('is no guess for a denial or an undoing beside a success, in either language', () => {
    const text = language.chain(({ join, denials, successes, frame }) =>
      fc
        .tuple(fc.constantFrom(...denials), fc.constantFrom(...successes), fc.boolean(), fc.boolean())
        .map(([denial, success, first, framed]) => {
          const said = (first ? [denial, success] : [success, denial]).join(join)
          return framed ? frame(said) : said
        }),
    )

    fc.assert(
      fc.property(text, (typed) => {
        const shown = shownFor(typed)
        expect(shown.class, typed).not.toBe('approved')
        expect(shown.classes.slice(0, 3), typed).not.toContain('approved')
      }),
      seeded,
    )
  })

  const approved = [...coreSets, ...otherSets].flatMap(({ id, entries }) =>
    entries
      .filter((entry) => entry.class === 'approved')
      .map(({ code, title, screenTexts = [] }) => ({ id, code, texts: [title['zh-CN'], title.en, ...screenTexts] })),
  )
  const isWhole = (typed: string) =>
    approved.some(({ code, texts }) => [code, ...texts].some((text) => fold(text) === fold(typed)))
  const fold = (text: string) =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '')

  it('is there by its exact code', () => {
    expect(approved.map(({ code }) => shownFor(code).class)).toEqual(approved.map(() => 'approved'))
    expect(shownFor('代码 00').class).toBe('approved')
  })
  it('is there by the whole of its own words', () => {
    expect(shownFor('交易成功')).toMatchObject({ kind: 'hits', opens: 'unionpay:00' })
    expect(shownFor('Approved').opens).toBe('unionpay:00')
    expect(shownFor(' 交易成功！').opens).toBe('unionpay:00')
  })
  it('is second to what its own words deny: no network, approved offline', () => {
    const shown = shownFor('连不上网，脱机成功')
    expect(shown.class).toBe('check-first')
    expect(shown.names).toContain('unionpay:Y3')
  })
  it('is found by nothing less: no piece, no pinyin, no initials, no slip', () => {
    const pieces = approved.flatMap(({ texts }) =>
      texts.flatMap((text) => [
        ...Array.from(text, (_, at) => text.slice(0, at)),
        ...Array.from(text, (_, at) => text.slice(at)),
        ...Array.from(text, (_, at) => text.slice(0, at) + text.slice(at, at + 2).replace(/^(.)(.)$/u, '$2$1') + text.slice(at + 2)),
        ...Array.from(text, (_, at) => `${text.slice(0, at)}某${text.slice(at + 1)}`),
        `客人说${text}`,
        `${text} 怎么没有小票`,
      ]),
    ) // prettier-ignore
    const sounds = ['jiaoyichenggong', 'jiao yi cheng gong', 'jycg', 'tuojijiaoyichenggong', 'tjjycg', 'jiaoyicg']
    const typed = [...pieces, ...sounds, 'success', '成功', 'paid', 'SUCCESS', 'PAY_SUCCESS', '000000', '0000', 'O0', 'OO', '应答码：00 余额不足', '交易失败 00', 'error 00', '消费 00 笔', '¥00.00'] // prettier-ignore

    const green = typed.filter((text) => text.trim() !== '' && !isWhole(text)).filter((text) => shownFor(text).classes.includes('approved') && text.length > 1) // prettier-ignore
    expect(green).toEqual([])
    expect(searchItems(() => 0).some(({ key }) => answerFor(key)?.class === 'approved')).toBe(false)
  })
  it.each(['0', 'Y', 'y'])('is neither first nor selected for the one sign %s', (typed) => {
    const shown = shownFor(typed)
    expect(shown.classes).toContain('approved')
    expect(shown.classes[0]).not.toBe('approved')
  })
  it('is said by no table that a scan shows, nor by any that counters do not meet', () => {
    const sets = [...coreSets, ...otherSets].filter(({ kind }) => kind !== 'terminal').map(({ id }) => id)
    expect(approved.filter(({ id }) => sets.includes(id))).toEqual([])
  })
})

describe('doubt', () => {
  it('goes before every decline that stands beside it', () => {
    const text = language.chain(({ join, declines, debits }) =>
      fc
        .tuple(fc.constantFrom(...declines), fc.constantFrom(...debits), fc.boolean())
        .map(([decline, debit, first]) =>
          (first ? [decline, debit] : [debit, decline]).join(join === '' ? '，' : ' but '),
        ),
    )

    fc.assert(
      fc.property(text, (typed) => {
        expect(inDoubt, typed).toContain(shownFor(typed).class)
      }),
      seeded,
    )
  })
  it('goes before a code, and the code stands below', () => {
    const codes = ['05', '51', '55', '34', '61']
    for (const code of codes) {
      expect(shownFor(`${code} 顾客说已经扣款`).names.slice(0, 2)).toEqual([
        'family:money-in-doubt',
        `unionpay:${code}`,
      ])
      expect(shownFor(`declined ${code} but customer was charged`).opens).toBe('family:money-in-doubt')
    }
  })
  it('is what a failing way to the bank always ends in', () => {
    const text = language.chain(({ join, lines, failures, frame }) =>
      fc
        .tuple(fc.constantFrom(...lines), fc.constantFrom(...failures), fc.boolean())
        .map(([line, failure, framed]) => (framed ? frame(`${line}${join}${failure}`) : `${line}${join}${failure}`)),
    )

    fc.assert(
      fc.property(text, (typed) => {
        expect(shownFor(typed).class, typed).toBe('check-first')
      }),
      seeded,
    )
  })
  it.each([
    ['没出小票', 'family:money-in-doubt'],
    ['交易结果未知', 'terminal:交易结果未知'],
    ['冲正失败', 'terminal:冲正失败'],
    ['自动冲正成功', 'terminal:冲正成功'],
    ['approved then reversed', 'terminal:冲正成功'],
    ['void approved', 'terminal:撤销成功'],
    ['order is already paid', 'family:money-in-doubt'],
    ['没信号', 'family:line'],
    ['USERPAYING', 'wechat-pay:USERPAYING'],
    ['微信扫码失败', 'family:scan-no-result'],
  ])('%s opens %s', (typed, name) => {
    expect(shownFor(typed).opens).toBe(name)
  })
})

describe('numbers in a sentence', () => {
  /** Ways in which a shop writes what is no code, each made of two digits that could be one. */
  const forms: readonly ((a: string, b: string) => string)[] = [
    (a, b) => `¥${a}.${b}`, (a, b) => `$${a}.${b}`, (a) => `${a}.00元`, (a) => `${a}元`, (a) => `${a} 块`, (a, b) => `${a}${b}.00`,
    (a) => `金额 ${a}`, (a) => `amount ${a}`, (a) => `total ${a}`, (a) => `RMB ${a}`, (a) => `刷了${a}`, (a) => `+${a}.00元`,
    (a, b) => `${String(Number(a) % 24)}:${String(Number(b) % 60).padStart(2, '0')}`, (a) => `${String(Number(a) % 24)}点`, (a) => `${String(1 + (Number(a) % 12))} pm`,
    (a, b) => `2026-${String(1 + (Number(a) % 12)).padStart(2, '0')}-${String(1 + (Number(b) % 28)).padStart(2, '0')}`,
    (a, b) => `${String(1 + (Number(a) % 12))}月${String(1 + (Number(b) % 28))}日`, (a) => `Nov ${String(1 + (Number(a) % 28))}`,
    (a) => `第${a}次`, (a) => `${a}笔`, (a) => `${a} times`, (a) => `${a} minutes`, (a) => `${a}号桌`, (a) => `table ${a}`,
    (a, b) => `订单号${a}${b}${a}${b}`, (a, b) => `138${a}${b}${a}${b}`, (a, b) => `order ${a}${b}`, (a) => `no. ${a}`,
  ] // prettier-ignore
  const number = fc.tuple(fc.constantFrom(...forms), two, two).map(([form, a, b]) => form(a, b))

  it('are never codes, whatever the trouble beside them', () => {
    const text = fc
      .tuple(language, number, fc.boolean())
      .chain(([{ troubles }, shape, first]) =>
        fc
          .constantFrom(...troubles)
          .map((trouble) => ({ trouble, typed: first ? `${shape} ${trouble}` : `${trouble} ${shape}` })),
      )

    fc.assert(
      fc.property(text, ({ trouble, typed }) => {
        const shown = shownFor(typed)
        expect(shown.classes, typed).not.toContain('approved')
        expect(shown.opens, typed).toBe(shownFor(trouble).opens)
      }),
      seeded,
    )
  })
  it('alone are nothing that anybody knows', () => {
    fc.assert(
      fc.property(fc.tuple(two, two), ([a, b]) => {
        expect(shownFor(`${a}.${b}`)).toMatchObject({ kind: 'answer', class: 'unverified', names: [] })
        expect(shownFor(`¥${a}${b}.00`)).toMatchObject({ kind: 'answer', class: 'unverified', names: [] })
      }),
      seeded,
    )
  })
  it.each(['pos机显示交易失败81', '农行pos机 81', '刷卡显示 81 怎么办', 'error code 81'])(
    'leave the code in %j',
    (typed) => {
      expect(shownFor(typed).opens).toBe('unknown:81')
    },
  )
  it.each([
    ['交易失败 应答码:51', 'unionpay:51'],
    ['拉卡拉pos提示05', 'unionpay:05'],
    ['POS 01 通讯错误', 'unionpay:01'],
    ['55pin不正确', 'unionpay:55'],
    ['visa 57', 'visa:57'],
    ['2026-11-26 11:44 消费 100.00\n应答码：A0', 'unionpay:A0'],
  ])('leave the code in %j: %s', (typed, name) => {
    expect(shownFor(typed).opens).toBe(name)
  })
})

describe('whose code it is', () => {
  const shops = otherSets.map(({ id }) => ({ ...unknownShop, acquirer: id }))

  it('is never said by a table that no card terminal shows, though the shop names it as its own', () => {
    const weak = otherSets.filter(({ kind }) => kind !== 'terminal' && kind !== 'scan')
    const bare = weak.flatMap((set) =>
      set.entries.map(({ code }) => ({ code, shop: { ...unknownShop, acquirer: set.id } })),
    )

    const lifted = bare.filter(({ code }) => /^[0-9A-Z]{2}$/.test(code)).filter(({ code, shop }) => shownFor(code, shop).opens !== shownFor(code).opens) // prettier-ignore
    expect(lifted).toEqual([])
    expect(shops.length).toBeGreaterThan(20)
  })
  it('lists the reading of a kiosk that was named, under the unknown answer', () => {
    expect(shownFor('建行 B4')).toMatchObject({ opens: 'unknown:B4', names: ['acquirer:ccb:B4'] })
    expect(shownFor('B4', { ...unknownShop, acquirer: 'acquirer:ccb' })).toMatchObject({
      opens: 'unknown:B4',
      names: ['acquirer:ccb:B4'],
    })
  })
  it('lists the long codes of foreign tables, under the unknown answer', () => {
    const foreign = otherSets.filter(({ kind }) => kind === 'foreign').flatMap((set) => set.entries.filter(({ code }) => /^\d{3,4}$/.test(code)).map(({ code }) => ({ code, name: `${set.id}:${code}` }))) // prettier-ignore
    for (const { code, name } of foreign) {
      const shown = shownFor(code)
      expect(shown.opens).toBe(`unknown:${code}`)
      expect(shown.names.slice(0, 4)).toContain(name)
    }
    expect(foreign.length).toBeGreaterThan(150)
  })
})

describe('a guess', () => {
  it.each([
    ['O5', 'unionpay:05'],
    ['S1', 'unionpay:51'],
    ['5l', 'unionpay:51'],
    ['8Z', 'unknown:82'],
    ['5155', 'unionpay:55'],
    ['000051', 'unionpay:51'],
    ['余额不族', 'unionpay:51'],
  ])('for %s stands under the unknown answer: %s', (typed, name) => {
    const shown = shownFor(typed)
    expect(shown).toMatchObject({ kind: 'answer', class: 'unverified' })
    expect(shown.names[0]).toBe(name)
  })
  it.each(['错误', 'error', 'balance', 'success', '异常', 'transaction', 'Error!'])('is none for %s alone', (typed) => {
    expect(shownFor(typed)).toMatchObject({ kind: 'answer', class: 'unverified', names: [] })
  })
  it('is not what the keys spell under an input method: that is the first result', () => {
    const first = (typed: string, keys: string): Hit | undefined => {
      const result = lookUp(catalog, typed, unknownShop, keys)
      return result.kind === 'hits' ? result.hits[0] : undefined
    }
    expect(first('被', 'B4')).toMatchObject({ code: 'B4', typedWithIme: true })
    expect(first('意', 'Y1')?.class).not.toBe('approved')
  })
  it('is no question where a prefix is all there is', () => {
    expect(shownFor('交易失败').opens).toBe('terminal:交易失败')
    expect(shownFor('error').kind).toBe('answer')
    expect(shownFor('-').kind).not.toBe('empty')
    expect(lookUp(catalog, '  ')).toEqual({ kind: 'empty' })
  })
})

describe('shop, terminal and key', () => {
  it('are never told as the card of a customer', () => {
    const subjects = [
      '商户',
      '商家',
      '店铺',
      '收款码',
      '终端',
      'POS机',
      '机器',
      '主密钥',
      '密钥',
      'merchant',
      'shop',
      'terminal',
      'master key',
    ]
    const states = [
      '被冻结',
      '未激活',
      '不存在',
      '状态异常',
      '被限制',
      '找不到',
      '已过期',
      'frozen',
      'inactive',
      'expired',
      'blocked',
      '被停用',
      '未绑定',
      '被锁',
      '已注销',
      'deactivated',
      'suspended',
      'not set up',
      'locked',
    ]
    for (const subject of subjects) {
      for (const state of states) {
        const typed = /\w$/.test(subject) ? `${subject} ${state}` : `${subject}${state}`
        const first = shownFor(typed)
          .names.slice(0, 3)
          .map((name) => parseCodeKey(name))
        const troubles = first.map((key) => key && answerFor(key)?.trouble)
        for (const ofCards of ['card', 'pin', 'stop']) expect(troubles, typed).not.toContain(ofCards)
      }
    }
  })
})

describe('the operation', () => {
  it.each([
    ['refund declined', 'refund-or-void'],
    ['撤销失败', 'refund-or-void'],
    ['预授权失败', 'pre-authorisation'],
    ['查询余额失败', 'balance-query'],
    ['签到失败', 'sign-on-or-settlement'],
    ['支付宝付款失败', 'scan'],
    ['刷卡失败', null],
  ])('of %s is %s', (typed, operation) => {
    expect(operationIn(typed)).toBe(operation)
  })
})

describe('what a key is called', () => {
  it('is its title, a text of the screen or a shopkeeper’s word, as a whole', () => {
    const { isCalled } = createSearch(searchItems(() => 0))
    expect(isCalled({ codeSet: 'unionpay', code: '51' }, '余额不足')).toBe(true)
    expect(isCalled({ codeSet: 'unionpay', code: '51' }, '余额')).toBe(false)
  })
})

describe('a refund whose money has not come', () => {
  it.each([
    '退款没到账',
    '退货的钱没到',
    '机器显示交易已撤销但钱没退',
    '撤销了钱没回来',
    '退货成功 顾客说没收到',
    'refund has not arrived',
    'voided but not refunded',
  ])('%s is a refund in doubt first, not done and not a payout of the shop', (typed) => {
    const [first] = shownFor(typed).names

    expect(first).toBe('family:refund')
  })
  it('a refund that the screen calls done is still called done', () => {
    expect(shownFor('退货成功').names[0]).toBe('terminal:退货成功')
  })
})
