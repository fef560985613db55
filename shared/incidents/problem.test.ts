import { describe, expect, it } from 'vitest'
import { evidenceIn } from './evidence'
import { acted, kinOf, problemFrom, problemOf, problemsAt, seenAgain, stateAt, type Problem } from './problem'
import type { Finding } from './recurrence/finding'

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const at = (day: number, clock: string) => `2026-11-${String(day)}T${clock}:00.000+08:00`

/** Three or more 91 within the hour. */
function finding(incidents: readonly number[], changes: Partial<Finding> = {}): Finding {
  return {
    rule: 'R1',
    subject: 'unionpay:91',
    culprit: 'bank',
    sure: 'medium',
    next: 'take-qr-and-wait',
    voice: 'strip',
    incidents: incidents.map(id),
    first: at(22, '11:10'),
    last: at(22, '11:50'),
    about: { code: { codeSet: 'unionpay', code: '91' }, cards: 'not-marked', minutes: 60 },
    ...changes,
  }
}

const fresh = () => problemFrom(finding([1, 2, 3]), id(900), at(22, '11:50'))
const isOpen = (problem: Problem, now: string) => problemsAt([problem], now).live.length > 0
const isAnnounced = (before: Problem, after: Problem) => after.announced.at !== before.announced.at

describe('a problem', () => {
  it('is announced when it arises', () => {
    expect(fresh()).toMatchObject({ state: 'new', count: 3, announced: { at: at(22, '11:50'), count: 3 } })
  })
  it('is the very same as long as there is no news', () => {
    const problem = fresh()
    expect(seenAgain(problem, finding([1, 2, 3]), at(22, '11:55'))).toBe(problem)
    expect(seenAgain(problem, finding([2, 3]), at(23, '11:55'))).toBe(problem)
  })
  it('is announced again at double the count, not before', () => {
    const five = seenAgain(fresh(), finding([1, 2, 3, 4, 5]), at(22, '11:55'))
    expect([five.count, isAnnounced(fresh(), five)]).toEqual([5, false])
    const six = seenAgain(five, finding([2, 3, 4, 5, 6]), at(22, '11:58'))
    expect([six.count, isAnnounced(five, six)]).toEqual([6, true])
  })
  it('is announced again on a new day, once', () => {
    const nextDay = seenAgain(fresh(), finding([4, 5, 6], { last: at(23, '09:30') }), at(23, '09:30'))
    expect(isAnnounced(fresh(), nextDay)).toBe(true)
    expect(isAnnounced(nextDay, seenAgain(nextDay, finding([4, 5, 6, 7]), at(23, '09:40')))).toBe(false)
  })
  it('is not announced again when the clock is set back', () => {
    expect(isAnnounced(fresh(), seenAgain(fresh(), finding([4, 2, 3]), at(21, '13:00')))).toBe(false)
  })
  it('is silent while a note of an outage explains it, is listed with its end, and is new again after it', () => {
    const until = (problem: Problem) => (problem.rule === 'R1' ? at(22, '14:00') : undefined)
    const during = problemsAt([fresh()], at(22, '12:00'), until)
    expect([during.live, during.fresh]).toEqual([[], []])
    expect(during.snoozed).toMatchObject([{ id: id(900), state: 'new', explainedUntil: at(22, '14:00') }])
    expect(problemsAt([fresh()], at(22, '12:00'), () => undefined)).toMatchObject({
      fresh: [{ id: id(900) }],
      snoozed: [],
    })
    // What is over is not put off; it is over.
    expect(problemsAt([fresh()], at(22, '23:00'), until)).toMatchObject({ snoozed: [], past: [{ state: 'passed' }] })
  })
  it('is silent while it sleeps, counts on, and is there again at the end', () => {
    const snoozed = acted(fresh(), { act: 'snooze', until: at(22, '13:00') }, at(22, '12:00'))
    const more = seenAgain(snoozed, finding([4, 5, 6, 7, 8, 9]), at(22, '12:30'))

    expect([more.count, isAnnounced(snoozed, more), isOpen(more, at(22, '12:59'))]).toEqual([9, false, false])
    expect([stateAt(more, at(22, '13:00')), isOpen(more, at(22, '13:00'))]).toEqual(['watched', true])
    expect(isAnnounced(more, seenAgain(more, finding([10]), at(22, '13:05')))).toBe(true)
  })
  it('remembers whom it was told and what they said, and stays open', () => {
    const told = acted(fresh(), { act: 'tell', whom: '收单机构', said: '线路在修' }, at(22, '12:00'))
    expect(told.calls).toEqual([{ at: at(22, '12:00'), whom: '收单机构', said: '线路在修' }])
    expect([told.state, isOpen(told, at(22, '12:01'))]).toEqual(['told', true])
  })
  it('comes back after it was solved, with the new incidents alone', () => {
    const solved = acted(fresh(), { act: 'solve' }, at(22, '13:00'))
    expect(isOpen(solved, at(22, '13:00'))).toBe(false)
    expect(seenAgain(solved, finding([1, 2, 3]), at(22, '13:01'))).toBe(solved)

    const returned = seenAgain(solved, finding([4, 5, 6]), at(22, '15:00'))
    expect(returned).toMatchObject({ state: 'returned', count: 3, announced: { at: at(22, '15:00'), count: 3 } })
    expect(returned.history.map(({ state }) => state)).toEqual(['new', 'solved', 'returned'])
  })
  it('is seen by looking at it, once', () => {
    const watched = acted(fresh(), { act: 'watch' }, at(22, '12:00'))
    expect(watched.state).toBe('watched')
    expect(acted(watched, { act: 'watch' }, at(22, '12:05'))).toBe(watched)
  })
})

