import { taskTitle } from '#shared/maintenance/in-words'
import { inspected, type CheckFinding, type Inspected, type RoundItem } from '#shared/maintenance/round'
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

/** What the current item is at: being asked, a problem being written down, or a terminal that is not to be used. */
export type Phase =
  | { readonly kind: 'ask'; readonly part: number }
  | { readonly kind: 'note' }
  | { readonly kind: 'stop'; readonly part: Inspected }

/** What a run needs of the rest of the app. */
export type RunProps = {
  checks: Checks
  terminals: readonly Terminal[]
  hotlines: readonly Hotline[]
  onSaveTerminal: (terminal: Terminal) => Promise<boolean>
  onClosing: () => void
  onRegister: () => void
}

type CurrentItemProps = RunProps & {
  item: RoundItem
  phase: Phase
  onOk: () => void
  onProblem: () => void
  onLater: () => void
  /** A problem with what was written about it. */
  onNoted: (said: Pick<CheckFinding, 'note' | 'which' | 'differs'>) => void
  onBack: () => void
  /** The part of an inspection needs no answer: its number has just been registered. */
  onPartDone: () => void
}

/** The item that the keys are about: why, how, and what can be said of it. */
export function CurrentItem(props: CurrentItemProps) {
  const { item, phase, terminals, hotlines, checks, onOk, onProblem, onLater, onNoted, onBack, onClosing } = props
  const { language, m } = useLanguage()
  const t = maintenanceWords(language)
  const terminal = terminals.find(({ id }) => id === item.terminal)
  const words = isShipped(item.task) ? taskWords[item.task] : null
  const own = checks.state.tasks.find(({ id }) => id === item.task)
  const how = words?.how[language] ?? (own?.kind === 'own' ? (own.how ?? '') : '')
  if (phase.kind === 'stop') {
    return (
      <StopPanel
        terminal={terminal}
        part={phase.part}
        hotlines={hotlines}
        onGoOn={(note) => onNoted({ differs: [phase.part], ...(note === '' ? {} : { note }) })}
      />
    )
  }
  const part = item.task === 'inspection' && phase.kind === 'ask' ? inspected[phase.part] : undefined
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
        <>
          <p className={styles['how']}>{how}</p>
          {words && (
            <p className={styles['why']}>
              {words.why[language]}{' '}
              <span className={styles['source']}>
                {t.round.source}
                {m.punctuation.colon}
                {words.sources
                  .map(({ title, weak }) => (weak ? t.round.weak(title[language]) : title[language]))
                  .join(' · ')}
              </span>
            </p>
          )}
        </>
      ) : (
        <InspectionPart {...props} part={part} terminal={terminal} />
      )}
      {phase.kind === 'note' ? (
        <ProblemForm
          fails={words?.fails[language] ?? ''}
          terminals={item.terminal === undefined ? terminals : []}
          before={item}
          onSave={onNoted}
          onBack={onBack}
        />
      ) : (
        <Row gap={3} above={3} className={styles['acts']}>
          <Button look="key" icon="ok" cap={t.round.space} onClick={onOk}>
            {part === undefined
              ? t.round.ok
              : part === 'serial' || part === 'seal'
                ? t.inspection.same
                : t.inspection.fine}
          </Button>
          <Button icon="remove" cap="N" onClick={onProblem}>
            {part === undefined
              ? t.round.problem
              : part === 'serial' || part === 'seal'
                ? t.inspection.differs
                : t.inspection.notFine}
          </Button>
          <Button cap="L" onClick={onLater}>
            {t.round.later}
          </Button>
          {item.task === 'settlement' && (
            <Button cap="Enter" onClick={onClosing}>
              {t.round.openClosing}
            </Button>
          )}
        </Row>
      )}
    </div>
  )
}
