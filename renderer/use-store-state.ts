import { useEffect, useState } from 'react'
import type { Failure, StoreState } from '#shared/ipc/contract'
import { desktopApi, onWritten } from './desktop-api'

/** What a refused write says of the store itself. */
const kindAfter: Partial<Record<Failure, StoreState['kind']>> = {
  'disk-full': 'full',
  'read-only': 'read-only',
  'newer-data': 'newer',
}

/** How often a store that is not well is asked whether it is again, in milliseconds. */
const askAgain = 3000

/** How the store stands, here and as `data-store` on the page: known from every write, asked for until all is well. */
export function useStoreState(atStart: StoreState): StoreState {
  const [store, setStore] = useState(atStart)
  const isWell = store.kind === 'ok'

  useEffect(() => {
    // A file is damaged or it is not: only the kind changes while the app runs.
    const ask = () =>
      void desktopApi.storeState().then((reply) => {
        if (reply.ok) setStore((now) => (now.kind === reply.value.kind ? now : reply.value))
      })
    const forget = onWritten((failure) => {
      const kind = failure && kindAfter[failure]
      if (kind) setStore((now) => ({ ...now, kind }))
      else if (failure === null && !isWell) ask()
    })
    if (isWell) return forget
    const timer = setInterval(ask, askAgain)
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
    if (store.repaired.length > 0) dataset['storeRepaired'] = store.repaired.join(' ')
  }, [store])

  return store
}
