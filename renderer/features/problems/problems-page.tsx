import { useLayoutEffect, useRef, useState } from 'react'
import { codeKeyOf, nameOf } from '#shared/incidents/incident'
import type { Problem, ProblemAct } from '#shared/incidents/problem'
import { whatHappened, whatItMeans } from '#shared/incidents/problem-in-words'
import type { Terminal } from '#shared/shop'
import { clockOf, dayInWords, dayOf, localTimestamp, momentInWords } from '#shared/timestamp'
import { now, thisDay } from '../../clock'
import { useCatalog } from '../../components/catalog'
import { Button, KeyCap } from '../../components/controls'
import { Screen } from '../../components/frame'
import { useKeys } from '../../components/keys'
import { Lamp, LampFigure, LampTitle } from '../../components/lamp'
import { useLanguage } from '../../components/language'
import { Row } from '../../components/layout'
import { Plate } from '../../components/plate'
import type { IncidentRows } from '../../data/incident-rows'
import { useReply } from '../../data/replies'
import { desktopApi } from '../../desktop-api'
import type { Problems } from './use-problems'
import styles from './problems-page.module.css'

type ProblemsPageProps = {
  problems: Problems
  terminals: readonly Terminal[]
  rows: IncidentRows
  /** Id of the problem whose evidence is open. */
  shown: string | null
  onShow: (id: string | null) => void
  onCall: (problem: Problem) => void
  onDone: () => void
}

/** What recurs, each with the incidents that made it known, and what to do about it. */
export function ProblemsPage({ problems, terminals, rows, shown, onShow, onCall, onDone }: ProblemsPageProps) {
  const { m } = useLanguage()
  const t = m.problems
  async function act(problem: Problem, what: ProblemAct) {
    if (await problems.act(problem, what)) onDone()
  }
  return (
    <Screen
      lamp={
        <Lamp>
          <LampTitle title={t.title}>
            <LampFigure label={t.states.new} value={String(problems.fresh.length)} />
          </LampTitle>
        </Lamp>
      }
    >
      {problems.all.length === 0 && (
        <div className={styles['empty']}>
          <h2>{t.none}</h2>
          <p>{t.noneWhy}</p>
        </div>
      )}
      <ul className={styles['list']}>
        {problems.all.map((problem) => (
          <li key={problem.id}>
            <ProblemCard
              problem={problem}
              terminals={terminals}
              rows={rows}
              isShown={problem.id === shown}
              onShow={() => onShow(problem.id === shown ? null : problem.id)}
              onSnooze={(until) => void act(problem, { act: 'snooze', until })}
              onSolve={() => void act(problem, { act: 'solve' })}
              onCall={() => onCall(problem)}
              onLeave={onDone}
            />
          </li>
        ))}
      </ul>
    </Screen>
  )
}

type ProblemCardProps = {
  problem: Problem
  terminals: readonly Terminal[]
  rows: IncidentRows
  isShown: boolean
  onShow: () => void
  onSnooze: (until: string) => void
  onSolve: () => void
  onCall: () => void
  onLeave: () => void
}

function ProblemCard(props: ProblemCardProps) {
  const { problem, rows, isShown, onSnooze, onSolve, onCall, onLeave } = props
  const card = useRef<HTMLElement>(null)
  const [snoozing, setSnoozing] = useState(false)
  useLayoutEffect(() => {
    if (isShown) card.current?.focus()
  }, [isShown])

  useKeys(card, ({ key, code, isPlain }) => {
    if (!isShown || !isPlain) return false
    const choice = snoozing ? snoozes[Number(key) - 1] : undefined
    if (choice) onSnooze(untilOf(choice))
    else if (key === 's') setSnoozing(true)
    else if (key === 'd') onSolve()
    else if (key === 'F7' || code === 'NumpadDivide') onCall()
    else if (key === 'Escape' && snoozing) setSnoozing(false)
    else if (key === 'Escape') onLeave()
    else return false
    return true
  })

  return (
    <article
      ref={card}
      tabIndex={-1}
      className={styles['card']}
      data-testid="problem"
      data-rule={problem.rule}
      data-culprit={problem.culprit}
      data-count={problem.count}
      data-state={problem.state}
    >
      <Happened {...props} />
      {isShown && (
        <>
          <Evidence ids={problem.incidents} rows={rows} />
          {problem.calls.length > 0 && <Calls calls={problem.calls} />}
          <Acts
            {...props}
            snoozing={snoozing}
            onSnoozing={() => {
              setSnoozing(true)
              card.current?.focus()
            }}
          />
        </>
      )}
    </article>
  )
}

