import { describe, expect, it } from 'vitest'
import { callsFor, closedFollowUp, followedUp, openFor } from './follow-up'
import { found, isOpen, nextItem, openRound, roundOf, type Round } from './round'
import { scheduleOf } from './schedule'
import { ownTasks, type TaskRow } from './task'
import { shippedTasks } from './shipped-tasks'
import { taskWords } from './task-words'
import { completeCatalog } from '../catalog/catalog'
import { taskTitle } from './in-words'

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const at = '2026-11-22T08:52:00.000+08:00'
const later = '2026-11-22T08:53:00.000+08:00'

const schedule = (
  marks: readonly { id: string; seq: number; at: string }[] = [],
  tasks: readonly TaskRow[] = [],
  since = '2026-01-01',
) => scheduleOf({ tasks, terminals: [{ id: id(1) }, { id: id(2) }], marks, since }, '2026-11-22')
const opening = () => roundOf(schedule(), 'opening', { id: id(9), seq: 1, at })

describe('a round', () => {
  it('holds what is due of its interval, terminal by terminal, and the names of the shop’s own tasks', () => {
    const own = { kind: 'own', id: id(5), title: '冰柜温度', interval: 'weekly', each: 'shop', position: 0 } as const
    const { items } = roundOf(schedule([], [own]), 'weekly', { id: id(9), seq: 1, at })
    expect(items).toEqual([
      { task: 'inspection', terminal: id(1), state: 'due' },
      { task: 'inspection', terminal: id(2), state: 'due' },
      { task: id(5), title: '冰柜温度', state: 'due' },
    ])
  })
  it('holds all of it when nothing is due', () => {
    const marks = shippedTasks.map(({ id: task }) => ({ id: `${task}@`, seq: 1, at }))
    expect(roundOf(schedule(marks), 'opening', { id: id(9), seq: 2, at }).items).toHaveLength(6)
    expect(roundOf(schedule(marks.slice(1)), 'opening', { id: id(9), seq: 2, at }).items).toHaveLength(1)
  })
  it('takes along what a new shop has never done, once something of the interval is due', () => {
    const slips = { id: 'slips@', seq: 1, at: '2026-11-21T20:52:00.000+08:00' }
    const { items } = roundOf(schedule([slips], [], '2026-11-21'), 'daily', { id: id(9), seq: 2, at })
    expect(items.map(({ task }) => task)).toEqual(['settlement', 'slips', 'locked-away'])
  })
  it('notes who and when, and ends with its last item', () => {
    let round: Round | null = opening()
    for (const { task } of opening().items) {
      expect(round?.endedAt).toBeUndefined()
      round = round && found(round, { task, state: task === 'signal' ? 'problem' : 'ok', note: '' }, '小李', later)
    }
    expect(round?.endedAt).toBe(later)
    expect(round?.items[2]).toEqual({ task: 'signal', state: 'problem', note: '', at: later, staff: '小李' })
  })
  it('ends also with what was put off: that is due in the next', () => {
    const one = { ...opening(), items: opening().items.slice(0, 1) }
    expect(found(one, { task: 'power', state: 'later' }, null, later)?.endedAt).toBe(later)
  })
  it('knows nothing of other items', () => {
    expect(found(opening(), { task: 'inspection', terminal: id(1), state: 'ok' }, null, later)).toBeNull()
  })
  it('goes on today, not tomorrow, and not once it has ended', () => {
    const round = opening()
    expect(openRound([round], 'opening', '2026-11-22')).toBe(round)
    expect(openRound([round], 'weekly', '2026-11-22')).toBeUndefined()
    expect(openRound([round], 'opening', '2026-11-23')).toBeUndefined()
    expect(isOpen({ ...round, endedAt: later }, '2026-11-22')).toBe(false)
    // The clock was set back while it went on.
    expect(isOpen(round, '2026-11-21')).toBe(true)
  })
  it('goes on where it stopped', () => {
    const items = opening().items.map((item, index) =>
      index === 1 || index === 4 ? item : { ...item, state: 'ok' as const },
    )
    expect(nextItem(items, 0)).toBe(1)
    expect(nextItem(items, 2)).toBe(4)
    expect(nextItem(items, 5)).toBe(1)
    expect(nextItem(items.slice(0, 1), 0)).toBe(-1)
  })
})

describe('a follow-up', () => {
  const what = { kind: 'problem', target: { task: 'signal', terminal: id(1) }, from: id(9), note: '没有信号' } as const
  const first = followedUp(undefined, id(20), what, '小李', at)
  it('stays one for the same trouble, and keeps what was said each time', () => {
    expect(openFor([first], 'problem', { task: 'signal', terminal: id(1) })).toBe(first)
    expect(openFor([first], 'problem', { task: 'signal', terminal: id(2) })).toBeUndefined()
    const again = followedUp(first, id(21), { ...what, from: id(10), note: '又没了' }, null, later)
    expect(again).toMatchObject({ id: id(20), at, from: id(9) })
    expect(again.said.map(({ text }) => text)).toEqual(['没有信号', '又没了'])
    expect(followedUp(again, id(22), { ...what, note: '又没了' }, null, later).said).toHaveLength(2)
  })
  it('is over only when somebody closes it', () => {
    const closed = closedFollowUp(first, '换了网线', '王姐', later)
    expect(closed.closed).toEqual({ at: later, staff: '王姐', text: '换了网线' })
    expect(openFor([closed], 'problem', { task: 'signal', terminal: id(1) })).toBeUndefined()
  })
  it('is a stop where something differs from the register', () => {
    expect(callsFor({ task: 'inspection', state: 'problem', differs: ['seal'] })).toBe('tamper')
    expect(callsFor({ task: 'paper', state: 'problem' })).toBe('problem')
    expect(callsFor({ task: 'paper', state: 'ok' })).toBeNull()
  })
})

describe('the tasks that come with the app', () => {
  it('have words in both languages, sources, and checklists that exist', async () => {
    const { families } = await completeCatalog()
    for (const { id: task } of shippedTasks) {
      const words = taskWords[task]
      for (const text of [words.title, words.why, words.how, words.fails]) {
        expect(text['zh-CN']).toMatch(/[一-鿿]/)
        expect(text.en).not.toMatch(/[一-鿿]/)
      }
      expect(words.sources.length, task).toBeGreaterThan(0)
      if (words.family !== undefined) expect(families.map((family) => family.id)).toContain(words.family)
    }
  })
  it('name the requirement only in the source of the inspection', () => {
    const said = Object.values(taskWords).flatMap(({ title, why, how, fails }) => [title, why, how, fails])
    expect(JSON.stringify(said)).not.toMatch(/PCI/)
    expect(JSON.stringify(taskWords.inspection.sources)).toContain('9.5.1.2')
    expect(taskWords.inspection.title['zh-CN']).toBe('刷卡机安全检查')
  })
  it('are named as the shop named them where they are its own', () => {
    expect(taskTitle({ task: id(5), title: '冰柜温度' }, 'en')).toBe('冰柜温度')
    expect(taskTitle({ task: 'paper' }, 'en')).toBe('Enough paper')
  })
})

it('ownTasks stand in the order of the shop, without those taken out', () => {
  const own = { kind: 'own', title: 'x', interval: 'daily', each: 'shop' } as const
  const rows: TaskRow[] = [
    { ...own, id: id(1), position: 2 },
    { ...own, id: id(2), position: 1, paused: true },
    { ...own, id: id(3), position: 0, removed: true },
    { kind: 'shipped', id: 'paper', off: true },
  ]
  expect(ownTasks(rows).map((task) => task.id)).toEqual([id(2), id(1)])
})
