/** Moves into the open payments that are on screen, or into the list of all that is open; false where there are none. */
export function enterOpenLines(): boolean {
  const first = linesOnScreen()[0] ?? document.querySelector<HTMLElement>('[data-testid=matter]')
  first?.focus()
  return first !== null
}

/** All of the page, of whatever day. */
export const linesOnScreen = (): readonly HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('[data-testid=open-payment]')].filter((line) => line.offsetParent !== null)
