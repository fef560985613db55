/** Everything that a key can ask for, outside of typing. */
export type Command =
  | 'help'
  | 'log'
  | 'incidents'
  | 'checklist'
  | 'matters'
  | 'customer'
  | 'call'
  | 'language'
  | 'print'
  | 'settings'
  | 'insights'
  | 'closing'
  | 'visitor'
  | 'outage'
  | 'undo'
  | 'amount'
  | 'take-back'
  | 'find'
  | 'escape'
  | 'none'

/**
 * A sign of the number pad, and of the main row behind an answer only: elsewhere it is text there. The point is text on
 * the pad, too, but where the slip of an entry stands: there nobody looks anything up that begins with it.
 */
const signs = {
  '+': { pad: 'NumpadAdd', mainRow: 'Shift+Equal' },
  '-': { pad: 'NumpadSubtract', mainRow: 'Minus' },
  '*': { pad: 'NumpadMultiply', mainRow: 'Shift+Digit8' },
  '/': { pad: 'NumpadDivide', mainRow: 'Slash' },
  '.': { pad: 'NumpadDecimal', mainRow: 'Period' },
} as const

type Sign = keyof typeof signs

/** The keys of a command. */
export type Keys = {
  /** As the browser names them, `Control+p` with the Ctrl key. */
  readonly keys?: readonly string[]
  readonly sign?: Sign
  /** With text in the box, or in a field, the key means what it means in every text. */
  readonly inEmptyBox?: true
}

export type KeyTable = Readonly<Record<Command, Keys>>

/** Keys whose meaning in a browser must not fire. */
const idleKeys: readonly string[] = [
  ...['F8', 'F9'],
  ...['r', 'w', 's', 'o', 'n', '+', '-', '=', '0'].map((key) => `Control+${key}`),
]

const entriesOf = (table: KeyTable): readonly (readonly [Command, Keys])[] => Object.entries(table) as [Command, Keys][]

/** The command of the sign that a key is, by what is written on it or by where it is. */
const commandOfSign = (table: KeyTable, isIt: (sign: Sign) => boolean): Command | null =>
  entriesOf(table).find(([, { sign }]) => sign !== undefined && isIt(sign))?.[0] ?? null

/** Where the focus is when a key goes down. */
export type Focus = {
  /** The focus is in a form field other than the search box. */
  readonly inField: boolean
  /** The search box holds no text. */
  readonly boxIsEmpty: boolean
  /** An answer is on screen, and what is typed is not part of a sentence. */
  readonly behindAnswer: boolean
  /** The slip of an entry stands, and nothing was typed since. */
  readonly behindSlip: boolean
}

const isCommandHere = (sign: Sign, isOnPad: boolean, { behindAnswer, behindSlip }: Focus): boolean =>
  sign === '.' ? behindSlip : isOnPad || behindAnswer

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
export function signBehindInputMethod(table: KeyTable, key: Key, focus: Focus): Command | null {
  if (key.isComposing || !composes(key) || key.ctrlKey || key.altKey || key.metaKey) return null
  if (focus.inField) return null
  const where = `${key.shiftKey ? 'Shift+' : ''}${key.code}`
  return commandOfSign(table, (sign) => signs[sign].mainRow === where && isCommandHere(sign, false, focus))
}

/** What the place of a key stands for on a plain keyboard, where an input method has the key and nothing to write to. */
export function signOfPlace({ code, shiftKey }: Pick<KeyboardEvent, 'code' | 'shiftKey'>): string {
  const sign = /^(?:Key|Digit|Numpad)([A-Z\d])$/.exec(code)?.[1]?.toLowerCase() ?? ''
  return shiftKey ? '' : sign
}

/** An input method may hand on the point as its own, of either width. */
const withPlainPoint = (sign: string): string => sign.replace(/[。．｡]/, '.')

/** The command of a key press, or null when the key is for typing or for the control that has the focus. */
export function commandOf(table: KeyTable, key: Key, focus: Focus): Command | null {
  if (composes(key)) return null
  if (key.key === 'Alt' || (key.altKey && key.key !== 'F4' && key.key.length === 1)) return 'none'
  const withControl = key.ctrlKey || key.metaKey
  if (key.altKey && !withControl) return null
  if (!withControl && !focus.inField) {
    const command = commandOfSign(table, (sign) => {
      const isOnPad = signs[sign].pad === key.code && key.key !== 'Delete'
      return (isOnPad || sign === withPlainPoint(key.key)) && isCommandHere(sign, isOnPad, focus)
    })
    if (command !== null) return command
  }
  const name = withControl ? `Control+${key.key.toLowerCase()}` : key.key
  const [command, { inEmptyBox }] = entriesOf(table).find(([, { keys }]) => keys?.includes(name)) ?? [null, {}]
  if (inEmptyBox && (focus.inField || !focus.boxIsEmpty)) return null
  return command ?? (idleKeys.includes(name) ? 'none' : null)
}

export const isModifier = (key: string): boolean =>
  ['Shift', 'Control', 'Meta', 'Alt', 'AltGraph', 'CapsLock'].includes(key)

/** What it brings is text, all at once. */
export const pastes = ({ key, ctrlKey }: KeyboardEvent): boolean => ctrlKey && key.toLowerCase() === 'v'

/** Whether a key press types a sign: such keys go to the search box wherever the focus is. */
export const typesText = (key: Key): boolean =>
  Array.from(key.key).length === 1 && !key.ctrlKey && !key.metaKey && !key.altKey
