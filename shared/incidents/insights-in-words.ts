import type { AnswerFor } from '../catalog/catalog'
import type { CodeKey } from '../catalog/code-key'
import type { Language } from '../language'
import { messagesIn } from '../messages/messages'
import { reviewWords } from '../messages/review'
import type { Terminal } from '../shop'
import { dateInWords } from '../timestamp'
import type { Outcome } from './incident'
import { daysWithData, type Insights, type Totals } from './insights'
import { dayCount, periodOf, type Period } from './period'

type Days = Pick<Period, 'from' | 'to'>

/** `2026 年 11 月`, `2026 年 11 月 16 日到 22 日`, `Sunday, 22 November 2026`: whatever these days are. */
export function periodInWords({ from, to }: Days, language: Language): string {
  const [first, last] = [partsOf(from), partsOf(to)]
  const isMonth = periodOf('month', from).from === from && periodOf('month', from).to === to
  const sameMonth = from.slice(0, 7) === to.slice(0, 7)
  const sameYear = from.slice(0, 4) === to.slice(0, 4)
  if (from === to) return dateInWords(from, language)
  if (language === 'zh-CN') {
    if (isMonth) return `${first.year} 年 ${first.month} 月`
    const end = `${sameYear ? '' : `${last.year} 年 `}${sameMonth ? '' : `${last.month} 月 `}${last.day} 日`
    return `${first.year} 年 ${first.month} 月 ${first.day} 日到 ${end}`
  }
  if (isMonth) return `${monthName(from, language)} ${first.year}`
  const start = `${first.day}${sameMonth ? '' : ` ${monthName(from, language)}`}${sameYear ? '' : ` ${first.year}`}`
  return `${start} to ${last.day} ${monthName(to, language)} ${last.year}`
}

const partsOf = (day: string) => {
  const [year = '', month = '', date = ''] = day.split('-').map((part) => String(Number(part)))
  return { year, month, day: date }
}

/** `11 月`, `November`. */
export const monthName = (day: string, language: Language): string =>
  language === 'zh-CN'
    ? `${partsOf(day).month} 月`
    : new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' }).format(new Date(Date.parse(day)))

/** `1,240.00`; the unit stands beside it. */
export const yuan = (fen: number): string =>
  (fen / 100).toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** How many, against the period before, and what was lost: one line. */
export function headline(insights: Insights, language: Language): string {
  const m = messagesIn(language).insights
  const { count, before } = insights
  const than = beforeName(insights, language)
  const more = count - before.count
  const compared = more === 0 ? m.same(than) : more > 0 ? m.more(more, than) : m.fewer(-more, than)
  const counts = countsInWords(insights, language)
  const all = counts.length > 1 ? reviewWords(language).together(compared) : compared
  return `${sentence([...counts, before.count === 0 ? m.nothingBefore(than) : all], language)}${gap[language]}${sentence([lostInWords(insights, language)], language)}`
}

/** The same figures of the period before. */
export function beforeInWords(insights: Insights, language: Language): string {
  const m = messagesIn(language).insights
  const { before } = insights
  const than = beforeName(insights, language)
  if (before.count === 0) return sentence([m.nothingBefore(than)], language)
  const said = sentence([...countsInWords(before, language), lostInWords(before, language)], language)
  return `${capital(than)}${m.colon}${said}`
}

/** Not paid and not confirmed are two things: what nobody has found out is no decline. */
function countsInWords({ notPaid, open, notCleared }: Totals, language: Language): readonly string[] {
  const t = reviewWords(language)
  return [
    ...(notPaid > 0 ? [t.notPaid(notPaid)] : []),
    ...(open > 0 ? [t.notConfirmed(open)] : []),
    ...(notCleared > 0 ? [t.notCleared(notCleared)] : []),
  ]
}

function lostInWords({ left, lost, leftWithoutAmount }: Totals, language: Language): string {
  const m = messagesIn(language).insights
  return left === 0 ? m.nobodyLeft : m.left(left, leftWithoutAmount === left ? null : yuan(lost))
}

/** What the period is compared with, as a sentence names it. */
export function beforeName({ period, before }: Insights, language: Language): string {
  const { than } = messagesIn(language).insights
  const over = before.until === null
  switch (period.kind) {
    case 'day':
      return than.day(over)
    case 'week':
      return than.week(over)
    case 'month':
      return than.month(monthName(before.from, language), over)
    case 'span':
      return than.span(dayCount(before))
  }
}

/** What is in no sum, since nobody wrote it down; empty when all is there. */
export function missingInWords({ withoutOutcome, leftWithoutAmount }: Totals, language: Language): string {
  const m = messagesIn(language).insights
  const parts = [
    ...(withoutOutcome > 0 ? [m.withoutOutcome(withoutOutcome)] : []),
    ...(leftWithoutAmount > 0 ? [m.withoutAmount(leftWithoutAmount)] : []),
  ]
  return parts.length === 0 ? '' : m.notCounted(parts.join(m.comma))
}

/** Why nothing should be concluded; empty when there is enough. */
export function thinInWords({ thin, count, days, period }: Insights, language: Language): string {
  const m = messagesIn(language).insights
  switch (thin) {
    case 'empty':
      return m.empty(periodInWords(period, language))
    case 'few':
      return m.few(count)
    case 'few-days':
      return m.fewDays(daysWithData(days))
    case null:
      return ''
  }
}

/** `51 余额不足`; a message of the terminal or a kind of trouble is its own name. */
export function codeInWords(key: CodeKey | null, answerFor: AnswerFor, language: Language): string {
  if (key === null) return messagesIn(language).insights.noCode
  const title = answerFor(key)?.title[language] ?? ''
  return title === '' ? key.code : key.code.length > 5 || title.startsWith(key.code) ? title : `${key.code} ${title}`
}

export function terminalInWords(id: string | null, terminals: readonly Terminal[], language: Language): string {
  const m = messagesIn(language).insights
  return id === null ? m.noTerminal : (terminals.find((one) => one.id === id)?.label ?? m.unknownTerminal)
}

/** Whose codes they are, as the catalog names the owner. */
export function codeSetInWords(
  codeSet: string | null,
  { codes }: Insights,
  answerFor: AnswerFor,
  language: Language,
): string {
  const key = codes.find((one) => one.key?.codeSet === codeSet)?.key
  return (key && answerFor(key)?.owner[language]) ?? codeSet ?? messagesIn(language).insights.noCode
}

export function outcomeInWords(outcome: Outcome | null, language: Language): string {
  const m = messagesIn(language)
  return outcome === null ? m.insights.noOutcome : m.outcomes[outcome]
}

const gap: Readonly<Record<Language, string>> = { 'zh-CN': '', en: ' ' }

function sentence(parts: readonly string[], language: Language): string {
  const { comma, stop } = messagesIn(language).insights
  return capital(`${parts.join(comma)}${stop}`)
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
