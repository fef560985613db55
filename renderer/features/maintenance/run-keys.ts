import type { KeyboardEvent } from 'react'

/** What a key does in a run, by `event.key`; letters small. */
type RunKeys = Readonly<Partial<Record<string, () => void>>>

const isField = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement

/**
 * Does what a key means in a run: keys are the run's own while the focus is in it, but for what a field or a button in it
 * needs. The rest goes on to the app.
 */
export function pressKey(event: KeyboardEvent, keys: RunKeys): void {
  const { key, ctrlKey, altKey, metaKey, target } = event
  if (ctrlKey || altKey || metaKey) return
  const act = keys[key.length === 1 ? key.toLowerCase() : key]
  if (!act || (isField(target) && key !== 'Escape')) return
  if (target instanceof HTMLButtonElement && (key === ' ' || key === 'Enter')) return
  event.preventDefault()
  event.stopPropagation()
  act()
}
