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
}

type Key = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'keyCode'>

/** The input method has the key; what it makes of it comes as text. */
export const composes = (key: Key): boolean =>
  // The first key of a composition comes before `isComposing` is set; only the old code 229 tells.
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing newer says it
  key.isComposing || key.keyCode === 229

/** The command of a key press, or null when the key is for typing or for the control that has the focus. */
export function commandOf(key: Key, place: Place): Command | null {
  if (composes(key)) return null
  if (key.key === 'Alt' || (key.altKey && key.key !== 'F4' && key.key.length === 1)) return 'none'
  if (key.ctrlKey || key.metaKey) {
    const letter = key.key.toLowerCase()
    if (letter === 'z' && !place.inField) return place.boxIsEmpty ? 'undo' : null
    return withControl[letter] ?? null
  }
  if (key.altKey) return null
  if (!place.inField) {
    const sign = numberPad[key.code]
    if (sign) return sign
  }
  return functionKeys[key.key] ?? null
}

/** Whether a key press types a sign: such keys go to the search box wherever the focus is. */
export const typesText = (key: Key): boolean =>
  Array.from(key.key).length === 1 && !key.ctrlKey && !key.metaKey && !key.altKey
