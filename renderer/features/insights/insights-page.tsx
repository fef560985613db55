import { useEffect, useRef, type ReactNode, type Ref } from 'react'
import type { CodeKey } from '#shared/catalog/code-key'
import type { Insights } from '#shared/incidents/insights'
import {
  beforeInWords,
  headline,
  missingInWords,
  periodInWords,
  thinInWords,
  yuan,
} from '#shared/incidents/insights-in-words'
import type { Period } from '#shared/incidents/period'
import type { Printable } from '#shared/print/printable'
import type { Terminal } from '#shared/shop'
import { reviewWords } from '#shared/messages/review'
import type { Known } from '#shared/open-matters/open-matters'
import { monthOf } from '#shared/timestamp'
import { Button } from '../../components/controls'
import { Empty } from '../../components/empty'
import { Screen } from '../../components/frame'
import { Icon } from '../../components/icon'
import { KeysWait, usePageKeys } from '../../components/keys'
import { Lamp, LampFigure, LampTitle } from '../../components/lamp'
import { useLanguage } from '../../components/language'
import { Row } from '../../components/layout'
import prose from '../../components/prose.module.css'
import { Figures } from './figures'
import styles from './insights-page.module.css'
import { PeriodChooser } from './period-chooser'
import { ReviewStep, reviewSteps } from './review-walk'
import { neighbour, reviewedMonth, useInsights, useView } from './use-insights'
import { useReview, type ReviewState } from './use-review'

type InsightsPageProps = {
  /** What is open, drawn. */
  open: ReactNode
  /** What of it the review knows; null: not known yet. */
  known: Known | null
  /** What was down in a period, drawn. */
  outagesOf: (period: Period) => ReactNode
  terminals: readonly Terminal[]
  onPrint: (what: Printable) => void
  onChoose: (key: CodeKey) => void
}

/** What the log says about a period, and the review of a month that walks through it. */
export function InsightsPage({ open, known, outagesOf, terminals, onPrint, onChoose }: InsightsPageProps) {
  const { m } = useLanguage()
  const { view, setView, keepPlace } = useView(reviewSteps.length - 1)
  const { period, step } = view
  const figures = useInsights(period)
  const { insights, failure } = figures
  const month = useInsights(reviewedMonth(period))
  const head = useRef<HTMLHeadingElement>(null)
  // Who changes the period or takes a step hears and sees what is there now; the keys of the page go on from there.
  useEffect(() => {
    const { activeElement } = document
    const isWriting =
      activeElement instanceof HTMLTextAreaElement ||
      (activeElement instanceof HTMLInputElement && activeElement.type === 'date')
    if (!isWriting) head.current?.focus()
  }, [insights, step])

  const choose = (key: CodeKey) => {
    keepPlace()
    onChoose(key)
  }
  const print = () => {
    keepPlace()
    onPrint({ document: 'review', period })
    return true
  }
  if (step !== null) {
    return (
      <Review
        head={head}
        insights={insights}
        period={period}
        step={step}
        open={open}
        known={known}
        outages={outagesOf(period)}
        terminals={terminals}
        onPrint={print}
        onStep={(next) => setView({ period, step: next })}
        onChoose={choose}
      />
    )
  }
  return (
    <Overview
      head={head}
      insights={insights}
      failure={failure === null ? '' : m.failures[failure]}
      period={period}
      outages={outagesOf(period)}
      isCounting={[figures, month].some((one) => one.insights === null && one.failure === null)}
      hasReview={month.insights !== null && month.insights.thin !== 'empty'}
      terminals={terminals}
      onPrint={print}
      onPeriod={(next) => setView({ period: next, step: null })}
      onReview={() => setView({ period: reviewedMonth(period), step: 0 })}
      onChoose={choose}
    />
  )
}

type PartProps = {
  head: Ref<HTMLHeadingElement>
  insights: Insights | null
  period: Period
  outages: ReactNode
  terminals: readonly Terminal[]
  /** Opens the preview of the sheet about the period. */
  onPrint: () => boolean
  onChoose: (key: CodeKey) => void
}

type OverviewProps = PartProps & {
  /** The figures are on their way: what Enter does depends on them. */
  isCounting: boolean
  /** Of a month in which nothing was logged there is nothing to go through. */
  hasReview: boolean
  failure: string
  onPeriod: (period: Period) => void
  onReview: () => void
}

function Overview(props: OverviewProps) {
  const {
    head,
    insights,
    failure,
    isCounting,
    period,
    outages,
    hasReview,
    terminals,
    onPrint,
    onPeriod,
    onReview,
    onChoose,
  } = props
  const { language, m } = useLanguage()
  const move = (by: 1 | -1) => () => {
    const next = neighbour(period, by)
    if (next !== null) onPeriod(next)
    return true
  }
  usePageKeys({
    ArrowLeft: move(-1),
    ArrowRight: move(1),
    Enter: () => {
      if (hasReview) onReview()
      return hasReview
    },
    'Control+p': onPrint,
  })
  return (
    <Screen lamp={<InsightsLamp title={m.insights.title} insights={insights} />}>
      {isCounting && <KeysWait />}
      <PeriodChooser period={period} onChoose={onPeriod} />
      {failure !== '' && <p className={prose['wrong']}>{failure}</p>}
      {insights === null ? (
        <p className={prose['quiet']}>{failure === '' && m.insights.counting}</p>
      ) : (
        <>
          <Headline head={head} insights={insights} />
          <Row gap={3} className={styles['actions']}>
            {hasReview && (
              <Button look="key" cap="Enter" onClick={onReview}>
                {reviewWords(language).start(periodInWords(reviewedMonth(period), language))}
              </Button>
            )}
            {insights.thin !== 'empty' && <PrintButton onPrint={onPrint} />}
          </Row>
          {outages}
          {insights.thin !== 'empty' && <Figures insights={insights} terminals={terminals} onChoose={onChoose} />}
        </>
      )}
    </Screen>
  )
}

