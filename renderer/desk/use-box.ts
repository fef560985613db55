import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react'

export type Box = {
  readonly ref: RefObject<HTMLInputElement | null>
  /** Back to the box, its text selected, also the text that this change brings: the next key replaces it. */
  readonly back: () => void
}

/** The search box: the place that the keys come back to. */
export function useBox(): Box {
  const ref = useRef<HTMLInputElement>(null)
  const [selections, setSelections] = useState(0)
  const select = () => {
    ref.current?.focus()
    ref.current?.select()
  }
  useLayoutEffect(select, [selections])
  useEffect(() => {
    const selectAgain = () => {
      if (document.activeElement === ref.current) ref.current?.select()
    }
    window.addEventListener('focus', selectAgain)
    return () => window.removeEventListener('focus', selectAgain)
  }, [])
  return {
    ref,
    back() {
      select()
      setSelections((count) => count + 1)
    },
  }
}
