import { describe, expect, it } from 'vitest'
import { commands } from '../desk/commands'
import * as keys from './keys'

const { typesText } = keys
type Press = Parameters<typeof keys.commandOf>[1]
const commandOf = (key: Press, focus: keys.Focus) => keys.commandOf(commands, key, focus)
const signBehindInputMethod = (key: Press, focus: keys.Focus) => keys.signBehindInputMethod(commands, key, focus)

const key = (name: string, more: Partial<Press> = {}) => ({
  key: name,
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  keyCode: 0,
  ...more,
})
const inBox = { inField: false, boxIsEmpty: true, behindAnswer: false, behindSlip: false }
const inField = { ...inBox, inField: true, behindAnswer: true, behindSlip: true }
const behindAnswer = { ...inBox, boxIsEmpty: false, behindAnswer: true }
const behindSlip = { ...behindAnswer, behindSlip: true }

describe('commandOf', () => {
  it.each([
    ['F1', 'help'],
    ['F2', 'log'],
    ['F3', 'incidents'],
    ['F4', 'checklist'],
    ['F6', 'customer'],
    ['F7', 'call'],
    ['F10', 'visitor'],
    ['F12', 'language'],
    ['Escape', 'escape'],
  ])('%s means %s', (name, command) => {
    expect(commandOf(key(name), inBox)).toBe(command)
  })
  it.each([
    ['NumpadAdd', 'log'],
    ['NumpadSubtract', 'undo'],
    ['NumpadMultiply', 'customer'],
    ['NumpadDivide', 'call'],
  ])('%s means %s, but is a sign in a form field and while composing', (code, command) => {
    expect(commandOf(key('+', { code }), inBox)).toBe(command)
    expect(commandOf(key('+', { code }), inField)).toBeNull()
    expect(commandOf(key('Process', { code, keyCode: 229 }), inBox)).toBeNull()
    expect(commandOf(key('+', { code, isComposing: true }), inBox)).toBeNull()
  })
  it.each([
    ['+', 'log'],
    ['-', 'undo'],
    ['*', 'customer'],
    ['/', 'call'],
  ])('%s of the main row means %s behind an answer, and is text everywhere else', (sign, command) => {
    expect(commandOf(key(sign), behindAnswer)).toBe(command)
    expect(commandOf(key(sign), inBox)).toBeNull()
    expect(commandOf(key(sign), inField)).toBeNull()
  })
  it.each([
    ['Equal', true, 'log'],
    ['Minus', false, 'undo'],
    ['Digit8', true, 'customer'],
    ['Slash', false, 'call'],
    ['Digit8', false, null],
    ['Equal', false, null],
    ['Slash', true, null],
  ])('%s behind an input method, shift %s, means %s, and never while composing', (code, shiftKey, command) => {
    const taken = key('Process', { code, shiftKey, keyCode: 229 })
    const notTaken = key('Process', { code, shiftKey })
    expect(signBehindInputMethod(taken, behindAnswer)).toBe(command)
    expect(signBehindInputMethod(taken, inBox)).toBeNull()
    expect(signBehindInputMethod(taken, inField)).toBeNull()
    expect(
      signBehindInputMethod(key('Process', { code, shiftKey, keyCode: 229, isComposing: true }), behindAnswer),
    ).toBeNull()
    expect(signBehindInputMethod(notTaken, behindAnswer)).toBeNull()
  })
  it.each([
    ['the main row', key('.', { code: 'Period' })],
    ['the number pad', key('.', { code: 'NumpadDecimal' })],
    ['the pad of a Chinese layout', key('。', { code: 'NumpadDecimal' })],
    ['an input method', key('。', { code: 'Period' })],
    ['an input method at full width', key('．', { code: 'Period' })],
  ])('the point of %s means the amount while a slip stands, and is text everywhere else', (_, point) => {
    expect(commandOf(point, behindSlip)).toBe('amount')
    expect(commandOf(point, { ...behindSlip, behindAnswer: false })).toBe('amount')
    expect(commandOf(point, behindAnswer)).toBeNull()
    expect(commandOf(point, inBox)).toBeNull()
    expect(commandOf(point, inField)).toBeNull()
  })
  it('the point of the pad is Delete without NumLock, and the place of the point tells behind an input method', () => {
    const taken = key('Process', { code: 'Period', keyCode: 229 })
    expect(commandOf(key('Delete', { code: 'NumpadDecimal' }), behindSlip)).toBeNull()
    expect(signBehindInputMethod(taken, behindSlip)).toBe('amount')
    expect(signBehindInputMethod({ ...taken, shiftKey: true }, behindSlip)).toBeNull()
    expect(signBehindInputMethod({ ...taken, isComposing: true }, behindSlip)).toBeNull()
    expect(signBehindInputMethod(taken, behindAnswer)).toBeNull()
    expect(signBehindInputMethod(taken, inField)).toBeNull()
  })
  it.each(['F8', 'Alt'])('keeps %s from doing anything', (name) => {
    expect(commandOf(key(name), inBox)).toBe('none')
  })
  it.each(['r', 'R', 'w', 's', '+', '-', '0'])('keeps Ctrl+%s from doing anything', (name) => {
    expect(commandOf(key(name, { ctrlKey: true }), inBox)).toBe('none')
  })
  it.each([inBox, inField])('finds in the log with Ctrl+F, wherever the focus is', (place) => {
    expect(commandOf(key('f', { ctrlKey: true }), place)).toBe('find')
  })
  it('opens what is open with F5, also from a field, and Ctrl+F5 does nothing', () => {
    expect(commandOf(key('F5'), inBox)).toBe('matters')
    expect(commandOf(key('F5'), inField)).toBe('matters')
    expect(commandOf(key('F5', { ctrlKey: true }), inBox)).not.toBe('matters')
  })
  it('opens the insights with Ctrl+I', () => {
    expect(commandOf(key('i', { ctrlKey: true }), inBox)).toBe('insights')
  })
  it('closes the day with Ctrl+D, also from a field', () => {
    expect(commandOf(key('d', { ctrlKey: true }), inBox)).toBe('closing')
    expect(commandOf(key('d', { ctrlKey: true }), inField)).toBe('closing')
  })
  it('takes the last entry back with Ctrl+Z only in an empty box', () => {
    expect(commandOf(key('z', { ctrlKey: true }), inBox)).toBe('take-back')
    expect(commandOf(key('z', { ctrlKey: true }), { ...inBox, boxIsEmpty: false })).toBeNull()
    expect(commandOf(key('z', { ctrlKey: true }), inField)).toBeNull()
  })
  it('leaves signs to be typed, and copy and paste to the box', () => {
    expect(commandOf(key('3'), inBox)).toBeNull()
    expect(commandOf(key('v', { ctrlKey: true }), inBox)).toBeNull()
  })
})

describe('typesText', () => {
  it('tells signs from keys', () => {
    expect(['3', 'b', '被'].map((name) => typesText(key(name)))).toEqual([true, true, true])
    expect(['Tab', 'Shift', 'ArrowDown'].map((name) => typesText(key(name)))).toEqual([false, false, false])
    expect(typesText(key('v', { ctrlKey: true }))).toBe(false)
  })
})
