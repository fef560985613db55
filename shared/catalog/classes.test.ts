import { describe, expect, it } from 'vitest'
import { coreAdvice, coreSets } from './code-sets'
import { otherAdvice, otherSets } from './other-code-sets'

const allAdvice = { ...coreAdvice, ...otherAdvice }

const codeSets = [...coreSets, ...otherSets]
const entries = codeSets.flatMap((set) => set.entries.map((entry) => ({ set: set.id, ...entry })))

type Entry = (typeof entries)[number]

/** Codes by set, in the order of the files: `{ unionpay: '00 Y1' }`. */
function listed(which: (entry: Entry) => boolean): Readonly<Record<string, string>> {
  return Object.fromEntries(
    codeSets.flatMap(({ id }) => {
      const codes = entries.filter((entry) => entry.set === id && which(entry)).map(({ code }) => code)
      return codes.length === 0 ? [] : [[id, codes.join(' ')]]
    }),
  )
}

/** Nothing else may ever be called approved: each of these codes hands over goods. */
const approved = { unionpay: '00 Y1 Y3', terminal: 'Y1 Y3' }

/** After these money may have moved. */
const checkFirst = {
  unionpay: '06 09 10 11 16 20 25 68 91 92 94 96 98 A2 A4 A5 A6 A7 Z3',
  terminal:
    'Z3 交易失败 交易结果未知 冲正失败 冲正成功 卡片超时未取 发送失败 商户号不符 打印机不存在 打印机卡纸 打印机缺纸 ' +
    '接收失败 无信号 终端号不符 芯片卡被提前拔出 连接失败 通讯超时',
  'iso8583-1987': '00 06 08 09 10 11 16 20 22 25 32 68 91 92 94 96',
  visa: '00 06 25 76 85 91 92 94 96 T0 T1 Z3',
  mastercard: '00 08 10 80 85 87 91 92 94 96',
  jcb: '91 94 96',
}

/** The owner's table says not approved: a list without this sale is enough to call it not paid. */
const notApproved = {
  unionpay: '06 20 91 96',
  terminal: '冲正成功',
  'iso8583-1987': '06 20 22 91 96',
  visa: '06 91 96',
  mastercard: '80 91 96',
  amex: '909 912',
  jcb: '91 96',
  discover: '909',
  'acquirer:99bill': 'AA',
  'acquirer:basewin-bank': '81 82',
  'acquirer:ccb': '91',
  'issuer-system:postal-greencard': 'Z8 Z9',
  'iso8583-1993': '907 909 910 912',
}

const undecided = { 'acquirer:rural-commercial-bank': 'B4' }

describe('the class of an answer', () => {
  it('is approved only for the codes named here', () => {
    expect(listed((entry) => entry.class === 'approved')).toEqual(approved)
  })
  it('asks to check first for the codes named here', () => {
    expect(listed((entry) => entry.class === 'check-first' && entry.set in checkFirst)).toEqual(checkFirst)
  })
  it('asks to check first wherever a line or an answer was lost', () => {
    expect(listed((entry) => entry.category === 'network-or-timeout' && entry.class !== 'check-first')).toEqual({})
  })
  it('asks to check first wherever the first step is a look at what was done', () => {
    const doubtful = /交易列表|查到这笔|先查这笔|别重刷，查|别再收一次/
    expect(
      listed(({ advice, category, class: answerClass }) => {
        const first = allAdvice[advice ?? category]?.doNow[0]?.text['zh-CN'] ?? ''
        return doubtful.test(first) && (answerClass === 'declined' || answerClass === 'status')
      }),
    ).toEqual({})
  })
  it('is unverified where one source stands against another', () => {
    expect(listed((entry) => entry.class === 'unverified')).toEqual(undecided)
  })
})

describe('the list alone decides', () => {
  it('for the codes named here, whose tables say not approved', () => {
    expect(listed((entry) => entry.notApproved === true)).toEqual(notApproved)
  })
  it('of payments in doubt only, and never of a scan or of a gateway, whose list the terminal does not show', () => {
    expect(listed((entry) => entry.notApproved === true && entry.class !== 'check-first')).toEqual({})
    const kinds = new Map(codeSets.map(({ id, kind }) => [id, kind]))
    expect(
      listed((entry) => entry.notApproved === true && ['scan', 'gateway'].includes(kinds.get(entry.set) ?? '')),
    ).toEqual({})
  })
})
