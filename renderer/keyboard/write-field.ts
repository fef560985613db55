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
  const { value } = field
  const [from, to] = [field.selectionStart ?? value.length, field.selectionEnd ?? value.length]
  const isDeletion = key === 'Backspace'
  const start = isDeletion && from === to ? Math.max(from - 1, 0) : from
  const sign = isDeletion ? '' : key
  write(field, value.slice(0, start) + sign + value.slice(to))
  field.setSelectionRange(start + sign.length, start + sign.length)
}
