import { useRef, useState } from 'react'
import type { ClearingFound, ToClear } from '#shared/incidents/clearing'
import { retentionWords } from '#shared/messages/retention'
import type { Settings } from '#shared/settings'
import { dateInWords } from '#shared/timestamp'
import { Button } from '../../components/controls'
import { Help } from '../../components/fields'
import { useLanguage } from '../../components/language'
import { Row } from '../../components/layout'
import { Question } from '../../components/question'
import { useReply } from '../../data/replies'
import { desktopApi } from '../../desktop-api'
import { ownerApi } from '../../owner-api'

type ClearQuestionProps = {
  what: ToClear
  /** Nothing was cleared, for this reason; empty where the person has said so. */
  onClose: (why: string) => void
  /** There was nothing to clear, and so it is kept from now on. */
  onKept?: (settings: Settings) => void
}

/** Says how much would go and from when it is before it goes. Where it went, main has the page begin anew. */
export function ClearQuestion({ what, onClose, onKept }: ClearQuestionProps) {
  const { language, m } = useLanguage()
  const t = retentionWords(language)
  const [found, setFound] = useState<ClearingFound | null>(null)
  const [asked] = useState(what)
  async function clear({ incidents, checks }: ClearingFound) {
    const reply = await ownerApi.clear({ what: asked, seen: { incidents, checks } })
    if (!reply.ok) onClose(m.failures[reply.failure])
    else if (reply.value === null) onClose(t.another)
    else if (incidents + checks === 0 && reply.value.settings !== null) onKept?.(reply.value.settings)
  }
  useReply(asked, desktopApi.lookToClear, (reply) => {
    if (!reply.ok) onClose(m.failures[reply.failure])
    // Where nothing would go, nothing is asked.
    else if (reply.value.incidents + reply.value.checks > 0) setFound(reply.value)
    else if (asked.kind === 'older') void clear(reply.value)
    else onClose(t.nothing)
  })
  return found && <Asked found={found} onClear={() => clear(found)} onKeep={() => onClose('')} />
}

type AskedProps = { found: ClearingFound; onClear: () => Promise<void>; onKeep: () => void }

function Asked({ found, onClear, onKeep }: AskedProps) {
  const { language } = useLanguage()
  const t = retentionWords(language)
  const [clearing, setClearing] = useState(false)
  const safe = useRef<HTMLButtonElement>(null)
  const { oldest, newest } = found
  async function clear() {
    if (clearing) return
    setClearing(true)
    await onClear()
    setClearing(false)
  }
  return (
    <Question title={t.ask(t.counted(found))} first={safe} data-testid="clear-question" onCancel={onKeep}>
      {oldest !== null && newest !== null && (
        <p>{t.days(dateInWords(oldest, language), dateInWords(newest, language))}</p>
      )}
      <Help>{t.back}</Help>
      <Help>{t.backups}</Help>
      <Row gap={3} above={3}>
        <Button ref={safe} look="key" onClick={onKeep} cap="Esc">
          {t.no}
        </Button>
        <Button onClick={() => void clear()}>{clearing ? t.clearing : t.confirm}</Button>
      </Row>
    </Question>
  )
}
