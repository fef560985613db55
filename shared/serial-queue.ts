/** Runs a step after all that were asked for before: what it reads is what the step before it wrote. */
export type InTurn = <T>(step: () => Promise<T>) => Promise<T>

export function serialQueue(): InTurn {
  let last: Promise<unknown> = Promise.resolve()
  return (step) => {
    const result = last.then(step)
    // A step that throws is its caller's to hear of; the next one runs all the same.
    last = result.catch(() => undefined)
    return result
  }
}
