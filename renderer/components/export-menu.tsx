import { useState } from 'react'
import { exportFormats, type ExportFormat } from '#shared/incidents/export-format'
import type { Failure, ReplyOf } from '#shared/ipc/contract'
import type { Language } from '#shared/language'
import type { Messages } from '#shared/messages/messages'
import { useAnnounce } from './announce'
import { Button } from './controls'
import styles from './export-menu.module.css'
import { Help } from './fields'
import { useLanguage } from './language'
import { Row } from './layout'

type ExportMenuProps = {
  /** What goes into the file, in words. */
  title: string
  /** Asks for the place and writes the file. */
  write: (format: ExportFormat, language: Language) => Promise<ReplyOf<'incidents:export'>>
}

type Said = { readonly sentence: string; readonly icon: 'ok' | 'declined' | null; readonly note?: string }

/** Writes what a list shows to a file of the person's choice. */
export function ExportMenu({ title, write }: ExportMenuProps) {
  const { language, m } = useLanguage()
  const announce = useAnnounce()
  const [writing, setWriting] = useState(false)
  const [said, setSaid] = useState<Said | null>(null)

  async function exportAs(format: ExportFormat) {
    // One at a time; the button stays where it is, and so does the focus.
    if (writing) return
    setWriting(true)
    setSaid(null)
    announce(m.export.writing)
    const what = inWords(await write(format, language), format, m)
    setWriting(false)
    setSaid(what)
    announce(what.sentence)
  }

  return (
    <Row className={styles['export']} role="group" aria-label={title}>
      <span>{title}</span>
      {exportFormats.map((format) => (
        <Button
          key={format}
          title={m.export.formatsDo[format]}
          aria-disabled={writing}
          onClick={() => void exportAs(format)}
        >
          {m.export.formats[format]}
        </Button>
      ))}
      {writing && <Help>{m.export.writing}</Help>}
      {said && (
        <Help data-testid="exported" isWrong={said.icon === 'declined'} icon={said.icon ?? undefined}>
          {said.sentence}
        </Help>
      )}
      {said?.note !== undefined && <Help>{said.note}</Help>}
    </Row>
  )
}

function inWords(reply: ReplyOf<'incidents:export'>, format: ExportFormat, m: Messages): Said {
  if (!reply.ok) return { sentence: failureInWords(reply.failure, m), icon: 'declined' }
  if (reply.value.kind === 'cancelled') return { sentence: m.export.cancelled, icon: null }
  const saved = m.export.saved(String(reply.value.count), reply.value.file)
  return { sentence: saved, icon: 'ok', ...(format === 'csv' ? { note: m.export.csvNote } : {}) }
}

/** The usual words speak of an entry that is not saved; here the log is, and a file is not. */
function failureInWords(failure: Failure, m: Messages): string {
  if (failure === 'disk-full') return m.export.full
  if (failure === 'file-not-writable') return m.export.notWritable
  return m.failures[failure]
}
