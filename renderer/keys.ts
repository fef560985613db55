/** Everything that a key can ask for, outside of typing. */
export type Command =
  | 'help'
  | 'log'
  | 'incidents'
  | 'checklist'
  | 'customer'
  | 'call'
  | 'language'
  | 'print'
  | 'settings'
  | 'insights'
  | 'visitor'
  | 'undo'
  | 'take-back'
  | 'find'
  | 'escape'
  | 'none'

/** The one table of keys. `none` is handled by doing nothing: the browser's own meaning must not fire. */
const functionKeys: Readonly<Record<string, Command>> = {
  F1: 'help',
  F2: 'log',
  F3: 'incidents',
  F4: 'checklist',
  F5: 'none',
  F6: 'customer',
  F7: 'call',
  F8: 'none',
  F9: 'none',
  F10: 'visitor',
  F11: 'none',
  F12: 'language',
  Escape: 'escape',
}

const withControl: Readonly<Record<string, Command>> = {
  p: 'print',
  ',': 'settings',
  i: 'insights',
  r: 'none',
  w: 'none',
  f: 'find',
  s: 'none',
  o: 'none',
  n: 'none',
  '+': 'none',
  '-': 'none',
  '=': 'none',
  '0': 'none',
}

/** The same on the main row, by what is printed on the key; behind an answer only, for elsewhere they are text. */
const mainRow: Readonly<Record<string, Command>> = { '+': 'log', '-': 'undo', '*': 'customer', '/': 'call' }

/** Where those keys are. With an input method on, only the place of the key tells. */
const mainRowPlaces: Readonly<Record<string, Command>> = {
  'Shift+Equal': 'log',
  Minus: 'undo',
  'Shift+Digit8': 'customer',
  Slash: 'call',
}

const numberPad: Readonly<Record<string, Command>> = {
  NumpadAdd: 'log',
  NumpadSubtract: 'undo',
  NumpadMultiply: 'customer',
  NumpadDivide: 'call',
}

export type Place = {
  /** The focus is in a form field other than the search box. */
  readonly inField: boolean
  /** The search box holds no text. */
  readonly boxIsEmpty: boolean
  /** An answer is on screen, and what is typed is not part of a sentence. */
  readonly behindAnswer: boolean
}

type Key = Pick<
  KeyboardEvent,
  'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'isComposing' | 'keyCode'
>

/** The input method has the key; what it makes of it comes as text. */
export const composes = (key: Key): boolean =>
  // The first key of a composition comes before `isComposing` is set; only the old code 229 tells.
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing newer says it
  key.isComposing || key.keyCode === 229

/** A sign of the main row that an input method has taken, though it composes nothing: its place still tells. */
export function signBehindInputMethod(key: Key, place: Place): Command | null {
  if (key.isComposing || !composes(key) || key.ctrlKey || key.altKey || key.metaKey) return null
  if (place.inField || !place.behindAnswer) return null
  return mainRowPlaces[`${key.shiftKey ? 'Shift+' : ''}${key.code}`] ?? null
}

/** What the place of a key stands for on a plain keyboard, where an input method has the key and nothing to write to. */
export function signOfPlace({ code, shiftKey }: Pick<KeyboardEvent, 'code' | 'shiftKey'>): string {
  const sign = /^(?:Key|Digit|Numpad)([A-Z\d])$/.exec(code)?.[1]?.toLowerCase() ?? ''
  return shiftKey ? '' : sign
}

/** The command of a key press, or null when the key is for typing or for the control that has the focus. */
export function commandOf(key: Key, place: Place): Command | null {
  if (composes(key)) return null
  if (key.key === 'Alt' || (key.altKey && key.key !== 'F4' && key.key.length === 1)) return 'none'
  if (key.ctrlKey || key.metaKey) {
    const letter = key.key.toLowerCase()
    if (letter === 'z' && !place.inField) return place.boxIsEmpty ? 'take-back' : null
    return withControl[letter] ?? null
  }
  if (key.altKey) return null
  if (!place.inField) {
    const sign = numberPad[key.code] ?? (place.behindAnswer ? mainRow[key.key] : undefined)
    if (sign) return sign
  }
  return functionKeys[key.key] ?? null
}

/** Whether a key press types a sign: such keys go to the search box wherever the focus is. */
export const typesText = (key: Key): boolean =>
  Array.from(key.key).length === 1 && !key.ctrlKey && !key.metaKey && !key.altKey
