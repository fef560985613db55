import { describe, expect, it } from 'vitest'
import { completeCatalog } from '../catalog/catalog'
import { familySet } from '../catalog/code-key'
import { checklist } from './documents/checklist'

const { answerFor } = await completeCatalog()
const made = { shopName: '', at: '2026-11-22T10:05:00.000+08:00' } as const

/** All that stands around the steps. */
function around(codeSet: string, code: string, language: 'zh-CN' | 'en'): string {
  const answer = answerFor({ codeSet, code })
  if (!answer) throw new Error(`no such code: ${code}`)
  const { blocks } = checklist({ answer }, { ...made, language })
  return JSON.stringify(blocks.filter(({ kind }) => kind !== 'steps' && kind !== 'say'))
}

describe('the checklist of a scan', () => {
  it.each([
    ['wechat-pay', 'USERPAYING'],
    ['wechat-pay', 'NOTENOUGH'],
    ['alipay', 'ACQ.TRADE_HAS_SUCCESS'],
    ['acquirer:shouqianba', 'UPAY_ORDER_NOT_EXISTS'],
    [familySet, 'scan-no-result'],
  ])('asks for no number of a terminal or slip: %s %s', (codeSet, code) => {
    expect(around(codeSet, code, 'zh-CN')).not.toMatch(/刷卡机|终端号|凭证号|参考号|卡号/)
    expect(around(codeSet, code, 'zh-CN')).toContain('本店订单号')
    expect(around(codeSet, code, 'en')).not.toMatch(/terminal|trace|reference|card/i)
    expect(around(codeSet, code, 'en')).toContain('Our order number')
  })
})

describe('the checklist of a card payment', () => {
  it('asks for the numbers of terminal and slip', () => {
    const text = around('unionpay', '91', 'zh-CN')
    for (const label of ['刷卡机显示 91', '终端号', '凭证号', '参考号', '卡号']) expect(text).toContain(label)
  })
})
