import type { KeyboardEvent } from 'react'

/** What a key does in a run, by `event.key`; letters small. */
type RunKeys = Readonly<Partial<Record<string, () => void>>>

const isField = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement

/**
 * Does what a key means in a run: keys are the run's own while the focus is in it, but for what a field or a button in it
 * needs. The rest goes on to the app. A key held down counts once.
 */
export function pressKey(event: KeyboardEvent, keys: RunKeys): void {
  const { key, code, ctrlKey, altKey, metaKey, target } = event
  if (event.nativeEvent.isComposing || ctrlKey || altKey || metaKey) return
  // With a Chinese input method a letter may come as `Process`: the key itself is what counts here.
  const act = keys[code.startsWith('Key') ? code.slice(3).toLowerCase() : key]
  if (!act || (isField(target) && key !== 'Escape')) return
  if (target instanceof HTMLButtonElement && (key === ' ' || key === 'Enter')) return
  event.preventDefault()
  event.stopPropagation()
  if (!event.repeat || key.startsWith('Arrow')) act()
}
