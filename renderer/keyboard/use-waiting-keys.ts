import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { KeyLayers } from '../components/keys'
import { commandOf, isModifier, pastes, typesText, type KeyTable } from './keys'
import { insert, isTextField, typeInto } from './write-field'

/** What keys wait for. */
export type WaitingFor = {
  readonly table: KeyTable
  /** An entry is being written: keys wait, and come in their order once it is on the disk; so they do for a page that is on
      its way. */
  readonly isWriting: boolean
  /** The entry was refused: what was typed for it has nothing left to act on. */
  readonly isRefused: boolean
}

type WaitingKeys = Pick<KeyLayers, 'hold'> & {
  readonly mustWait: (event: KeyboardEvent) => boolean
  readonly add: (event: KeyboardEvent) => void
  /** Text that comes without keys, pasted or from a handwriting pad, waits with them; false: it need not. */
  readonly addText: (text: string) => boolean
  /** The key as it was pressed, to whatever has the focus now; what types a sign types it there. */
  readonly replay: (event: KeyboardEvent, key: string) => void
  readonly isReplaying: () => boolean
}

/** Keys that wait while an entry is being written, or a part of the page is on its way; they come in their order then. */
export function useWaitingKeys({ table, isWriting, isRefused }: WaitingFor): WaitingKeys {
  const queue = useRef<(KeyboardEvent | string)[]>([])
  /** So many parts of the page are on their way. */
  const [held, setHeld] = useState(0)
  const isReplaying = useRef(false)

  function replay(event: KeyboardEvent, key: string) {
    if (key === '') return
    isReplaying.current = true
    press(event, key)
    isReplaying.current = false
  }
  const replayNext = useEffectEvent(() => {
    const [first] = queue.current
    if (first === undefined) return false
    if (typeof first !== 'string') replay(first, first.key)
    else if (isTextField(document.activeElement)) insert(document.activeElement, first)
    queue.current = queue.current.slice(1)
    return true
  })
  const mayGoOn = !isWriting && held === 0
  useEffect(() => {
    if (!mayGoOn) return
    if (isRefused) queue.current = []
    let timer = 0
    const next = () => {
      // What this key brought is on screen before the next one comes.
      if (replayNext()) timer = window.setTimeout(next)
    }
    timer = window.setTimeout(next)
    return () => clearTimeout(timer)
  }, [mayGoOn, isRefused])

  const hold = useCallback(() => {
    setHeld((count) => count + 1)
    return () => setHeld((count) => count - 1)
  }, [])
  /** A key that asks for the very act that is under way need not wait to be told so. */
  const isSameAct = (event: KeyboardEvent): boolean =>
    isWriting &&
    queue.current.length === 0 &&
    commandOf(table, event, { inField: false, boxIsEmpty: true, behindAnswer: true, behindSlip: false }) === 'log'
  const isWaiting = (): boolean => !mayGoOn || queue.current.length > 0
  return {
    mustWait: (event) => !isModifier(event.key) && !pastes(event) && isWaiting() && !isSameAct(event),
    add: (event) => queue.current.push(event),
    addText(text) {
      const waits = isWaiting()
      if (waits) queue.current.push(text)
      return waits
    },
    replay,
    isReplaying: () => isReplaying.current,
    hold,
  }
}

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
