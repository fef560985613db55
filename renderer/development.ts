import { useEffect, useEffectEvent } from 'react'

declare global {
  /** Whether this is a build of `npm run dev`; put in by the build. */
  const DEVELOPMENT: boolean
}

const name = 'before-reload'

/** What stands on the page, kept over a reload. */
type Standing<P> = { readonly place: P; readonly typed: string }

/**
 * `npm run dev` alone: a page that was built anew comes back with its place and the text in the box.
 * @param restore told once, at the beginning, what stood there before
 */
export function useStandingOverReloads<P>(now: Standing<P>, restore: (before: Standing<P>) => void): void {
  const told = useEffectEvent(restore)
  useEffect(() => {
    const before = sessionStorage.getItem(name)
    if (before !== null) told(JSON.parse(before) as Standing<P>)
  }, [])
  const text = JSON.stringify(now)
  useEffect(() => sessionStorage.setItem(name, text), [text])
}
