import { taskTitle } from '#shared/maintenance/in-words'
import type { RoundItem } from '#shared/maintenance/round'
import type { ShippedTaskId } from '#shared/maintenance/shipped-tasks'
import { isShipped } from '#shared/maintenance/task'
import { taskWords } from '#shared/maintenance/task-words'
import { maintenanceWords } from '#shared/messages/maintenance'
import type { Hotline, Terminal } from '#shared/shop'
import { Button } from '../../components/controls'
import { useLanguage } from '../../components/language'
import { Row } from '../../components/layout'
import prose from '../../components/prose.module.css'
import { Box } from './box'
import { InspectionPart } from './inspection-part'
import { ProblemForm } from './problem-form'
import styles from './round-page.module.css'
import { StopPanel } from './stop-panel'
import type { Checks } from './use-maintenance'
import { nameOf, type Run } from './use-round'

/** What a run needs of the rest of the app. */
export type RunProps = {
  checks: Checks
  terminals: readonly Terminal[]
  hotlines: readonly Hotline[]
  onSaveTerminal: (terminal: Terminal) => Promise<boolean>
  onClosing: () => void
  onRegister: () => void
}

type CurrentItemProps = RunProps & { run: Run; item: RoundItem }

/** The item that the keys are about: why, how, and what can be said of it. */
export function CurrentItem(props: CurrentItemProps) {
  const { run, item, terminals, hotlines, checks, onSaveTerminal, onClosing, onRegister } = props
  const { language } = useLanguage()
  const { phase, part, terminal } = run
  const of = nameOf(run.round.id, item)
  if (phase.kind === 'stop') {
    const stopped = phase.part
    return (
      <StopPanel
        of={`${of} ${stopped}`}
        terminals={terminals}
        terminal={terminal}
        part={stopped}
        hotlines={hotlines}
        onGoOn={(note) => run.note({ differs: [stopped], ...(note === '' ? {} : { note }) })}
      />
    )
  }
  return (
    <div className={styles['current']}>
      <div className={styles['head']}>
        <Box state={item.state} />
        <h2 className={prose['large']}>
          {taskTitle(item, language)}
          {terminal && <small className={prose['note']}>{terminal.label}</small>}
        </h2>
      </div>
      {phase.kind === 'note' ? (
        <ProblemForm
          of={of}
          fails={isShipped(item.task) ? taskWords[item.task].fails[language] : ''}
          terminals={item.terminal === undefined ? terminals : []}
          before={item}
          onSave={run.note}
          onBack={() => run.goTo(run.at)}
        />
      ) : (
        <>
          {part === undefined ? (
            <>
              <Explained id={item.task} tasks={checks.state.tasks} />
              <Acts run={run} onClosing={item.task === 'settlement' ? onClosing : null} />
            </>
          ) : (
            <InspectionPart
              of={`${of} ${part}`}
              run={run}
              part={part}
              onSaveTerminal={onSaveTerminal}
              onRegister={onRegister}
            />
          )}
          {isShipped(item.task) && <Sources id={item.task} />}
        </>
      )}
    </div>
  )
}

/** How it is done; of the app's own tasks also why. */
function Explained({ id, tasks }: { id: string; tasks: Checks['state']['tasks'] }) {
  const { language } = useLanguage()
  if (!isShipped(id)) {
    const own = tasks.find((task) => task.id === id)
    return <p className={styles['how']}>{own?.kind === 'own' ? own.how : ''}</p>
  }
  const { how, why } = taskWords[id]
  return (
    <>
      <p className={styles['how']}>{how[language]}</p>
      <p className={styles['why']}>{why[language]}</p>
    </>
  )
}

/** Who says so, folded away: whoever looks at a terminal now needs none of it. */
function Sources({ id }: { id: ShippedTaskId }) {
  const { language } = useLanguage()
  const t = maintenanceWords(language).round
  return (
    <details className={styles['source']}>
      {/* Pressed with the mouse it leaves the focus, and with it the keys, to the run. */}
      <summary onMouseDown={(event) => event.preventDefault()}>{t.source}</summary>
      <ul>
        {taskWords[id].sources.map(({ title, weak }) => (
          <li key={title[language]}>{weak ? t.weak(title[language]) : title[language]}</li>
        ))}
      </ul>
    </details>
  )
}

/** What can be said of it. @property onClosing null: it is not the task of closing the day */
function Acts({ run, onClosing }: { run: Run; onClosing: (() => void) | null }) {
  const { language } = useLanguage()
  const t = maintenanceWords(language).round
  return (
    <Row gap={3} above={3} className={styles['acts']}>
      <Button look="key" icon="ok" cap={t.space} onClick={run.ok}>
        {t.ok}
      </Button>
      <Button icon="remove" cap="N" onClick={run.problem}>
        {t.problem}
      </Button>
      <Button cap="L" onClick={run.later}>
        {t.later}
      </Button>
      {onClosing && (
        <Button cap="Enter" onClick={onClosing}>
          {t.openClosing}
        </Button>
      )}
    </Row>
  )
}
