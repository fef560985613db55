import type { AnswerFor } from '../../catalog/catalog'
import type { CodeKey } from '../../catalog/code-key'
import type { Insights } from '../../incidents/insights'
import {
  beforeInWords,
  codeInWords,
  headline,
  missingInWords,
  outcomeInWords,
  periodInWords,
  terminalInWords,
  thinInWords,
} from '../../incidents/insights-in-words'
import { outagesIn } from '../../incidents/outage'
import type { Outage } from '../../incidents/outage-row'
import { outageInWords } from '../../incidents/outage-in-words'
import { periodOf } from '../../incidents/period'
import { whatHappened, whenAndWhy } from '../../incidents/problem-in-words'
import { reviewBefore, type Review } from '../../incidents/review'
import type { Language } from '../../language'
import { outageWords } from '../../messages/outage'
import { messagesIn } from '../../messages/messages'
import { reviewWords } from '../../messages/review'
import { mattersInWords } from '../../open-matters/in-words'
import type { Matter } from '../../open-matters/open-matters'
import type { Terminal } from '../../shop'
import { dateInWords, dayOf, monthOf } from '../../timestamp'
import { nothingKnown, verdictFor } from '../../verdict/verdict'
import { headAndFoot, type Made } from '../head-and-foot'
import type { PrintBlock, PrintChart, PrintDocument } from '../print-document'
import { printWordsIn } from '../words/words'

/** What fits one sheet, as long as nobody has written more than a few sentences. */
const most = { codes: 5, problems: 3, bars: 6, outages: 3 } as const

/** All that the shop knows of itself, to look back at a period. */
export type LookedBack = {
  readonly insights: Insights
  /** What is open now, of whatever day. */
  readonly open: readonly Matter[]
  /** Notes of an outage, of whatever time. */
  readonly outages: readonly Outage[]
  readonly reviews: readonly Review[]
  readonly terminals: readonly Terminal[]
  readonly answerFor: AnswerFor
}

/** One sheet about a period, and a second only for long texts of one's own: figures, what came most and who can put it right, what is not solved, what is to change. */
export function reviewSheet(known: LookedBack, made: Made): PrintDocument {
  const { language, at } = made
  const m = messagesIn(language)
  const { insights } = known
  const period = periodInWords(insights.period, language)
  const { kind } = insights.period
  const title =
    kind === 'month' ? reviewWords(language).of(period) : `${printWordsIn(language).review.of[kind]}　${period}`
  const asides = [
    thinInWords(insights, language),
    beforeInWords(insights, language),
    missingInWords(insights, language),
  ].filter((text) => text !== '')
  return {
    kind: 'review',
    title: `${m.appName} ${insights.period.from} ${insights.period.to}`,
    blocks: [
      { kind: 'title', text: title, line: insights.thin === 'empty' ? '' : headline(insights, language) },
      ...asides.map((text): PrintBlock => ({ kind: 'note', text })),
      ...(insights.thin === 'empty' ? [] : figures(known, language)),
      ...problemsOf(known, language, at),
      ...outagesOf(known, language),
      ...changesOf(known, language),
    ],
    ...headAndFoot(made, ''),
    oneSheet: true,
  }
}

function figures({ insights, terminals, answerFor }: LookedBack, language: Language): PrintBlock[] {
  const m = messagesIn(language)
  const t = m.insights
  const chart = (caption: string, counted: readonly (readonly [string, number])[]): PrintChart => ({
    caption,
    bars: counted.map(([label, value]) => ({ label, value })),
  })
  return [
    { kind: 'heading', text: `${reviewWords(language).codes}　${m.answer.whoFixes}` },
    {
      kind: 'charts',
      charts: [
        chart(
          '',
          insights.codes.slice(0, most.codes).map(({ key, count }) => [nameOnBar(key, answerFor, language), count]),
        ),
      ],
    },
    { kind: 'heading', text: t.details },
    { kind: 'charts', charts: [{ ...chart(t.charts.hour, hoursOf(insights.hours, t.hour)), upright: true }] },
    {
      kind: 'charts',
      charts: [
        chart(
          t.charts.weekday,
          insights.weekdays.map((count, weekday) => [t.weekdays[weekday] ?? '', count]),
        ),
        chart(
          t.charts.outcome,
          insights.outcomes.map(({ outcome, count }) => [outcomeInWords(outcome, language), count]),
        ),
        chart(
          t.charts.terminal,
          insights.terminals
            .slice(0, most.bars)
            .map(({ terminal, count }) => [terminalInWords(terminal, terminals, language), count]),
        ),
      ],
    },
  ]
}

