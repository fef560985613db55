import { findingOn, groupsBy, ofDays, type Rule } from './finding'
import type { Thresholds } from '../../thresholds'

/** R4: the terminal wants to be signed on: do so; when it asks again the same day, call. */
export const signOn: Rule<Thresholds['signOn']> = (seen, now, { count, callAt }) => {
  const asked = ofDays(seen, now, 1).filter(({ trouble }) => trouble === 'sign-on')
  return [...groupsBy(asked, ({ incident }) => incident.terminal ?? '')]
    .filter(([, rows]) => rows.length >= count)
    .map(([terminal, rows]) =>
      findingOn(rows, {
        rule: 'R4',
        subject: `sign-on:${terminal}`,
        culprit: 'set-up',
        sure: rows.length >= callAt ? 'high' : 'medium',
        next: rows.length >= callAt ? 'call-acquirer' : 'sign-on',
        about: { ...(terminal === '' ? {} : { terminal }), trouble: 'sign-on' },
      }),
    )
}
