import { useEffect, useEffectEvent, useRef, type RefObject } from 'react'
import type { KeyLayer, KeyLayers, Press } from '../components/keys'
import {
  commandOf,
  composes,
  isModifier,
  pastes,
  signBehindInputMethod,
  signOfPlace,
  typesText,
  type Command,
  type Focus,
} from './keys'
import { useWaitingKeys, type WaitingFor } from './use-waiting-keys'
import { isTextField } from './write-field'

const moveKeys = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp'] as const
export type MoveKey = (typeof moveKeys)[number]

/** Keys that may go on while they are held down: they move or delete, and decide nothing. */
const repeating = /^(Arrow|Page|Home$|End$|Tab$|Backspace$|Delete$)/

const isField = (element: EventTarget | null): boolean =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement

/** What the app does with keys that nothing on the page has taken. */
export type Keyboard = WaitingFor & {
  /** An answer is on screen: signs of the main row are commands. */
  readonly behindAnswer: boolean
  /** The slip of an entry stands: the point is a command. */
  readonly behindSlip: boolean
  /** Takes any key before all else; true keeps it from everyone, unless it begins the next look-up. */
  readonly onAnyKey: () => boolean
  /** A key went down in the box, whatever an input method makes of it. `fresh`: it replaces what is there. */
  readonly onKeyInBox: (code: string, fresh: boolean) => void
  readonly onCommand: (command: Command) => void
  /** A command was given behind an input method, which will also write the sign of that key. */
  readonly onSignToCome: () => void
  readonly onEnter: () => boolean
  /** A digit of the number pad was pressed, which is none while NumLock is off. */
  readonly onPadOff: () => void
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
  const { table } = keyboard
  const layers = useRef<KeyLayer[]>([])
  const waiting = useWaitingKeys(keyboard)
  const inputMethod = useInputMethod(box, keyboard, waiting.replay)
  /** What had the focus when the key that is held went down: what it brought takes nothing of it. */
  const pressedIn = useRef<Element | null>(null)

  /** A sign that is held down in a text field is text there; everywhere else a key held down acts once. */
  function actsOnce(event: KeyboardEvent): boolean {
    if (repeating.test(event.key) || isModifier(event.key)) return false
    const focus = document.activeElement
    const isText =
      typesText(event) && isTextField(focus) && focus === pressedIn.current && focus.dataset['held'] !== 'once'
    return !isText || commandOf(table, event, focusOf(box, keyboard)) !== null
  }
  /** On the way down, before anything on the page. */
  function goDown(event: KeyboardEvent) {
    if (waiting.isReplaying()) return
    if (composes(event)) {
      inputMethod.take(event)
      event.stopImmediatePropagation()
    } else if (event.repeat ? actsOnce(event) : waiting.mustWait(event)) {
      stop(event)
      if (!event.repeat) waiting.add(event)
    } else if (!event.repeat) {
      pressedIn.current = document.activeElement
      if (!isModifier(event.key) && !inputMethod.handsOn(event) && keyboard.onAnyKey() && !begins(event)) stop(event)
    }
  }
  /** Back from what has the focus, which did not take it. */
  function comeBack(event: KeyboardEvent) {
    if (event.defaultPrevented) return
    if (!waiting.isReplaying() && inputMethod.handsOn(event)) {
      if (/^Numpad(Add|Subtract|Multiply|Divide)$/.test(event.code)) event.preventDefault()
      return
    }
    if (takers(layers.current, event.target).some(({ take }) => take(pressOf(event)))) {
      event.preventDefault()
      return
    }
    if (/^Numpad\d/.test(event.code) && event.key.length > 1) keyboard.onPadOff()
    const focus = focusOf(box, keyboard)
    pressedInBox(event, box.current, keyboard)
    const command = commandOf(table, event, focus)
    if (command !== null) {
      event.preventDefault()
      keyboard.onCommand(command)
    } else if (!focus.inField) goToBox(event, box.current, keyboard)
  }
  /** Text that no key brings letter by letter; an input method's cannot be kept back. */
  function takeText(event: InputEvent) {
    if (event.cancelable && event.data !== null && waiting.addText(event.data)) stop(event)
  }
  useListeners(goDown, comeBack, inputMethod.letGo, takeText)
  return { layers, hold: waiting.hold }
}

