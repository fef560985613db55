import { useRef, useState } from 'react'
import { textLimits, type NotCleared } from '#shared/incidents/incident'
import { matterSentences } from '#shared/messages/matters'
import { textProblemInWords } from '#shared/payments/text-problem'
import { localTimestamp } from '#shared/timestamp'
import { now } from '../../clock'
import { Button } from '../../components/controls'
import { TextField } from '../../components/fields'
import { useKeys } from '../../components/keys'
import { useLanguage } from '../../components/language'
import { StaffField } from '../../components/staff-field'
import { useDraft } from '../../data/drafts'
import styles from './open-lines.module.css'

type NotClearedFormProps = {
  /** Id of the entry. */
  of: string
  staff: readonly string[]
  onDuty: string | null
  /** Resolves to whether it is on the disk. */
  onSave: (said: NotCleared) => Promise<boolean>
  onLeave: () => void
}

/** "Could not be cleared up": who says so, and why. Without a reason it is no end. */
export function NotClearedForm({ of, staff, onDuty, onSave, onLeave }: NotClearedFormProps) {
  const { language, m } = useLanguage()
  const t = matterSentences(language).payments.giveUp
  const { typed, type, end } = useDraft({ form: 'not-cleared', of }, { by: onDuty ?? '', why: '' })
  const { by, why } = typed
  const [asked, setAsked] = useState(false)
  const problems = {
    why: textProblemInWords(m, why, textLimits.why, asked ? t.noWhy : ''),
    by: textProblemInWords(m, by, textLimits.staff),
  }

  async function save() {
    setAsked(true)
    if (why.trim() === '' || problems.why !== '' || problems.by !== '') return
    const who = by.trim() === '' ? {} : { by: by.trim() }
    if (await onSave({ at: localTimestamp(now()), ...who, why: why.trim() })) end()
  }

  const form = useRef<HTMLFormElement>(null)
  useKeys(form, { Escape: onLeave, Enter: () => void save() })

  return (
    <form
      ref={form}
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextField
        label={t.why}
        help={t.whyHelp}
        name="not-cleared-why"
        autoFocus
        problem={problems.why}
        value={why}
        maxLength={textLimits.why}
        onChange={(text) => type({ why: text })}
      />
      <StaffField
        label={t.by}
        name="not-cleared-by"
        staff={staff}
        value={by}
        problem={problems.by}
        maxLength={textLimits.staff}
        onChange={(text) => type({ by: text })}
      />
      <span className={styles['acts']}>
        <Button look="key" cap="Enter" data-action="save-not-cleared" onClick={() => void save()}>
          {t.save}
        </Button>
        <Button cap="Esc" onClick={onLeave}>
          {t.leave}
        </Button>
      </span>
    </form>
  )
}
