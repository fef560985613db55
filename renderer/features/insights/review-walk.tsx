import { useRef, type ReactNode } from 'react'
import type { CodeKey } from '#shared/catalog/code-key'
import { canCompare, hasRisen, type Insights } from '#shared/incidents/insights'
import { beforeName, periodInWords, terminalInWords, thinInWords } from '#shared/incidents/insights-in-words'
import { periodOf } from '#shared/incidents/period'
import { whatHappened, whenAndWhy } from '#shared/incidents/problem-in-words'
import { reviewTextLimit } from '#shared/incidents/review'
import { textProblemInWords } from '#shared/payments/text-problem'
import { reviewWords } from '#shared/messages/review'
import { openMatters, type Known } from '#shared/open-matters/open-matters'
import type { Terminal } from '#shared/shop'
import { clockOf } from '#shared/timestamp'
import { nothingKnown, verdictFor } from '#shared/verdict/verdict'
import { thisDay } from '../../clock'
import { useCatalog } from '../../components/catalog'
import { Button } from '../../components/controls'
import { TextField } from '../../components/fields'
import { Icon } from '../../components/icon'
import { useKeys } from '../../components/keys'
import { useLanguage } from '../../components/language'
import { Rows } from '../../components/layout'
import { Slip } from '../../components/slip'
import { codeRow } from './figures'
import styles from './review-walk.module.css'
import type { ReviewState } from './use-review'

/** The steps, by their names in the sentences. */
export const reviewSteps = ['codes', 'problems', 'places', 'change'] as const

/** More than so many nobody goes through in two minutes. */
const most = { codes: 5, problems: 5 } as const

type StepProps = {
  insights: Insights
  /** What is open, drawn, and what is known of it; null: not known yet. */
  open: ReactNode
  known: Known | null
  /** What was down, drawn. */
  outages: ReactNode
  review: ReviewState
  terminals: readonly Terminal[]
  onChoose: (key: CodeKey) => void
  /** Enter in the field: keeps what was written; with nothing to keep, ends the review. */
  onEnter: () => void
  /** Backspace where there is nothing to delete. */
  onBack: () => void
}

/** One step of the review of a month. */
export function ReviewStep({ step, ...props }: StepProps & { step: (typeof reviewSteps)[number] }) {
  switch (step) {
    case 'codes':
      return <TopCodes {...props} />
    case 'problems':
      return <Unsolved {...props} />
    case 'places':
      return <Places {...props} />
    case 'change':
      return <Change {...props} />
  }
}

function TopCodes({ insights, review, onChoose }: StepProps) {
  const { language, m } = useLanguage()
  const { answerFor } = useCatalog()
  const t = reviewWords(language)
  if (insights.count === 0) return <Nothing text={t.noCodes} />
  return (
    <>
      <LastTime review={review} />
      <Thin insights={insights} />
      <Rows as="ol" ruled className={styles['rows']}>
        {insights.codes.slice(0, most.codes).map(({ key, count }) => {
          if (key === null) {
            return (
              <li key="">
                <span />
                <Words title={m.insights.noCode} line={t.times(count)} />
              </li>
            )
          }
          const { plate, name } = codeRow(key, answerFor, language)
          const answer = answerFor(key)
          const fixer = m.fixers[answer ? verdictFor(answer, nothingKnown).whoFixes : 'acquirer'].who
          return (
            <li key={`${key.codeSet}:${key.code}`}>
              {plate}
              <Words title={name} line={t.fixedBy(count, fixer)} />
              <Button icon="next" onClick={() => onChoose(key)}>
                {t.answer}
              </Button>
            </li>
          )
        })}
      </Rows>
    </>
  )
}

function Unsolved({ open, known, outages, terminals, onChoose }: StepProps) {
  const { language, m } = useLanguage()
  const { answerFor } = useCatalog()
  const t = reviewWords(language)
  if (known === null) return null
  const today = thisDay()
  const matters = openMatters(known, today)
  if (matters.length === 0)
    return (
      <>
        <Nothing text={t.noProblems} />
        {outages}
      </>
    )
  const problems = matters.flatMap((matter) => (matter.kind === 'problem' ? [matter.problem] : []))
  return (
    <>
      {open}
      <Rows ruled className={styles['rows']}>
        {problems.slice(0, most.problems).map((problem) => {
          const { code } = problem.about
          return (
            <li key={problem.id}>
              <Icon name="again" />
              <Words
                title={whatHappened(problem, terminals, today, language, answerFor)}
                line={whenAndWhy(problem, language)}
                next={m.problems.next[problem.next]}
              />
              {code && (
                <Button icon="next" onClick={() => onChoose(code)}>
                  {t.answer}
                </Button>
              )}
            </li>
          )
        })}
      </Rows>
      {problems.length > most.problems && (
        <p className={styles['note']}>{t.moreProblems(problems.length - most.problems)}</p>
      )}
      {outages}
    </>
  )
}