/** What recurs, and what that means. */
function Happened({ problem, terminals, isShown, onShow }: ProblemCardProps) {
  const { language, m } = useLanguage()
  const { answerFor } = useCatalog()
  const t = m.problems
  return (
    <>
      <h2>
        <button type="button" className={styles['head']} aria-expanded={isShown} onClick={onShow}>
          <span className={styles['what']}>{whatHappened(problem, terminals, thisDay(), language, answerFor)}</span>
          <span className={styles['state']}>
            {problem.state === 'snoozed' && problem.snoozedUntil !== undefined
              ? t.snoozeUntil(momentInWords(problem.snoozedUntil, language))
              : t.states[problem.state]}
          </span>
        </button>
      </h2>
      <p>
        {whatItMeans(problem, language)}
        {m.punctuation.stop}
        {t.next[problem.next]}
      </p>
    </>
  )
}

/** What was said about it on the phone. */
function Calls({ calls }: Pick<Problem, 'calls'>) {
  const { language, m } = useLanguage()
  return (
    <section>
      <h3 className={styles['label']}>{m.problems.calls}</h3>
      {calls.map(({ at, whom, said }) => (
        <p key={at}>
          {momentInWords(at, language)} {whom}
          {m.punctuation.colon}
          {said}
        </p>
      ))}
    </section>
  )
}

/** What can be done about it, or for how long it is put off. */
function Acts(props: ProblemCardProps & { snoozing: boolean; onSnoozing: () => void }) {
  const { snoozing, onSnoozing, onSnooze, onSolve, onCall, onLeave } = props
  const { m } = useLanguage()
  const t = m.problems
  return (
    <Row above={3}>
      {snoozing ? (
        snoozes.map((choice, index) => (
          <Button key={choice} cap={String(index + 1)} onClick={() => onSnooze(untilOf(choice))}>
            {t.snoozes[choice]}
          </Button>
        ))
      ) : (
        <>
          <Button cap="S" onClick={onSnoozing}>
            {t.snooze}
          </Button>
          <Button cap="F7" look="key" onClick={onCall}>
            {t.call}
          </Button>
          <Button cap="D" onClick={onSolve}>
            {t.solve}
          </Button>
        </>
      )}
      <Button onClick={onLeave}>
        {t.back}
        <KeyCap>Esc</KeyCap>
      </Button>
    </Row>
  )
}

const snoozes = ['hour', 'tomorrow', 'week'] as const

/** When a snooze that begins now ends: tomorrow and next week at six, before the shop opens. */
function untilOf(choice: (typeof snoozes)[number]): string {
  const moment = now()
  if (choice === 'hour') return localTimestamp(new Date(moment.getTime() + 3_600_000))
  return localTimestamp(
    new Date(moment.getFullYear(), moment.getMonth(), moment.getDate() + (choice === 'week' ? 7 : 1), 6),
  )
}

/** The incidents that made the problem known, newest first. */
function Evidence({ ids, rows }: { ids: readonly string[]; rows: IncidentRows }) {
  const { language, m } = useLanguage()
  const { answerFor } = useCatalog()
  useReply(
    ids,
    (asked) => desktopApi.incidentsNamed({ ids: [...asked] }),
    (reply) => {
      if (reply.ok) rows.keep(reply.value)
    },
  )
  const incidents = rows.all(ids).toSorted((a, b) => b.seq - a.seq)
  return (
    <section>
      <h3 className={styles['label']}>{m.problems.evidence}</h3>
      <ul className={styles['evidence']} tabIndex={0}>
        {incidents.map((incident) => {
          const key = codeKeyOf(incident)
          return (
            <li key={incident.id} data-incident-id={incident.id}>
              <time dateTime={incident.at}>
                {dayInWords(dayOf(incident.at), language)} {clockOf(incident.at)}
              </time>
              <Plate code={nameOf(incident)} answerClass={(key && answerFor(key)?.class) ?? 'unverified'} />
              <span>{incident.outcome ? m.outcomes[incident.outcome] : m.log.noOutcome}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
