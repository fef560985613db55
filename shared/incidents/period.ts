import * as v from 'valibot'
import { clockOf, dayOf } from '../timestamp'

/** A day, a week from Monday to Sunday, a month of the calendar, or any days one after the other. */
export const periodKinds = ['day', 'week', 'month', 'span'] as const
export type PeriodKind = (typeof periodKinds)[number]

/** First and last day, as the shop's clock showed them; both are within. */
export type Period = { readonly kind: PeriodKind; readonly from: string; readonly to: string }

/** No span is longer than ten years. */
export const longestSpan = 3653

const dayLength = 86_400_000

const isDay = (text: string): boolean =>
  /^(?:19|2\d)\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && addDays(text, 0) === text

export const periodSchema = v.pipe(
  v.strictObject({ kind: v.picklist(periodKinds), from: v.string(), to: v.string() }),
  v.check((period) => isPeriod(period), 'no such period'),
)

/** Of days that exist; a day, month or week is the whole of it. */
export function isPeriod({ kind, from, to }: Period): boolean {
  if (!isDay(from) || !isDay(to)) return false
  if (kind === 'span') return from <= to && dayCount({ from, to }) <= longestSpan
  return periodOf(kind, from).from === from && periodOf(kind, from).to === to
}

/** The day so many days later. Days have no hours here, so that no change of the clock can shift them. */
export const addDays = (from: string, count: number): string =>
  new Date(Date.parse(from) + count * dayLength).toISOString().slice(0, 10)

/** How many days; both are within. */
export const dayCount = ({ from, to }: Pick<Period, 'from' | 'to'>): number =>
  (Date.parse(to) - Date.parse(from)) / dayLength + 1

/** Monday is 0. */
export const weekdayOf = (of: string): number => (new Date(Date.parse(of)).getUTCDay() + 6) % 7

/** The day, week or month in which a day lies. */
export function periodOf(kind: Exclude<PeriodKind, 'span'>, within: string): Period {
  switch (kind) {
    case 'day':
      return { kind, from: within, to: within }
    case 'week': {
      const from = addDays(within, -weekdayOf(within))
      return { kind, from, to: addDays(from, 6) }
    }
    case 'month': {
      const from = `${within.slice(0, 7)}-01`
      // No month has more than 31 days, and none is so short that this would skip it.
      const next = `${addDays(from, 31).slice(0, 7)}-01`
      return { kind, from, to: addDays(next, -1) }
    }
  }
}

/** The period after this one, or the one before it; a span moves by its own length. */
export function shifted(period: Period, by: 1 | -1): Period {
  const { kind, from, to } = period
  if (kind !== 'span') return periodOf(kind, by === 1 ? addDays(to, 1) : addDays(from, -1))
  const days = dayCount(period) * by
  return { kind, from: addDays(from, days), to: addDays(to, days) }
}

/** What a period is compared with. */
export type Before = Pick<Period, 'from' | 'to'> & {
  /** Up to this minute, `2026-10-22T14:32`, where the period itself is not over: what is half done is compared with half. */
  readonly until: string | null
}

/**
 * The period before. A month goes with the month before it, whatever their lengths.
 * @param now local timestamp
 */
export function comparedWith(period: Period, now: string): Before {
  const { from, to } = shifted(period, -1)
  const today = dayOf(now)
  if (today < period.from || today > period.to) return { from, to, until: null }
  const sameDay = addDays(from, dayCount({ from: period.from, to: today }) - 1)
  return { from, to, until: sameDay > to ? null : `${sameDay}T${clockOf(now)}` }
}

/** The pieces in which a period is drawn: its days; where those are too many its weeks, or else its months. */
export function piecesOf(period: Period): {
  readonly kind: 'day' | 'week' | 'month'
  readonly pieces: readonly Period[]
} {
  const days = dayCount(period)
  const kind = days <= 42 ? 'day' : days <= 210 ? 'week' : 'month'
  const pieces: Period[] = []
  for (let from = period.from; from <= period.to;) {
    const { to } = periodOf(kind, from)
    const last = to < period.to ? to : period.to
    pieces.push({ kind, from, to: last })
    from = addDays(last, 1)
  }
  return { kind, pieces }
}
