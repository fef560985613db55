/** What a key has just brought is seen: whole, or from its beginning where the page has no room for all of it. */
export function bringIntoView(part: HTMLElement | null): void {
  const page = part?.closest('main, aside')
  if (!part || !page) return
  part.scrollIntoView({ block: part.offsetHeight > page.clientHeight ? 'start' : 'nearest' })
}
