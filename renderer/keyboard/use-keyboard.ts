import { useCallback, useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react'
import type { KeyLayer, KeyLayers, Press } from '../components/keys'
import { commandOf, composes, signBehindInputMethod, signOfPlace, typesText, type Command, type KeyTable } from './keys'
import { isTextField, typeInto } from './write-field'

const moveKeys = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp'] as const
export type MoveKey = (typeof moveKeys)[number]

/** Keys that may go on while they are held down: they move or delete, and decide nothing. */
const repeating = /^(Arrow|Page|Home$|End$|Tab$|Backspace$|Delete$)/

const isModifier = (key: string): boolean => ['Shift', 'Control', 'Meta', 'Alt', 'AltGraph', 'CapsLock'].includes(key)

const isField = (element: EventTarget | null): boolean =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement

/** What the app does with keys that nothing on the page has taken. */
export type Keyboard = {
  readonly table: KeyTable
  /** An answer is on screen: signs of the main row are commands. */
  readonly behindAnswer: boolean
  /** An entry is being written: keys wait, and come in their order once it is on the disk; so they do for a page that is on
      its way. */
  readonly isWriting: boolean
  /** The entry was refused: what was typed for it has nothing left to act on. */
  readonly isRefused: boolean
  /** Takes any key before all else; true keeps it from everyone. */
  readonly onAnyKey: () => boolean
  /** A key went down in the box, whatever an input method makes of it. `fresh`: it replaces what is there. */
  readonly onKeyInBox: (code: string, fresh: boolean) => void
  readonly onCommand: (command: Command) => void
  /** A command was given behind an input method, which will also write the sign of that key. */
  readonly onSignToCome: () => void
  readonly onEnter: () => boolean
  /** An arrow up or down, or a page. */
  readonly onMove: (key: MoveKey) => boolean
  /** A sign is about to be typed into the box, from wherever the focus was. */
  readonly onTyping: () => void
}

/**
 * The keyboard of the whole page, and but for the guard of card data the only one who listens to it. On its way down a key
 * meets what holds for all of them: a key held down acts once, one that an input method has acts nowhere, and while an
 * entry is being written they wait. What has the focus then has the key, from the innermost part on; what none of them
 * takes comes back here: to the page on screen (`usePageKeys`), to the commands, to the search box. Every key that is
 * handled is kept from doing anything else.
 */
export function useKeyboard(box: RefObject<HTMLInputElement | null>, keyboard: Keyboard): KeyLayers {
  const layers = useRef<KeyLayer[]>([])
  const queue = useRef<KeyboardEvent[]>([])
  /** So many parts of the page are on their way. */
  const [held, setHeld] = useState(0)
  const isReplaying = useRef(false)
  /** What had the focus when the key that is held went down: what it brought takes nothing of it. */
  const pressedIn = useRef<Element | null>(null)
  // Some input methods take a key, write out what they had, and then hand the same press on as a second key: it is text
  // by then, neither another sign nor a command.
  const taken = useRef('')

  const where = () => {
    const focus = document.activeElement
    return {
      inField: isField(focus) && focus !== box.current,
      boxIsEmpty: box.current?.value === '',
      behindAnswer: keyboard.behindAnswer,
    }
  }
  /** A sign that is held down in a text field is text there; everywhere else a key held down acts once. */
  function actsOnce(event: KeyboardEvent): boolean {
    if (repeating.test(event.key) || isModifier(event.key)) return false
    const focus = document.activeElement
    const isText = typesText(event) && isTextField(focus) && focus === pressedIn.current
    return !isText || commandOf(keyboard.table, event, where()) !== null
  }
  /** A key that asks for the very act that is under way need not wait to be told so. */
  const isSameAct = (event: KeyboardEvent): boolean =>
    queue.current.length === 0 &&
    commandOf(keyboard.table, event, { inField: false, boxIsEmpty: true, behindAnswer: true }) === 'log'
  const mustWait = (event: KeyboardEvent): boolean =>
    !isModifier(event.key) && (keyboard.isWriting || held > 0 || queue.current.length > 0) && !isSameAct(event)

  /** On the way down, before anything on the page. */
  const goDown = useEffectEvent((event: KeyboardEvent) => {
    if (isReplaying.current) return
    if (composes(event)) {
      pressedInBox(event)
      taken.current = event.code
      const sign = signBehindInputMethod(keyboard.table, event, where())
      if (sign !== null) {
        event.preventDefault()
        keyboard.onSignToCome()
        keyboard.onCommand(sign)
      } else if (!event.isComposing && !isTextField(document.activeElement)) replay(event, signOfPlace(event))
      event.stopImmediatePropagation()
      return
    }
    if (event.repeat ? actsOnce(event) : mustWait(event)) {
      event.preventDefault()
      event.stopImmediatePropagation()
      if (!event.repeat) queue.current.push(event)
      return
    }
    if (event.repeat) return
    pressedIn.current = document.activeElement
    if (!isModifier(event.key) && !isHandedOn(event) && keyboard.onAnyKey()) {
      event.preventDefault()
      event.stopImmediatePropagation()
    }
  })
  const isHandedOn = ({ code }: KeyboardEvent): boolean => code !== '' && code === taken.current
  function pressedInBox({ code, ctrlKey, altKey, metaKey }: KeyboardEvent) {
    if (!box.current || document.activeElement !== box.current || ctrlKey || altKey || metaKey) return
    const { value, selectionStart, selectionEnd } = box.current
    keyboard.onKeyInBox(code, value === '' || (selectionStart === 0 && selectionEnd === value.length))
  }

  /** Back from what has the focus, which did not take it. */
  const comeBack = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return
    if (!isReplaying.current && isHandedOn(event)) {
      if (/^Numpad(Add|Subtract|Multiply|Divide)$/.test(event.code)) event.preventDefault()
      return
    }
    if (takers(layers.current, event.target).some(({ take }) => take(pressOf(event)))) {
      event.preventDefault()
      return
    }
    const focus = document.activeElement
    const place = where()
    pressedInBox(event)
    const command = commandOf(keyboard.table, event, place)
    if (command !== null) {
      event.preventDefault()
      keyboard.onCommand(command)
      return
    }
    if (place.inField) return
    const move = moveKeys.find((key) => key === event.key)
    if (event.key === 'Enter' && !(focus instanceof HTMLButtonElement)) {
      if (keyboard.onEnter()) event.preventDefault()
    } else if (move) {
      if (keyboard.onMove(move)) event.preventDefault()
    } else if (typesText(event) && !(event.key === ' ' && focus !== box.current)) {
      keyboard.onTyping()
      // The sign lands in whatever has the focus once this listener returns.
      box.current?.focus()
    }
  })

  /** The key as it was pressed, to whatever has the focus now; what types a sign types it there. */
  function replay(event: KeyboardEvent, key: string) {
    if (key === '') return
    isReplaying.current = true
    press(event, key)
    isReplaying.current = false
  }
  const replayNext = useEffectEvent(() => {
    const [event] = queue.current
    if (event === undefined) return false
    replay(event, event.key)
    queue.current = queue.current.slice(1)
    return true
  })

  useEffect(() => {
    const down = (event: KeyboardEvent) => {
      goDown(event)
    }
    const back = (event: KeyboardEvent) => {
      comeBack(event)
    }
    const release = ({ code }: KeyboardEvent) => {
      if (code === taken.current) taken.current = ''
    }
    document.addEventListener('keydown', down, { capture: true })
    document.addEventListener('keydown', back)
    document.addEventListener('keyup', release)
    return () => {
      document.removeEventListener('keydown', down, { capture: true })
      document.removeEventListener('keydown', back)
      document.removeEventListener('keyup', release)
    }
  }, [])

  const { isRefused } = keyboard
  const mayGoOn = !keyboard.isWriting && held === 0
  useEffect(() => {
    if (!mayGoOn) return
    if (isRefused) queue.current = []
    let timer = 0
    const next = () => {
      // What this key brought is on screen before the next one comes.
      if (replayNext()) timer = window.setTimeout(next)
    }
    timer = window.setTimeout(next)
    return () => {
      clearTimeout(timer)
    }
  }, [mayGoOn, isRefused])

  const hold = useCallback(() => {
    setHeld((count) => count + 1)
    return () => {
      setHeld((count) => count - 1)
    }
  }, [])
  return { layers, hold }
}

