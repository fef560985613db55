import { useState } from 'react'
import type { Beginning, Failure } from '#shared/ipc/contract'
import { writing } from '../data/replies'
import { desktopApi } from '../desktop-api'
import type { Register } from '../features/settings/changes'

/** The shop's terminals and own hotlines. */
export function useShop(beginning: Beginning, onFailure: (failure: Failure) => void): Register {
  const [terminals, setTerminals] = useState(beginning.terminals)
  const [hotlines, setHotlines] = useState(beginning.hotlines)
  const write = writing(onFailure)
  return {
    terminals,
    hotlines,
    saveTerminal: (terminal) => write(desktopApi.saveTerminal(terminal), setTerminals),
    saveHotline: (hotline) => write(desktopApi.saveHotline(hotline), setHotlines),
  }
}
