import { useRef, useState, type ComponentProps } from 'react'
import { intervals } from '#shared/maintenance/interval'
import { shippedTasks, type ShippedTaskId } from '#shared/maintenance/shipped-tasks'
import { ownTasks, taskLimits, type OwnTask } from '#shared/maintenance/task'
import { taskWords } from '#shared/maintenance/task-words'
import { maintenanceWords } from '#shared/messages/maintenance'
import { Button } from '../../components/controls'
import { Screen } from '../../components/frame'
import { goToHeading } from '../../components/heading'
import { useKeys } from '../../components/keys'
import { Lamp, LampTitle } from '../../components/lamp'
import { LampMenu } from '../../components/lamp-menu'
import { useLanguage } from '../../components/language'
import { Row, Rows } from '../../components/layout'
import prose from '../../components/prose.module.css'
import { useWanted } from '../../data/drafts'
import { TaskForm } from './task-form'
import styles from './tasks-page.module.css'
import type { Checks } from './use-maintenance'

/** What is checked: the app's own tasks on or off, and those of the shop. */
export function TasksPage({ checks, onLeave }: { checks: Checks; onLeave: () => void }) {
  const { language } = useLanguage()
  const { tasks: t, intervalNames } = maintenanceWords(language)
  const [open, setOpen] = useState(useWanted('task'))
  const page = useRef<HTMLDivElement>(null)
  useKeys(page, { Escape: () => (open === null ? onLeave() : setOpen(null)) })
  return (
    <Screen
      lamp={
        <Lamp>
          <LampTitle title={t.title} />
          <LampMenu
            label={t.title}
            parts={intervals.map((id) => ({ id, icon: 'checks', title: intervalNames[id] }))}
            onChoose={(id) => goToHeading(`tasks-${id}`)}
          />
        </Lamp>
      }
    >
      <div ref={page} data-testid="task-settings">
        <p className={prose['quiet']}>{t.lead}</p>
        <OwnTasks checks={checks} open={open} onOpen={setOpen} />
        <ShippedTasks checks={checks} />
      </div>
    </Screen>
  )
}

type OwnTasksProps = {
  checks: Checks
  /** The id of the one whose form is open; `new` while one is added. */
  open: string | null
  onOpen: (open: string | null) => void
}

function OwnTasks({ checks, open, onOpen }: OwnTasksProps) {
  const { language } = useLanguage()
  const t = maintenanceWords(language).tasks
  const [removed, setRemoved] = useState<OwnTask | null>(null)
  const own = ownTasks(checks.state.tasks)
  async function save(task: OwnTask): Promise<boolean> {
    const kept = await checks.saveTask(task)
    if (kept) onOpen(null)
    return kept
  }
  async function remove(task: OwnTask, isRemoved = true) {
    if (await checks.saveTask({ ...task, removed: isRemoved })) setRemoved(isRemoved ? task : null)
  }
  const form = (task: OwnTask, of = task.id) => (
    <TaskForm of={of} task={task} others={own} onSave={save} onLeave={() => onOpen(null)} />
  )
  const line = (task: OwnTask) => (
    <OwnTaskLine
      task={task}
      own={own}
      onSave={checks.saveTask}
      onChange={() => onOpen(task.id)}
      onRemove={() => void remove(task)}
    />
  )
  return (
    <>
      <h2 className={styles['heading']}>{t.own}</h2>
      <Rows className={styles['tasks']}>
        {own.map((task) => (
          <li key={task.id} data-testid="own-task" data-paused={task.paused === true}>
            {open === task.id ? form(task) : line(task)}
          </li>
        ))}
        {open === 'new' && <li>{form(blank(own), 'new')}</li>}
      </Rows>
      {removed && (
        <Row as="p" gap={3} className={styles['removed']}>
          {t.removed(removed.title)}
          <Button autoFocus onClick={() => void remove(removed, false)}>
            {t.restore}
          </Button>
        </Row>
      )}
      {own.length >= taskLimits.own ? (
        <p className={prose['quiet']}>{t.full(taskLimits.own)}</p>
      ) : (
        open === null && (
          <Button autoFocus={removed === null} onClick={() => onOpen('new')}>
            {t.add}
          </Button>
        )
      )}
    </>
  )
}

