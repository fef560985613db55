import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import type { Incident } from './incident'
import { canEndAt, endOf, explainedUntil, isSameScope, outageFrom, outageOf, outagesIn } from './outage'
import { outageDraftSchema, type Outage, type OutageScope } from './outage-row'
import { holdsAt, isInScope, outagesAt } from './outage-standing'
import type { Problem } from './problem'

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const on = (clock: string, day = 29) => `2026-11-${String(day)}T${clock}:00.000+08:00`
const code = (text: string) => ({ codeSet: 'unionpay', code: text })
const scopes = {
  code: { kind: 'code', code: code('91') },
  line: { kind: 'line-and-bank' },
  terminal: { kind: 'terminal', terminal: id(9) },
  all: { kind: 'all' },
} as const satisfies Record<string, OutageScope>

const outage = (more: Partial<Outage> = {}): Outage => ({
  id: id(1),
  at: on('13:00'),
  until: on('14:00'),
  scope: scopes.line,
  who: '',
  ...more,
})

const incident = (n: number, clock: string, more: Partial<Incident> = {}): Incident => ({
  id: id(n),
  seq: n,
  at: on(clock),
  ...code('91'),
  history: [],
  ...more,
})

describe('a note', () => {
  it.each([
    ['13:00', true],
    ['13:59', true],
    ['14:00', false],
    ['14:01', false],
    ['12:59', true],
  ])('at %s stands: %s', (clock, stands) => {
    expect(holdsAt(outage(), on(clock))).toBe(stands)
  })
  it('ends at the very moment', () => {
    expect(holdsAt(outage(), '2026-11-29T13:59:59.999+08:00')).toBe(true)
    expect(holdsAt(outage(), '2026-11-29T14:00:00.000+08:00')).toBe(false)
    expect(holdsAt(outage(), '2026-11-29T06:00:00.000+00:00')).toBe(false)
  })
  it('goes by the clock alone: forward it is over, back it stands again', () => {
    const clocks = ['13:10', '15:00', '13:20', '12:30', '13:30', '14:00', '13:59']
    expect(clocks.map((clock) => holdsAt(outage(), on(clock)))).toEqual([true, false, true, true, true, false, true])
  })
  it('that was written days ahead of the clock does not stand until then', () => {
    expect(holdsAt(outage(), on('13:30', 28))).toBe(true)
    expect(holdsAt(outage(), on('12:59', 28))).toBe(false)
    expect(holdsAt(outage(), '2020-01-01T13:30:00.000+08:00')).toBe(false)
  })
  it('that somebody has ended stands no more, whatever the clock shows then', () => {
    const ended = outage({ ended: on('13:20') })
    expect(endOf(ended)).toBe(on('13:20'))
    for (const clock of ['13:10', '13:20', '13:59']) expect(holdsAt(ended, on(clock))).toBe(false)
  })
  it('ends at its own minute, where it was ended under a clock that was ahead', () => {
    expect(endOf(outage({ ended: on('18:00') }))).toBe(on('14:00'))
  })
  it('may end a minute from now, and as late as tomorrow; not now, and not the day after', () => {
    expect(canEndAt(on('14:00'), on('13:59'))).toBe(true)
    expect(canEndAt(on('23:59', 30), on('00:00', 29))).toBe(true)
    expect(canEndAt(on('14:00'), on('14:00'))).toBe(false)
    expect(canEndAt(on('14:00'), on('14:01'))).toBe(false)
    expect(canEndAt('2026-12-01T14:01:00.000+08:00', on('14:00', 29))).toBe(false)
  })
  it('of the same scope is changed, and keeps since when it stands', () => {
    const draft = { scope: scopes.line, until: on('15:00'), who: '小王' }
    expect(outageFrom(draft, outage(), id(2), on('13:30'))).toEqual({ ...outage(), ...draft })
    expect(outageFrom(draft, undefined, id(2), on('13:30'))).toEqual({ id: id(2), at: on('13:30'), ...draft })
    expect(outageFrom(draft, outage(), id(2), on('12:30'))).toMatchObject({ id: id(1), at: on('12:30') })
  })
  it('keeps no card number in who said it', () => {
    const { who } = v.parse(outageDraftSchema, {
      scope: scopes.all,
      until: on('14:00'),
      who: '4111 1111 1111 1111',
    })
    expect(who).toBe('[card number removed, ends 1111]')
  })
})

