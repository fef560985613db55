import { useState } from 'react'
import type { Failure, Inspection } from '#shared/ipc/contract'
import { useLanguage } from '../../components/language'
import { desktopApi } from '../../desktop-api'
import { ownerApi } from '../../owner-api'
import { failedInWords } from './backup-words'

/** The way back to an earlier backup. */
export type Restore = ReturnType<typeof useRestore>

/** Looks into a backup before it is restored, and keeps what was found and what failed. */
export function useRestore(onSay: (text: string) => void) {
  const { language, m } = useLanguage()
  const [looking, setLooking] = useState(false)
  const [failure, setFailure] = useState('')
  const [inspection, setInspection] = useState<Inspection | null>(null)
  const close = () => setInspection(null)

  /** Said aloud, and left standing where it happened. */
  function fail(why: Failure) {
    setFailure(failedInWords(why, language))
    onSay(failedInWords(why, language))
  }
  /** @param name null: a file is asked for */
  async function look(name: string | null) {
    if (looking) return
    setFailure('')
    close()
    setLooking(true)
    const reply = await desktopApi.inspectBackup({ name })
    setLooking(false)
    if (!reply.ok) onSay(m.failures[reply.failure])
    else if (reply.value.kind !== 'cancelled') setInspection(reply.value)
  }
  async function undo() {
    const reply = await ownerApi.undoRestore()
    if (!reply.ok) fail(reply.failure)
  }
  return { looking, failure, inspection, look, close, fail, undo }
}
