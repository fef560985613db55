import { answerFor, catalogVersion } from '../../catalog/catalog'
import type { CodeKey } from '../../catalog/code-key'
import type { Insights } from '../../incidents/insights'
import {
  beforeInWords,
  codeInWords,
  codeSetInWords,
  headline,
  missingInWords,
  outcomeInWords,
  periodInWords,
  terminalInWords,
  thinInWords,
} from '../../incidents/insights-in-words'
import { periodOf } from '../../incidents/period'
import { isOpen, type Problem } from '../../incidents/problem'
import { whatHappened, whenAndWhy } from '../../incidents/problem-in-words'
import { reviewBefore, type Review } from '../../incidents/review'
import type { Language } from '../../language'
import { messagesIn } from '../../messages/messages'
import type { Terminal } from '../../shop'
import { dayOf, momentInWords, monthOf } from '../../timestamp'
import type { PrintBlock, PrintDocument } from '../print-document'

/** What fits one sheet. */
const most = { codes: 5, problems: 3, rows: 8 } as const

/** All that the shop knows of itself, to look back at a period. */
export type LookedBack = {
  readonly insights: Insights
  readonly problems: readonly Problem[]
  readonly reviews: readonly Review[]
  readonly terminals: readonly Terminal[]
}

/**
 * One sheet about a period: figures, what came most and who can put it right, what is not solved, and what is to change.
 * @param at local timestamp of the moment it is made
 */
export function reviewSheet(known: LookedBack, language: Language, shopName: string, at: string): PrintDocument {
  const m = messagesIn(language)
  const t = m.insights
  const { insights } = known
  const period = periodInWords(insights.period, language)
  const title = insights.period.kind === 'month' ? t.review.of(period) : `${t.title}　${period}`
  const when = momentInWords(at, language)
  const asides = [
    thinInWords(insights, language),
    beforeInWords(insights, language),
    missingInWords(insights, language),
  ].filter((text) => text !== '')
  return {
    title: `${m.appName} ${insights.period.from} ${insights.period.to}`,
    language,
    head: { shop: shopName === '' ? m.appName : shopName, when, page: m.checklist.page(1, 1) },
    blocks: [
      { kind: 'title', text: title, line: insights.thin === 'empty' ? '' : headline(insights, language) },
      ...asides.map((text): PrintBlock => ({ kind: 'note', text })),
      ...(insights.thin === 'empty' ? [] : figures(known, language)),
      ...problemsOf(known, language, at),
      ...changesOf(known, language),
    ],
    foot: { left: `${m.appName}　${m.lookUp.catalog(catalogVersion)}`, right: m.checklist.made(when) },
  }
}

function figures({ insights, terminals }: LookedBack, language: Language): PrintBlock[] {
  const m = messagesIn(language)
  const t = m.insights
  const row = (caption: string, counted: readonly (readonly [string, number])[]): PrintBlock => ({
    kind: 'note',
    text: `${caption}${t.colon}${counted
      .filter(([, count]) => count > 0)
      .slice(0, most.rows)
      .map(([name, count]) => `${name} ${String(count)}`)
      .join(t.comma)}`,
  })
  const named = (counts: readonly number[], nameOf: (index: number) => string) =>
    counts.map((count, index) => [nameOf(index), count] as const)
  const hours = named(insights.hours, t.hour).toSorted(([, a], [, b]) => b - a)
  return [
    { kind: 'heading', text: `${t.review.codes}　${m.answer.whoFixes}` },
    {
      kind: 'steps',
      steps: insights.codes.slice(0, most.codes).map(({ key, count }) => {
        const fixer = key === null ? undefined : answerFor(key)?.whoFixes
        const said = t.review.others(onPaper(key, language), count)
        return { text: fixer === undefined ? said : `${said}${t.comma}${m.fixers[fixer].who}` }
      }),
    },
    { kind: 'heading', text: t.details },
    row(
      t.charts.terminal,
      insights.terminals.map(({ terminal, count }) => [terminalInWords(terminal, terminals, language), count]),
    ),
    row(
      t.charts.outcome,
      insights.outcomes.map(({ outcome, count }) => [outcomeInWords(outcome, language), count]),
    ),
    row(
      t.charts.weekday,
      named(insights.weekdays, (weekday) => t.weekdays[weekday] ?? ''),
    ),
    row(t.charts.hour, hours),
    row(
      t.charts.codeSet,
      insights.codeSets.map(({ codeSet, count }) => [codeSetInWords(codeSet, insights, language), count]),
    ),
  ]
}

/** A customer may see the sheet: the reason of a stop code is not on it. */
const onPaper = (key: CodeKey | null, language: Language): string =>
  key !== null && answerFor(key)?.staffOnly === true ? key.code : codeInWords(key, language)

function problemsOf({ problems, terminals }: LookedBack, language: Language, at: string): PrintBlock[] {
  const { review } = messagesIn(language).insights
  const open = problems.filter((problem) => isOpen(problem, at)).toSorted((a, b) => (a.last < b.last ? 1 : -1))
  const steps = open.slice(0, most.problems).map((problem) => {
    const text = whatHappened(problem, terminals, dayOf(at), language)
    return { text, detail: `${whenAndWhy(problem, language)}${messagesIn(language).problems.next[problem.next]}` }
  })
  return [
    { kind: 'heading', text: review.problems },
    steps.length === 0 ? { kind: 'note', text: review.noProblems } : { kind: 'steps', steps },
    ...(open.length > steps.length
      ? [{ kind: 'note', text: review.moreProblems(open.length - steps.length) } as const]
      : []),
  ]
}

function changesOf({ insights, reviews }: LookedBack, language: Language): PrintBlock[] {
  const t = messagesIn(language).insights
  const month = monthOf(insights.period.to)
  const last = reviewBefore(reviews, month)
  const text = reviews.find(({ id }) => id === month)?.text ?? ''
  return [
    { kind: 'heading', text: t.review.change },
    ...(last
      ? [{ kind: 'note', text: `${t.review.lastTime(periodOfReview(last, language))}${t.colon}${last.text}` } as const]
      : []),
    text === '' ? { kind: 'blanks', blanks: [{ label: t.review.change, width: 6 }] } : { kind: 'note', text },
  ]
}

const periodOfReview = ({ id }: Review, language: Language): string =>
  periodInWords(periodOf('month', `${id}-01`), language)
