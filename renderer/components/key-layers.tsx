import { createContext, use, useEffect, useEffectEvent, useLayoutEffect, type ReactNode, type RefObject } from 'react'

/** Takes a key that nothing with the focus has taken; false hands it on. */
export type KeyLayer = (event: KeyboardEvent) => boolean

export type KeyLayers = {
  /** Those of what is on screen, the innermost last. */
  readonly layers: RefObject<KeyLayer[]>
  /** Keys wait from now on, until what is returned is called: they are meant for what is on its way. */
  readonly hold: () => () => void
}

const LayersContext = createContext<KeyLayers>({ layers: { current: [] }, hold: () => () => undefined })

export function KeyLayersProvider({ layers, children }: { layers: KeyLayers; children: ReactNode }) {
  return <LayersContext value={layers}>{children}</LayersContext>
}

/** Keys of a page, wherever the focus is: before the app's own, after whatever has the focus. */
export function useKeyLayer(layer: KeyLayer): void {
  const { layers: layersRef } = use(LayersContext)
  const take = useEffectEvent(layer)
  useEffect(() => {
    const mine: KeyLayer = (event) => take(event)
    layersRef.current = [...layersRef.current, mine]
    return () => {
      layersRef.current = layersRef.current.filter((other) => other !== mine)
    }
  }, [layersRef])
}

/** Stands where a part of the page is on its way. */
export function KeysWait(): null {
  const { hold } = use(LayersContext)
  useLayoutEffect(() => hold(), [hold])
  return null
}
