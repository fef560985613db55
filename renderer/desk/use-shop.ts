import { useState } from 'react'
import type { Beginning, Failure } from '#shared/ipc/contract'
import type { Hotline, Terminal } from '#shared/shop'
import { desktopApi } from '../desktop-api'

/** The shop's terminals and own hotlines. Saving resolves to whether the change is on the disk. */
export function useShop(beginning: Beginning, onFailure: (failure: Failure) => void) {
  const [terminals, setTerminals] = useState(beginning.terminals)
  const [hotlines, setHotlines] = useState(beginning.hotlines)
  return {
    terminals,
    hotlines,
    /** Taken in as main has answered to somebody else on the page. */
    setTerminals,
    setHotlines,
    async saveTerminal(terminal: Terminal): Promise<boolean> {
      const reply = await desktopApi.saveTerminal(terminal)
      if (reply.ok) setTerminals(reply.value)
      else onFailure(reply.failure)
      return reply.ok
    },
    async saveHotline(hotline: Hotline): Promise<boolean> {
      const reply = await desktopApi.saveHotline(hotline)
      if (reply.ok) setHotlines(reply.value)
      else onFailure(reply.failure)
      return reply.ok
    },
  }
}
