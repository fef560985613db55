import { findingOn, ofDays, type Rule } from './finding'
import { cardCount, cardsAmong } from './seen'
import type { Thresholds } from '../../thresholds'

/** R7: several codes of the stop family in a day, not of one card: the owner should know, quietly. */
export const stopFamily: Rule<Thresholds['stopFamily']> = (seen, now, { count }) => {
  const rows = ofDays(seen, now, 1).filter(({ trouble }) => trouble === 'stop')
  if (rows.length < count || cardCount(rows) < 2) return []
  const cards = cardsAmong(rows)
  return [
    findingOn(rows, {
      rule: 'R7',
      subject: 'stop',
      culprit: 'unknown',
      sure: cards === 'different' ? 'medium' : 'low',
      next: 'tell-owner',
      // The customer can see the strip.
      voice: 'list',
      about: { trouble: 'stop', cards },
    }),
  ]
}
