import { createContext, use, useEffectEvent, useLayoutEffect, type ReactNode, type RefObject } from 'react'

/** A key that went down, is neither held nor an input method's, and was taken by nothing further in. */
export type Press = {
  /** As the browser names it, letters small. */
  readonly key: string
  /** Where it is on the keyboard. */
  readonly code: string
  readonly control: boolean
  readonly shift: boolean
  /** None of Ctrl, Alt, Meta. */
  readonly isPlain: boolean
  readonly target: EventTarget | null
  /** The focus is in a field. */
  readonly inField: boolean
  /** What has the focus needs the key for itself: a sign or the caret in a field, what presses a button. */
  readonly isForFocus: boolean
}

/** Takes a key; false hands it on. */
export type Take = (press: Press) => boolean

/** What keys mean, by name; `Control+p` with Ctrl. What the focus needs for itself is not asked for here. False hands the key on. */
export type KeyMap = Readonly<Partial<Record<string, (press: Press) => unknown>>>

/** @property part where they hold: while the focus is in it; null: wherever the focus is */
export type KeyLayer = { readonly part: RefObject<HTMLElement | null> | null; readonly take: Take }

export type KeyLayers = {
  /** Of all that is on screen. */
  readonly layers: RefObject<KeyLayer[]>
  /** Keys wait from now on, until what is returned is called: they are meant for what is on its way. */
  readonly hold: () => () => void
}

const LayersContext = createContext<KeyLayers>({ layers: { current: [] }, hold: () => () => undefined })

export function KeyLayersProvider({ layers, children }: { layers: KeyLayers; children: ReactNode }) {
  return <LayersContext value={layers}>{children}</LayersContext>
}

/**
 * Keys of a part of the page while the focus is in it. The innermost part is asked first; what none takes goes to the page,
 * then to the app.
 */
export function useKeys(part: RefObject<HTMLElement | null>, keys: KeyMap | Take): void {
  useLayer(part, typeof keys === 'function' ? keys : byName(keys))
}

/** Keys of a page, wherever the focus is, unless what has it knows the key itself; before the app's own. */
export function usePageKeys(keys: KeyMap): void {
  // What is free is so though the box has the focus: there is nothing in it that an arrow could move in.
  useLayer(null, (press) => isFreeForPage(press) && byName(keys)({ ...press, isForFocus: false }))
}

function useLayer(part: RefObject<HTMLElement | null> | null, keys: Take): void {
  const { layers: layersRef } = use(LayersContext)
  const take = useEffectEvent(keys)
  // Before the next key, which may come as soon as the part is there and has the focus.
  useLayoutEffect(() => {
    const mine: KeyLayer = { part, take: (press) => take(press) }
    layersRef.current = [...layersRef.current, mine]
    return () => {
      layersRef.current = layersRef.current.filter((other) => other !== mine)
    }
  }, [layersRef, part])
}

export const byName =
  (keys: KeyMap): Take =>
  (press) => {
    const { key, control, isPlain, isForFocus } = press
    const act = isForFocus || !(isPlain || control) ? undefined : keys[control ? `Control+${key}` : key]
    return act !== undefined && act(press) !== false
  }

function isFreeForPage({ key, control, shift, target }: Press): boolean {
  if (shift || !(target instanceof Element)) return false
  // Who gives up a form stays on the page.
  if (key === 'Escape') return target.closest('form') === null
  if (control || target.closest('button, a, summary, select, input, textarea') === null) return true
  // Nothing to move the caret in: the arrows are free.
  const isEmptyBox = target instanceof HTMLInputElement && target.type === 'text' && target.value === ''
  return /^Arrow(Left|Right)$/.test(key) && (isEmptyBox || target.closest('button, a, summary') !== null)
}

/** So long (ms) keys wait for what is on its way: a disk that hangs must not take Esc away. */
const longestWait = 1_000

/** Stands where a part of the page is on its way. */
export function KeysWait(): null {
  const { hold } = use(LayersContext)
  useLayoutEffect(() => {
    let release: (() => void) | null = hold()
    const letGo = () => {
      release?.()
      release = null
    }
    const timer = setTimeout(letGo, longestWait)
    return () => {
      clearTimeout(timer)
      letGo()
    }
  }, [hold])
  return null
}