/** Those that are asked for a key, the innermost part first, then the page. */
function takers(layers: readonly KeyLayer[], target: EventTarget | null): readonly KeyLayer[] {
  const around = ({ part }: KeyLayer): number => {
    let depth = 0
    for (let element = part?.current?.parentElement; element; element = element.parentElement) depth++
    return depth
  }
  const isAsked = ({ part }: KeyLayer) =>
    part === null || (target instanceof Node && part.current?.contains(target) === true)
  return layers
    .filter(isAsked)
    .toReversed()
    .toSorted((a, b) => around(b) - around(a))
}

function pressOf({ key, code, ctrlKey, altKey, metaKey, shiftKey, target }: KeyboardEvent): Press {
  const isPlain = !ctrlKey && !altKey && !metaKey
  const isSign = key.length === 1
  return {
    key: isSign ? key.toLowerCase() : key,
    code,
    control: ctrlKey && !altKey && !metaKey,
    shift: shiftKey,
    isPlain,
    target,
    inField: isField(target),
    isForFocus: isPlain && (isTextField(target) ? isSign || caretKeys.test(key) : isPressedOrChosen(target, key)),
  }
}

/** They move the caret. */
const caretKeys = /^(Arrow(Left|Right)|Home|End|Backspace|Delete)$/

const isPressedOrChosen = (target: EventTarget | null, key: string): boolean =>
  target instanceof HTMLButtonElement
    ? key === ' ' || key === 'Enter'
    : target instanceof HTMLSelectElement && (key.length === 1 || key.startsWith('Arrow'))

function press(event: KeyboardEvent, key: string): void {
  const { code, ctrlKey, altKey, metaKey, shiftKey, location } = event
  const init = { key, code, ctrlKey, altKey, metaKey, shiftKey, location, bubbles: true, cancelable: true }
  const again = new KeyboardEvent('keydown', init)
  const isLeft = (document.activeElement ?? document.body).dispatchEvent(again)
  const focus = document.activeElement
  if (isLeft && (typesText(again) || key === 'Backspace') && isTextField(focus)) typeInto(focus, key)
  else if (isLeft && (key === 'Enter' || key === ' ') && focus instanceof HTMLButtonElement) focus.click()
  else if (isLeft && key === 'Tab') moveFocus(shiftKey ? -1 : 1)
}

/** What Tab does by itself when it is pressed for real. */
function moveFocus(by: 1 | -1): void {
  const all = [
    ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]'),
  ]
  const stops = all.filter((element) => element.tabIndex >= 0 && element.checkVisibility())
  const place = stops.findIndex((element) => element === document.activeElement)
  stops.at((place + by) % stops.length)?.focus()
}
