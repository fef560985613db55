import { useEffect, useEffectEvent } from 'react'

/** What happens when nobody has touched the app for so long (ms). Each once, until somebody does. */
export type IdleStep = { readonly after: number; readonly act: () => void }

/** Counts from the last key, press of the mouse or finger, and composed text. */
export function useIdle(steps: readonly IdleStep[]): void {
  const delays = steps.map(({ after }) => after).join()
  const act = useEffectEvent((index: number) => steps[index]?.act())
  useEffect(() => {
    let timers: number[] = []
    const begin = () => {
      timers.forEach(clearTimeout)
      timers = delays.split(',').map((after, index) => window.setTimeout(act, Number(after), index))
    }
    const watch = new AbortController()
    for (const type of ['keydown', 'pointerdown', 'input'] as const) {
      window.addEventListener(type, begin, { capture: true, signal: watch.signal })
    }
    begin()
    return () => {
      watch.abort()
      timers.forEach(clearTimeout)
    }
  }, [delays])
}