function useListeners(
  down: (event: KeyboardEvent) => void,
  back: (event: KeyboardEvent) => void,
  up: (event: KeyboardEvent) => void,
  text: (event: InputEvent) => void,
): void {
  const goesDown = useEffectEvent(down)
  const comesBack = useEffectEvent(back)
  const goesUp = useEffectEvent(up)
  const takesText = useEffectEvent(text)
  useEffect(() => {
    const listening = new AbortController()
    const { signal } = listening
    document.addEventListener('keydown', (event) => goesDown(event), { capture: true, signal })
    document.addEventListener('keydown', (event) => comesBack(event), { signal })
    document.addEventListener('keyup', (event) => goesUp(event), { signal })
    document.addEventListener('beforeinput', (event) => takesText(event), { capture: true, signal })
    return () => listening.abort()
  }, [])
}

/** Keys that an input method has: in the box they are told of, and behind an answer their place may be a command. */
function useInputMethod(
  box: RefObject<HTMLInputElement | null>,
  keyboard: Keyboard,
  replay: (event: KeyboardEvent, key: string) => void,
) {
  // Some input methods take a key, write out what they had, and then hand the same press on as a second key: it is text
  // by then, neither another sign nor a command.
  const taken = useRef('')
  return {
    take(event: KeyboardEvent) {
      pressedInBox(event, box.current, keyboard)
      taken.current = event.code
      const sign = signBehindInputMethod(keyboard.table, event, focusOf(box, keyboard))
      if (sign !== null) {
        event.preventDefault()
        keyboard.onSignToCome()
        keyboard.onCommand(sign)
      } else if (!event.isComposing && !isTextField(document.activeElement)) replay(event, signOfPlace(event))
    },
    handsOn: ({ code }: KeyboardEvent): boolean => code !== '' && code === taken.current,
    letGo: ({ code }: KeyboardEvent) => {
      if (code === taken.current) taken.current = ''
    },
  }
}

function focusOf({ current: box }: RefObject<HTMLInputElement | null>, { behindAnswer, behindSlip }: Keyboard): Focus {
  const focus = document.activeElement
  return { inField: isField(focus) && focus !== box, boxIsEmpty: box?.value === '', behindAnswer, behindSlip }
}

/** A digit of the next code, or a whole one that is pasted: it is not lost on what it closes, 100 never becomes 00. */
const begins = (event: KeyboardEvent): boolean => pastes(event) || (typesText(event) && /^\d$/.test(event.key))

function stop(event: Event): void {
  event.preventDefault()
  event.stopImmediatePropagation()
}

function pressedInBox(event: KeyboardEvent, box: HTMLInputElement | null, { onKeyInBox }: Keyboard): void {
  const { code, ctrlKey, altKey, metaKey } = event
  if (!box || document.activeElement !== box || ctrlKey || altKey || metaKey) return
  const { value, selectionStart, selectionEnd } = box
  onKeyInBox(code, value === '' || (selectionStart === 0 && selectionEnd === value.length))
}

/** What nobody has taken is for the search box: Enter, the arrows, and the signs, which are typed there. */
function goToBox(event: KeyboardEvent, box: HTMLInputElement | null, { onEnter, onMove, onTyping }: Keyboard): void {
  const focus = document.activeElement
  const move = moveKeys.find((key) => key === event.key)
  if (event.key === 'Enter' && !(focus instanceof HTMLButtonElement)) {
    if (onEnter()) event.preventDefault()
  } else if (move) {
    if (onMove(move)) event.preventDefault()
  } else if (typesText(event) && !(event.key === ' ' && focus !== box)) {
    onTyping()
    // The sign lands in whatever has the focus once this listener returns.
    box?.focus()
  }
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
