import type { IncidentSummary } from '#shared/incidents/incident-filter'

/** A row of the list: the heading of a day, or the incident at this place of the list, counted from the newest. */
export type ListRow =
  | { readonly kind: 'day'; readonly day: string; readonly count: number }
  | { readonly kind: 'incident'; readonly place: number }

/** Where every row of the list stands. The counts by day tell; the incidents themselves need not be there yet. */
export type ListLayout = {
  /** Headings and incidents. */
  readonly rows: number
  readonly at: (row: number) => ListRow
  readonly isDay: (row: number) => boolean
  /** The row of the incident at a place. */
  readonly rowOf: (place: number) => number
  /** Names a row for the virtualizer, which lays out anew when it is given another function: one for each layout. */
  readonly keyOf: (row: number) => number
}

export function layoutOf(days: IncidentSummary['days']): ListLayout {
  /** For each day, how many incidents stand before its own. */
  const before: number[] = []
  const headings = new Set<number>()
  let total = 0
  for (const { count } of days) {
    headings.add(total + before.length)
    before.push(total)
    total += count
  }
  return {
    rows: total + days.length,
    at(row) {
      const index = lastWhere(days.length, (i) => (before[i] ?? 0) + i <= row)
      const { day, count } = days[index] ?? { day: '', count: 0 }
      return headings.has(row) ? { kind: 'day', day, count } : { kind: 'incident', place: row - index - 1 }
    },
    isDay: (row) => headings.has(row),
    rowOf: (place) => place + lastWhere(days.length, (i) => (before[i] ?? 0) <= place) + 1,
    keyOf: (row) => row,
  }
}

/** The last of `count` indexes for which it holds, where it holds for all up to that one. */
function lastWhere(count: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = count - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (holds(middle)) low = middle
    else high = middle - 1
  }
  return low
}
