import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'
import { commandOf, composes, signBehindInputMethod, typesText, type Command } from './keys'

const moveKeys = ['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp'] as const
export type MoveKey = (typeof moveKeys)[number]

type Keyboard = {
  /** An answer is on screen: signs of the main row are commands. */
  readonly behindAnswer: boolean
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

const isField = (element: Element | null): boolean =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement

/**
 * Listens to the whole page. A key goes to the form field that has the focus, else to the control that has it and knows
 * the key, else to the search box. Every key that is handled here is kept from doing anything else.
 */
export function useKeys(box: RefObject<HTMLInputElement | null>, keyboard: Keyboard): void {
  const latest = useRef(keyboard)
  // Before the next key can come: a key must never meet the screen as it was one key ago.
  useLayoutEffect(() => {
    latest.current = keyboard
  })
  useEffect(() => {
    // Some input methods take a key, write out what they had, and then hand the same press on as a second key: it is
    // text by then, neither another sign nor a command.
    let taken = ''
    const release = ({ code }: KeyboardEvent) => {
      if (code === taken) taken = ''
    }
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented) return
      const handedOn = !composes(event) && event.code !== '' && event.code === taken
      if (composes(event)) taken = event.code
      if (handedOn) {
        if (/^Numpad(Add|Subtract|Multiply|Divide)$/.test(event.code)) event.preventDefault()
        return
      }
      if (!['Shift', 'Control', 'Meta', 'Alt'].includes(event.key) && latest.current.onAnyKey()) {
        event.preventDefault()
        return
      }
      const focus = document.activeElement
      const inBox = focus === box.current
      const inField = isField(focus) && !inBox
      if (box.current && inBox && !event.ctrlKey && !event.altKey && !event.metaKey) {
        const { value, selectionStart, selectionEnd } = box.current
        latest.current.onKeyInBox(event.code, value === '' || (selectionStart === 0 && selectionEnd === value.length))
      }
      const where = { inField, boxIsEmpty: box.current?.value === '', behindAnswer: latest.current.behindAnswer }
      const behind = signBehindInputMethod(event, where)
      const command = behind ?? commandOf(event, where)
      if (command !== null) {
        event.preventDefault()
        if (behind !== null) latest.current.onSignToCome()
        latest.current.onCommand(command)
        return
      }
      if (inField || composes(event)) return
      const onControl = focus instanceof HTMLButtonElement
      const move = moveKeys.find((key) => key === event.key)
      if (event.key === 'Enter' && !onControl) {
        if (latest.current.onEnter()) event.preventDefault()
      } else if (move) {
        if (latest.current.onMove(move)) event.preventDefault()
      } else if (typesText(event) && !(event.key === ' ' && !inBox)) {
        latest.current.onTyping()
        // The sign lands in whatever has the focus once this listener returns.
        box.current?.focus()
      }
    }
    document.addEventListener('keydown', listen)
    document.addEventListener('keyup', release)
    return () => {
      document.removeEventListener('keydown', listen)
      document.removeEventListener('keyup', release)
    }
  }, [box])
}
