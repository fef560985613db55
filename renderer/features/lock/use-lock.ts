import type { LockState } from '#shared/ipc/contract'
import { useAskedAgain } from '../../data/replies'
import { desktopApi } from '../../desktop-api'

/** It locks by itself, and waits end: by the second where one waits, by the minute where it is only told. */
const every = { second: 1000, minute: 60_000 } as const

/** How the lock stands, as long as it is on screen; null until main has said so. */
export function useLock(by: keyof typeof every = 'second'): {
  readonly state: LockState | null
  readonly take: (state: LockState) => void
} {
  const [state, take] = useAskedAgain(() => desktopApi.lockState(), every[by])
  return { state, take }
}
