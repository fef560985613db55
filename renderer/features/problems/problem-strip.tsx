import { isForOwner, type Problem } from '#shared/incidents/problem'
import { whatHappened, whatItMeans } from '#shared/incidents/problem-in-words'
import type { Terminal } from '#shared/shop'
import { thisDay } from '../../clock'
import { useCatalog } from '../../components/catalog'
import { useLanguage } from '../../components/language'
import { Strip } from '../../components/strip'

type ProblemStripProps = {
  problem: Problem
  /** How many more are open. */
  others: number
  /** One line, above an answer that says the rest itself. */
  isBrief: boolean
  terminals: readonly Terminal[]
  /** Enter opens it from here: only in an empty box. */
  withEnter: boolean
  onOpen: () => void
}

/** The newest problem, on home with what it means, where anything is known of that, and what to do. */
export function ProblemStrip({ problem, others, isBrief, terminals, withEnter, onOpen }: ProblemStripProps) {
  const { language, m } = useLanguage()
  const { answerFor } = useCatalog()
  return (
    <Strip
      icon="again"
      look={isBrief ? 'brief' : undefined}
      cap={withEnter ? 'Enter' : undefined}
      onOpen={onOpen}
      data-testid="problem"
      data-rule={problem.rule}
      data-culprit={problem.culprit}
      data-count={problem.count}
      data-state={problem.state}
    >
      {isForOwner(problem) ? (
        <b>{m.problems.forOwner}</b>
      ) : (
        <>
          <b>{whatHappened(problem, terminals, thisDay(), language, answerFor)}</b>
          {!isBrief && m.punctuation.colon}
          {!isBrief && problem.culprit !== 'unknown' && `${whatItMeans(problem, language)}${m.punctuation.stop}`}
          {!isBrief && m.problems.next[problem.next]}
        </>
      )}
      {others > 0 && <small> {m.problems.others(others)}</small>}
    </Strip>
  )
}
