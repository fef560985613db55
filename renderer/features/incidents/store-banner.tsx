import { useState, type ReactNode } from 'react'
import { nameOf } from '#shared/incidents/incident'
import type { StoreState } from '#shared/ipc/contract'
import type { Messages } from '#shared/messages/messages'
import { Button } from '../../components/controls'
import { Banner } from '../../components/frame'
import { useLanguage } from '../../components/language'
import type { Logging } from './use-logging'

type StoreBannerProps = {
  store: StoreState
  dataFolder: string
  unsaved: Logging['unsaved']
  onRetry: () => void
  /** What stands here while all is well. */
  children: ReactNode
}

/** The state of the store in words, and the entry that could not be saved yet. */
export function StoreBanner({ store, dataFolder, unsaved, onRetry, children }: StoreBannerProps) {
  const { m } = useLanguage()
  const [read, setRead] = useState('')
  if (unsaved) {
    return (
      <Banner tone="stop">
        <p>
          <b>
            {m.saved.notSaved}
            {m.punctuation.colon}
            {unsaved.drafts.map(nameOf).join(m.punctuation.comma)}
          </b>{' '}
          {m.failures[unsaved.failure]}
        </p>
        <Button cap="F2" onClick={onRetry}>
          {m.keys.log}
        </Button>
      </Banner>
    )
  }
  const said = sentencesOn(store, dataFolder, m).join(' ')
  if (said === read) return children
  return (
    <Banner tone="note">
      <p>{said}</p>
      {/* What was lost is known once it has been read; what is wrong now stays until it is mended. */}
      {store.kind === 'ok' && <Button onClick={() => setRead(said)}>{m.store.understood}</Button>}
    </Banner>
  )
}

function sentencesOn({ kind, file, repaired, linesLost }: StoreState, folder: string, m: Messages): string[] {
  return [
    ...whyOf(kind, file ?? folder, folder, m),
    ...(repaired.length > 0 ? [m.store.setAside(repaired.length)] : []),
    ...(linesLost > 0 ? [m.store.linesLost(linesLost, folder)] : []),
  ]
}

function whyOf(kind: StoreState['kind'], file: string, folder: string, m: Messages): string[] {
  if (kind === 'ok') return []
  if (kind === 'busy') return [m.store.busy(file)]
  return kind === 'read-only' ? [m.store['read-only'](folder)] : [m.store[kind]]
}
