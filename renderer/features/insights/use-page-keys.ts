import { useEffect, useLayoutEffect, useRef } from 'react'

/** What a key does here; false hands it on. */
type PageKeys = Readonly<Partial<Record<string, () => boolean>>>

const takesKeys = 'button, a, summary, select, input, textarea'

/** Nothing to move the caret in: the arrows are free. */
const isEmptyBox = (element: Element): boolean =>
  element instanceof HTMLInputElement && element.type === 'text' && element.value === ''

/**
 * Keys of a page that needs no box: they work wherever the focus is, unless what has it knows the key itself. Before the
 * app's own keys, so that Enter, Esc and Ctrl+P mean what stands here.
 */
export function usePageKeys(keys: PageKeys): void {
  const latest = useRef(keys)
  useLayoutEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      // What lies over the page, the customer card, takes any key.
      const isCovered = document.querySelector('dialog[open]') !== null
      if (isCovered || event.isComposing || event.altKey || event.metaKey || event.shiftKey) return
      const act = latest.current[event.ctrlKey ? `Control+${event.key.toLowerCase()}` : event.key]
      const { target } = event
      if (!act || !(target instanceof Element)) return
      // Who gives up a form stays on the page.
      if (event.key === 'Escape' && target.closest('form') !== null) return
      const isTaken = event.key !== 'Escape' && !event.ctrlKey && target.closest(takesKeys) !== null
      const isArrow = event.key === 'ArrowLeft' || event.key === 'ArrowRight'
      const isFree = isArrow && (isEmptyBox(target) || target.closest('button, a, summary') !== null)
      if (isTaken && !isFree) return
      if (event.repeat && !isArrow) event.preventDefault()
      else if (act()) event.preventDefault()
    }
    // Capturing comes before the app, which listens at the same place.
    document.addEventListener('keydown', listen, true)
    return () => {
      document.removeEventListener('keydown', listen, true)
    }
  }, [])
}
