import { createElement, lazy, Suspense, useState, type ComponentType, type ReactNode } from 'react'
import { KeysWait } from './keys'

const waiting: (() => Promise<unknown>)[] = []

/**
 * A part of the page that the first look-up does not need. It comes behind the first picture (`loadTheRest`), and is drawn
 * at once from then on; whoever is quicker waits for it.
 * @param meanwhile whether keys are meant for it
 */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
  meanwhile: 'keys wait' | 'keys go on' = 'keys wait',
): (props: P) => ReactNode {
  let loaded: ComponentType<P> | null = null
  const keep = async () => {
    loaded ??= await load()
    return { default: loaded }
  }
  const Awaited = lazy(keep) as unknown as ComponentType<P>
  waiting.push(keep)
  return function Later(props) {
    // Whichever it began with stays: what was typed into it would be lost.
    const [there] = useState(() => loaded)
    return there ? (
      createElement(there, props)
    ) : (
      <Suspense fallback={meanwhile === 'keys wait' && <KeysWait />}>{createElement(Awaited, props)}</Suspense>
    )
  }
}

/** The same for what is nothing to be drawn: `then` acts at once where it is there, else as soon as it is. */
export function laterRules<M>(load: () => Promise<M>) {
  let loaded: M | null = null
  const keep = async () => (loaded ??= await load())
  waiting.push(keep)
  return {
    there: () => loaded,
    then(act: (rules: M) => void) {
      if (loaded) act(loaded)
      else void keep().then(act)
    },
  }
}

/** Brings in what waits, one after the other: a key that is pressed meanwhile is dealt with in between. */
export async function loadTheRest(): Promise<void> {
  for (const load of waiting.splice(0)) await load()
}
