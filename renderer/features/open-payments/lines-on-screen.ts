/** Moves into the open payments that are on screen; false where there are none. */
export function enterOpenLines(): boolean {
  const [first] = linesOnScreen()
  first?.focus()
  return first !== undefined
}

/** All of the page, of whatever day. */
export const linesOnScreen = (): readonly HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('[data-testid=open-payment]')].filter((line) => line.offsetParent !== null)
