import { useRef, useState } from 'react'
import { intervals } from '#shared/maintenance/interval'
import { taskLimits, type OwnTask } from '#shared/maintenance/task'
import { maintenanceWords } from '#shared/messages/maintenance'
import { textProblemInWords } from '#shared/payments/text-problem'
import { Button } from '../../components/controls'
import { ChoiceField, TextField } from '../../components/fields'
import { useKeys } from '../../components/keys'
import { useLanguage } from '../../components/language'
import { Row } from '../../components/layout'
import styles from './tasks-page.module.css'

type TaskFormProps = {
  task: OwnTask
  others: readonly OwnTask[]
  onSave: (task: OwnTask) => Promise<boolean>
  onLeave: () => void
}

/** A task of the shop's own. */
export function TaskForm({ task, others, onSave, onLeave }: TaskFormProps) {
  const { language, m } = useLanguage()
  const { tasks: t, intervalNames } = maintenanceWords(language)
  const [draft, setDraft] = useState(task)
  const [asked, setAsked] = useState(false)
  const form = useRef<HTMLDivElement>(null)
  const change = (part: Partial<OwnTask>) => setDraft({ ...draft, ...part })
  const title = draft.title.trim()
  const missing = asked ? t.nameMissing : ''
  const problems = {
    title:
      textProblemInWords(m, title, taskLimits.title, missing) || (isTaken({ ...draft, title }, others) ? t.taken : ''),
    how: textProblemInWords(m, draft.how ?? '', taskLimits.how),
  }

  function save() {
    setAsked(true)
    if (title !== '' && problems.title === '' && problems.how === '') void onSave({ ...draft, title })
  }
  useKeys(form, { Enter: save })
  return (
    <div ref={form} className={styles['form']}>
      <TextField
        label={t.name}
        help={t.nameHelp}
        problem={problems.title}
        value={draft.title}
        autoFocus
        onChange={(text) => {
          change({ title: text })
          setAsked(false)
        }}
      />
      <TextField label={t.how} problem={problems.how} value={draft.how ?? ''} onChange={(how) => change({ how })} />
      <ChoiceField
        label={t.interval}
        options={intervals.map((value) => ({ value, text: intervalNames[value] }))}
        value={draft.interval}
        onChoose={(interval) => change({ interval })}
      />
      <ChoiceField
        label={t.each}
        options={[
          { value: 'shop' as const, text: t.eachShop },
          { value: 'terminal' as const, text: t.eachTerminal },
        ]}
        value={draft.each}
        onChoose={(each) => change({ each })}
      />
      <Row>
        <Button look="key" cap="Enter" onClick={save}>
          {t.save}
        </Button>
        <Button cap="Esc" onClick={onLeave}>
          {t.cancel}
        </Button>
      </Row>
    </div>
  )
}

/** Another task of the same interval is called so. */
const isTaken = ({ id, title, interval }: OwnTask, others: readonly OwnTask[]): boolean =>
  others.some((other) => other.id !== id && other.title === title && other.interval === interval)