function Places({ insights, terminals }: StepProps) {
  const { language, m } = useLanguage()
  const t = reviewWords(language)
  if (insights.count === 0) return <Nothing text={t.noCodes} />
  const than = beforeName(insights, language)
  const compares = canCompare(insights)
  const { before } = insights
  // Weekdays are not among them: one month has five Saturdays, the next four.
  const hours = insights.hours.map((count, hour) => ({
    name: m.insights.hour(hour),
    most: t.mostHour,
    count,
    before: before.hours[hour] ?? 0,
  }))
  const ofTerminals = insights.terminals
    .filter(({ terminal }) => terminal !== null)
    .map(({ terminal, count }) => ({
      name: terminalInWords(terminal, terminals, language),
      most: t.mostTerminal,
      count,
      before: before.terminals.find((one) => one.terminal === terminal)?.count ?? 0,
    }))
  const rows = [...standingOut(hours, compares), ...standingOut(ofTerminals, compares)]
  const anyRisen = rows.some(({ risen }) => risen)
  return (
    <>
      <Thin insights={insights} />
      <Rows ruled className={styles['rows']}>
        {rows.map(({ name, most: mostOf, count, before: earlier, isMost, risen }, index) => (
          <li key={index}>
            <Icon name={risen ? 'check-first' : 'pending'} />
            <Words
              title={name}
              line={lineOf(mostOf, isMost, compares ? t.compared(count, than, earlier) : t.times(count))}
            />
            {risen && <strong className={styles['risen']}>{t.risen(than)}</strong>}
          </li>
        ))}
      </Rows>
      {!compares && <p className={styles['note']}>{t.cannotCompare(than)}</p>}
      {compares && !anyRisen && <p className={styles['note']}>{t.notRisen(than)}</p>}
      <p className={styles['note']}>{t.placesNote}</p>
    </>
  )
}

const lineOf = (mostOf: Place['most'], isMost: boolean, compared: string): string =>
  isMost ? mostOf(compared) : compared

type Place = {
  readonly name: string
  /** Says of what it is the most. */
  readonly most: (compared: string) => string
  readonly count: number
  readonly before: number
}

/** Those that have risen, and the highest: it tells the rush of the shop. */
function standingOut(
  places: readonly Place[],
  compares: boolean,
): (Place & { readonly isMost: boolean; readonly risen: boolean })[] {
  const most = Math.max(1, ...places.map(({ count }) => count))
  const highest = places.findIndex(({ count }) => count === most)
  return places
    .map((place, index) => ({
      ...place,
      isMost: index === highest,
      risen: compares && hasRisen(place.count, place.before),
    }))
    .filter(({ isMost, risen }) => isMost || risen)
}

function Change({ review, onEnter, onBack }: StepProps) {
  const { language, m } = useLanguage()
  const t = reviewWords(language)
  const { kept, text, failure, isUnsaved, type } = review
  const field = useRef<HTMLDivElement>(null)
  useKeys(field, ({ key, shift, isPlain }) => {
    if (isPlain && key === 'Enter' && !shift) onEnter()
    else if (isPlain && key === 'Backspace' && text === '') onBack()
    else return false
    return true
  })
  return (
    <>
      <LastTime review={review} />
      <div ref={field} className={styles['change']}>
        <TextField
          label={t.label}
          rows={3}
          autoFocus
          problem={textProblemInWords(m, text, reviewTextLimit) || (failure === null ? '' : m.failures[failure])}
          keptAt={kept && !isUnsaved ? clockOf(kept.at) : ''}
          help={t.example}
          value={text}
          onChange={type}
        />
      </div>
    </>
  )
}

/** What the shop made up its mind to change when it last looked back. */
function LastTime({ review: { last } }: { review: ReviewState }) {
  const { language } = useLanguage()
  return (
    last && (
      <Slip as="blockquote" className={styles['last']}>
        <p>{reviewWords(language).lastTime(periodInWords(periodOf('month', `${last.id}-01`), language))}</p>
        <p>{last.text}</p>
      </Slip>
    )
  )
}

function Words({ title, line, next }: { title: string; line: string; next?: string }) {
  return (
    <div>
      <h3>{title}</h3>
      <p>{line}</p>
      {next !== undefined && (
        <p className={styles['next']}>
          <Icon name="ok" />
          {next}
        </p>
      )}
    </div>
  )
}

function Thin({ insights }: { insights: Insights }): ReactNode {
  const { language } = useLanguage()
  const text = thinInWords(insights, language)
  return text === '' ? null : <p className={styles['note']}>{text}</p>
}

function Nothing({ text }: { text: string }) {
  return (
    <p className={styles['nothing']}>
      <Icon name="ok" />
      {text}
    </p>
  )
}
