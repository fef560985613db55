import type { Trouble } from '../../catalog/trouble'
import { findingOn, groupsBy, within, type Rule } from './finding'
import type { Thresholds } from '../../thresholds'

/** A line or a bank that is down, or a terminal that is not set up, says nothing about the card. */
const aboutTheCard: ReadonlySet<Trouble> = new Set(['card', 'pin', 'stop', 'unknown'])

/** R2: one card declined again is the card: another way to pay. Only the same-card key or the last four digits tell. */
export const sameCard: Rule<Thresholds['sameCard']> = (seen, now, { count, tellAt, hours }) => {
  const declined = within(seen, now, hours * 60).filter(({ trouble }) => aboutTheCard.has(trouble))
  return [...groupsBy(declined, ({ card }) => String(card)).values()]
    .filter((rows) => rows.length >= count)
    .map((rows) => {
      const [first] = rows
      return findingOn(rows, {
        rule: 'R2',
        subject: `card:${first?.incident.id ?? ''}`,
        culprit: 'card',
        sure: 'high',
        next: 'other-way-to-pay',
        voice: rows.length < tellAt ? 'answer' : 'strip',
        about: { cards: 'same', ...(first?.key ? { code: first.key } : {}) },
      })
    })
}
