import { useState } from 'react'
import type { ReplyOf } from '#shared/ipc/contract'
import type { Language } from '#shared/language'
import { diagnosticWords } from '#shared/messages/diagnostics'
import type { Messages } from '#shared/messages/messages'
import { useAnnounce } from '../../components/announce'
import { Button } from '../../components/controls'
import { Help } from '../../components/fields'
import { useLanguage } from '../../components/language'
import { Row } from '../../components/layout'
import { desktopApi } from '../../desktop-api'
import styles from './help-page.module.css'

/** Saves what whoever mends the program needs to know, and says where. */
export function DiagnosticFile() {
  const { language, m } = useLanguage()
  const t = diagnosticWords(language)
  const announce = useAnnounce()
  const [isSaving, setSaving] = useState(false)
  const [reply, setReply] = useState<ReplyOf<'diagnostics:save'> | null>(null)

  async function save() {
    if (isSaving) return
    setSaving(true)
    setReply(null)
    const answer = await desktopApi.saveDiagnostics({ language })
    setSaving(false)
    setReply(answer)
    announce(inWords(answer, language, m))
  }

  return (
    <div className={styles['file']} data-part="diagnostics">
      <Row>
        <Button aria-disabled={isSaving} onClick={() => void save()}>
          {t.save}
        </Button>
        {isSaving && <Help>{t.saving}</Help>}
        {reply && (
          <Help isWrong={!reply.ok} icon={reply.ok ? (reply.value.kind === 'saved' ? 'ok' : undefined) : 'declined'}>
            {inWords(reply, language, m)}
          </Help>
        )}
      </Row>
      <Help>{t.help}</Help>
    </div>
  )
}

function inWords(reply: ReplyOf<'diagnostics:save'>, language: Language, m: Messages): string {
  const t = diagnosticWords(language)
  if (reply.ok) return reply.value.kind === 'saved' ? t.saved(reply.value.file) : t.cancelled
  if (reply.failure === 'disk-full') return m.export.full
  if (reply.failure === 'file-not-writable') return m.export.notWritable
  return m.failures[reply.failure]
}
