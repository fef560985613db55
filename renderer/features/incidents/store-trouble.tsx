import { useState, type ReactNode } from 'react'
import type { StoreState } from '#shared/ipc/contract'
import type { Language } from '#shared/language'
import { storeWords } from '#shared/messages/store'
import { Button } from '../../components/controls'
import { Banner } from '../../components/frame'
import { useLanguage } from '../../components/language'

export type StoreTroubleProps = {
  store: StoreState
  dataFolder: string
  /** What stands here once it has been read. */
  children: ReactNode
}

/** What is wrong with the store, or was found wrong, in words. */
export function StoreTrouble({ store, dataFolder, children }: StoreTroubleProps) {
  const { language } = useLanguage()
  const [read, setRead] = useState('')
  const said = sentencesOn(store, dataFolder, language).join(' ')
  if (said === read) return children
  return (
    <Banner tone="note">
      <p>{said}</p>
      {/* What has happened is known once it has been read; what is wrong now stays until it is mended. */}
      {(store.kind === 'ok' || store.kind === 'elsewhere') && (
        <Button onClick={() => setRead(said)}>{storeWords(language).understood}</Button>
      )}
    </Banner>
  )
}

/** What to do about a program that has held our files for long, beside the entry that waits for it. */
export function LongHold({ store, dataFolder }: Omit<StoreTroubleProps, 'children'>) {
  const { language } = useLanguage()
  return whyOf(store, dataFolder, storeWords(language)).join(' ')
}

function sentencesOn(store: StoreState, folder: string, language: Language): string[] {
  const t = storeWords(language)
  const { repaired, linesLost } = store
  return [
    ...whyOf(store, folder, t),
    ...(repaired.length > 0 ? [t.setAside(repaired.length)] : []),
    ...(linesLost > 0 ? [t.linesLost(linesLost, folder)] : []),
  ]
}

function whyOf({ kind, file, holder, isLong }: StoreState, folder: string, t: ReturnType<typeof storeWords>): string[] {
  switch (kind) {
    case 'ok':
      return []
    case 'busy':
      return [isLong ? t.busyForLong(file ?? folder, folder) : t.busy(file ?? folder)]
    case 'locked':
      return [t.locked(holder ?? '')]
    case 'read-only':
    case 'elsewhere':
      return [t[kind](folder)]
    case 'full':
    case 'newer':
      return [t[kind]]
  }
}
