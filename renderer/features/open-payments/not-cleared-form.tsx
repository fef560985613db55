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
import styles from './open-lines.module.css'

type NotClearedFormProps = {
  staff: readonly string[]
  onDuty: string | null
  onSave: (said: NotCleared) => Promise<unknown>
  onLeave: () => void
}

/** "Could not be cleared up": who says so, and why. Without a reason it is no end. */
export function NotClearedForm({ staff, onDuty, onSave, onLeave }: NotClearedFormProps) {
  const { language, m } = useLanguage()
  const t = matterSentences(language).payments.giveUp
  const [by, setBy] = useState(onDuty ?? '')
  const [why, setWhy] = useState('')
  const [asked, setAsked] = useState(false)
  const problems = {
    why: textProblemInWords(m, why, textLimits.why, asked ? t.noWhy : ''),
    by: textProblemInWords(m, by, textLimits.staff),
  }

  function save() {
    setAsked(true)
    if (why.trim() === '' || problems.why !== '' || problems.by !== '') return
    const who = by.trim() === '' ? {} : { by: by.trim() }
    void onSave({ at: localTimestamp(now()), ...who, why: why.trim() })
  }

  const form = useRef<HTMLFormElement>(null)
  useKeys(form, { Escape: onLeave, Enter: save })

  return (
    <form
      ref={form}
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault()
        save()
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
        onChange={setWhy}
      />
      <StaffField
        label={t.by}
        name="not-cleared-by"
        staff={staff}
        value={by}
        problem={problems.by}
        maxLength={textLimits.staff}
        onChange={setBy}
      />
      <span className={styles['acts']}>
        <Button look="key" cap="Enter" data-action="save-not-cleared" onClick={save}>
          {t.save}
        </Button>
        <Button cap="Esc" onClick={onLeave}>
          {t.leave}
        </Button>
      </span>
    </form>
  )
}
