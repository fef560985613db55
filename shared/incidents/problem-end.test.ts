import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coreCatalog } from '../catalog/catalog'
import { localTimestamp } from '../timestamp'
import { usualThresholds } from '../thresholds'
import type { Incident } from './incident'
import { addDays } from './period'
import { problemFrom, seenAgain, stateAt, type Problem } from './problem'
import { hasPassed, quietOf, type Lasting } from './problem-end'
import { goneOn } from './problem-goes-on'
import { ruleIds, type Finding, type RuleId } from './recurrence/finding'
import { findingsIn } from './recurrence/findings'
import { factsFrom, seenFrom } from './recurrence/seen'

const at = (day: number, clock: string) => `2026-11-${String(day).padStart(2, '0')}T${clock}.000+08:00`
const lasting = (rule: RuleId, last: string, minutes?: number): Lasting => ({ rule, last, about: { minutes } })
const factsOf = factsFrom(
  (key) => coreCatalog.answerFor(key)?.trouble ?? 'unknown',
  (key) => coreCatalog.answerFor(key)?.operation ?? null,
)

describe('each rule has its own end', () => {
  it.each([
    ['R1', at(22, '14:49:59'), at(22, '14:50:00')],
    ['R2', at(22, '23:59:59'), at(23, '00:00:00')],
    ['R3', at(22, '14:49:59'), at(22, '14:50:00')],
    ['R4', at(22, '23:59:59'), at(23, '00:00:00')],
    ['R5', at(27, '23:59:59'), at(28, '00:00:00')],
    ['R6', at(27, '23:59:59'), at(28, '00:00:00')],
    ['R7', at(25, '23:59:59'), at(26, '00:00:00')],
    ['R8', at(29, '23:59:59'), at(30, '00:00:00')],
  ] as const)('%s', (rule, before, end) => {
    const problem = lasting(rule, at(22, '11:50:00'))
    expect([hasPassed(problem, before), hasPassed(problem, end)]).toEqual([false, true])
  })
  it('where the owner lets it look back four hours, not before these are over', () => {
    const problem = lasting('R1', at(22, '11:50:00'), 240)
    expect([hasPassed(problem, at(22, '15:49:59')), hasPassed(problem, at(22, '15:50:00'))]).toEqual([false, true])
  })
  it('goes by when somebody opened it again, where that was later', () => {
    const problem = { ...lasting('R2', at(22, '11:50:00')), reopened: at(25, '09:00:00') }
    expect([hasPassed(problem, at(25, '23:59:59')), hasPassed(problem, at(26, '00:00:00'))]).toEqual([false, true])
  })
})

describe('a wrong clock', () => {
  it.each(ruleIds)('set back by an hour or over midnight ends nothing: %s', (rule) => {
    const problem = lasting(rule, at(22, '00:30:00'))
    expect([hasPassed(problem, at(21, '23:30:00')), hasPassed(problem, at(21, '01:00:00'))]).toEqual([false, false])
  })
  it.each(ruleIds)('that was years ahead keeps nothing for years: %s', (rule) => {
    expect(hasPassed(lasting(rule, '2029-01-01T12:00:00.000+08:00'), at(22, '12:00:00'))).toBe(true)
  })
  it('that went ahead and came back leaves all as it was', () => {
    const problem = lasting('R5', at(22, '11:50:00'))
    const looks = [at(22, '12:00:00'), '2027-03-01T12:00:00.000+08:00', at(22, '12:01:00')]
    expect(looks.map((now) => hasPassed(problem, now))).toEqual([false, true, false])
  })
})

/** What each rule is shown, of which each further one is of the same problem. */
const codes: Readonly<Record<RuleId, string>> = {
  R1: '91',
  R2: '51',
  R3: '96',
  R4: 'A0',
  R5: '读卡失败',
  R6: '91',
  R7: '34',
  R8: 'Q7',
}
const terminal = '0b8f1a52-6d0c-4f6e-9a57-1f2d3c4b5a69'
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

function incidentOf(rule: RuleId, seq: number, time: number): Incident {
  const code = codes[rule]
  const codeSet = rule === 'R5' ? 'terminal' : rule === 'R8' ? 'unknown' : 'unionpay'
  const sameCard = rule === 'R2' && seq > 1
  return {
    id: id(seq),
    seq,
    at: localTimestamp(new Date(time)),
    codeSet,
    code,
    terminal,
    history: [],
    ...(sameCard ? { sameCard } : {}),
  }
}

function problemOn(rule: RuleId, incidents: readonly Incident[]): Problem {
  const [first, last] = [incidents[0], incidents.at(-1)]
  if (!first || !last) throw new Error('no incidents')
  const finding: Finding = {
    rule,
    subject: '',
    culprit: 'unknown',
    sure: 'low',
    next: 'call-acquirer',
    voice: 'strip',
    incidents: incidents.map((incident) => incident.id),
    first: first.at,
    last: last.at,
    about: {
      code: { codeSet: first.codeSet ?? '', code: first.code ?? '' },
      terminal,
      hour: Number(first.at.slice(11, 13)),
      minutes: 60,
    },
  }
  return problemFrom(finding, id(900), last.at)
}

