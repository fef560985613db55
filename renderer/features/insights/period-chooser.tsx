import { useState } from 'react'
import { periodInWords } from '#shared/incidents/insights-in-words'
import { isPeriod, periodKinds, type Period, type PeriodKind } from '#shared/incidents/period'
import { thisDay } from '../../clock'
import { Button, Choice } from '../../components/controls'
import { useLanguage } from '../../components/language'
import { Row } from '../../components/layout'
import styles from './insights-page.module.css'
import { neighbour, presentPeriod } from './use-insights'

/** Which days are looked at. */
export function PeriodChooser({ period, onChoose }: { period: Period; onChoose: (period: Period) => void }) {
  const { language, m } = useLanguage()
  const t = m.insights
  const isPresent = period.kind === 'span' || (period.from <= thisDay() && thisDay() <= period.to)
  const move = (by: 1 | -1) => {
    const next = neighbour(period, by)
    return (
      <Button
        title={by === 1 ? t.later : t.earlier}
        aria-label={by === 1 ? t.later : t.earlier}
        aria-disabled={next === null}
        onClick={() => {
          if (next !== null) onChoose(next)
        }}
      >
        {by === 1 ? '→' : '←'}
      </Button>
    )
  }
  return (
    <Row className={styles['chooser']}>
      <Choice<PeriodKind | ''>
        label={t.choose}
        options={periodKinds.map((value) => ({ value, text: t.kinds[value] }))}
        value={isPresent ? period.kind : ''}
        onChoose={(kind) => {
          if (kind !== '') onChoose(presentPeriod(kind, period))
        }}
      />
      <Row className={styles['move']}>
        {move(-1)}
        {period.kind === 'span' ? (
          <Days period={period} onChoose={onChoose} />
        ) : (
          <span className={styles['period']}>{periodInWords(period, language)}</span>
        )}
        {move(1)}
      </Row>
    </Row>
  )
}

/** First and last day. A date that is half typed, or makes no sense, changes nothing yet. */
function Days({ period, onChoose }: { period: Period; onChoose: (period: Period) => void }) {
  const { m } = useLanguage()
  const [typed, setTyped] = useState<Partial<Period>>({})
  const field = (end: 'from' | 'to') => (
    <label>
      {m.insights[end]}
      <input
        type="date"
        autoFocus={end === 'from'}
        value={typed[end] ?? period[end]}
        onChange={(event) => {
          const next = { ...period, ...typed, [end]: event.target.value }
          const makesSense = isPeriod(next)
          setTyped(makesSense ? {} : { ...typed, [end]: event.target.value })
          if (makesSense) onChoose(next)
        }}
        onBlur={() => setTyped({})}
      />
    </label>
  )
  return (
    <>
      {field('from')}
      {field('to')}
    </>
  )
}
