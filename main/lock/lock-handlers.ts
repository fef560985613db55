import { channels } from '#shared/ipc/channels'
import { locked } from '#shared/ipc/locked'
import { done, failed } from '#shared/result'
import type { Handlers } from '../ipc/answer'
import type { OwnerLock } from './owner-lock'

type LockHandlers = Pick<
  Handlers,
  'lock:state' | 'lock:open' | 'lock:close' | 'lock:set' | 'lock:remove' | 'lock:forget' | 'lock:keep'
>

export function lockHandlers(lock: OwnerLock): LockHandlers {
  return {
    'lock:state': async () => done(await lock.state()),
    'lock:open': async ({ pin }) => done(await lock.open(pin)),
    'lock:close': async () => done(await lock.close()),
    'lock:set': ({ pin, old }) => lock.set(pin, old),
    'lock:remove': ({ old }) => lock.remove(old),
    'lock:forget': () => lock.forget(),
    'lock:keep': () => lock.keep(),
  }
}

/** The same handlers, of which those that the lock is for do nothing while it is locked: whatever the page believes. */
export function behindLock(handlers: Handlers, lock: Pick<OwnerLock, 'isLocked'>): Handlers {
  const guarded = locked.map((method) => {
    const channel = channels[method]
    const handler = handlers[channel] as (request: never, senderId: number) => unknown
    const ask = async (request: never, senderId: number) =>
      (await lock.isLocked()) ? failed('locked') : handler(request, senderId)
    return [channel, ask]
  })
  return { ...handlers, ...(Object.fromEntries(guarded) as Partial<Handlers>) }
}
