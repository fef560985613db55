import { useKeyLayer } from '../../components/key-layers'

/** What a key does here; false hands it on. */
type PageKeys = Readonly<Partial<Record<string, () => boolean>>>

const takesKeys = 'button, a, summary, select, input, textarea'

/** Nothing to move the caret in: the arrows are free. */
const isEmptyBox = (element: Element): boolean =>
  element instanceof HTMLInputElement && element.type === 'text' && element.value === ''

/** Keys of a page that needs no box: they work wherever the focus is, unless what has it knows the key itself. */
export function usePageKeys(keys: PageKeys): void {
  useKeyLayer(({ key, ctrlKey, altKey, metaKey, shiftKey, target }) => {
    if (altKey || metaKey || shiftKey) return false
    const act = keys[ctrlKey ? `Control+${key.toLowerCase()}` : key]
    if (!act || !(target instanceof Element)) return false
    // Who gives up a form stays on the page.
    if (key === 'Escape' && target.closest('form') !== null) return false
    const isTaken = key !== 'Escape' && !ctrlKey && target.closest(takesKeys) !== null
    const isArrow = key === 'ArrowLeft' || key === 'ArrowRight'
    const isFree = isArrow && (isEmptyBox(target) || target.closest('button, a, summary') !== null)
    return (!isTaken || isFree) && act()
  })
}
