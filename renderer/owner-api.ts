import type { DesktopApi, Failure } from '#shared/ipc/contract'
import { locked, type LockedMethod } from '#shared/ipc/locked'
import type { Result } from '#shared/result'
import { desktopApi } from './desktop-api'

/** Asks for the owner's PIN, and resolves to whether it was right. */
type AskForPin = () => Promise<boolean>
let askForPin: AskForPin = () => Promise.resolve(false)

/** Who asks the person at the keys when main wants the owner's PIN. */
export function onLocked(ask: AskForPin): void {
  askForPin = ask
}

/** What main does not do without the PIN is asked for once more when somebody has given it. */
const unlocking =
  (ask: (asked: never) => Promise<Result<unknown, Failure>>) =>
  async (asked: never): Promise<unknown> => {
    const reply = await ask(asked)
    return !reply.ok && reply.failure === 'locked' && (await askForPin()) ? ask(asked) : reply
  }

const bridge = desktopApi as DesktopApi

/** What asks for the owner's PIN where there is one. Main does it or not; the page only asks. */
export const ownerApi = Object.fromEntries(locked.map((method) => [method, unlocking(bridge[method])])) as Pick<
  DesktopApi,
  LockedMethod
>
