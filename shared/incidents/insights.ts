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

/** When and where. Each breakdown counts every decline once, most frequent first where they have no order. */
type Places = {
  /** By the shop's clock, from 0 to 23. */
  readonly hours: readonly number[]
  /** From Monday on. */
  readonly weekdays: readonly number[]
  readonly terminals: readonly { readonly terminal: string | null; readonly count: number }[]
}

export type Insights = Totals &
  Places & {
    readonly period: Period
    /** From the first day of the period on. */
    readonly days: readonly number[]
    readonly codes: readonly { readonly key: CodeKey | null; readonly count: number }[]
    readonly codeSets: readonly { readonly codeSet: string | null; readonly count: number }[]
    readonly outcomes: readonly { readonly outcome: Outcome | null; readonly count: number }[]
    readonly thin: Thinness | null
    readonly before: Totals & Places & Before
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
  const isDecline = isDeclineBy(troubleOf)
  const { until } = before
  const declines = between(incidents, period).filter(isDecline)
  const earlier = between(incidents, before).filter(
    (incident) => (until === null || incident.at.slice(0, until.length) <= until) && isDecline(incident),
  )
  const days = daysOf(declines, period)
  return {
    ...totalsOf(declines),
    ...placesOf(declines, days, period),
    period,
    days,
    codes: countsBy(declines, ({ codeSet, code }) => `${codeSet ?? ''}:${code ?? ''}`).map(({ first, count }) => ({
      key: codeKeyOf(first),
      count,
    })),
    codeSets: countsBy(declines, ({ codeSet }) => codeSet ?? '').map(({ first: { codeSet = null }, count }) => ({
      codeSet,
      count,
    })),
    outcomes: countsBy(declines, ({ outcome }) => outcome ?? '').map(({ first: { outcome = null }, count }) => ({
      outcome,
      count,
    })),
    thin: thinness(declines.length, days),
    before: { ...before, ...totalsOf(earlier), ...placesOf(earlier, daysOf(earlier, before), before) },
  }
}

const isDeclineBy =
  (troubleOf: (key: CodeKey) => Trouble) =>
  (incident: Incident): boolean => {
    const key = codeKeyOf(incident)
    // What was found to be paid is no decline, whatever the terminal said.
    return incident.withdrawn !== true && incident.gate !== 'paid' && (key === null || troubleOf(key) !== 'none')
  }

const lacksAmount = ({ outcome, amount }: Incident): boolean => outcome === 'left' && amount === undefined

/** Whether it counts among those who left, and is in no sum: nobody noted the amount. */
export const leftWithoutAmount = (incident: Incident, troubleOf: (key: CodeKey) => Trouble): boolean =>
  lacksAmount(incident) && isDeclineBy(troubleOf)(incident)

const placesOf = (declines: readonly Incident[], days: readonly number[], { from }: Pick<Period, 'from'>): Places => ({
  hours: summed(declines, 24, ({ at }) => [Number(at.slice(11, 13)), 1]),
  weekdays: summed(days, 7, (count, index) => [(weekdayOf(from) + index) % 7, count]),
  terminals: countsBy(declines, ({ terminal }) => terminal ?? '').map(({ first: { terminal = null }, count }) => ({
    terminal,
    count,
  })),
})

/** Ten years hold many incidents and few days: a day is worked out once. */
const daysOf = (declines: readonly Incident[], range: Pick<Period, 'from' | 'to'>): readonly number[] =>
  summed(
    countsBy(declines, ({ at }) => dayOf(at)),
    dayCount(range),
    ({ first, count }) => [dayCount({ from: range.from, to: dayOf(first.at) }) - 1, count],
  )

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
    leftWithoutAmount: left.filter(lacksAmount).length,
    withoutOutcome: declines.filter(({ outcome }) => outcome === undefined).length,
  }
}

/** Adds each thing up in one of `size` places. */
function summed<T>(
  things: readonly T[],
  size: number,
  placeOf: (thing: T, index: number) => readonly [place: number, count: number],
): readonly number[] {
  const sums = Array.from({ length: size }, () => 0)
  things.forEach((thing, index) => {
    const [place, count] = placeOf(thing, index)
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
/** Standard deviations of the difference of two counts: chance alone brings so much once in forty times. */
const beyondChance = 2

/**
 * Whether there are more than before, and more than chance brings. The log does not know how many customers there were:
 * only the same hour, weekday or terminal before can tell what is usual.
 */
export const hasRisen = (count: number, before: number): boolean =>
  count >= leastToStandOut && count - before >= beyondChance * Math.sqrt(count + before)

/** Whether there is enough in the period before to compare with. */
export const canCompare = ({ before }: Insights): boolean => before.declines >= enoughDeclines
