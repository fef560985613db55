import { problemsInWords } from '#shared/incidents/problem-in-words'
import type { ProblemsNow } from '#shared/incidents/problem'
import { useLanguage } from '../../components/language'
import { Strip } from '../../components/strip'

type ProblemsDoorProps = {
  problems: ProblemsNow
  /** Enter opens it from here. */
  withEnter: boolean
  onOpen: () => void
}

/** The way to the problems in one calm line, where none of them is on the strip. */
export function ProblemsDoor({ problems, withEnter, onOpen }: ProblemsDoorProps) {
  const { language } = useLanguage()
  return (
    <Strip look="row" icon="again" cap={withEnter ? 'Enter' : undefined} data-testid="problems-door" onOpen={onOpen}>
      {problemsInWords(problems, language)}
    </Strip>
  )
}
