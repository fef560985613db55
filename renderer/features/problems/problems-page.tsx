import { useState, type ReactNode } from 'react'
import type { Problem, ProblemAct } from '#shared/incidents/problem'
import { problemCardWords } from '#shared/messages/problem-card'
import { useAnnounce } from '../../components/announce'
import { Button } from '../../components/controls'
import { Fold } from '../../components/fold'
import { Screen } from '../../components/frame'
import { Lamp, LampFigure, LampTitle } from '../../components/lamp'
import { useLanguage } from '../../components/language'
import { Rows } from '../../components/layout'
import prose from '../../components/prose.module.css'
import { PastProblem, ProblemCard, type ProblemViewProps } from './problem-card'
import styles from './problems-page.module.css'
import type { Problems } from './use-problems'

type ProblemsPageProps = Pick<ProblemViewProps, 'terminals' | 'rows'> & {
  problems: Problems
  /** Id of the problem whose evidence is open. */
  shown: string | null
  onShow: (id: string | null) => void
  onCall: (problem: Problem) => void
  /** Until when it is down, as they say. */
  onOutage: (problem: Problem) => void
  onDone: () => void
}

/** What recurs, each with the incidents that made it known, and what to do about it; below, what is over. */
export function ProblemsPage({
  problems,
  terminals,
  rows,
  shown,
  onShow,
  onCall,
  onOutage,
  onDone,
}: ProblemsPageProps) {
  const { language, m } = useLanguage()
  const t = problemCardWords(language)
  const announce = useAnnounce()
  const { live, snoozed, past } = problems
  /** What brings a problem back among the live ones is seen here; all else is done with it. */
  async function act(problem: Problem, what: ProblemAct) {
    if (!(await problems.act(problem, what))) return
    if (what.act === 'wake' || what.act === 'reopen') {
      announce(what.act === 'wake' ? t.woken : t.reopened)
      onShow(problem.id)
    } else onDone()
  }
  const viewOf = (problem: Problem): ProblemViewProps => ({
    problem,
    terminals,
    rows,
    isShown: problem.id === shown,
    onShow: () => onShow(problem.id === shown ? null : problem.id),
    onAct: (what) => void act(problem, what),
    onCall: () => onCall(problem),
    onOutage: () => onOutage(problem),
    onLeave: onDone,
  })
  const cards = (some: readonly Problem[]): ReactNode => (
    <ul className={styles['list']}>
      {some.map((problem) => (
        <li key={problem.id}>
          <ProblemCard {...viewOf(problem)} />
        </li>
      ))}
    </ul>
  )
  return (
    <Screen
      lamp={
        <Lamp>
          <LampTitle title={m.problems.title}>
            {live.length > 0 && <LampFigure label={t.live} value={String(live.length)} />}
          </LampTitle>
        </Lamp>
      }
    >
      {live.length === 0 && snoozed.length === 0 && (
        <div className={styles['empty']}>
          <h2>{t.none}</h2>
          <p>{t.noneWhy}</p>
        </div>
      )}
      {cards(live)}
      {snoozed.length > 0 && (
        <section className={styles['section']}>
          <h2 className={prose['label']}>{t.quiet}</h2>
          {cards(snoozed)}
        </section>
      )}
      {past.length > 0 && <Past past={past} shown={shown} viewOf={viewOf} />}
    </Screen>
  )
}

/** So many are shown, and so many more with each press. */
const step = 30

type PastProps = {
  past: readonly Problem[]
  shown: string | null
  viewOf: (problem: Problem) => ProblemViewProps
}

/** What is over, folded, a line each: years of it are no burden. */
function Past({ past, shown, viewOf }: PastProps) {
  const { language } = useLanguage()
  const t = problemCardWords(language)
  const place = past.findIndex(({ id }) => id === shown)
  const [limit, setLimit] = useState(step)
  const listed = past.slice(0, Math.max(limit, place + 1))
  return (
    <Fold summary={t.past(past.length)} startsOpen={place >= 0} data-testid="past-problems">
      <Rows ruled>
        {listed.map((problem) => (
          <li key={problem.id}>
            <PastProblem {...viewOf(problem)} />
          </li>
        ))}
      </Rows>
      {past.length > listed.length && <Button onClick={() => setLimit(limit + step)}>{t.more}</Button>}
    </Fold>
  )
}
