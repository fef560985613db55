import type { Trouble } from '../../catalog/trouble'
import { attempts, findingOn, nextFor, within, type Rule } from './finding'
import { cardCount, cardsToTell, type Seen } from './seen'
import type { Thresholds } from '../../thresholds'

/** R3: line or bank failing twice within minutes: take QR or cash, and check the line. */
export const lineOrBank: Rule<Thresholds['lineOrBank']> = (seen, now, { count, minutes, retry }) => {
  const rows = within(seen, now, minutes).filter(({ trouble }) => trouble === 'line' || trouble === 'bank')
  const isBank = rows.every(({ trouble }) => trouble === 'bank')
  if (attempts(rows, retry) < count) return []
  // One card's own bank may be down: that is no news about the others.
  if (isBank && cardCount(rows) < 2) return []
  const isLine = rows.every(({ trouble }) => trouble === 'line')
  return [
    findingOn(rows, {
      rule: 'R3',
      subject: 'line-or-bank',
      culprit: isLine ? 'line' : isBank ? 'bank' : 'unknown',
      sure: terminalsOf(rows) > 1 ? 'high' : 'medium',
      next: nextFor(rows, isBank ? 'take-qr-and-wait' : 'check-line'),
      about: { trouble: mostly(isLine), ...cardsToTell(rows), minutes },
    }),
  ]
}

const mostly = (isLine: boolean): Trouble => (isLine ? 'line' : 'bank')

const terminalsOf = (rows: readonly Seen[]): number =>
  new Set(rows.map(({ incident }) => incident.terminal).filter((terminal) => terminal !== undefined)).size
