import type { Trouble } from '../../catalog/trouble'
import { findingOn, groupsBy, lessSure, nextFor, within, type Culprit, type NextStep, type Rule } from './finding'
import { cardCount, cardsAmong, cardsToTell } from './seen'
import type { Thresholds } from '../../thresholds'

/** Where each card may have a reason of its own, a few of the same code are chance. */
const ofTheCard: ReadonlySet<Trouble> = new Set(['card', 'pin', 'stop', 'unknown'])

const conclusions: Readonly<Record<Trouble, { readonly culprit: Culprit; readonly next: NextStep } | null>> = {
  bank: { culprit: 'bank', next: 'take-qr-and-wait' },
  line: { culprit: 'line', next: 'check-line' },
  // R4 knows more about it.
  'sign-on': null,
  'set-up': { culprit: 'set-up', next: 'call-acquirer' },
  terminal: { culprit: 'terminal', next: 'check-terminal' },
  card: { culprit: 'unknown', next: 'call-acquirer' },
  pin: { culprit: 'unknown', next: 'check-terminal' },
  stop: { culprit: 'unknown', next: 'tell-owner' },
  unknown: { culprit: 'unknown', next: 'call-acquirer' },
  none: null,
}

/** R1: one code again and again within the hour, on more than one card, is not the card. */
export const sameCode: Rule<Thresholds['sameCode']> = (seen, now, { count, minutes, cards, countOfCardTrouble }) => {
  const byCode = groupsBy(within(seen, now, minutes), ({ key }) => (key ? `${key.codeSet}:${key.code}` : null))
  return [...byCode].flatMap(([subject, rows]) => {
    const [first] = rows
    if (!first?.key) return []
    const conclusion = conclusions[first.trouble]
    const enough = ofTheCard.has(first.trouble) ? countOfCardTrouble : count
    if (conclusion === null || rows.length < enough || cardCount(rows) < cards) return []
    const known = cardsAmong(rows)
    return findingOn(rows, {
      rule: 'R1',
      subject,
      ...conclusion,
      next: nextFor(rows, conclusion.next),
      sure: known === 'different' ? 'high' : lessSure('high'),
      about: { code: first.key, trouble: first.trouble, ...cardsToTell(rows), minutes },
    })
  })
}