describe('scopes', () => {
  it('are the same by what they name', () => {
    const all: OutageScope[] = [
      ...Object.values(scopes),
      { kind: 'code', code: code('96') },
      { kind: 'code', code: { codeSet: 'visa', code: '91' } },
      { kind: 'terminal', terminal: id(8) },
    ]
    for (const one of all) for (const other of all) expect(isSameScope(one, { ...other })).toBe(one === other)
  })
  it.each([
    ['code', '91', 'bank', true],
    ['code', '96', 'bank', false],
    ['line', '96', 'bank', true],
    ['line', '68', 'line', true],
    ['line', '51', 'card', false],
    ['line', 'P1', 'unknown', false],
    ['all', '51', 'card', true],
    ['all', '43', 'stop', false],
    ['all', '00', 'none', false],
    ['terminal', '51', 'card', false],
  ] as const)('%s with %s (%s): %s', (name, text, trouble, expected) => {
    expect(isInScope(scopes[name], { key: code(text), trouble, terminal: id(8) })).toBe(expected)
  })
  it('of a terminal takes in whatever came there', () => {
    expect(isInScope(scopes.terminal, { key: null, trouble: 'unknown', terminal: id(9) })).toBe(true)
    expect(isInScope(scopes.terminal, { key: null, trouble: 'unknown', terminal: undefined })).toBe(false)
  })
  it('of a code is no other owner’s code', () => {
    const about = { key: { codeSet: 'visa', code: '91' }, trouble: 'bank', terminal: undefined } as const
    expect(isInScope(scopes.code, about)).toBe(false)
  })
})

describe('an entry', () => {
  const of = (clock: string, outages: readonly Outage[], more: Partial<Incident> = {}) =>
    outageOf(incident(5, clock, more), outages, () => 'bank')?.id

  it('belongs to the note that stood when it was made, from its first moment to before its last', () => {
    const clocks = ['12:59', '13:00', '13:59', '14:00']
    expect(clocks.map((clock) => of(clock, [outage()]))).toEqual([undefined, id(1), id(1), undefined])
  })
  it('belongs to none after somebody said that it works again', () => {
    expect(of('13:19', [outage({ ended: on('13:20') })])).toBe(id(1))
    expect(of('13:20', [outage({ ended: on('13:20') })])).toBeUndefined()
  })
  it('belongs to the newest of several', () => {
    const newer = outage({ id: id(2), at: on('13:10'), scope: scopes.all })
    expect(of('13:05', [newer, outage()])).toBe(id(1))
    expect(of('13:15', [newer, outage()])).toBe(id(2))
  })
  it('belongs to none that is not about it', () => {
    expect(of('13:30', [outage({ scope: scopes.terminal })])).toBeUndefined()
    expect(of('13:30', [outage({ scope: scopes.terminal })], { terminal: id(9) })).toBe(id(1))
  })
})

