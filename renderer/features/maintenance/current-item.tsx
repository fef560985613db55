import { taskTitle } from '#shared/maintenance/in-words'
import type { RoundItem } from '#shared/maintenance/round'
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
import type { Run } from './use-round'

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
  const terminal = terminals.find(({ id }) => id === item.terminal)
  const { phase, part } = run
  if (phase.kind === 'stop') {
    const stopped = phase.part
    return (
      <StopPanel
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
      {part === undefined ? (
        <Explained id={item.task} tasks={checks.state.tasks} />
      ) : (
        <InspectionPart
          part={part}
          terminal={terminal}
          onSaveTerminal={onSaveTerminal}
          onPartDone={run.nextPart}
          onRegister={onRegister}
        />
      )}
      {phase.kind === 'note' ? (
        <ProblemForm
          fails={isShipped(item.task) ? taskWords[item.task].fails[language] : ''}
          terminals={item.terminal === undefined ? terminals : []}
          before={item}
          onSave={run.note}
          onBack={() => run.goTo(run.at)}
        />
      ) : (
        <Acts run={run} onClosing={item.task === 'settlement' ? onClosing : null} />
      )}
    </div>
  )
}

/** How it is done; of the app's own tasks also why, and who says so. */
function Explained({ id, tasks }: { id: string; tasks: Checks['state']['tasks'] }) {
  const { language, m } = useLanguage()
  const t = maintenanceWords(language).round
  if (!isShipped(id)) {
    const own = tasks.find((task) => task.id === id)
    return <p className={styles['how']}>{own?.kind === 'own' ? own.how : ''}</p>
  }
  const { how, why, sources } = taskWords[id]
  return (
    <>
      <p className={styles['how']}>{how[language]}</p>
      <p className={styles['why']}>
        {why[language]}{' '}
        <span className={styles['source']}>
          {t.source}
          {m.punctuation.colon}
          {sources.map(({ title, weak }) => (weak ? t.weak(title[language]) : title[language])).join(' · ')}
        </span>
      </p>
    </>
  )
}

/** What can be said of it. @property onClosing null: it is not the task of closing the day */
function Acts({ run, onClosing }: { run: Run; onClosing: (() => void) | null }) {
  const { language } = useLanguage()
  const { round: t, inspection } = maintenanceWords(language)
  const { part } = run
  const [good, bad] =
    part === undefined
      ? [t.ok, t.problem]
      : part === 'serial' || part === 'seal'
        ? [inspection.same, inspection.differs]
        : [inspection.fine, inspection.notFine]
  return (
    <Row gap={3} above={3} className={styles['acts']}>
      <Button look="key" icon="ok" cap={t.space} onClick={run.ok}>
        {good}
      </Button>
      <Button icon="remove" cap="N" onClick={run.problem}>
        {bad}
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
