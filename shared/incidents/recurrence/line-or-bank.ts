import type { Trouble } from '../../catalog/trouble'
import { findingOn, within, type Rule } from './finding'
import { cardCount, cardsAmong, type Seen } from './seen'
import type { Thresholds } from './thresholds'

/** R3: line or bank failing twice within minutes: take QR or cash, and check the line. */
export const lineOrBank: Rule<Thresholds['lineOrBank']> = (seen, now, { count, minutes, retry }) => {
  const rows = within(seen, now, minutes).filter(({ trouble }) => trouble === 'line' || trouble === 'bank')
  const isBank = rows.every(({ trouble }) => trouble === 'bank')
  // One card's own bank may be down: that is no news about the others.
  if (rows.length < count || (isBank && (cardCount(rows) < 2 || attempts(rows, retry) < count))) return []
  const isLine = rows.every(({ trouble }) => trouble === 'line')
  return [
    findingOn(rows, {
      rule: 'R3',
      subject: 'line-or-bank',
      culprit: isLine ? 'line' : isBank ? 'bank' : 'unknown',
      sure: terminalsOf(rows) > 1 ? 'high' : 'medium',
      next: isBank ? 'take-qr-and-wait' : 'check-line',
      about: { trouble: mostly(isLine), cards: cardsAmong(rows), minutes },
    }),
  ]
}

/** How many there are when the same code on the same terminal within minutes is counted once. */
function attempts(rows: readonly Seen[], minutes: number): number {
  const isRetry = (row: Seen, before: Seen): boolean =>
    row.incident.code === before.incident.code &&
    row.incident.terminal === before.incident.terminal &&
    row.time - before.time < minutes * 60_000
  return rows.filter((row, index) => !rows.slice(0, index).some((before) => isRetry(row, before))).length
}

const mostly = (isLine: boolean): Trouble => (isLine ? 'line' : 'bank')

const terminalsOf = (rows: readonly Seen[]): number =>
  new Set(rows.map(({ incident }) => incident.terminal).filter((terminal) => terminal !== undefined)).size
