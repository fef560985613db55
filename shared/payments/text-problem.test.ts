import { describe, expect, it } from 'vitest'
import { nameProblemInWords, textProblem } from './text-problem'
import { zhCN } from '../messages/zh-CN'

describe('textProblem', () => {
  it.each([
    ['', false, null],
    [' ', true, 'required'],
    [' four ', true, null],
    ['fiver', false, 'too-long'],
    ['卡号 ４１１１ 1111 1111 1111', false, 'card-number'],
  ] as const)('says of %j, required: %s: %s', (text, isRequired, problem) => {
    expect(textProblem(text, 4, isRequired)).toBe(problem)
  })
})

it.each(['[卡号已删除，尾号 1111]', ' [removed] [track data removed]'])('takes %j for no name', (text) => {
  expect(nameProblemInWords(zhCN, text, 40)).toBe(zhCN.texts.card)
})
it.each(['阳光便利店', '老王 [卡号已删除，尾号 1111]', '[二楼]'])('takes %j for a name', (text) => {
  expect(nameProblemInWords(zhCN, text, 40)).toBe('')
})
