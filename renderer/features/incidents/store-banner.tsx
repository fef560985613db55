import type { ReactNode } from 'react'
import { nameOf } from '#shared/incidents/incident'
import type { Failure, StoreState } from '#shared/ipc/contract'
import type { Messages } from '#shared/messages/messages'
import { Button } from '../../components/controls'
import { Banner } from '../../components/frame'
import { useLanguage } from '../../components/language'
import { later } from '../../components/later'
import type { Logging } from './use-logging'

type StoreBannerProps = {
  store: StoreState
  dataFolder: string
  unsaved: Logging['unsaved']
  onRetry: () => void
  /** What stands here while all is well. */
  children: ReactNode
}

const StoreTrouble = later(async () => (await import('./store-trouble')).StoreTrouble, 'keys go on')

const LongHold = later(async () => (await import('./store-trouble')).LongHold, 'keys go on')

/** What is said of an entry that was refused; after some faults of the disk nobody can know. */
export const unsavedTitle = (failure: Failure, m: Messages): string =>
  failure === 'in-doubt' ? m.saved.inDoubt : m.saved.notSaved

/** The state of the store in words, and the entry that could not be saved yet. */
export function StoreBanner({ store, dataFolder, unsaved, onRetry, children }: StoreBannerProps) {
  const { m } = useLanguage()
  if (unsaved) {
    return (
      <Banner tone="stop">
        <p>
          <b>
            {unsavedTitle(unsaved.failure, m)}
            {m.punctuation.colon}
            {unsaved.drafts.map(nameOf).join(m.punctuation.comma)}
          </b>{' '}
          {store.isLong ? <LongHold store={store} dataFolder={dataFolder} /> : m.failures[unsaved.failure]}
        </p>
        <Button cap="F2" onClick={onRetry}>
          {m.keys.log}
        </Button>
      </Banner>
    )
  }
  if (store.kind === 'ok' && store.repaired.length + store.linesLost === 0) return children
  return (
    <StoreTrouble store={store} dataFolder={dataFolder}>
      {children}
    </StoreTrouble>
  )
}
