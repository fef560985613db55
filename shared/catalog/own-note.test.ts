import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { ownNoteDraftSchema, ownNoteLimit } from './own-note'

const draft = (text: string) => v.safeParse(ownNoteDraftSchema, { codeSet: 'unionpay', code: '34', text })

describe('ownNoteDraftSchema', () => {
  it('takes what the bank said, and an empty text to take the note away', () => {
    expect(draft(' 李经理 13812345678 说不用留卡 ').output).toMatchObject({ text: '李经理 13812345678 说不用留卡' })
    expect(draft('').success).toBe(true)
  })
  it('takes no card number, however it is written', () => {
    expect(draft('4111111111111111').output).toMatchObject({ text: '[card number removed, ends 1111]' })
    expect(draft('卡 ４１１１ １１１１ １１１１ １１１１ 没过').output).toMatchObject({
      text: '卡 [卡号已删除，尾号 1111] 没过',
    })
  })
  it('takes no more than fits the lamp', () => {
    expect(draft('字'.repeat(ownNoteLimit)).success).toBe(true)
    expect(draft('字'.repeat(ownNoteLimit + 1)).success).toBe(false)
  })
})