describe('problemOf', () => {
  const now = at(22, '12:00')

  it('knows a finding again by its rule and subject', () => {
    expect(problemOf(finding([7, 8, 9]), [fresh()], now)?.id).toBe(id(900))
    expect(problemOf(finding([7, 8, 9], { subject: 'unionpay:96' }), [fresh()], now)).toBeUndefined()
  })
  it('lets a rule that sees more speak in the place of the other, without announcing it anew', () => {
    const few = acted(
      problemFrom(finding([1, 2], { rule: 'R3', subject: 'line-or-bank' }), id(901), now),
      { act: 'watch' },
      now,
    )
    const more = finding([1, 2, 3])
    expect([problemOf(more, [few], now), kinOf(more, [few], now)]).toEqual([undefined, few])

    const grown = problemFrom(more, id(902), at(22, '12:10'), few)
    expect(grown).toMatchObject({ rule: 'R1', count: 3, state: 'watched', announced: { at: few.announced.at } })
    expect(problemsAt([few, grown], at(22, '12:10')).live.map(({ rule }) => rule)).toEqual(['R1'])
  })
  it('shows both where each knows what the other does not', () => {
    const line = problemFrom(finding([1, 2], { rule: 'R3', subject: 'line-or-bank' }), id(901), now)
    const code = problemFrom(finding([2, 3, 4]), id(902), now, line)
    expect(problemsAt([line, code], now).live).toHaveLength(2)
  })
  it('sleeps with the one that says the same', () => {
    const few = problemFrom(finding([1, 2], { rule: 'R3', subject: 'line-or-bank' }), id(901), now)
    const asleep = acted(few, { act: 'snooze', until: at(22, '15:00') }, now)
    const more = problemFrom(finding([1, 2, 3]), id(902), at(22, '12:10'), asleep)
    expect(stateAt(more, at(22, '13:00'))).toBe('snoozed')
  })
  it('does not mix what blames something else', () => {
    const card = problemFrom(finding([1, 2], { rule: 'R2', culprit: 'card', subject: 'card:1' }), id(901), now)
    expect([problemOf(finding([1, 2, 3]), [card], now), kinOf(finding([1, 2, 3]), [card], now)]).toEqual([
      undefined,
      undefined,
    ])
  })
  it('keeps a card whose first decline has left the hours looked at', () => {
    const card = problemFrom(finding([1, 2, 3], { rule: 'R2', culprit: 'card', subject: 'card:1' }), id(901), now)
    const later = finding([2, 3, 4], { rule: 'R2', culprit: 'card', subject: 'card:2' })
    expect(problemOf(later, [card], now)).toBe(card)
    expect(seenAgain(card, later, now)).toMatchObject({ id: id(901), subject: 'card:1', count: 4 })
  })
  it('knows a problem again by what it is about though its id is of an older version', () => {
    const old = acted(problemFrom(finding([1, 2, 3]), crypto.randomUUID(), now), { act: 'solve' }, now)
    const again = finding([7, 8, 9], { first: at(29, '11:00'), last: at(29, '11:40') })
    expect(problemOf(again, [old], at(29, '11:40'))).toBe(old)
    expect(seenAgain(old, again, at(29, '11:40'))).toMatchObject({ id: old.id, state: 'returned' })
  })
})

