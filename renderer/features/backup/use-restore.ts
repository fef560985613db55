import { useState } from 'react'
import type { Failure, Inspection, ReplyOf } from '#shared/ipc/contract'
import { useLanguage } from '../../components/language'
import { useReply } from '../../data/replies'
import { desktopApi } from '../../desktop-api'
import { ownerApi } from '../../owner-api'
import { failedInWords } from './backup-words'

/** The way back to an earlier backup. */
export type Restore = ReturnType<typeof useRestore>

/**
 * Looks into a backup before it is restored, and keeps what was found and what failed.
 * @param given changes with every backup that the system hands over
 */
export function useRestore(onSay: (text: string) => void, given: number | null) {
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
  function take(reply: ReplyOf<'backups:inspect'>) {
    if (!reply.ok) onSay(m.failures[reply.failure])
    else if (reply.value.kind !== 'cancelled') setInspection(reply.value)
  }
  useReply(given, () => desktopApi.inspectGiven(), take)
  /** @param name null: a file is asked for */
  async function look(name: string | null) {
    if (looking) return
    setFailure('')
    close()
    setLooking(true)
    const reply = await desktopApi.inspectBackup({ name })
    setLooking(false)
    take(reply)
  }
  async function undo() {
    const reply = await ownerApi.undoRestore()
    if (!reply.ok) fail(reply.failure)
  }
  return { looking, failure, inspection, look, close, fail, undo }
}
