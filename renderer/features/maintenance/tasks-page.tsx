import { useRef, useState } from 'react'
import { intervals } from '#shared/maintenance/interval'
import { shippedTasks } from '#shared/maintenance/shipped-tasks'
import { ownTasks, taskLimits, type OwnTask } from '#shared/maintenance/task'
import { taskWords } from '#shared/maintenance/task-words'
import { maintenanceWords } from '#shared/messages/maintenance'
import { Button } from '../../components/controls'
import { Screen } from '../../components/frame'
import { useKeys } from '../../components/keys'
import { Lamp, LampTitle } from '../../components/lamp'
import { useLanguage } from '../../components/language'
import { Row, Rows } from '../../components/layout'
import prose from '../../components/prose.module.css'
import { TaskForm } from './task-form'
import styles from './tasks-page.module.css'
import type { Checks } from './use-maintenance'

/** What is checked: the app's own tasks on or off, and those of the shop. */
export function TasksPage({ checks, onLeave }: { checks: Checks; onLeave: () => void }) {
  const { language } = useLanguage()
  const t = maintenanceWords(language)
  const [open, setOpen] = useState<string | null>(null)
  const [removed, setRemoved] = useState<OwnTask | null>(null)
  const own = ownTasks(checks.state.tasks)
  const page = useRef<HTMLDivElement>(null)
  useKeys(page, {
    Escape() {
      if (open === null) onLeave()
      else setOpen(null)
    },
  })
  const off = new Set(checks.state.tasks.filter((row) => row.kind === 'shipped' && row.off).map(({ id }) => id))

  /** Numbers the shop's tasks anew, so that two never share a place. */
  async function move(task: OwnTask, by: number) {
    const from = own.indexOf(task)
    const order = own.toSpliced(from, 1).toSpliced(from + by, 0, task)
    for (const [position, one] of order.entries()) {
      if (one.position !== position) await checks.saveTask({ ...one, position })
    }
  }
  async function save(task: OwnTask): Promise<boolean> {
    const kept = await checks.saveTask(task)
    if (kept) setOpen(null)
    return kept
  }
  const blank = (): OwnTask => ({
    kind: 'own',
    id: crypto.randomUUID(),
    title: '',
    interval: 'opening',
    each: 'shop',
    position: own.reduce((last, { position }) => Math.max(last, position + 1), 0),
  })

  return (
    <Screen
      lamp={
        <Lamp>
          <LampTitle title={t.tasks.title} />
        </Lamp>
      }
    >
      <div ref={page} data-testid="task-settings">
        <p className={prose['quiet']}>{t.tasks.lead}</p>
        <h2 className={styles['heading']}>{t.tasks.own}</h2>
        <Rows className={styles['tasks']}>
          {own.map((task, index) => (
            <li key={task.id} data-testid="own-task" data-paused={task.paused === true}>
              {open === task.id ? (
                <TaskForm task={task} others={own} onSave={save} onLeave={() => setOpen(null)} />
              ) : (
                <>
                  <span>
                    <b>{task.title}</b>
                    <small className={prose['note']}>
                      {t.intervalNames[task.interval]}
                      {task.each === 'terminal' ? ` · ${t.tasks.eachTerminal}` : ''}
                      {task.paused ? ` · ${t.tasks.paused}` : ''}
                    </small>
                  </span>
                  <Button
                    aria-label={`${t.tasks.up} ${task.title}`}
                    aria-disabled={index === 0}
                    onClick={() => {
                      if (index > 0) void move(task, -1)
                    }}
                  >
                    {t.tasks.up}
                  </Button>
                  <Button
                    aria-label={`${t.tasks.down} ${task.title}`}
                    aria-disabled={index === own.length - 1}
                    onClick={() => {
                      if (index < own.length - 1) void move(task, 1)
                    }}
                  >
                    {t.tasks.down}
                  </Button>
                  <Button aria-label={`${t.tasks.change} ${task.title}`} onClick={() => setOpen(task.id)}>
                    {t.tasks.change}
                  </Button>
                  <Button
                    aria-label={`${task.paused ? t.tasks.resume : t.tasks.pause} ${task.title}`}
                    onClick={() => void checks.saveTask({ ...task, paused: task.paused !== true })}
                  >
                    {task.paused ? t.tasks.resume : t.tasks.pause}
                  </Button>
                  <Button
                    aria-label={`${t.tasks.remove} ${task.title}`}
                    onClick={() =>
                      void checks.saveTask({ ...task, removed: true }).then((kept) => {
                        if (kept) setRemoved(task)
                      })
                    }
                  >
                    {t.tasks.remove}
                  </Button>
                </>
              )}
            </li>
          ))}
          {open === 'new' && (
            <li>
              <TaskForm task={blank()} others={own} onSave={save} onLeave={() => setOpen(null)} />
            </li>
          )}
        </Rows>
        {removed && (
          <Row as="p" gap={3} className={styles['removed']}>
            {t.tasks.removed(removed.title)}
            <Button
              autoFocus
              onClick={() =>
                void checks.saveTask({ ...removed, removed: false }).then((kept) => {
                  if (kept) setRemoved(null)
                })
              }
            >
              {t.tasks.restore}
            </Button>
          </Row>
        )}
        {own.length >= taskLimits.own ? (
          <p className={prose['quiet']}>{t.tasks.full(taskLimits.own)}</p>
        ) : (
          open === null && (
            <Button autoFocus={removed === null} onClick={() => setOpen('new')}>
              {t.tasks.add}
            </Button>
          )
        )}
        <h2 className={styles['heading']}>{t.tasks.shipped}</h2>
        {intervals.map((interval) => (
          <section key={interval} aria-label={t.intervalNames[interval]}>
            <h3 className={styles['interval']}>{t.intervalNames[interval]}</h3>
            <Rows className={styles['tasks']}>
              {shippedTasks
                .filter((task) => task.interval === interval)
                .map(({ id }) => {
                  const title = taskWords[id].title[language]
                  const isOff = off.has(id)
                  return (
                    <li key={id} data-testid="shipped-task" data-task-id={id} data-off={isOff}>
                      <span>
                        {title}
                        {isOff && <small className={prose['note']}>{t.tasks.off}</small>}
                      </span>
                      <Button
                        aria-label={`${isOff ? t.tasks.turnOn : t.tasks.turnOff} ${title}`}
                        onClick={() => void checks.saveTask({ kind: 'shipped', id, off: !isOff })}
                      >
                        {isOff ? t.tasks.turnOn : t.tasks.turnOff}
                      </Button>
                    </li>
                  )
                })}
            </Rows>
          </section>
        ))}
      </div>
    </Screen>
  )
}
