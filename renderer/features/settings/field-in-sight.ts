/** What can be pressed or typed into under a name, wherever it stands on the page: a field, the first of a choice, a button. */
export function controlNamed(root: HTMLElement, name: string): HTMLElement | null {
  const labels = [...root.querySelectorAll('label')].filter((label) => label.textContent === name)
  const labelled = labels.findLast(({ control }) => control !== null)?.control
  if (labelled) return labelled
  const choices = [...root.querySelectorAll<HTMLElement>('[role=group]')]
  const choice = choices.find((group) => group.getAttribute('aria-label') === name)
  if (choice) return choice.querySelector<HTMLElement>('[aria-pressed=true]') ?? choice.querySelector('button')
  return [...root.querySelectorAll('button')].find((button) => button.textContent === name) ?? null
}

/** So long (ms) a part of the page may be on its way. */
const longestWait = 2000

/**
 * Gives the focus to what is looked for, once it is there; until then, and where it never comes, as a field of a terminal
 * that nobody registered, to what stands for it. What is returned gives up the wait.
 */
export function focusWhenThere(
  root: HTMLElement,
  find: () => HTMLElement | null,
  instead: () => HTMLElement | null,
): () => void {
  const take = (control: HTMLElement | null): boolean => {
    control?.scrollIntoView({ block: 'nearest' })
    control?.focus()
    return control !== null
  }
  if (take(find())) return () => undefined
  take(instead())
  let from = document.activeElement
  const watch = new MutationObserver(() => {
    // Whoever has gone on meanwhile stays there.
    if (document.activeElement !== from || take(find())) watch.disconnect()
    else if (take(instead())) from = document.activeElement
  })
  watch.observe(root, { childList: true, subtree: true })
  const timer = setTimeout(() => watch.disconnect(), longestWait)
  return () => {
    clearTimeout(timer)
    watch.disconnect()
  }
}
