import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import type { Round, RoundItem } from '#shared/maintenance/round'
import { targetId } from '#shared/maintenance/schedule'
import { maintenanceWords } from '#shared/messages/maintenance'
import { dayInWords, dayOf } from '#shared/timestamp'
import { Button } from '../../components/controls'
import { Screen } from '../../components/frame'
import { bringIntoView } from '../../components/in-view'
import { Lamp, LampFigure, LampTitle } from '../../components/lamp'
import { useLanguage } from '../../components/language'
import { Row, Rows } from '../../components/layout'
import prose from '../../components/prose.module.css'
import { CurrentItem, type RunProps } from './current-item'
import { DoneItem } from './done-item'
import { useRound, type Run } from './use-round'
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
  const { begun, checks, terminals, staffOnDuty, onLeave, onClosing, onRegister, onFix } = props
  const { language } = useLanguage()
  const t = maintenanceWords(language)
  const run = useRound(checks, begun, terminals)
  const { round, at, current, phase } = run
  const [oneByOne, setOneByOne] = useState(false)
  const page = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const now = page.current?.querySelector<HTMLElement>('[data-current=true]')
    // A field that the item asks to be filled in has the focus, else the run.
    const field = now?.querySelector('input') ?? null
    ;(field ?? page.current)?.focus({ preventScroll: true })
    bringIntoView(now ?? null)
    bringIntoView(field)
  }, [at, phase])
  useRunKeys(page, {
    ' ': run.ok,
    n: run.problem,
    l: run.later,
    o: () => setOneByOne(!oneByOne),
    ArrowDown: () => run.move(1),
    ArrowUp: () => run.move(-1),
    Enter: () => {
      if (!current) onLeave()
      else if (current.task === 'settlement') onClosing()
      else if (run.lacks === 'terminal') onRegister()
    },
    Escape: () => (phase.kind === 'note' ? run.goTo(at) : onLeave()),
  })
  const toggle = () => {
    setOneByOne(!oneByOne)
    page.current?.focus({ preventScroll: true })
  }
  const title = t.intervals[round.interval]
  return (
    <Screen lamp={<RoundLamp round={round} staffOnDuty={staffOnDuty} />}>
      <div ref={page} className={styles['run']} tabIndex={-1} role="group" aria-label={title} data-testid="check-run">
        {!current && <Finished items={round.items} onLeave={onLeave} />}
        <Items run={run} isOneByOne={oneByOne} terminals={terminals} onFix={onFix}>
          {current && <CurrentItem {...props} run={run} item={current} />}
        </Items>
        {current && (
          <Row as="p" above={2}>
            <Button look="quiet" cap="O" onClick={toggle}>
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

function RoundLamp({ round, staffOnDuty }: { round: Round; staffOnDuty: string | null }) {
  const { language } = useLanguage()
  const t = maintenanceWords(language)
  const done = round.items.filter(({ state }) => state !== 'due').length
  const problems = round.items.filter(({ state }) => state === 'problem').length
  return (
    <Lamp foot={staffOnDuty === null ? t.round.foot : t.round.staffFoot(staffOnDuty)}>
      <LampTitle title={t.intervals[round.interval]}>
        <p>{dayInWords(dayOf(round.at), language)}</p>
        <LampFigure label={t.round.done} value={String(done)} unit={t.round.of(round.items.length)} />
        <LampFigure label={t.round.problems} value={String(problems)} />
      </LampTitle>
    </Lamp>
  )
}

type ItemsProps = Pick<RoundPageProps, 'terminals' | 'onFix'> & { run: Run; isOneByOne: boolean; children: ReactNode }

/** All of the round, the current one as it is handed in; one by one, that alone. */
function Items({ run, isOneByOne, terminals, onFix, children }: ItemsProps) {
  const { round, current, sent, goTo } = run
  return (
    <Rows className={styles['items']}>
      {round.items.map((item, index) => {
        if (isOneByOne && current && item !== current) return null
        return (
          <li
            key={targetId(item)}
            data-testid="check-item"
            data-task-id={item.task}
            data-terminal-id={item.terminal}
            data-state={item.state}
            data-current={item === current}
          >
            {item === current ? (
              children
            ) : (
              <DoneItem
                item={item}
                terminals={terminals}
                isSent={sent.has(targetId(item))}
                onOpen={() => goTo(index)}
                onFix={onFix}
              />
            )}
          </li>
        )
      })}
    </Rows>
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
