import { createContext, use, useEffect, useEffectEvent, type ReactNode, type RefObject } from 'react'

/** Takes a key that nothing with the focus has taken; false hands it on. */
export type KeyLayer = (event: KeyboardEvent) => boolean

/** Those of what is on screen, the innermost last. */
export type KeyLayers = RefObject<KeyLayer[]>

const LayersContext = createContext<KeyLayers>({ current: [] })

export function KeyLayersProvider({ layers, children }: { layers: KeyLayers; children: ReactNode }) {
  return <LayersContext value={layers}>{children}</LayersContext>
}

/** Keys of a page, wherever the focus is: before the app's own, after whatever has the focus. */
export function useKeyLayer(layer: KeyLayer): void {
  const layersRef = use(LayersContext)
  const take = useEffectEvent(layer)
  useEffect(() => {
    const mine: KeyLayer = (event) => take(event)
    layersRef.current = [...layersRef.current, mine]
    return () => {
      layersRef.current = layersRef.current.filter((other) => other !== mine)
    }
  }, [layersRef])
}
