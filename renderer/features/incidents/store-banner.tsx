import type { ReactNode } from 'react'
import type { StoreState } from '#shared/ipc/contract'
import { nameOf } from '#shared/incidents/incident'
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
  if (unsaved) {
    return (
      <Banner tone="stop">
        <p>
          <b>
            {m.saved.notSaved}: {nameOf(unsaved.draft)}
          </b>{' '}
          {m.failures[unsaved.failure]}
        </p>
        <Button cap="F2" onClick={onRetry}>
          {m.keys.log}
        </Button>
      </Banner>
    )
  }
  const said =
    store.kind === 'newer'
      ? m.store.newer
      : store.kind === 'read-only'
        ? m.store['read-only'](dataFolder)
        : store.repaired.length > 0
          ? m.store.setAside(store.repaired.length)
          : ''
  return said === '' ? (
    children
  ) : (
    <Banner tone="note">
      <p>{said}</p>
    </Banner>
  )
}
