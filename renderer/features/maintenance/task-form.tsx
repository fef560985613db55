import { useState } from 'react'
import { intervals } from '#shared/maintenance/interval'
import { taskLimits, type OwnTask } from '#shared/maintenance/task'
import { maintenanceWords } from '#shared/messages/maintenance'
import { holdsCardData } from '#shared/payments/card-data'
import { Button, Choice } from '../../components/controls'
import { TextField } from '../../components/fields'
import { useLanguage } from '../../components/language'
import styles from './tasks-page.module.css'

type TaskFormProps = {
  task: OwnTask
  others: readonly OwnTask[]
  onSave: (task: OwnTask) => Promise<boolean>
  onLeave: () => void
}

/** A task of the shop's own. */
export function TaskForm({ task, others, onSave, onLeave }: TaskFormProps) {
  const { language } = useLanguage()
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
    title: holdsCardData(title)
      ? t.card
      : title.length > taskLimits.title
        ? t.long(taskLimits.title)
        : isTaken
          ? t.taken
          : title === '' && asked
            ? t.nameMissing
            : '',
    how: holdsCardData(how) ? t.card : how.length > taskLimits.how ? t.long(taskLimits.how) : '',
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
      <div>
        <b>{t.interval}</b>
        <br />
        <Choice
          label={t.interval}
          options={intervals.map((value) => ({ value, text: words.intervalNames[value] }))}
          value={draft.interval}
          onChoose={(interval) => {
            setDraft({ ...draft, interval })
          }}
        />
      </div>
      <div>
        <b>{t.each}</b>
        <br />
        <Choice
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
      </div>
      <div className={styles['acts']}>
        <Button look="key" cap="Enter" onClick={save}>
          {t.save}
        </Button>
        <Button cap="Esc" onClick={onLeave}>
          {t.cancel}
        </Button>
      </div>
    </div>
  )
}
