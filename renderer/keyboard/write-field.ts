export type TextField = HTMLInputElement | HTMLTextAreaElement

export const isTextField = (target: EventTarget | null): target is TextField =>
  target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.selectionStart !== null)

/** Puts text into a field as typing does: React takes it from there. */
export function write(field: TextField, text: string): void {
  const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype
  // React has put its own setter on the field itself, which would keep the change from it.
  Object.getOwnPropertyDescriptor(prototype, 'value')?.set?.call(field, text)
  field.dispatchEvent(new Event('input', { bubbles: true }))
}

/** Types one sign where the caret is, over what is selected; `Backspace` takes one away. */
export function typeInto(field: TextField, key: string): void {
  if (key !== 'Backspace') insert(field, key)
  else if (field.selectionStart === field.selectionEnd) insert(field, '', -1)
  else insert(field, '')
}

/**
 * Puts a text where the caret is, over what is selected.
 * @param by moves the beginning of what is replaced: -1 takes the sign before the caret with it
 */
export function insert(field: TextField, text: string, by = 0): void {
  const { value } = field
  const [from, to] = [field.selectionStart ?? value.length, field.selectionEnd ?? value.length]
  const start = Math.max(from + by, 0)
  write(field, value.slice(0, start) + text + value.slice(to))
  field.setSelectionRange(start + text.length, start + text.length)
}
