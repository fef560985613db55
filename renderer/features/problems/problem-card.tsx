import { useLayoutEffect, useRef, useState, type ReactNode } from 'react'
import { endInWords as outageEndInWords } from '#shared/incidents/outage-in-words'
import type { Problem, ProblemAct, ProblemNow } from '#shared/incidents/problem'
import { endInWords, spanInWords, whatHappened, whatItMeans } from '#shared/incidents/problem-in-words'
import { outageWords } from '#shared/messages/outage'
import { problemCardWords } from '#shared/messages/problem-card'
import type { Terminal } from '#shared/shop'
import { localTimestamp, momentInWords } from '#shared/timestamp'
import { now, thisDay } from '../../clock'
import { useCatalog } from '../../components/catalog'
import { Button, KeyCap } from '../../components/controls'
import { bringIntoView } from '../../components/in-view'
import { useKeys } from '../../components/keys'
import { useLanguage } from '../../components/language'
import { Row } from '../../components/layout'
import { Plate } from '../../components/plate'
import prose from '../../components/prose.module.css'
import type { IncidentRows } from '../../data/incident-rows'
import { ProblemEvidence } from './problem-evidence'
import styles from './problems-page.module.css'

export type ProblemViewProps = {
  problem: ProblemNow
  terminals: readonly Terminal[]
  rows: IncidentRows
  isShown: boolean
  onShow: () => void
  onAct: (act: ProblemAct) => void
  onCall: () => void
  onOutage: () => void
  onLeave: () => void
}

/** What can be done, under its key. */
type Act = { readonly cap: string; readonly text: string; readonly look?: 'key'; readonly run: () => void }

/** A problem that is there, with its evidence and what to do once it is opened. */
export function ProblemCard(props: ProblemViewProps) {
  const { problem, isShown, onAct, onCall, onOutage, onLeave } = props
  const { language, m } = useLanguage()
  const t = problemCardWords(language)
  const { states, next: nextSteps, snoozeUntil } = m.problems
  const [snoozing, setSnoozing] = useState(false)
  const { state, snoozedUntil, explainedUntil, next } = problem
  const isSnoozed = state === 'snoozed' && snoozedUntil !== undefined
  const isSilent = isSnoozed || explainedUntil !== undefined
  const choices = snoozes.map((choice, index): Act => {
    const run = () => onAct({ act: 'snooze', until: untilOf(choice) })
    return { cap: String(index + 1), text: t.snoozes[choice], run }
  })
  const acts: Act[] = [
    isSnoozed
      ? { cap: 'S', text: t.wake, run: () => onAct({ act: 'wake' }) }
      : { cap: 'S', text: t.snooze, run: () => setSnoozing(true) },
    { cap: 'F7', text: t.call, look: 'key', run: onCall },
    { cap: 'F11', text: outageWords(language).open, run: onOutage },
    { cap: 'D', text: t.solve, run: () => onAct({ act: 'solve' }) },
  ]
  return (
    <Frame
      {...props}
      look="card"
      asks={snoozing ? t.snoozeWhen : ''}
      acts={snoozing ? choices : acts}
      onLeave={snoozing ? () => setSnoozing(false) : onLeave}
    >
      <Head {...props}>
        {isSnoozed
          ? snoozeUntil(momentInWords(snoozedUntil, language))
          : explainedUntil === undefined
            ? states[state]
            : outageWords(language).explained(outageEndInWords(explainedUntil, thisDay(), language))}
      </Head>
      {(!isSilent || isShown) && (
        <p>
          {whatItMeans(problem, language)}
          {m.punctuation.stop}
          {nextSteps[next]}
        </p>
      )}
    </Frame>
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

/** A problem that is over: what, when, and how it ended. */
export function PastProblem(props: ProblemViewProps) {
  const { problem, onAct, onCall } = props
  const { language, m } = useLanguage()
  const t = problemCardWords(language)
  const acts: Act[] = [
    { cap: 'R', text: t.reopen, run: () => onAct({ act: 'reopen' }) },
    { cap: 'F7', text: t.call, run: onCall },
  ]
  return (
    <Frame {...props} look="over" acts={acts}>
      <Head {...props}>
        {spanInWords(problem, thisDay(), language)}
        {m.punctuation.comma}
        {endInWords(problem, language)}
      </Head>
    </Frame>
  )
}

type FrameProps = ProblemViewProps & {
  look: 'card' | 'over'
  /** What the acts answer; empty: nothing is asked. */
  asks?: string
  acts: readonly Act[]
  children: ReactNode
}

/** Takes the focus when it is opened, and the keys of what can be done, which stand before the evidence. */
function Frame({ problem, terminals, rows, isShown, look, asks = '', acts, onLeave, children }: FrameProps) {
  const frame = useRef<HTMLElement>(null)
  const { language } = useLanguage()
  const t = problemCardWords(language)
  // Where other acts take the place of those that were there, the button that was pressed is gone.
  const first = acts[0]?.text
  useLayoutEffect(() => {
    if (!isShown) return
    frame.current?.focus({ preventScroll: true })
    bringIntoView(frame.current)
    // Of a card that the page has no room for, what can be done is seen.
    bringIntoView(frame.current?.querySelector<HTMLElement>('[data-part=acts]') ?? null)
  }, [isShown, first])
  useKeys(frame, ({ key, code, isPlain }) => {
    if (!isShown || !isPlain) return false
    const pressed = code === 'NumpadDivide' ? 'F7' : key
    const act = acts.find(({ cap }) => cap.toLowerCase() === pressed.toLowerCase())
    if (act) act.run()
    else if (key === 'Escape') onLeave()
    else return false
    return true
  })
  return (
    <article
      ref={frame}
      tabIndex={-1}
      className={look === 'card' ? styles['card'] : styles['over']}
      data-testid="problem"
      data-rule={problem.rule}
      data-culprit={problem.culprit}
      data-count={problem.count}
      data-state={problem.state}
    >
      {children}
      {isShown && (
        <>
          {asks !== '' && <p className={styles['asks']}>{asks}</p>}
          <Row above={2} data-part="acts">
            {acts.map(({ cap, text, look: filled, run }) => (
              <Button key={cap} cap={cap} look={filled ?? 'plain'} onClick={run}>
                {text}
              </Button>
            ))}
            <Button onClick={onLeave}>
              {asks === '' ? t.back : t.stay}
              <KeyCap>Esc</KeyCap>
            </Button>
          </Row>
          <ProblemEvidence problem={problem} terminals={terminals} rows={rows} />
          {problem.calls.length > 0 && <Calls calls={problem.calls} />}
        </>
      )}
    </article>
  )
}

/** What recurs, and how it stands. */
function Head({ problem, terminals, isShown, onShow, children }: ProblemViewProps & { children: ReactNode }) {
  const { language } = useLanguage()
  const { answerFor } = useCatalog()
  const { code } = problem.about
  return (
    <h2>
      <button type="button" className={styles['head']} aria-expanded={isShown} onClick={onShow}>
        {code && <Plate code={code.code} answerClass={answerFor(code)?.class ?? 'unverified'} />}
        <span className={styles['what']}>{whatHappened(problem, terminals, thisDay(), language, answerFor)}</span>
        <span className={styles['state']}>{children}</span>
      </button>
    </h2>
  )
}

/** What was said about it on the phone. */
function Calls({ calls }: Pick<Problem, 'calls'>) {
  const { language, m } = useLanguage()
  return (
    <section>
      <h3 className={prose['label']}>{problemCardWords(language).calls}</h3>
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
