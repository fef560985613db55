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
import { useDraft } from '../../data/drafts'
import styles from './tasks-page.module.css'

type TaskFormProps = {
  /** The id of the task; `new` for one that is added. */
  of: string
  task: OwnTask
  others: readonly OwnTask[]
  onSave: (task: OwnTask) => Promise<boolean>
  onLeave: () => void
}

/** A task of the shop's own. */
export function TaskForm({ of, task, others, onSave, onLeave }: TaskFormProps) {
  const { language, m } = useLanguage()
  const { tasks: t, intervalNames } = maintenanceWords(language)
  const { title: name, how = '', interval, each } = task
  const { typed, type, end } = useDraft({ form: 'task', of }, { title: name, how, interval, each })
  const draft: OwnTask = { ...task, ...typed }
  const [asked, setAsked] = useState(false)
  const form = useRef<HTMLDivElement>(null)
  const title = draft.title.trim()
  const missing = asked ? t.nameMissing : ''
  const problems = {
    title:
      textProblemInWords(m, title, taskLimits.title, missing) || (isTaken({ ...draft, title }, others) ? t.taken : ''),
    how: textProblemInWords(m, draft.how ?? '', taskLimits.how),
  }

  async function save() {
    setAsked(true)
    if (title === '' || problems.title !== '' || problems.how !== '') return
    if (await onSave({ ...draft, title })) end()
  }
  function cancel() {
    end()
    onLeave()
  }
  useKeys(form, { Enter: () => void save(), Escape: cancel })
  return (
    <div ref={form} className={styles['form']}>
      <TextField
        label={t.name}
        help={t.nameHelp}
        problem={problems.title}
        value={draft.title}
        autoFocus
        onChange={(text) => {
          type({ title: text })
          setAsked(false)
        }}
      />
      <TextField
        label={t.how}
        problem={problems.how}
        value={draft.how ?? ''}
        onChange={(text) => type({ how: text })}
      />
      <ChoiceField
        label={t.interval}
        options={intervals.map((value) => ({ value, text: intervalNames[value] }))}
        value={draft.interval}
        onChoose={(chosen) => type({ interval: chosen })}
      />
      <ChoiceField
        label={t.each}
        options={[
          { value: 'shop' as const, text: t.eachShop },
          { value: 'terminal' as const, text: t.eachTerminal },
        ]}
        value={draft.each}
        onChoose={(chosen) => type({ each: chosen })}
      />
      <Row>
        <Button look="key" cap="Enter" onClick={() => void save()}>
          {t.save}
        </Button>
        <Button cap="Esc" onClick={cancel}>
          {t.cancel}
        </Button>
      </Row>
    </div>
  )
}

/** Another task of the same interval is called so. */
const isTaken = ({ id, title, interval }: OwnTask, others: readonly OwnTask[]): boolean =>
  others.some((other) => other.id !== id && other.title === title && other.interval === interval)