describe('the end', () => {
  const passed = at(22, '15:00')

  it('brings the problem back with the new incidents as what is counted, and the earlier ones behind them', () => {
    const again = finding([4, 5, 6], { first: at(25, '09:00'), last: at(25, '09:30') })
    const returned = seenAgain(fresh(), again, at(25, '09:30'))
    expect(returned).toMatchObject({ state: 'returned', count: 3, first: at(25, '09:00') })
    expect([evidenceIn(returned), returned.incidents]).toEqual([[4, 5, 6].map(id), [1, 2, 3, 4, 5, 6].map(id)])
    expect(isAnnounced(fresh(), returned)).toBe(true)
  })
  it('is not put off by looking at it', () => {
    expect(acted(fresh(), { act: 'watch' }, passed)).toEqual(fresh())
  })
  it('is no news while the problem sleeps: it ends without a word', () => {
    const asleep = acted(fresh(), { act: 'snooze', until: at(23, '06:00') }, at(22, '12:00'))
    expect([stateAt(asleep, passed), stateAt(asleep, at(23, '06:00'))]).toEqual(['snoozed', 'passed'])
  })
  it('is told apart from solved, and says where the acquirer knew', () => {
    const told = acted(fresh(), { act: 'tell', whom: '收单机构', said: '在修' }, at(22, '12:00'))
    expect([stateAt(told, at(22, '12:01')), stateAt(told, passed)]).toEqual(['told', 'passed'])
  })
  it('is taken back by hand, from then on for as long as its rule waits', () => {
    const reopened = acted(fresh(), { act: 'reopen' }, passed)
    expect(reopened).toMatchObject({ state: 'watched', announced: fresh().announced })
    expect([stateAt(reopened, at(22, '17:59')), stateAt(reopened, at(22, '18:00'))]).toEqual(['watched', 'passed'])
    const solved = acted(fresh(), { act: 'solve' }, at(22, '12:00'))
    expect(stateAt(acted(solved, { act: 'reopen' }, at(22, '12:05')), at(22, '12:06'))).toBe('watched')
  })
  it('is not taken back where there was none', () => {
    expect(acted(fresh(), { act: 'reopen' }, at(22, '12:00'))).toEqual(fresh())
  })
})

describe('a snooze', () => {
  it('ends by hand, too, and never by looking', () => {
    const asleep = acted(fresh(), { act: 'snooze', until: at(22, '14:00') }, at(22, '12:00'))
    expect(acted(asleep, { act: 'watch' }, at(22, '12:10'))).toBe(asleep)
    const awake = acted(asleep, { act: 'wake' }, at(22, '12:10'))
    expect([awake.state, awake.snoozedUntil, isOpen(awake, at(22, '12:10'))]).toEqual(['watched', undefined, true])
    expect(acted(awake, { act: 'wake' }, at(22, '12:11'))).toBe(awake)
  })
})
