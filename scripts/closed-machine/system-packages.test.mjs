import { expect, it } from 'vitest'
import { answerOf } from './system-packages.mjs'

it('a program that is not there says nothing', () => {
  expect(answerOf('echo', ['here'])).toBe('here\n')
  expect(answerOf('no-such-program', ['here'])).toBe('')
})
