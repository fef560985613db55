import { useEffect, useEffectEvent, useRef, type RefObject } from 'react'
import { composes, typesText } from './keys'
import { isTextField, typeInto } from './write-field'

/** Keys that may go on while they are held down: they move or delete, and decide nothing. */
const repeating = /^(Arrow|Page|Home$|End$|Tab$|Backspace$|Delete$)/

const isModifier = (key: string): boolean => ['Shift', 'Control', 'Meta', 'Alt', 'AltGraph', 'CapsLock'].includes(key)

type Waiting = {
  /** An entry is being written. */
  readonly isWriting: boolean
  /** The entry was refused: what was typed for it has nothing left to act on. */
  readonly isRefused: boolean
  /** Whether a key asks for the very act that is under way: it need not wait to be told so. */
  readonly isSameAct: (event: KeyboardEvent) => boolean
  /** Whether a sign is a command in the box, as `+` is behind an answer. */
  readonly isCommand: (event: KeyboardEvent) => boolean
  readonly box: RefObject<HTMLInputElement | null>
}

/**
 * Stands before every other listener for keys but the guard of card data. A key held down acts once, wherever it goes.
 * Keys that are pressed while an entry is being written wait, and come in their order once it is on the disk.
 */
export function useWaitingKeys(waiting: Waiting): void {
  const queue = useRef<KeyboardEvent[]>([])
  const isReplaying = useRef(false)
  const holds = useEffectEvent(() => waiting.isWriting || queue.current.length > 0)
  const isSameAct = useEffectEvent((event: KeyboardEvent) => queue.current.length === 0 && waiting.isSameAct(event))

  const isCommand = useEffectEvent((event: KeyboardEvent) => waiting.isCommand(event))
  const { box } = waiting
  /** What had the focus when the key that is held went down: what it brought takes nothing of it. */
  const pressedIn = useRef<Element | null>(null)
  /** A sign that is held down in a text field is text there; everywhere else a key held down acts once. */
  const actsOnce = useEffectEvent((event: KeyboardEvent): boolean => {
    if (repeating.test(event.key) || isModifier(event.key)) return false
    const focus = document.activeElement
    const isText = typesText(event) && isTextField(focus) && focus === pressedIn.current
    return !isText || (focus === box.current && isCommand(event))
  })

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (isReplaying.current) return
      if (!event.repeat) pressedIn.current = document.activeElement
      const isKept = event.repeat
        ? actsOnce(event)
        : !composes(event) && !isModifier(event.key) && holds() && !isSameAct(event)
      if (!isKept) return
      event.preventDefault()
      event.stopImmediatePropagation()
      if (!event.repeat) queue.current.push(event)
    }
    document.addEventListener('keydown', listen, { capture: true })
    return () => {
      document.removeEventListener('keydown', listen, { capture: true })
    }
  }, [])

  const { isWriting, isRefused } = waiting
  useEffect(() => {
    if (isWriting) return
    if (isRefused) queue.current = []
    let current = true
    const next = () => {
      const [event] = queue.current
      if (!current || event === undefined) return
      isReplaying.current = true
      press(event)
      isReplaying.current = false
      queue.current = queue.current.slice(1)
      // What this key brought is on screen before the next one comes.
      setTimeout(next)
    }
    const start = setTimeout(next)
    return () => {
      current = false
      clearTimeout(start)
    }
  }, [isWriting, isRefused])
}

/** The key as it was pressed, to whatever has the focus now; what types a sign types it there. */
function press(event: KeyboardEvent): void {
  const { key, code, ctrlKey, altKey, metaKey, shiftKey, location } = event
  const init = { key, code, ctrlKey, altKey, metaKey, shiftKey, location, bubbles: true, cancelable: true }
  const isLeft = (document.activeElement ?? document.body).dispatchEvent(new KeyboardEvent('keydown', init))
  const focus = document.activeElement
  if (isLeft && (typesText(event) || key === 'Backspace') && isTextField(focus)) typeInto(focus, key)
  else if (isLeft && (key === 'Enter' || key === ' ') && focus instanceof HTMLButtonElement) focus.click()
}
