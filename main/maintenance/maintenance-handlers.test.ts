import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { incidentFrom, type Incident } from '#shared/incidents/incident'
import type { Interval } from '#shared/maintenance/interval'
import type { Maintenance } from '#shared/maintenance/maintenance'
import type { CheckFinding } from '#shared/maintenance/round'
import { scheduleOf, dueByInterval } from '#shared/maintenance/schedule'
import type { Result } from '#shared/result'
import { localTimestamp } from '#shared/timestamp'
import { changeSettings } from '../settings/change-settings'
import { exportFile } from '../export/export-file'
import { writeExport } from '../export/write-export'
import { openStore, type Store } from '../storage/store'
import { checkTable, incidentTable, terminalTable } from '../storage/tables'
import { maintenanceHandlers, maintenanceIn } from './maintenance-handlers'

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
let now = new Date(2026, 10, 22, 8, 52)
const clock = () => now
const asker = 1

let folder: string
let store: Store
beforeEach(async () => {
  now = new Date(2026, 10, 22, 8, 52)
  folder = mkdtempSync(join(tmpdir(), 'merchant-help-checks-'))
  store = await openStore(join(folder, 'data'), 'read-write')
})
afterEach(() => store.close())

const handlers = () => maintenanceHandlers(store, clock)
const kept = (answer: Result<Maintenance, unknown>): Maintenance => {
  if (!answer.ok) throw new Error('refused')
  return answer.value
}
const begin = async (n: number, interval: Interval = 'opening') =>
  kept(await handlers()['checks:begin']({ id: id(n), interval }, asker))
const find = async (round: number, finding: CheckFinding, followUp = 50) =>
  kept(await handlers()['checks:find']({ round: id(round), finding, followUp: id(followUp) }, asker))
const due = (state: Maintenance) =>
  dueByInterval(scheduleOf({ ...state, terminals: store.rows(terminalTable) }, '2026-11-22')).find(
    ({ interval }) => interval === 'opening',
  )?.count