function Headline({ head, insights }: { head: Ref<HTMLHeadingElement>; insights: Insights }) {
  const { language, m } = useLanguage()
  const thin = thinInWords(insights, language)
  const before = beforeInWords(insights, language)
  if (insights.thin === 'empty') {
    return (
      <Empty icon="meaning">
        <h2 ref={head} tabIndex={-1} className={styles['headline']}>
          {thin}
        </h2>
        <p>{before}</p>
        <p>{m.log.emptyWhy}</p>
      </Empty>
    )
  }
  return (
    <>
      <h2 ref={head} tabIndex={-1} className={styles['headline']}>
        {headline(insights, language)}
      </h2>
      {insights.before.count > 0 && <p className={prose['quiet']}>{before}</p>}
      {thin !== '' && (
        <p className={styles['thin']}>
          <Icon name="check-first" />
          {thin}
        </p>
      )}
    </>
  )
}

function PrintButton({ onPrint }: Pick<PartProps, 'onPrint'>) {
  const { m } = useLanguage()
  return (
    <Button icon="print" cap="Ctrl+P" onClick={onPrint}>
      {m.printing.print}
    </Button>
  )
}

/** From so many fen on the cents are left out: the lamp is narrow, and the line beside it has them. */
const large = 10_000_000

function InsightsLamp({ title, insights }: { title: string; insights: Insights | null }) {
  const { language, m } = useLanguage()
  if (insights === null) {
    return (
      <Lamp>
        <LampTitle title={title} />
      </Lamp>
    )
  }
  const { notPaid, open, left, lost, leftWithoutAmount } = insights
  const { figures } = reviewWords(language)
  const sum = lost < large ? yuan(lost) : yuan(lost).slice(0, -3)
  return (
    <Lamp foot={missingInWords(insights, language)}>
      <LampTitle title={title}>
        <p>{periodInWords(insights.period, language)}</p>
        <LampFigure label={figures.notPaid} value={String(notPaid)} />
        {open > 0 && <LampFigure label={figures.notConfirmed} value={String(open)} />}
        {left > leftWithoutAmount && <LampFigure label={m.insights.lost} value={`¥${sum}`} />}
      </LampTitle>
    </Lamp>
  )
}

type ReviewProps = PartProps & {
  step: number
  open: ReactNode
  known: Known | null
  onStep: (step: number | null) => void
}

/** The steps of a review. Each of these takes its key. */
function useWalk(step: number, review: ReviewState, onStep: (step: number | null) => void) {
  const isLast = step === reviewSteps.length - 1
  const go = (next: number | null) => {
    // Whichever way leads out: what was written is kept.
    if (isLast) void review.keep()
    onStep(next)
    return true
  }
  return {
    isLast,
    leave: () => go(null),
    back: () => go(step === 0 ? null : step - 1),
    forward: () => {
      if (!isLast) return go(step + 1)
      if (!review.isUnsaved) return go(null)
      void review.keep()
      return true
    },
  }
}

function Review(props: ReviewProps) {
  const { head, insights, period, step, open, known, outages, terminals, onPrint, onStep, onChoose } = props
  const { language } = useLanguage()
  const t = reviewWords(language)
  const review = useReview(monthOf(period.from))
  const name = reviewSteps[step] ?? 'codes'
  const { isLast, leave, forward, back } = useWalk(step, review, onStep)
  /** The sheet holds what is on the disk: what was just written goes there first. */
  const print = () => {
    void review.keep().then(onPrint)
    return true
  }
  usePageKeys({
    Enter: forward,
    Backspace: back,
    Escape: leave,
    'Control+p': print,
  })
  // The figures of the period before are still on their way out.
  const isThere = insights?.period.from === period.from && insights.period.to === period.to
  return (
    <Screen lamp={<InsightsLamp title={t.title} insights={isThere ? insights : null} />}>
      <Row className={styles['walk']}>
        <div>
          <p className={prose['quiet']}>{t.step(step + 1, reviewSteps.length)}</p>
          <h2 ref={head} tabIndex={-1} className={styles['headline']}>
            {t[name]}
          </h2>
        </div>
        <Button cap="Backspace" onClick={back}>
          {t.back}
        </Button>
        <Button look="key" cap="Enter" onClick={forward}>
          {!isLast ? t.next : review.isUnsaved ? t.keep : t.done}
        </Button>
      </Row>
      {isThere && (
        <ReviewStep
          key={name}
          step={name}
          open={open}
          known={known}
          outages={outages}
          insights={insights}
          review={review}
          terminals={terminals}
          onChoose={onChoose}
          onEnter={forward}
          onBack={back}
        />
      )}
      <Row gap={3} className={styles['actions']}>
        {isLast ? (
          <PrintButton onPrint={print} />
        ) : (
          <Button look="quiet" cap="Esc" onClick={leave}>
            {t.leave}
          </Button>
        )}
      </Row>
    </Screen>
  )
}
