import type { CodeKey } from '../catalog/code-key'
import type { Trouble } from '../catalog/trouble'
import { dayOf } from '../timestamp'
import { codeKeyOf, type Incident, type Outcome } from './incident'
import { addDays, dayCount, weekdayOf, type Before, type Period } from './period'

/** What was logged in some days, without what was taken back and without approvals. */
export type Totals = {
  readonly declines: number
  /** Customers who left, and the amounts that were noted of them, in fen. */
  readonly left: number
  readonly lost: number
  /** Those of them of whom no amount was noted: they are in no sum. */
  readonly leftWithoutAmount: number
  /** Nobody wrote down how these ended: some of them may have left too. */
  readonly withoutOutcome: number
}

/** Each breakdown counts every decline once, most frequent first. */
export type Insights = Totals & {
  readonly period: Period
  /** From the first day of the period on. */
  readonly days: readonly number[]
  /** By the shop's clock, from 0 to 23. */
  readonly hours: readonly number[]
  /** From Monday on. */
  readonly weekdays: readonly number[]
  readonly codes: readonly { readonly key: CodeKey | null; readonly count: number }[]
  readonly codeSets: readonly { readonly codeSet: string | null; readonly count: number }[]
  readonly terminals: readonly { readonly terminal: string | null; readonly count: number }[]
  readonly outcomes: readonly { readonly outcome: Outcome | null; readonly count: number }[]
  readonly thin: Thinness | null
  readonly before: Totals & Before
}

/** Why nothing should be concluded: nothing there, too few declines, or too few days. */
export type Thinness = 'empty' | 'few' | 'few-days'

const enoughDeclines = 10
const enoughDays = 3

/** What the log says about a period, beside the one before it. */
export function insightsOf(
  incidents: readonly Incident[],
  period: Period,
  before: Before,
  troubleOf: (key: CodeKey) => Trouble,
): Insights {
  const isDecline = (incident: Incident): boolean => {
    const key = codeKeyOf(incident)
    return incident.withdrawn !== true && (key === null || troubleOf(key) !== 'none')
  }
  const declines = between(incidents, period).filter(isDecline)
  const earlier = between(incidents, before).filter(isDecline)
  const { until } = before
  const days = countsAt(declines, dayCount(period), ({ at }) => dayCount({ from: period.from, to: dayOf(at) }) - 1)
  return {
    ...totalsOf(declines),
    period,
    days,
    hours: countsAt(declines, 24, ({ at }) => Number(at.slice(11, 13))),
    weekdays: summed(days, 7, weekdayOf(period.from)),
    codes: countsBy(declines, ({ codeSet, code }) => `${codeSet ?? ''}:${code ?? ''}`).map(({ first, count }) => ({
      key: codeKeyOf(first),
      count,
    })),
    codeSets: countsBy(declines, ({ codeSet }) => codeSet ?? '').map(({ first: { codeSet = null }, count }) => ({
      codeSet,
      count,
    })),
    terminals: countsBy(declines, ({ terminal }) => terminal ?? '').map(({ first: { terminal = null }, count }) => ({
      terminal,
      count,
    })),
    outcomes: countsBy(declines, ({ outcome }) => outcome ?? '').map(({ first: { outcome = null }, count }) => ({
      outcome,
      count,
    })),
    thin: thinness(declines.length, days),
    before: {
      ...before,
      ...totalsOf(until === null ? earlier : earlier.filter(({ at }) => at.slice(0, until.length) <= until)),
    },
  }
}

/** Of a day or two nobody expects three days. */
function thinness(declines: number, days: readonly number[]): Thinness | null {
  if (declines === 0) return 'empty'
  if (declines < enoughDeclines) return 'few'
  return daysWithData(days) < Math.min(enoughDays, days.length) ? 'few-days' : null
}

export const daysWithData = (days: readonly number[]): number => days.filter((count) => count > 0).length

/** Local timestamps sort as text, a day before all of its moments. */
function between(incidents: readonly Incident[], { from, to }: Pick<Period, 'from' | 'to'>): readonly Incident[] {
  const end = addDays(to, 1)
  return incidents.filter(({ at }) => at >= from && at < end)
}

function totalsOf(declines: readonly Incident[]): Totals {
  const left = declines.filter(({ outcome }) => outcome === 'left')
  return {
    declines: declines.length,
    left: left.length,
    lost: left.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
    leftWithoutAmount: left.filter(({ amount }) => amount === undefined).length,
    withoutOutcome: declines.filter(({ outcome }) => outcome === undefined).length,
  }
}

function countsAt(declines: readonly Incident[], size: number, placeOf: (incident: Incident) => number): number[] {
  const counts = Array.from({ length: size }, () => 0)
  for (const incident of declines) {
    const place = placeOf(incident)
    counts[place] = (counts[place] ?? 0) + 1
  }
  return counts
}

/** Counts of days as counts of `size` days that come again and again. */
function summed(days: readonly number[], size: number, first: number): number[] {
  const sums = Array.from({ length: size }, () => 0)
  days.forEach((count, index) => {
    const place = (first + index) % size
    sums[place] = (sums[place] ?? 0) + count
  })
  return sums
}

function countsBy(
  declines: readonly Incident[],
  nameOf: (incident: Incident) => string,
): { readonly first: Incident; readonly count: number }[] {
  const groups = new Map<string, { name: string; first: Incident; count: number }>()
  for (const first of declines) {
    const name = nameOf(first)
    const group = groups.get(name)
    if (group) group.count++
    else groups.set(name, { name, first, count: 1 })
  }
  return [...groups.values()].sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
}

/** Counts of days as counts of the pieces that follow one another from the same day on. */
export function countsOf(days: readonly number[], pieces: readonly Period[]): readonly number[] {
  let start = 0
  return pieces.map((piece) => {
    const end = start + dayCount(piece)
    const count = days.slice(start, end).reduce((sum, one) => sum + one, 0)
    start = end
    return count
  })
}

const leastToStandOut = 5
const timesTheOthers = 2

/**
 * Which of the counts stand out: five at least, and twice the average of the others that are not empty. It says where to
 * look, not why: how many customers there were, the log does not know.
 */
export function standingOut(counts: readonly number[]): readonly number[] {
  const filled = counts.filter((count) => count > 0)
  const total = filled.reduce((sum, count) => sum + count, 0)
  return counts.flatMap((count, index) => {
    const others = (total - count) / (filled.length - 1)
    return filled.length > 1 && count >= leastToStandOut && count >= timesTheOthers * others ? [index] : []
  })
}
