import { useLayoutEffect, useRef, useState } from 'react'
import type { BackupSummary, Failure, Inspection } from '#shared/ipc/contract'
import { backupWords } from '#shared/messages/backup'
import { now } from '../../clock'
import { Button } from '../../components/controls'
import { bringIntoView } from '../../components/in-view'
import { useKeys } from '../../components/keys'
import { useLanguage } from '../../components/language'
import { Row } from '../../components/layout'
import prose from '../../components/prose.module.css'
import { ownerApi } from '../../owner-api'
import styles from './restore-preview.module.css'
import { whenInWords } from './backup-words'

type RestorePreviewProps = {
  found: Extract<Inspection, { kind: 'sound' }>
  onFailed: (failure: Failure) => void
  onClose: () => void
}

/** The difference in numbers before anything is done. The safe answer has the focus. */
export function RestorePreview({ found, onFailed, onClose }: RestorePreviewProps) {
  const { language } = useLanguage()
  const t = backupWords(language)
  const [restoring, setRestoring] = useState(false)
  const whole = useRef<HTMLDivElement>(null)
  const safe = useRef<HTMLButtonElement>(null)
  useLayoutEffect(() => {
    const asked = document.activeElement
    safe.current?.focus({ preventScroll: true })
    bringIntoView(whole.current)
    return () => {
      if (asked instanceof HTMLElement) asked.focus({ preventScroll: true })
    }
  }, [])

  async function restore() {
    if (restoring) return
    setRestoring(true)
    const reply = await ownerApi.restoreBackup({ token: found.token })
    // Where it went well, main has the page begin anew.
    if (reply.ok) return
    setRestoring(false)
    onFailed(reply.failure)
    onClose()
  }

  useKeys(whole, {
    Escape() {
      if (restoring) return false
      onClose()
      return true
    },
  })

  const when = whenInWords(found.made, language, now())
  return (
    <div ref={whole} className={styles['preview']} role="group" aria-label={t.ask(when)} data-testid="preview">
      <h3 className={prose['heading']}>{t.ask(when)}</h3>
      <Differences found={found} />
      <p>{t.does}</p>
      {found.leftOut > 0 && <p>{t.leftOut(found.leftOut)}</p>}
      {found.masked > 0 && <p>{t.masked(found.masked)}</p>}
      <Row gap={3} className={styles['buttons']}>
        <Button ref={safe} look="key" onClick={onClose} cap="Esc">
          {t.keep}
        </Button>
        <Button onClick={() => void restore()}>{restoring ? t.restoring : t.confirm}</Button>
      </Row>
    </div>
  )
}

/** What may differ; what neither has is not shown. */
const rows = ['incidents', 'firstDay', 'lastDay', 'notes', 'terminals', 'hotlines'] as const

function Differences({ found }: Pick<RestorePreviewProps, 'found'>) {
  const { language } = useLanguage()
  const t = backupWords(language)
  const shown = (value: number | string | null) => (value === null ? t.noDay : String(value))
  return (
    <table>
      <thead>
        <tr>
          <td />
          <th scope="col">{t.present}</th>
          <th scope="col">{t.inBackup}</th>
        </tr>
      </thead>
      <tbody>
        {rows
          .filter((row) => found.present[row] || found.backup[row])
          .map((row) => (
            <tr key={row} data-differs={found.present[row] !== found.backup[row]}>
              <th scope="row">{t.rows[row]}</th>
              {[found.present, found.backup].map((summary: BackupSummary, column) => (
                <td key={column}>{shown(summary[row])}</td>
              ))}
            </tr>
          ))}
      </tbody>
    </table>
  )
}
