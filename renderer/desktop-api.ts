import { writing } from '#shared/ipc/channels'
import type { DesktopApi, Failure } from '#shared/ipc/contract'
import type { LockedMethod } from '#shared/ipc/locked'
import type { Result } from '#shared/result'

declare global {
  interface Window {
    readonly desktopApi: DesktopApi
    /** Tells that somebody calls the app from outside; what for is asked with `calledFor`. */
    readonly onCalled: (listener: () => void) => void
  }
}

type Heard = (failure: Failure | null) => void
const listeners = new Set<Heard>()

/** Tells of every answer to a request that writes, whoever asked: null when it was saved. */
export function onWritten(heard: Heard): () => void {
  listeners.add(heard)
  return () => listeners.delete(heard)
}

const telling =
  (write: (asked: never) => Promise<Result<unknown, Failure>>) =>
  async (asked: never): Promise<unknown> => {
    const reply = await write(asked)
    for (const heard of listeners) heard(reply.ok ? null : reply.failure)
    return reply
  }

const bridge = window.desktopApi
const writes = Object.keys(writing) as (keyof typeof writing)[]

/** The bridge that the preload offers: the page's only way out. What the owner's lock is for is in `owner-api.ts`. */
export const desktopApi: Omit<DesktopApi, LockedMethod> = {
  ...bridge,
  ...Object.fromEntries(writes.map((method) => [method, telling(bridge[method])])),
}
