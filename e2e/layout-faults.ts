/**
 * What is wrong with how the page stands, a line each. Runs in the page, so it takes nothing from around it.
 * @param brought selector of what a key has just brought, which must be in view
 */
export async function layoutFaults(brought: string | undefined): Promise<string[]> {
  // What goes by the size of the window is drawn again, in steps of a frame and a task each, until nothing follows any more.
  let changes = 0
  const watch = new MutationObserver(() => changes++)
  watch.observe(document, { subtree: true, attributes: true, childList: true, characterData: true })
  const step = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  let quiet = 0
  for (let steps = 0; quiet < 2; steps++) {
    if (steps === 30) return ['does not come to rest']
    const before = changes
    await step()
    quiet = changes === before ? quiet + 1 : 0
  }
  watch.disconnect()
  const px = (value: number) => String(Math.round(value))
  const textOf = (element: Element) => element.textContent.trim()
  const named = (element: Element): string => {
    const part = element.closest('[data-testid], [data-part]')
    const where = part?.getAttribute('data-testid') ?? part?.getAttribute('data-part') ?? ''
    const id = element.getAttribute('name') ?? element.getAttribute('data-action') ?? ''
    return `${element.tagName.toLowerCase()} ${id} of “${where}”: ${textOf(element).slice(0, 30)}`
  }
  const around = (element: Element): Element[] =>
    element.parentElement ? [element.parentElement, ...around(element.parentElement)] : []
  const hides = (element: Element) => /hidden|clip/.test(getComputedStyle(element).overflowX)
  const scrolls = (element: Element) =>
    /auto|scroll/.test(getComputedStyle(element).overflowY) && element.scrollHeight > element.clientHeight + 1
  const emOf = (element: Element) => parseFloat(getComputedStyle(element).fontSize)

  /** Paper is drawn to a scale of its own, and what is for ears alone has no room. */
  const isSeen = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    element.closest('[data-page], svg') === null &&
    element.getBoundingClientRect().width > 2

  /** Lines of the text that is directly in the element. */
  function linesIn(element: Element): number {
    const tops = [...element.childNodes].flatMap((node) => {
      if (node.nodeType !== Node.TEXT_NODE || (node.textContent ?? '').trim() === '') return []
      const range = document.createRange()
      range.selectNodeContents(node)
      return [...range.getClientRects()].map(({ top }) => Math.round((2 * top) / emOf(element)))
    })
    return new Set(tops).size
  }
  function wraps(element: Element): string | null {
    if (getComputedStyle(element).display === 'inline') return null
    const lines = linesIn(element)
    const width = element.clientWidth / emOf(element)
    return (width < 4 && lines > 1) || (width < 8 && lines > 4)
      ? `wraps into ${String(lines)} lines of ${width.toFixed(1)} em`
      : null
  }
  function cuts(element: Element): string | null {
    // What leads to the whole may end in dots, once there is enough of it to know it by.
    const isDoor = element.closest('button, [role=row], [role=option]') !== null
    if (isDoor && element.clientWidth >= 8 * emOf(element)) return null
    // Whole things that have no room are offered by another way.
    if (textOf(element) === '' || element.querySelector('[data-over]')) return null
    const { overflowX, overflowY } = getComputedStyle(element)
    const beside = element.scrollWidth - element.clientWidth
    const below = element.scrollHeight - element.clientHeight
    if (/hidden|clip/.test(overflowX) && beside > 1) return `cut by ${px(beside)} px`
    return /hidden|clip/.test(overflowY) && below > 2 ? `cut below by ${px(below)} px` : null
  }
  /** Text that stands out of its own box. */
  function spills(element: Element): string | null {
    if (linesIn(element) === 0 || getComputedStyle(element).display === 'inline') return null
    const out = element.scrollWidth - element.clientWidth
    const isOpen = getComputedStyle(element).overflowX === 'visible' && element.clientWidth > 0
    // A full-width sign that closes a line is set half as wide as it is counted.
    return isOpen && out > 0.6 * emOf(element) ? `stands out by ${px(out)} px` : null
  }
  function nests(element: Element): string | null {
    const outer = scrolls(element) && around(element).find(scrolls)
    return outer ? `scrolls within ${outer.tagName.toLowerCase()}` : null
  }
  function sticksOut(element: Element): string | null {
    const { left, right } = element.getBoundingClientRect()
    const out = Math.max(right - innerWidth, -left)
    return out > 1 && !around(element).some(hides) ? `beyond the edge by ${px(out)} px` : null
  }
  function isSmall(element: Element): string | null {
    if (!element.matches('button, a[href], input, select, textarea, summary, [role=option]')) return null
    const label = element.matches('[type=checkbox], [type=radio]') ? element.closest('label') : null
    const height = (label ?? element).getBoundingClientRect().height
    const least = element.closest('li, tr, [role=row], [role=option], [data-look=row]') ? 24 : 44
    return height < least - 0.5 ? `${px(height)} px high` : null
  }
  function isCutHint(element: Element): string | null {
    if (!(element instanceof HTMLInputElement) || element.value !== '' || element.placeholder === '') return null
    const { paddingLeft, paddingRight } = getComputedStyle(element)
    const pen = document.createElement('canvas').getContext('2d')
    if (!pen) return null
    pen.font = getComputedStyle(element, '::placeholder').font
    const room = element.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight)
    const out = pen.measureText(element.placeholder).width - room
    return out > 1 ? `placeholder cut by ${px(out)} px` : null
  }

  const rules = [wraps, cuts, spills, nests, sticksOut, isSmall, isCutHint]
  const faults = [...document.querySelectorAll('body *')].filter(isSeen).flatMap((element) =>
    rules.flatMap((rule) => {
      const fault = rule(element)
      return fault === null ? [] : [`${fault}: ${named(element)}`]
    }),
  )
  if (brought === undefined) return faults
  const part = document.querySelector(brought)
  const page = document.querySelector('main')?.getBoundingClientRect()
  if (!part || !page) return [...faults, `not there: ${brought}`]
  const { left, top, bottom } = part.getBoundingClientRect()
  const seen = Math.min(bottom, top + 88)
  const onTop = document.elementFromPoint(left + 8, (top + seen) / 2)
  const isInView = top > page.top - 2 && seen < page.bottom + 2 && part.contains(onTop)
  return isInView ? faults : [...faults, `not in view: ${brought}`]
}
