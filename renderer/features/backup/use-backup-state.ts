import { useEffect, useState } from 'react'
import type { BackupState } from '#shared/ipc/contract'
import { desktopApi } from '../../desktop-api'

/** A day goes by while a page is on screen, and backups are made while nobody looks. */
const every = 30_000

/** How the backups stand; null: not known yet. */
export function useBackupState(): BackupState | null {
  const [state, setState] = useState<BackupState | null>(null)
  useEffect(() => {
    let shown = true
    const ask = async () => {
      const reply = await desktopApi.backupState()
      if (reply.ok && shown) setState(reply.value)
    }
    void ask()
    const timer = setInterval(() => void ask(), every)
    return () => {
      shown = false
      clearInterval(timer)
    }
  }, [])
  return state
}