const blank = (own: readonly OwnTask[]): OwnTask => ({
  kind: 'own',
  id: crypto.randomUUID(),
  title: '',
  interval: 'opening',
  each: 'shop',
  position: own.reduce((last, { position }) => Math.max(last, position + 1), 0),
})

type OwnTaskLineProps = {
  task: OwnTask
  /** All of the shop's, in their order. */
  own: readonly OwnTask[]
  onSave: Checks['saveTask']
  onChange: () => void
  onRemove: () => void
}

function OwnTaskLine({ task, own, onSave, onChange, onRemove }: OwnTaskLineProps) {
  const { language } = useLanguage()
  const { tasks: t, intervalNames } = maintenanceWords(language)
  const { title, paused = false } = task
  const place = own.indexOf(task)

  /** Numbers the shop's tasks anew, so that two never share a place. */
  async function move(by: number) {
    if (own[place + by] === undefined) return
    const order = own.toSpliced(place, 1).toSpliced(place + by, 0, task)
    for (const [position, one] of order.entries()) {
      if (one.position !== position) await onSave({ ...one, position })
    }
  }
  return (
    <>
      <span>
        <b>{title}</b>
        <small className={prose['note']}>
          {intervalNames[task.interval]}
          {task.each === 'terminal' ? ` · ${t.eachTerminal}` : ''}
          {paused ? ` · ${t.paused}` : ''}
        </small>
      </span>
      <Act text={t.up} title={title} aria-disabled={place === 0} onClick={() => void move(-1)} />
      <Act text={t.down} title={title} aria-disabled={place === own.length - 1} onClick={() => void move(1)} />
      <Act text={t.change} title={title} onClick={onChange} />
      <Act text={paused ? t.resume : t.pause} title={title} onClick={() => void onSave({ ...task, paused: !paused })} />
      <Act text={t.remove} title={title} onClick={onRemove} />
    </>
  )
}

function ShippedTasks({ checks }: { checks: Checks }) {
  const { language } = useLanguage()
  const { tasks: t, intervalNames } = maintenanceWords(language)
  const off = new Set(checks.state.tasks.filter((row) => row.kind === 'shipped' && row.off).map(({ id }) => id))
  const line = (id: ShippedTaskId) => {
    const isOff = off.has(id)
    const title = taskWords[id].title[language]
    return (
      <li key={id} data-testid="shipped-task" data-task-id={id} data-off={isOff}>
        <span>{title}</span>
        <button
          type="button"
          role="switch"
          aria-checked={!isOff}
          aria-label={title}
          className={styles['switch']}
          onClick={() => void checks.saveTask({ kind: 'shipped', id, off: !isOff })}
        >
          {isOff ? t.isOff : t.isOn}
        </button>
      </li>
    )
  }
  return (
    <>
      <h2 className={styles['heading']}>{t.shipped}</h2>
      {intervals.map((interval) => (
        <section key={interval} aria-label={intervalNames[interval]}>
          <h3 id={`tasks-${interval}`} className={styles['interval']} tabIndex={-1}>
            {intervalNames[interval]}
          </h3>
          <Rows className={styles['tasks']}>
            {shippedTasks.filter((task) => task.interval === interval).map(({ id }) => line(id))}
          </Rows>
        </section>
      ))}
    </>
  )
}

/** What can be done with a task, read out with its title. */
function Act({ text, title, ...rest }: ComponentProps<typeof Button> & { text: string; title: string }) {
  return (
    <Button aria-label={`${text} ${title}`} {...rest}>
      {text}
    </Button>
  )
}
