import { unknownSet } from '../../catalog/code-key'
import { findingOn, groupsBy, type Rule } from './finding'
import type { Thresholds } from '../../thresholds'

/** R8: a code that none of the shop's tables has: keep a slip, its text is what the acquirer will ask for. */
export const unknownCode: Rule<Thresholds['unknownCode']> = (seen, _now, { count }) => {
  const unknown = groupsBy(seen, ({ key }) => (key?.codeSet === unknownSet ? key.code : null))
  return [...unknown].flatMap(([code, rows]) => {
    const [first] = rows
    // Once somebody wrote down what the slip said, there is something to ask with.
    const isKnown = rows.some(
      ({ incident }) => incident.screenText !== undefined || incident.acquirerSays !== undefined,
    )
    if (!first?.key || rows.length < count || isKnown) return []
    return findingOn(rows, {
      rule: 'R8',
      subject: `unknown:${code}`,
      culprit: 'unknown',
      sure: 'low',
      next: 'ask-for-slip',
      about: { code: first.key },
    })
  })
}