/** Longest pause, in ms, that ends no problem of a rule, whatever the time of day. */
function safePause(rule: RuleId): number {
  const quiet = quietOf[rule]
  return 'hours' in quiet ? quiet.hours * 3_600_000 - 1 : Math.max(quiet.days, 0) * 86_400_000
}

describe('a problem', () => {
  const start = Date.parse(at(2, '10:00:00'))
  const rulesThatWait = ruleIds.filter((rule) => safePause(rule) > 0)

  it('never ends while new ones of it keep coming, few as they may be, and ends exactly at its end', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...rulesThatWait),
        fc.array(fc.double({ min: 0.001, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 }),
        (rule, shares) => {
          // In the same hour of the day for R6.
          const whole = (pause: number) =>
            rule === 'R6' ? Math.max(1, Math.floor(pause / 86_400_000)) * 86_400_000 : pause
          let time = start
          const log = [incidentOf(rule, 1, time)]
          for (const share of shares)
            log.push(incidentOf(rule, log.length + 1, (time += whole(share * safePause(rule)))))
          const known = problemOn(rule, log.slice(0, 1))
          for (const [index, { at: now }] of log.entries()) {
            const kept = goneOn(known, seenFrom(log.slice(0, index + 1), Date.parse(now), factsOf))
            expect(stateAt(kept, now)).toBe('new')
          }
          const kept = goneOn(known, seenFrom(log, time, factsOf))
          const quiet = quietOf[rule]
          const end =
            'hours' in quiet
              ? time + quiet.hours * 3_600_000
              : Date.parse(`${addDays(localTimestamp(new Date(time)).slice(0, 10), quiet.days + 1)}T00:00:00`)
          expect([end - 1, end].map((now) => stateAt(kept, localTimestamp(new Date(now))))).toEqual(['new', 'passed'])
        },
      ),
    )
  })
  it.each(['R2', 'R4'] as const)('of one day is kept by what comes on that day: %s', (rule) => {
    const log = [1, 2, 3].map((seq) => incidentOf(rule, seq, start + seq * 3 * 3_600_000))
    const kept = goneOn(problemOn(rule, log.slice(0, 1)), seenFrom(log, start + 86_400_000, factsOf))
    expect(kept.lastAlone).toBe(log.at(-1)?.at)
  })
  it('that is over is not opened by one more: its rule has to speak', () => {
    const log = [incidentOf('R1', 1, start), incidentOf('R1', 2, start + 4 * 3_600_000)]
    const known = problemOn('R1', log.slice(0, 1))
    expect(goneOn(known, seenFrom(log, start + 5 * 3_600_000, factsOf))).toBe(known)
  })
  it('is not kept by what is something else', () => {
    const log = [incidentOf('R1', 1, start), incidentOf('R5', 2, start + 3_600_000)]
    const known = problemOn('R1', log.slice(0, 1))
    expect(goneOn(known, seenFrom(log, start + 2 * 3_600_000, factsOf))).toBe(known)
  })
  it('does not depend on when it was looked at: all at once ends as one by one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5 * 60 }), { minLength: 3, maxLength: 20 }), (minutes) => {
        let time = start
        const log = minutes.map((pause, index) => incidentOf('R1', index + 1, (time += pause * 60_000)))
        const first = problemOn('R1', log.slice(0, 1))
        const oneByOne = log.reduce(
          (problem, { at: now }, index) => goneOn(problem, seenFrom(log.slice(0, index + 1), Date.parse(now), factsOf)),
          first,
        )
        expect(goneOn(first, seenFrom(log, time, factsOf))).toEqual(oneByOne)
      }),
    )
  })
  it('comes back the next time as the same one, its evidence only what its rule counts now', () => {
    const morning = [0, 10, 20].map((minute, index) => incidentOf('R1', index + 1, start + minute * 60_000))
    const evening = [0, 10, 20].map((minute, index) => incidentOf('R1', index + 4, start + (600 + minute) * 60_000))
    const finding = (log: readonly Incident[]) => {
      const found = findingsIn(log, log.at(-1)?.at ?? '', usualThresholds, factsOf).find(({ rule }) => rule === 'R1')
      if (!found) throw new Error('R1 is silent')
      return found
    }
    const known = problemFrom(finding(morning), id(900), morning[2]?.at ?? '')
    const again = seenAgain(known, finding([...morning, ...evening]), evening[2]?.at ?? '')
    expect([again.state, again.count, again.first]).toEqual(['returned', 3, evening[0]?.at])
  })
})
