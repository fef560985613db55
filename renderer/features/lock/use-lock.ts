import { useEffect, useState } from 'react'
import type { LockState } from '#shared/ipc/contract'
import { desktopApi } from '../../desktop-api'

/** It locks by itself, and waits end. */
const every = 1000

/** How the lock stands, as long as it is on screen; null until main has said so. */
export function useLock(): { readonly state: LockState | null; readonly take: (state: LockState) => void } {
  const [state, setState] = useState<LockState | null>(null)
  useEffect(() => {
    let shown = true
    const ask = async () => {
      const reply = await desktopApi.lockState()
      if (reply.ok && shown) setState(reply.value)
    }
    void ask()
    const timer = setInterval(() => void ask(), every)
    return () => {
      shown = false
      clearInterval(timer)
    }
  }, [])
  return { state, take: setState }
}