/** From the first hour with a decline to the last: the night is left out. */
function hoursOf(counts: readonly number[], nameOf: (hour: number) => string): readonly (readonly [string, number])[] {
  const named = counts.map((count, hour) => [nameOf(hour), count] as const)
  return named.slice(
    counts.findIndex((count) => count > 0),
    counts.findLastIndex((count) => count > 0) + 1,
  )
}

/** With who can put it right. */
function nameOnBar(key: CodeKey | null, answerFor: AnswerFor, language: Language): string {
  const m = messagesIn(language)
  const answer = key && answerFor(key)
  const name = onPaper(key, answerFor, language)
  return answer ? `${name}　${m.fixers[verdictFor(answer, nothingKnown).whoFixes].who}` : name
}

/** A customer may see the sheet: the reason of a stop code is not on it. */
const onPaper = (key: CodeKey | null, answerFor: AnswerFor, language: Language): string =>
  key !== null && answerFor(key)?.staffOnly === true ? key.code : codeInWords(key, answerFor, language)

function problemsOf({ open, terminals, answerFor }: LookedBack, language: Language, at: string): PrintBlock[] {
  const m = messagesIn(language)
  const review = reviewWords(language)
  const problems = open.flatMap((matter) => (matter.kind === 'problem' ? [matter.problem] : []))
  const others = mattersInWords(
    open.filter(({ kind }) => kind !== 'problem'),
    language,
  )
  const steps = problems.slice(0, most.problems).map((problem) => {
    const text = whatHappened(problem, terminals, dayOf(at), language, answerFor, dateInWords)
    return { text, detail: `${whenAndWhy(problem, language, dateInWords)}${m.problems.next[problem.next]}` }
  })
  return [
    // In the heading, where it takes no line of the sheet; and never beside "none".
    {
      kind: 'heading',
      text: steps.length === 0 || others === '' ? review.problems : `${review.problems}　${others}`,
    },
    steps.length === 0 ? { kind: 'note', text: others || review.noProblems } : { kind: 'steps', steps },
    ...(problems.length > steps.length
      ? [{ kind: 'note', text: review.moreProblems(problems.length - steps.length) } as const]
      : []),
  ]
}

/** What was down, newest last; more than a few are counted. */
function outagesOf({ insights, outages, terminals, answerFor }: LookedBack, language: Language): PrintBlock[] {
  const t = outageWords(language)
  const stood = outagesIn(outages, insights.period)
  const told = stood.slice(-most.outages).map((outage) => outageInWords(outage, { terminals, answerFor, language }))
  const more = stood.length > told.length ? [t.moreBefore(stood.length - told.length)] : []
  if (told.length === 0) return []
  return [
    { kind: 'heading', text: t.heading },
    ...[...more, ...told].map((text): PrintBlock => ({ kind: 'note', text })),
  ]
}

function changesOf({ insights, reviews }: LookedBack, language: Language): PrintBlock[] {
  const t = messagesIn(language).insights
  const month = monthOf(insights.period.to)
  const last = reviewBefore(reviews, month)
  const text = reviews.find(({ id }) => id === month)?.text ?? ''
  return [
    { kind: 'heading', text: reviewWords(language).change },
    ...(last
      ? [
          {
            kind: 'note',
            text: `${reviewWords(language).lastTime(periodOfReview(last, language))}${t.colon}${last.text}`,
          } as const,
        ]
      : []),
    text === '' ? { kind: 'blanks', blanks: [{ label: '', width: 6 }] } : { kind: 'note', text },
  ]
}

const periodOfReview = ({ id }: Review, language: Language): string =>
  periodInWords(periodOf('month', `${id}-01`), language)
