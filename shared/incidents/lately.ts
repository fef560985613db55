import type { CodeKey } from '../catalog/code-key'
import type { RetryVerdict } from '../catalog/code-set'
import type { Trouble } from '../catalog/trouble'
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

/** What was tried with one card already: it makes the advice harder, never softer. */
export type Tried = {
  /** Incidents of today that the same-card key ties to the newest one, the newest among them. */
  readonly sameCard: number
  /** Incidents of this code today. */
  readonly code: number
}

/**
 * How often this code, and the card of the newest incident, were tried today. The card counts only while nothing else
 * was logged after it: the next customer is another card until somebody says otherwise.
 */
export function triedToday({ codeSet, code }: CodeKey, incidents: readonly Incident[], today: string): Tried {
  const rows = incidents.filter(({ at, withdrawn }) => dayOf(at) === today && withdrawn !== true)
  let sameCard = 0
  for (let index = rows.length - 1; index >= 0; index--) {
    const row = rows[index]
    if (row === undefined) break
    sameCard++
    if (row.sameCard !== true) break
  }
  const newest = rows.at(-1)
  const isOfCode = newest?.codeSet === codeSet && newest.code === code
  return {
    sameCard: isOfCode ? sameCard : 0,
    code: rows.filter((row) => row.codeSet === codeSet && row.code === code).length,
  }
}

/**
 * The retry verdict after what was tried: a wrong PIN at most once more, the stop family never, and no card a third time.
 */
export function hardened(verdict: RetryVerdict, trouble: Trouble, { sameCard }: Tried): RetryVerdict {
  if (trouble === 'stop' || sameCard >= 3) return 'never'
  if (trouble === 'pin') return sameCard >= 2 ? 'never' : sameCard === 1 ? 'once' : verdict
  return trouble === 'card' && sameCard >= 2 ? 'never' : verdict
}
