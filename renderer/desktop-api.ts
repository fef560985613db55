import type { Failure } from '#shared/ipc/contract'
import type { DesktopApi } from '#shared/ipc/desktop-api'
import type { Result } from '#shared/result'

declare global {
  interface Window {
    readonly desktopApi: DesktopApi
  }
}

type Heard = (failure: Failure | null) => void
const listeners = new Set<Heard>()

/** Tells of every answer to a request that writes, whoever asked: null when it was saved. */
export function onWritten(heard: Heard): () => void {
  listeners.add(heard)
  return () => {
    listeners.delete(heard)
  }
}

const telling =
  <Asked extends unknown[], Answer>(write: (...asked: Asked) => Promise<Result<Answer, Failure>>) =>
  async (...asked: Asked) => {
    const reply = await write(...asked)
    for (const heard of listeners) heard(reply.ok ? null : reply.failure)
    return reply
  }

const bridge = window.desktopApi

/** The bridge that the preload offers: the page's only way out. */
export const desktopApi: DesktopApi = {
  ...bridge,
  logIncident: telling(bridge.logIncident),
  mendIncident: telling(bridge.mendIncident),
  changeSettings: telling(bridge.changeSettings),
  saveNote: telling(bridge.saveNote),
  beginRound: telling(bridge.beginRound),
  findInRound: telling(bridge.findInRound),
  closeDay: telling(bridge.closeDay),
  saveVisit: telling(bridge.saveVisit),
  closeFollowUp: telling(bridge.closeFollowUp),
  saveTask: telling(bridge.saveTask),
  saveTerminal: telling(bridge.saveTerminal),
  saveHotline: telling(bridge.saveHotline),
  restoreBackup: telling(bridge.restoreBackup),
  undoRestore: telling(bridge.undoRestore),
}
