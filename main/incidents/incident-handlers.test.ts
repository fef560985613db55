import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openForTest } from '../storage/testing/open-for-test'
import { incidentTable } from '../storage/tables'
import { incidentHandlers, incidentsOfToday } from './incident-handlers'

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`

async function started(now = () => new Date(2026, 10, 22, 14, 32)) {
  const store = await openForTest(mkdtempSync(join(tmpdir(), 'merchant-help-incidents-')))
  return { store, ...incidentHandlers(store, now, () => undefined) }
}

describe('incidents:log', () => {
  it('makes one incident of a draft that is sent twice', async () => {
    const { store, 'incidents:log': log } = await started()
    const draft = { id: id(1), codeSet: 'unionpay', code: '34' }

    const replies = [await log(draft, 0), await log(draft, 0)]

    expect(replies[0]).toEqual(replies[1])
    expect(store.rows(incidentTable)).toHaveLength(1)
  })
  it('refuses a code that its set does not have', async () => {
    const { 'incidents:log': log } = await started()

    expect(await log({ id: id(1), codeSet: 'unionpay', code: 'ZQ9' }, 0)).toEqual({ ok: false, failure: 'not-found' })
  })
  it('keeps the order of writing when the clock is set back', async () => {
    let hour = 14
    const { store, 'incidents:log': log } = await started(() => new Date(2026, 10, 22, hour--))
    for (const n of [1, 2, 3]) await log({ id: id(n), codeSet: 'unionpay', code: '34' }, 0)

    expect(store.rows(incidentTable).map((incident) => incident.id)).toEqual([id(1), id(2), id(3)])
  })
})

describe('a clock that looked wrong', () => {
  it('marks what was written while the clock was behind, until somebody sets the time, and in no other entry', async () => {
    let year = 2026
    const { store, ...handlers } = await started(() => new Date(year, 10, 22, 14, 32))
    const { 'incidents:log': log, 'incidents:mend': mend } = handlers
    const marks = () => store.rows(incidentTable).map(({ clockDoubtful }) => clockDoubtful)
    for (const [n, shown] of [
      [1, 2026],
      [2, 2023],
      [3, 2036],
      [4, 2026],
    ] as const) {
      year = shown
      await log({ id: id(n), codeSet: 'unionpay', code: '34' }, 0)
    }
    expect(marks()).toEqual([undefined, true, true, undefined])

    await mend({ id: id(2), change: { note: '对过了' } }, 0)
    expect(marks()[1]).toBe(true)
    await mend({ id: id(2), change: { at: '2026-11-22T14:40:00.000+08:00' } }, 0)
    expect(marks()).toEqual([undefined, undefined, true, undefined])
  })
})

describe('incidents:mend', () => {
  it('takes an incident back, keeps it, and brings it back', async () => {
    const now = () => new Date(2026, 10, 22, 14, 32)
    const { store, 'incidents:log': log, 'incidents:mend': mend } = await started(now)
    await log({ id: id(1), codeSet: 'unionpay', code: '34' }, 0)

    await mend({ id: id(1), change: { withdrawn: true } }, 0)
    expect(incidentsOfToday(store, now)).toEqual([])
    expect(store.rows(incidentTable)).toHaveLength(1)
    await mend({ id: id(1), change: { withdrawn: false } }, 0)

    expect(incidentsOfToday(store, now)).toHaveLength(1)
    expect(store.rows(incidentTable)[0]?.history).toHaveLength(2)
  })
})

describe('incidents:list', () => {
  it('shows the newest first, of one code if asked, and counts them all', async () => {
    const { 'incidents:log': log, 'incidents:list': list } = await started()
    for (const [n, code] of [
      [1, '34'],
      [2, '51'],
      [3, '34'],
    ] as const) {
      await log({ id: id(n), codeSet: 'unionpay', code }, 0)
    }

    const filter = { codeSet: 'unionpay', code: '34' }
    const page = await list({ filter, offset: 0, limit: 1, whole: true }, 0)

    expect(page).toMatchObject({ ok: true, value: { total: 2, incidents: [{ id: id(3) }] } })
  })
})
