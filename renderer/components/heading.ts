/** To a heading of the page, from a list of them: the next Tab goes on there. */
export function goToHeading(id: string): void {
  const heading = document.getElementById(id)
  heading?.scrollIntoView()
  heading?.focus({ preventScroll: true })
}