describe('checks', () => {
  it('begins one round, however often it is asked, and goes on with it after a restart', async () => {
    await begin(1)
    await find(1, { task: 'power', state: 'ok' })
    expect((await begin(2)).rounds.map((round) => round.id)).toEqual([id(1)])
    await store.close()
    store = await openStore(join(folder, 'data'), 'read-write')

    const [round] = maintenanceIn(store, clock).rounds

    expect(round?.items.map(({ state }) => state)).toEqual(['ok', 'due', 'due', 'due', 'due', 'due'])
    expect(due(maintenanceIn(store, clock))).toBe(5)
  })
  it('goes on after a restart that found all of it in the files of months', async () => {
    for (const n of [10, 9]) {
      now = new Date(2026, n, 22, 8, 52)
      await store.put(incidentTable, id(60 + n), (_, seq) =>
        incidentFrom({ id: id(60 + n), codeSet: 'unionpay', code: '51' }, seq, localTimestamp(now)),
      )
    }
    now = new Date(2026, 10, 22, 8, 52)
    await begin(1)
    await store.checkpoint()
    await store.close()
    store = await openStore(join(folder, 'data'), 'read-write')
    expect(maintenanceIn(store, clock).rounds.map((round) => round.id)).toEqual([id(1)])
  })
  it('makes the list anew while nobody has begun it, and keeps it out of the history', async () => {
    const own = { kind: 'own', title: '冰柜', interval: 'opening', each: 'shop', position: 0, id: id(70) } as const
    await begin(1)
    await handlers()['tasks:save'](own, asker)
    const { rounds } = await begin(2)
    expect(rounds.map((round) => [round.id, round.items.length])).toEqual([[id(1), 7]])
    const list = () => handlers()['checks:list']({ filter: {}, limit: 9, whole: true }, asker)
    expect(await list()).toMatchObject({ value: { total: 0 } })
    await find(1, { task: 'power', state: 'ok' })
    expect(await list()).toMatchObject({ value: { total: 1 } })
  })
  it('fills in who and when', async () => {
    await changeSettings(store, { staffOnDuty: '小李' })
    await begin(1)
    const { rounds } = await find(1, { task: 'power', state: 'ok' })
    expect(rounds[0]?.items[0]).toMatchObject({ staff: '小李' })
    expect(rounds[0]?.items[0]?.at).toContain('2026-11-22T08:52')
  })
  it('leaves due what was put off, and what yesterday’s round did not reach', async () => {
    await begin(1)
    expect(due(await find(1, { task: 'paper', state: 'later' }))).toBe(6)
    now = new Date(2026, 10, 23, 8, 50)
    expect((await begin(2)).rounds.map((round) => round.id)).toEqual([id(1), id(2)])
  })
  it('opens one follow-up for a problem, mends it, and closes it when the round takes it back', async () => {
    await begin(1)
    await find(1, { task: 'signal', state: 'problem', note: '没有信号' }, 50)
    const { followUps } = await find(1, { task: 'signal', state: 'problem', note: '1 号机没有信号' }, 51)
    expect(followUps).toHaveLength(1)
    expect(followUps[0]).toMatchObject({ id: id(50), kind: 'problem', task: 'signal' })

    const after = await find(1, { task: 'signal', state: 'ok' })

    expect(after.followUps[0]?.closed).toBeDefined()
  })
  it('keeps a follow-up until somebody closes it, also when the next round finds the item in order', async () => {
    await begin(1)
    await find(1, { task: 'signal', state: 'problem' })
    now = new Date(2026, 10, 23, 8, 50)
    await begin(2)
    expect((await find(2, { task: 'signal', state: 'ok' })).followUps[0]?.closed).toBeUndefined()
    const closed = kept(await handlers()['follow-ups:close']({ id: id(50), text: '换了网线' }, asker))
    expect(closed.followUps[0]?.closed).toMatchObject({ text: '换了网线' })
  })
  it('stops a terminal whose seal differs', async () => {
    await store.put(terminalTable, id(9), () => ({ id: id(9), label: '1 号机', seal: '0417' }))
    await begin(1, 'weekly')
    const finding = { task: 'inspection', terminal: id(9), state: 'problem', differs: ['seal'] } as const
    const { followUps } = await find(1, { ...finding, differs: ['seal'] })
    expect(followUps[0]).toMatchObject({ kind: 'tamper', terminal: id(9), differs: ['seal'] })
  })
  it('refuses a finding about something that is not in the round', async () => {
    await begin(1)
    const wrong = await handlers()['checks:find'](
      { round: id(1), finding: { task: 'cleaning', state: 'ok' }, followUp: id(50) },
      asker,
    )
    expect(wrong).toEqual({ ok: false, failure: 'not-found' })
  })
  it('closes the day: what is open, the difference as a follow-up, the settlement done', async () => {
    const at = '2026-11-22T14:32:00.000+08:00'
    const add = (n: number, day: string, more: Partial<Incident> = {}) =>
      store.put(incidentTable, id(n), (_, seq) => ({
        ...incidentFrom({ id: id(n), codeSet: 'unionpay', code: '98' }, seq, at.replace('2026-11-22', day)),
        ...more,
      }))
    // Another way of paying is no answer to whether the first was paid.
    await add(20, '2026-11-22', { outcome: 'qr' })
    await add(21, '2026-11-21')
    await add(22, '2026-11-22', { gate: 'not-paid' })
    const draft = { id: id(30), totals: [{ amount: 101_250 }], own: 100_000 }
    const { followUps, marks } = kept(await handlers()['checks:close-day'](draft, asker))
    expect(followUps[0]).toMatchObject({ kind: 'closing', difference: 1_250 })
    expect(marks.map((mark) => mark.id)).toEqual(['settlement@'])
    const [record] = store.rows(checkTable)
    expect(record).toMatchObject({ kind: 'closing', unclear: [id(20)] })
    await handlers()['checks:close-day'](draft, asker)
    expect(store.rows(checkTable)).toHaveLength(1)
  })
  it('closes the day in the round that asks for it too', async () => {
    await begin(1, 'daily')
    const draft = { id: id(30), totals: [{ amount: 100 }], own: 100 }
    const { rounds } = kept(await handlers()['checks:close-day'](draft, asker))
    expect(rounds[0]?.items.map(({ task, state }) => [task, state])).toEqual([
      ['settlement', 'ok'],
      ['slips', 'due'],
      ['locked-away', 'due'],
    ])
  })
  it('keeps a visit, with a follow-up unless the visitor was let in', async () => {
    const refused = { id: id(40), who: '王师傅', answers: { proof: true, called: false } }
    expect(kept(await handlers()['checks:visit'](refused, asker)).followUps[0]).toMatchObject({ kind: 'visit' })
    const answers = { proof: true, called: true, sent: true, matches: true }
    expect(kept(await handlers()['checks:visit']({ id: id(41), answers }, asker)).followUps).toHaveLength(1)
  })
  it('lists the newest first and exports every line', async () => {
    await begin(1)
    await find(1, { task: 'power', state: 'ok' })
    await handlers()['checks:visit']({ id: id(41), answers: {} }, asker)
    const listed = await handlers()['checks:list']({ filter: {}, limit: 1, whole: true }, asker)
    expect(listed).toMatchObject({ ok: true, value: { total: 2, whole: true, records: [{ kind: 'visit' }] } })
    for (const format of ['json', 'csv', 'xlsx'] as const) {
      const file = join(folder, `checks.${format}`)
      const tools = { clock, documents: folder, askWhere: () => Promise.resolve(file), make: exportFile }
      const exported = { what: 'checks', rows: store.rows(checkTable) } as const
      const saved = await writeExport({ format, language: 'en', terminals: [] }, exported, () => 'checks', tools)
      expect(saved).toMatchObject({ ok: true, value: { count: 2 } })
      const text = readFileSync(file, 'utf8')
      if (format === 'json') expect((JSON.parse(text) as { checks: unknown[] }).checks).toHaveLength(2)
      if (format === 'csv') expect(text.trim().split('\r\n')).toHaveLength(1 + 6 + 1)
    }
  })
})
