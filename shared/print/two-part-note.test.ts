import { describe, expect, it } from 'vitest'
import type { Incident } from '../incidents/incident'
import type { GateVerdict } from '../payments/payment'
import { gate } from '../verdict/gate'
import { twoPartNote } from './documents/two-part-note'

const incident = (verdict?: GateVerdict): Incident => ({
  id: '0b8f1a52-6d0c-4f6e-9a57-000000000001',
  seq: 1,
  at: '2026-11-22T10:00:00.000+08:00',
  codeSet: 'unionpay',
  code: '98',
  operation: 'sale',
  ...(verdict ? { gate: verdict } : {}),
  history: [],
})
const made = { language: 'zh-CN', shopName: '', at: '2026-11-22T10:05:00.000+08:00' } as const
const textOf = (one: Incident) =>
  JSON.stringify(twoPartNote({ answer: null, operation: null, incident: one, terminal: null }, made).blocks)

describe('the note about a payment', () => {
  it.each([undefined, 'unclear'] as const)(
    'says while it is %s that it is being checked, and who gives what back',
    (end) => {
      expect(textOf(incident(end))).toContain(gate.note.promise['zh-CN'])
      expect(textOf(incident(end))).toContain('先别交货')
    },
  )
  it.each([
    ['refund-or-void', gate.note.refund],
    ['pre-authorisation', gate.note.preAuthorisation],
  ] as const)('of a %s promises nothing of a sale', (operation, words) => {
    const text = textOf({ ...incident('unclear'), operation })

    expect(text).toContain(words['zh-CN'])
    expect(text).not.toContain(gate.note.promise['zh-CN'])
    expect(text).not.toContain(gate.note.paying['zh-CN'])
  })
  it.each(['zh-CN', 'en'] as const)('of a scan speaks of no card, slip or terminal, %s', (language) => {
    const scan: Incident = { ...incident('unclear'), codeSet: 'wechat-pay', code: 'USERPAYING', operation: 'scan' }
    const note = twoPartNote({ answer: null, operation: null, incident: scan, terminal: null }, { ...made, language })
    const text = JSON.stringify([note.blocks, note.foot])

    expect(text).not.toMatch(/卡|终端|凭证号|参考号|小票|\bcard|terminal|trace|reference|receipt|slip/i)
    expect(text).toMatch(/本店订单号|Our order number/)
  })
  it('says once it is known how it ended, and promises nothing', () => {
    expect(textOf(incident('paid'))).toContain('这笔付成了')
    expect(textOf(incident('not-paid'))).toContain('没有付成')
    for (const end of ['paid', 'not-paid'] as const) {
      expect(textOf(incident(end))).not.toContain(gate.note.promise['zh-CN'])
      expect(textOf(incident(end))).not.toContain('先别交货')
    }
  })
})
