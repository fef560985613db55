import type { AnswerFor } from '#shared/catalog/catalog'
import type { CodeKey } from '#shared/catalog/code-key'
import { countsOf, type Insights } from '#shared/incidents/insights'
import {
  codeInWords,
  codeSetInWords,
  outcomeInWords,
  periodInWords,
  terminalInWords,
} from '#shared/incidents/insights-in-words'
import { dayCount, piecesOf, type Period } from '#shared/incidents/period'
import type { Language } from '#shared/language'
import type { Terminal } from '#shared/shop'
import { dayInWords } from '#shared/timestamp'
import { useCatalog } from '../../components/catalog'
import { useLanguage } from '../../components/language'
import { Plate } from '../../components/plate'
import { BarChart, ColumnChart, type Bar, type Row } from './charts'
import styles from './insights-page.module.css'

type FiguresProps = {
  insights: Insights
  terminals: readonly Terminal[]
  onChoose: (key: CodeKey) => void
}

/** Everything that was counted, a chart each. */
export function Figures({ insights, terminals, onChoose }: FiguresProps) {
  const { language, m } = useLanguage()
  const t = m.insights
  const { kind, pieces } = piecesOf(insights.period)
  const counts = countsOf(insights.days, pieces)
  return (
    <div className={styles['figures']}>
      {dayCount(insights.period) > 1 && (
        <div className={styles['wide']}>
          <ColumnChart
            caption={t.charts[kind]}
            bars={pieces.map((piece, index) => ({
              ...pieceNames(piece, index, pieces, language),
              count: counts[index] ?? 0,
            }))}
          />
        </div>
      )}
      <WithWhat insights={insights} terminals={terminals} onChoose={onChoose} />
      <WhenAndHow insights={insights} />
    </div>
  )
}

/** With which code, and on which terminal. */
function WithWhat({ insights, terminals, onChoose }: FiguresProps) {
  const { language, m } = useLanguage()
  const { answerFor } = useCatalog()
  const t = m.insights
  return (
    <div>
      <BarChart
        caption={t.charts.code}
        rows={insights.codes.map(({ key, count }): Row => {
          const fullName = codeInWords(key, answerFor, language)
          return key === null
            ? { id: '', name: fullName, count }
            : {
                ...codeRow(key, answerFor, language),
                id: `${key.codeSet}:${key.code}`,
                fullName,
                count,
                onPress: () => onChoose(key),
              }
        })}
      />
      <BarChart
        caption={t.charts.terminal}
        rows={insights.terminals.map(({ terminal, count }) => ({
          id: terminal ?? '',
          name: terminalInWords(terminal, terminals, language),
          count,
        }))}
      />
      <BarChart
        caption={t.charts.codeSet}
        rows={insights.codeSets.map(({ codeSet, count }) => ({
          id: codeSet ?? '',
          name: codeSetInWords(codeSet, insights, answerFor, language),
          count,
        }))}
      />
    </div>
  )
}

/** At what hour and on which day, and how it ended. */
function WhenAndHow({ insights }: Pick<FiguresProps, 'insights'>) {
  const { language, m } = useLanguage()
  const t = m.insights
  return (
    <div>
      <ColumnChart
        caption={t.charts.hour}
        bars={insights.hours.map((count, hour): Bar => ({
          name: t.hour(hour),
          label: hour % 3 === 0 ? String(hour) : '',
          count,
        }))}
      />
      {/* Within two weeks the days themselves say it. */}
      {dayCount(insights.period) >= 14 && (
        <ColumnChart
          caption={t.charts.weekday}
          bars={insights.weekdays.map((count, weekday): Bar => {
            const name = t.weekdays[weekday] ?? ''
            return { name, label: name, count }
          })}
        />
      )}
      <BarChart
        caption={t.charts.outcome}
        rows={insights.outcomes.map(({ outcome, count }) => ({
          id: outcome ?? '',
          name: outcomeInWords(outcome, language),
          count,
        }))}
      />
    </div>
  )
}

/** A code as it is shown in a row: its plate, and what it is called. */
export function codeRow(key: CodeKey, answerFor: AnswerFor, language: Language) {
  const answer = answerFor(key)
  const plate = <Plate code={key.code} answerClass={answer?.class ?? 'unverified'} />
  return { name: answer?.title[language] ?? key.code, plate }
}

/** What a piece of the period is called in the table, and under its bar, where there is room. */
function pieceNames(piece: Period, index: number, pieces: readonly Period[], language: Language): Omit<Bar, 'count'> {
  const [year = '', month = '', day = ''] = piece.from.split('-').map((part) => String(Number(part)))
  const isOneMonth = pieces[0]?.from.slice(0, 7) === pieces.at(-1)?.from.slice(0, 7)
  const label =
    piece.kind === 'month' ? `${year.slice(2)}/${month}` : isOneMonth && piece.kind === 'day' ? day : `${month}/${day}`
  const every = Math.ceil(pieces.length / (label.length > 2 ? 8 : 16))
  return {
    name: piece.kind === 'day' ? dayInWords(piece.from, language) : periodInWords(piece, language),
    label: index % every === 0 ? label : '',
  }
}
