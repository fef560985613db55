import { describe, expect, it } from 'vitest'
import { acted, isOpen, problemFrom, problemOf, seenAgain, stateAt, type Problem } from './problem'
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
    const nextDay = seenAgain(fresh(), finding([4, 5, 6]), at(23, '09:30'))
    expect(isAnnounced(fresh(), nextDay)).toBe(true)
    expect(isAnnounced(nextDay, seenAgain(nextDay, finding([4, 5, 6, 7]), at(23, '09:40')))).toBe(false)
  })
  it('is not announced again when the clock is set back', () => {
    expect(isAnnounced(fresh(), seenAgain(fresh(), finding([4, 2, 3]), at(20, '09:30')))).toBe(false)
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
  it('lets a rule that sees more take over', () => {
    const few = problemFrom(finding([1, 2], { rule: 'R3', subject: 'line-or-bank' }), id(901), now)
    const taken = problemOf(finding([1, 2, 3]), [few], now)
    expect(taken?.id).toBe(id(901))
    const grown = seenAgain(few, finding([1, 2, 3]), now)
    expect([grown.rule, grown.count, isAnnounced(few, grown)]).toEqual(['R1', 3, false])
  })
  it('does not mix what blames something else', () => {
    const card = problemFrom(finding([1, 2], { rule: 'R2', culprit: 'card', subject: 'card:1' }), id(901), now)
    expect(problemOf(finding([1, 2, 3]), [card], now)).toBeUndefined()
  })
})
