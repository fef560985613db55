import type { Trouble } from '../../catalog/trouble'
import { attempts, findingOn, groupsBy, ofDays, type Culprit, type Rule } from './finding'
import type { Seen } from './seen'
import type { Thresholds } from '../../thresholds'

/** What a terminal can be to blame for. Cards and banks come and go on any terminal. */
const culprits: Partial<Readonly<Record<Trouble, Culprit>>> = {
  terminal: 'terminal',
  line: 'terminal',
  unknown: 'terminal',
  'set-up': 'set-up',
  'sign-on': 'set-up',
}

/** R5: the same code on one terminal all week, and hardly on the others: have the acquirer look at that terminal. */
export const oneTerminal: Rule<Thresholds['oneTerminal']> = (seen, now, { count, days, retry }) => {
  const onTerminals = ofDays(seen, now, days).filter(({ incident }) => incident.terminal !== undefined)
  const byCode = groupsBy(onTerminals, ({ key }) => (key ? `${key.codeSet}:${key.code}` : null))
  return [...byCode].flatMap(([code, ofCode]) =>
    [...groupsBy(ofCode, ({ incident }) => incident.terminal ?? null)].flatMap(([terminal, rows]) => {
      const [first] = rows
      const culprit = first ? culprits[first.trouble] : undefined
      if (!first?.key || culprit === undefined || attempts(rows, retry) < count || !standsOut(rows, ofCode)) return []
      return findingOn(rows, {
        rule: 'R5',
        subject: `${code}@${terminal}`,
        culprit,
        sure: rows.length === ofCode.length ? 'high' : 'medium',
        next: 'call-acquirer',
        about: { code: first.key, trouble: first.trouble, terminal, days },
      })
    }),
  )
}

/** Two thirds of what all terminals showed; or three times as often as the one that shows it least, if two wear out together. */
function standsOut(rows: readonly Seen[], ofCode: readonly Seen[]): boolean {
  if (rows.length * 3 >= ofCode.length * 2) return true
  const counts = [...groupsBy(ofCode, ({ incident }) => incident.terminal ?? null).values()].map(({ length }) => length)
  return counts.length > 2 && rows.length >= 3 * Math.min(...counts) && rows.length * 5 >= ofCode.length * 2
}
