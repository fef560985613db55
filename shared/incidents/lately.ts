import type { CodeKey } from '../catalog/code-key'
import { dayOf } from '../timestamp'
import type { Incident, Outcome } from './incident'

/** What the log knows of one code. */
export type Lately = {
  readonly today: number
  /** Of the last 30 days, today being one of them. */
  readonly month: number
  /** Ids of terminals and how often each showed the code in these days, most often first. */
  readonly terminals: readonly { readonly terminal: string; readonly count: number }[]
  /** How it ended in these days where somebody wrote that down, most often first. */
  readonly ended: readonly { readonly outcome: Outcome; readonly count: number }[]
}

/** How often a code came lately, where, and what helped. @param today `2026-11-22` */
export function latelyOf({ codeSet, code }: CodeKey, incidents: readonly Incident[], today: string): Lately {
  const from = new Date(Date.parse(today) - 29 * 86_400_000).toISOString().slice(0, 10)
  const rows = incidents.filter(
    (incident) =>
      incident.codeSet === codeSet &&
      incident.code === code &&
      incident.withdrawn !== true &&
      dayOf(incident.at) >= from &&
      dayOf(incident.at) <= today,
  )
  return {
    today: rows.filter(({ at }) => dayOf(at) === today).length,
    month: rows.length,
    terminals: counted(rows.map(({ terminal }) => terminal)).map(([terminal, count]) => ({ terminal, count })),
    ended: counted(rows.map(({ outcome }) => outcome).filter((outcome) => outcome !== 'pending')).map(
      ([outcome, count]) => ({ outcome, count }),
    ),
  }
}

function counted<T>(values: readonly (T | undefined)[]): readonly (readonly [T, number])[] {
  const counts = new Map<T, number>()
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)
}
