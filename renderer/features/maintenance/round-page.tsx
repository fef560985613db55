import { useLayoutEffect, useRef, useState } from 'react'
import { inspected, nextItem, type CheckFinding, type Round, type RoundItem } from '#shared/maintenance/round'
import { targetId } from '#shared/maintenance/schedule'
import { taskTitle } from '#shared/maintenance/in-words'
import { maintenanceWords } from '#shared/messages/maintenance'
import { dayInWords, dayOf } from '#shared/timestamp'
import { useAnnounce } from '../../components/announce'
import { Button } from '../../components/controls'
import { Screen } from '../../components/frame'
import { Lamp, LampFigure, LampTitle } from '../../components/lamp'
import { useLanguage } from '../../components/language'
import { Row, Rows } from '../../components/layout'
import prose from '../../components/prose.module.css'
import { CurrentItem, type Phase, type RunProps } from './current-item'
import { DoneItem } from './done-item'
import { useRunKeys } from './use-run-keys'
import styles from './round-page.module.css'

type RoundPageProps = RunProps & {
  /** As it was when the page was opened. */
  begun: Round
  staffOnDuty: string | null
  onLeave: () => void
  /** The checklist of a kind of trouble. */
  onFix: (family: string) => void
}

/** One walk through the tasks of an interval. The keys are the run's while it has the focus. */
export function RoundPage(props: RoundPageProps) {
  const { begun, checks, terminals, staffOnDuty, onLeave, onClosing } = props
  const { language } = useLanguage()
  const t = maintenanceWords(language)
  const announce = useAnnounce()
  const run = useRef<HTMLDivElement>(null)
  const known = checks.state.rounds.find(({ id }) => id === begun.id) ?? begun
  /** What is on its way to the disk. */
  const [sent, setSent] = useState<ReadonlySet<string>>(new Set())
  const [at, setAt] = useState(() => nextItem(known.items, 0))
  const [phase, setPhase] = useState<Phase>({ kind: 'ask', part: 0 })
  const [oneByOne, setOneByOne] = useState(false)
  const { items } = known
  const current = items[at]

  const toRun = () => run.current?.focus({ preventScroll: true })
  useLayoutEffect(() => {
    const now = run.current?.querySelector('[data-current=true]')
    // A field that the item asks to be filled in has the focus, else the run.
    ;(now?.querySelector('input') ?? run.current)?.focus({ preventScroll: true })
    now?.scrollIntoView({ block: 'nearest' })
  }, [at, phase])

  /** Sends what was found. Who is quick at the keys is at the next item before this one is on the disk. */
  async function record(item: RoundItem, said: Omit<CheckFinding, 'task' | 'terminal'>): Promise<boolean> {
    const id = targetId(item)
    const { task, terminal } = item
    setSent((now) => new Set([...now, id]))
    const kept = await checks.find(known.id, { task, ...(terminal === undefined ? {} : { terminal }), ...said })
    setSent((now) => new Set([...now].filter((other) => other !== id)))
    if (kept) announce(t.round.kept(taskTitle(item, language), t.round.states[said.state]))
    return kept
  }
  function goOn() {
    const answered = items.map((item, index): RoundItem =>
      index === at || sent.has(targetId(item)) ? { ...item, state: 'ok' } : item,
    )
    goTo(nextItem(answered, at))
  }
  function goTo(index: number) {
    setAt(index)
    setPhase({ kind: 'ask', part: 0 })
  }
  function finish(item: RoundItem, said: Omit<CheckFinding, 'task' | 'terminal'>) {
    goOn()
    void record(item, said)
  }
  const isInspection = current?.task === 'inspection'

  function ok() {
    if (!current || phase.kind !== 'ask') return
    if (isInspection && phase.part < inspected.length - 1) setPhase({ kind: 'ask', part: phase.part + 1 })
    else finish(current, { state: 'ok' })
  }
  function problem() {
    if (!current || phase.kind !== 'ask') return
    const part = inspected[phase.part]
    if (!isInspection || !part) {
      setPhase({ kind: 'note' })
      return
    }
    // On the disk at once: whoever sees the stop may be called away.
    setPhase({ kind: 'stop', part })
    announce(t.inspection.stopTitle)
    void record(current, { state: 'problem', differs: [part] })
  }
  function move(by: number) {
    const count = items.length
    const from = at < 0 ? (by > 0 ? -1 : count) : at
    goTo((from + by + count) % count)
  }

  useRunKeys(run, {
    ' ': ok,
    n: problem,
    l: () => {
      if (current && phase.kind === 'ask') finish(current, { state: 'later' })
    },
    o: () => setOneByOne(!oneByOne),
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => {
      if (!current) onLeave()
      else if (current.task === 'settlement') onClosing()
    },
    Escape: () => {
      if (phase.kind === 'note') goTo(at)
      else onLeave()
    },
  })

  const done = items.filter(({ state }) => state !== 'due').length
  const problems = items.filter(({ state }) => state === 'problem').length
  return (
    <Screen
      lamp={
        <Lamp foot={staffOnDuty === null ? t.round.foot : t.round.staffFoot(staffOnDuty)}>
          <LampTitle title={t.intervals[known.interval]}>
            <p>{dayInWords(dayOf(known.at), language)}</p>
            <LampFigure label={t.round.done} value={String(done)} unit={t.round.of(items.length)} />
            <LampFigure label={t.round.problems} value={String(problems)} />
          </LampTitle>
        </Lamp>
      }
    >
      <div
        ref={run}
        className={styles['run']}
        tabIndex={-1}
        role="group"
        aria-label={t.intervals[known.interval]}
        data-testid="check-run"
      >
        {!current && <Finished items={items} onLeave={onLeave} />}
        <Rows ruled className={styles['items']}>
          {items.map((item, index) => {
            if (oneByOne && current && index !== at) return null
            return (
              <li
                key={targetId(item)}
                data-testid="check-item"
                data-task-id={item.task}
                data-terminal-id={item.terminal}
                data-state={item.state}
                data-current={index === at}
              >
                {index === at ? (
                  <CurrentItem
                    {...props}
                    item={item}
                    phase={phase}
                    onOk={ok}
                    onProblem={problem}
                    onLater={() => finish(item, { state: 'later' })}
                    onNoted={(said) => finish(item, { state: 'problem', ...said })}
                    onBack={() => goTo(at)}
                    onPartDone={() => {
                      if (phase.kind === 'ask') setPhase({ kind: 'ask', part: phase.part + 1 })
                    }}
                  />
                ) : (
                  <DoneItem
                    item={item}
                    terminals={terminals}
                    isSent={sent.has(targetId(item))}
                    onOpen={() => goTo(index)}
                    onFix={props.onFix}
                  />
                )}
              </li>
            )
          })}
        </Rows>
        {current && (
          <Row as="p" above={2}>
            <Button
              look="quiet"
              cap="O"
              onClick={() => {
                setOneByOne(!oneByOne)
                toRun()
              }}
            >
              {oneByOne ? t.round.asList : t.round.oneByOne}
            </Button>
            <Button look="quiet" cap="Esc" onClick={onLeave}>
              {t.round.back}
            </Button>
          </Row>
        )}
      </div>
    </Screen>
  )
}

/** How the round ended, in words. */
function Finished({ items, onLeave }: { items: readonly RoundItem[]; onLeave: () => void }) {
  const { language } = useLanguage()
  const t = maintenanceWords(language).round
  const problems = items.filter(({ state }) => state === 'problem').length
  const later = items.filter(({ state }) => state === 'later').length
  return (
    <Row className={styles['finished']} data-testid="check-finished">
      <h2 className={prose['large']}>{problems > 0 ? t.finishedProblems(problems) : t.finished}</h2>
      {later > 0 && <p>{t.finishedLater(later)}</p>}
      <Button look="key" cap="Enter" onClick={onLeave}>
        {t.back}
      </Button>
    </Row>
  )
}
