import type { Answer } from '../catalog/catalog'
import type { CodeKey } from '../catalog/code-key'
import type { Trouble } from '../catalog/trouble'
import { dayOf } from '../timestamp'
import { codeKeyOf, type Incident, type Outcome } from './incident'
import { isUnresolved } from './open-payments'
import { addDays, dayCount, weekdayOf, type Before, type Period } from './period'

/** What was logged in some days, without what was taken back, approvals and what was found to be paid. */
export type Totals = {
  /** All of them: the sum of the next three. */
  readonly count: number
  readonly notPaid: number
  /** Not confirmed: on the one list of open payments. */
  readonly open: number
  /** Nobody found out whether it was paid, and nobody asks any more. */
  readonly notCleared: number
  /** Customers who left, and the amounts that were noted of them, in fen. */
  readonly left: number
  readonly lost: number
  /** Those of them of whom no amount was noted: they are in no sum. */
  readonly leftWithoutAmount: number
  /** Nobody wrote down how these ended: some of them may have left too. */
  readonly withoutOutcome: number
}

/** When and where. Each breakdown counts everything once, most frequent first where they have no order. */
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

/** Why nothing should be concluded: nothing there, too little, or too few days. */
export type Thinness = 'empty' | 'few' | 'few-days'

const enough = 10
const enoughDays = 3

/** @property open ids of the payments that are open */
export type Standing = {
  readonly answerOf: (key: CodeKey) => Pick<Answer, 'class' | 'listDecides' | 'trouble'> | null
  readonly open: ReadonlySet<string>
}

/** What the log says about a period, beside the one before it. */
export function insightsOf(
  incidents: readonly Incident[],
  period: Period,
  before: Before,
  standing: Standing,
): Insights {
  const isCounted = isCountedBy((key) => standing.answerOf(key)?.trouble ?? 'unknown')
  const { until } = before
  const counted = between(incidents, period).filter(isCounted)
  const earlier = between(incidents, before).filter(
    (incident) => (until === null || incident.at.slice(0, until.length) <= until) && isCounted(incident),
  )
  const days = daysOf(counted, period)
  return {
    ...totalsOf(counted, standing),
    ...placesOf(counted, days, period),
    period,
    days,
    codes: countsBy(counted, ({ codeSet, code }) => `${codeSet ?? ''}:${code ?? ''}`).map(({ first, count }) => ({
      key: codeKeyOf(first),
      count,
    })),
    codeSets: countsBy(counted, ({ codeSet }) => codeSet ?? '').map(({ first: { codeSet = null }, count }) => ({
      codeSet,
      count,
    })),
    outcomes: countsBy(counted, ({ outcome }) => outcome ?? '').map(({ first: { outcome = null }, count }) => ({
      outcome,
      count,
    })),
    thin: thinness(counted.length, days),
    before: { ...before, ...totalsOf(earlier, standing), ...placesOf(earlier, daysOf(earlier, before), before) },
  }
}

const isCountedBy =
  (troubleOf: (key: CodeKey) => Trouble) =>
  (incident: Incident): boolean => {
    const key = codeKeyOf(incident)
    // What was found to be paid went well, whatever the terminal said.
    return incident.withdrawn !== true && incident.gate !== 'paid' && (key === null || troubleOf(key) !== 'none')
  }

const lacksAmount = ({ outcome, amount }: Incident): boolean => outcome === 'left' && amount === undefined

/** Whether it counts among those who left, and is in no sum: nobody noted the amount. */
export const leftWithoutAmount = (incident: Incident, troubleOf: (key: CodeKey) => Trouble): boolean =>
  lacksAmount(incident) && isCountedBy(troubleOf)(incident)

const placesOf = (counted: readonly Incident[], days: readonly number[], { from }: Pick<Period, 'from'>): Places => ({
  hours: summed(counted, 24, ({ at }) => [Number(at.slice(11, 13)), 1]),
  weekdays: summed(days, 7, (count, index) => [(weekdayOf(from) + index) % 7, count]),
  terminals: countsBy(counted, ({ terminal }) => terminal ?? '').map(({ first: { terminal = null }, count }) => ({
    terminal,
    count,
  })),
})

/** Ten years hold many incidents and few days: a day is worked out once. */
const daysOf = (counted: readonly Incident[], range: Pick<Period, 'from' | 'to'>): readonly number[] =>
  summed(
    countsBy(counted, ({ at }) => dayOf(at)),
    dayCount(range),
    ({ first, count }) => [dayCount({ from: range.from, to: dayOf(first.at) }) - 1, count],
  )

/** Of a day or two nobody expects three days. */
function thinness(count: number, days: readonly number[]): Thinness | null {
  if (count === 0) return 'empty'
  if (count < enough) return 'few'
  return daysWithData(days) < Math.min(enoughDays, days.length) ? 'few-days' : null
}

export const daysWithData = (days: readonly number[]): number => days.filter((count) => count > 0).length

/** Local timestamps sort as text, a day before all of its moments. */
function between(incidents: readonly Incident[], { from, to }: Pick<Period, 'from' | 'to'>): readonly Incident[] {
  const end = addDays(to, 1)
  return incidents.filter(({ at }) => at >= from && at < end)
}

function totalsOf(counted: readonly Incident[], { answerOf, open }: Standing): Totals {
  const left = counted.filter(({ outcome }) => outcome === 'left')
  const notCleared = counted.filter((incident) => !open.has(incident.id) && isUnresolved(incident, answerOf)).length
  const openHere = counted.filter(({ id }) => open.has(id)).length
  return {
    count: counted.length,
    notPaid: counted.length - openHere - notCleared,
    open: openHere,
    notCleared,
    left: left.length,
    lost: left.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
    leftWithoutAmount: left.filter(lacksAmount).length,
    withoutOutcome: counted.filter(({ outcome }) => outcome === undefined).length,
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
  counted: readonly Incident[],
  nameOf: (incident: Incident) => string,
): { readonly first: Incident; readonly count: number }[] {
  const groups = new Map<string, { name: string; first: Incident; count: number }>()
  for (const first of counted) {
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
export const canCompare = ({ before }: Insights): boolean => before.count >= enough