describe('a problem', () => {
  const log = new Map(
    [
      incident(1, '12:40'),
      incident(2, '12:45', { terminal: id(9) }),
      incident(3, '12:50', { ...code('96'), terminal: id(9) }),
    ].map((one) => [one.id, one]),
  )
  const problem = (
    rule: Problem['rule'],
    incidents: readonly number[],
    about: Problem['about'] = {},
  ): Pick<Problem, 'rule' | 'about' | 'incidents' | 'count'> => ({
    rule,
    incidents: incidents.map(id),
    count: incidents.length,
    about: { count: incidents.length, ...about },
  })
  const until = (scope: OutageScope, ...of: Parameters<typeof problem>) =>
    explainedUntil(problem(...of), [outage({ scope })], on('13:30'), (wanted) => log.get(wanted))

  it('is explained by a note about its code where it rests on no other', () => {
    expect(until(scopes.code, 'R1', [1, 2], { code: code('91'), trouble: 'bank' })).toBe(on('14:00'))
    expect(until(scopes.code, 'R3', [1, 2], { trouble: 'bank' })).toBe(on('14:00'))
    expect(until(scopes.code, 'R3', [1, 2, 3], { trouble: 'bank' })).toBeUndefined()
  })
  it('is explained by a note about line and bank where its trouble is one of them', () => {
    expect(until(scopes.line, 'R1', [1, 2], { code: code('91'), trouble: 'bank' })).toBe(on('14:00'))
    expect(until(scopes.line, 'R3', [1, 3], { trouble: 'line' })).toBe(on('14:00'))
    expect(until(scopes.line, 'R6', [1, 3], { hour: 13 })).toBe(on('14:00'))
    expect(until(scopes.line, 'R1', [1, 2], { code: code('51'), trouble: 'card' })).toBeUndefined()
    expect(until(scopes.line, 'R4', [1], { trouble: 'sign-on' })).toBeUndefined()
  })
  it('is explained by a note about a terminal where all of it came there', () => {
    expect(until(scopes.terminal, 'R3', [2, 3], { trouble: 'bank' })).toBe(on('14:00'))
    expect(until(scopes.terminal, 'R3', [1, 2, 3], { trouble: 'bank' })).toBeUndefined()
  })
  it('is explained by a note about everything, but for cards to stop', () => {
    expect(until(scopes.all, 'R2', [1, 2], { cards: 'same' })).toBe(on('14:00'))
    expect(until(scopes.all, 'R7', [1, 2], { trouble: 'stop' })).toBeUndefined()
    expect(until(scopes.code, 'R7', [1, 2], { trouble: 'stop' })).toBeUndefined()
  })
  it('that rests on entries nobody can find is explained by nothing narrow', () => {
    expect(until(scopes.code, 'R1', [7], { code: code('91') })).toBeUndefined()
    expect(until(scopes.code, 'R1', [], { code: code('91') })).toBeUndefined()
  })
  it('is explained as long as the last of the notes stands, and not after', () => {
    const notes = [outage(), outage({ id: id(2), scope: scopes.all, until: on('14:30') })]
    const at = (clock: string) =>
      explainedUntil(problem('R3', [1, 3], { trouble: 'bank' }), notes, on(clock), (wanted) => log.get(wanted))
    expect(['13:30', '14:00', '14:29', '14:30'].map(at)).toEqual([on('14:30'), on('14:30'), on('14:30'), undefined])
  })
})

describe('the notes', () => {
  const old = outage({ id: id(2), at: on('09:00', 27), until: on('10:00', 27) })
  const night = outage({ id: id(3), at: on('23:00', 28), until: on('01:00', 29) })
  const now = outage({ id: id(4) })

  it('that stand are told newest first', () => {
    const newer = outage({ id: id(5), at: on('13:10') })
    expect(outagesAt([old, now, newer], on('13:30')).map((one) => one.id)).toEqual([id(5), id(4)])
  })
  it('of some days are those that stood on one of them, oldest first', () => {
    const inDays = (from: number, to: number) =>
      outagesIn([now, night, old], { from: `2026-11-${String(from)}`, to: `2026-11-${String(to)}` }).map(
        (one) => one.id,
      )
    expect(inDays(27, 29)).toEqual([id(2), id(3), id(4)])
    expect(inDays(28, 28)).toEqual([id(3)])
    expect(inDays(29, 29)).toEqual([id(3), id(4)])
    expect(inDays(30, 30)).toEqual([])
  })
  it.each([
    ['2026-11-29T13:00:00.000+08:00', 0],
    ['2026-11-29T13:00:59.999+08:00', 0],
    ['2026-11-29T13:01:00.000+08:00', 1],
  ])('called off at %s: %i told', (ended, told) => {
    expect(outagesIn([outage({ ended })], { from: '2026-11-29', to: '2026-11-29' })).toHaveLength(told)
  })
})
