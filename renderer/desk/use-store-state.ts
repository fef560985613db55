import { useEffect, useState } from 'react'
import type { Failure, StoreState } from '#shared/ipc/contract'
import { desktopApi, onWritten } from '../desktop-api'

/** What a refused write says of the store itself. */
const kindAfter: Partial<Record<Failure, StoreState['kind']>> = {
  'disk-full': 'full',
  busy: 'busy',
  unfinished: 'busy',
  'read-only': 'read-only',
  'in-doubt': 'read-only',
  'in-use': 'locked',
  'newer-data': 'newer',
}

/** How often the store is asked how it stands, in milliseconds: while it is not well, and to find out that it is not. */
const askAgain = { ill: 3000, well: 10_000 }

const isSame = (a: StoreState, b: StoreState): boolean =>
  a.kind === b.kind && a.file === b.file && a.holder === b.holder && a.isLong === b.isLong && a.opened === b.opened

/** How the store stands, here and as `data-store` on the page: known from every write, asked for now and then, often until all is well. */
export function useStoreState(atStart: StoreState): StoreState {
  const [store, setStore] = useState(atStart)
  const isWell = store.kind === 'ok' || store.kind === 'elsewhere'

  useEffect(() => {
    const ask = () =>
      void desktopApi.storeState().then((reply) => {
        if (reply.ok) setStore((now) => (isSame(now, reply.value) ? now : reply.value))
      })
    const forget = onWritten((failure) => {
      const kind = failure && kindAfter[failure]
      if (kind) setStore((now) => ({ ...now, kind }))
      if (kind || (failure === null && !isWell)) ask()
    })
    const timer = setInterval(ask, isWell ? askAgain.well : askAgain.ill)
    window.addEventListener('focus', ask)
    return () => {
      forget()
      clearInterval(timer)
      window.removeEventListener('focus', ask)
    }
  }, [isWell])

  useEffect(() => {
    const { dataset } = document.documentElement
    dataset['store'] = store.kind
    if (store.file === undefined) delete dataset['file']
    else dataset['file'] = store.file
    if (store.repaired.length > 0) dataset['storeRepaired'] = store.repaired.join(' ')
  }, [store])

  return store
}

/** Begins anew once nothing is in hand, where the data have been opened anew: what the page shows is of before. */
export function useBeginAnew(isDue: boolean): void {
  useEffect(() => {
    if (isDue) window.location.reload()
  }, [isDue])
}
