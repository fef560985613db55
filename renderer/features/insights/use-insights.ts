import { useEffect, useState } from 'react'
import type { Insights } from '#shared/incidents/insights'
import { addDays, periodOf, shifted, type Period, type PeriodKind } from '#shared/incidents/period'
import type { Failure } from '#shared/ipc/contract'
import { thisDay } from '../../clock'
import { useWanted } from '../../data/drafts'
import { useReply } from '../../data/replies'
import { desktopApi } from '../../desktop-api'

/** What is looked at: a period, and while its month is being reviewed, at which step. */
export type View = { readonly period: Period; readonly step: number | null }

/** The present period of a kind; any days begin with those that are on screen. */
export function presentPeriod(kind: PeriodKind, shown: Period): Period {
  if (kind !== 'span') return periodOf(kind, thisDay())
  const to = shown.to > thisDay() && shown.from <= thisDay() ? thisDay() : shown.to
  return { kind, from: shown.from, to }
}

/** The period after or before; null where it has not come yet. */
export function neighbour(period: Period, by: 1 | -1): Period | null {
  const next = shifted(period, by)
  return next.from > thisDay() || next.from < '1970-01-01' ? null : next
}

/** The month that is worth a review: the one on screen, or else the last one that is over. */
export const reviewedMonth = (period: Period): Period =>
  period.kind === 'month' ? period : periodOf('month', addDays(periodOf('month', thisDay()).from, -1))

/** Where the page was left for an answer: whoever comes back from there goes on where they were. */
let leftAt: View | null = null

/** @param lastStep of a review: the one where something is written */
export function useView(lastStep: number) {
  const month = useWanted('review')
  const [view, setView] = useState<View>(() => {
    if (month !== null) return { period: periodOf('month', `${month}-01`), step: lastStep }
    return leftAt ?? { period: periodOf('month', thisDay()), step: null }
  })
  useEffect(() => {
    leftAt = null
  }, [])
  return {
    view,
    setView,
    keepPlace: () => {
      leftAt = view
    },
  }
}

/** What the log says about a period. Until a new answer is there, the one before stays. */
export function useInsights(period: Period): { readonly insights: Insights | null; readonly failure: Failure | null } {
  const [found, setFound] = useState<Insights | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  useReply(
    period,
    (of) => desktopApi.insightsOf({ ...of }),
    (reply) => {
      setFailure(reply.ok ? null : reply.failure)
      if (reply.ok) setFound(reply.value)
    },
  )
  return { insights: found, failure }
}
