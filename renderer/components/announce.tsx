import { createContext, use, type ReactNode } from 'react'

const AnnounceContext = createContext<(sentence: string) => void>(() => undefined)

export function AnnounceProvider({ say, children }: { say: (sentence: string) => void; children: ReactNode }) {
  return <AnnounceContext value={say}>{children}</AnnounceContext>
}

/** Has a sentence that the eyes find on the page read out by the one live region. */
export const useAnnounce = (): ((sentence: string) => void) => use(AnnounceContext)
