import { describe, expect, it } from 'vitest'
import { textProblem } from './text-problem'

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
