import { useState } from 'react'
import { intervals } from '#shared/maintenance/interval'
import { taskLimits, type OwnTask } from '#shared/maintenance/task'
import { maintenanceWords } from '#shared/messages/maintenance'
import { textProblemInWords } from '#shared/payments/text-problem'
import { Button } from '../../components/controls'
import { ChoiceField, TextField } from '../../components/fields'
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
  const words = maintenanceWords(language)
  const t = words.tasks
  const [draft, setDraft] = useState(task)
  const [asked, setAsked] = useState(false)
  const title = draft.title.trim()
  const how = draft.how ?? ''
  const isTaken = others.some(
    (other) => other.id !== task.id && other.title === title && other.interval === draft.interval,
  )
  const problems = {
    title: textProblemInWords(m, title, taskLimits.title, asked ? t.nameMissing : '') || (isTaken ? t.taken : ''),
    how: textProblemInWords(m, how, taskLimits.how),
  }

  function save() {
    setAsked(true)
    if (title === '' || problems.title !== '' || problems.how !== '') return
    void onSave({ ...draft, title })
  }
  return (
    <div
      className={styles['form']}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
        event.preventDefault()
        event.stopPropagation()
        save()
      }}
    >
      <TextField
        label={t.name}
        help={t.nameHelp}
        problem={problems.title}
        value={draft.title}
        autoFocus
        onChange={(text) => {
          setDraft({ ...draft, title: text })
          setAsked(false)
        }}
      />
      <TextField
        label={t.how}
        problem={problems.how}
        value={how}
        onChange={(text) => {
          setDraft({ ...draft, how: text })
        }}
      />
      <ChoiceField
        label={t.interval}
        options={intervals.map((value) => ({ value, text: words.intervalNames[value] }))}
        value={draft.interval}
        onChoose={(interval) => {
          setDraft({ ...draft, interval })
        }}
      />
      <ChoiceField
        label={t.each}
        options={[
          { value: 'shop' as const, text: t.eachShop },
          { value: 'terminal' as const, text: t.eachTerminal },
        ]}
        value={draft.each}
        onChoose={(each) => {
          setDraft({ ...draft, each })
        }}
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
