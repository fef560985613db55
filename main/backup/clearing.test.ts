import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { incidentFrom, mended } from '#shared/incidents/incident'
import { failed } from '#shared/result'
import { changeSettings } from '../settings/change-settings'
import { realDisk, type Disk } from '../storage/disk'
import { openStore, type Store } from '../storage/store'
import { checkTable, incidentTable, terminalTable } from '../storage/tables'
import { unpack } from './backup-file'
import { readBackup } from './backup-folder'
import { backupsOf, type Backups } from './backups'

let data: string
let now: Date
const opened: Store[] = []
beforeEach(() => {
  data = join(mkdtempSync(join(tmpdir(), 'merchant-help-clearing-')), 'data')
  now = new Date(2026, 10, 22, 9, 12)
})
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close().catch(() => undefined)
})

type Started = { readonly store: Store; readonly backups: Backups; readonly clearing: Backups['clearing'] }
async function started(folder = data, disk: Disk = realDisk): Promise<Started> {
  const store = await openStore(folder, 'read-write', disk)
  opened.push(store)
  const backups = backupsOf(store, folder, '0.1.0', () => now, disk)
  return { store, backups, clearing: backups.clearing }
}

let count = 0
const newId = () => `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`
const timeOf = (day: string) => `${day}T09:00:00.000+08:00`
async function add(store: Store, day: string): Promise<string> {
  const id = newId()
  const draft = { id, codeSet: 'unionpay', code: '34' }
  await store.put(incidentTable, id, (_before, seq) => incidentFrom(draft, seq, timeOf(day)))
  return id
}
async function addVisit(store: Store, day: string): Promise<void> {
  const id = newId()
  await store.put(checkTable, id, (_before, seq) => ({
    ...{ kind: 'round' as const, id, seq, at: timeOf(day), interval: 'opening' as const, items: [] },
    endedAt: timeOf(day),
  }))
}
const days = ['2024-05-03', '2025-11-21', '2025-11-22', '2026-11-20']
async function filled(disk?: Disk): Promise<Started> {
  const all = await started(data, disk)
  for (const day of days) await add(all.store, day)
  for (const day of days) await addVisit(all.store, day)
  return all
}
const daysIn = (store: Store) => store.rows(incidentTable).map(({ at }) => at.slice(0, 10))
const checksIn = (store: Store) => store.rows(checkTable).map(({ at }) => at.slice(0, 10))
const aYear = { kind: 'older', months: 12 } as const
const allOfIt = { kind: 'all' } as const

async function clearAll({ clearing }: Started, what: Parameters<Backups['clearing']['clear']>[0] = allOfIt) {
  const { incidents, checks } = await clearing.look(what)
  return clearing.clear(what, { incidents, checks })
}
const passDays = (more: number) => {
  now = new Date(now.getTime() + more * 86_400_000)
}
function everything(at: string): string {
  if (!statSync(at).isDirectory()) return readFileSync(at, 'latin1')
  return readdirSync(at)
    .filter((name) => name !== 'cleared')
    .map((name) => everything(join(at, name)))
    .join('\n')
}

describe('what is older than the owner keeps', () => {
  it('is counted before it goes, with its first and last day, by the date of each entry, checks too', async () => {
    const { clearing, store } = await filled()
    expect(await clearing.look(aYear)).toEqual({ incidents: 2, checks: 2, oldest: '2024-05-03', newest: '2025-11-21' })
    expect(await clearing.look({ kind: 'older', months: null })).toEqual({
      ...{ incidents: 0, checks: 0, oldest: null, newest: null },
    })
    expect(daysIn(store)).toEqual(days)
  })
  it('goes by the date that an entry was mended to, not by the file that it is in', async () => {
    const { clearing, store } = await filled()
    const [first] = store.rows(incidentTable)
    await store.put(incidentTable, first?.id ?? '', (row) =>
      row ? mended(row, { at: timeOf('2026-11-01') }, timeOf('2026-11-02')) : null,
    )
    expect(await clearing.look(aYear)).toMatchObject({ incidents: 1, oldest: '2024-05-03', checks: 2 })
    await clearing.clear(aYear, { incidents: 1, checks: 2 })
    expect(daysIn(store)).toEqual(['2026-11-01', '2025-11-22', '2026-11-20'])
  })
  it('goes at once, and comes back as it was', async () => {
    const all = await filled()
    const { store, clearing } = all
    const before = [store.rows(incidentTable), store.rows(checkTable)]
    expect(await clearAll(all, aYear)).toEqual({ ok: true, value: { incidents: 2, checks: 2 } })
    expect(daysIn(store)).toEqual(['2025-11-22', '2026-11-20'])
    expect(checksIn(store)).toEqual(['2025-11-22', '2026-11-20'])
    const [cleared] = await clearing.list()
    expect(cleared).toMatchObject({ incidents: 2, checks: 2, at: '2026-11-22T09:12:00', until: '2026-12-22' })

    expect(await clearing.bringBack(cleared?.name ?? '')).toEqual({ ok: true, value: null })
    expect([store.rows(incidentTable), store.rows(checkTable)]).toEqual(before)
    expect(await clearing.list()).toEqual([])
    const again = await started()
    await again.store.whole()
    expect([again.store.rows(incidentTable), again.store.rows(checkTable)]).toEqual(before)
  })
  it('goes day by day once a limit is set, in one file a week, and only after a backup', async () => {
    const { store, backups, clearing } = await filled()
    await changeSettings(store, { retentionMonths: 12 })
    await backups.daily()
    expect(daysIn(store)).toEqual(['2025-11-22', '2026-11-20'])
    for (let day = 0; day < 6; day++) {
      passDays(1)
      await backups.daily()
    }
    expect(daysIn(store)).toHaveLength(2)
    passDays(1)
    await backups.daily()
    expect(daysIn(store)).toEqual(['2026-11-20'])
    expect(await clearing.list()).toHaveLength(2)
  })
})

describe('what a filter has found', () => {
  it('goes, and nothing else', async () => {
    const all = await filled()
    const what = { kind: 'found', filter: { from: '2025-01-01', to: '2025-12-31' } } as const
    expect(await all.clearing.look(what)).toEqual({
      incidents: 2,
      checks: 0,
      oldest: '2025-11-21',
      newest: '2025-11-22',
    })
    await clearAll(all, what)
    expect(daysIn(all.store)).toEqual(['2024-05-03', '2026-11-20'])
    expect(checksIn(all.store)).toEqual(days)
  })
  it('does not go when it is another number by now', async () => {
    const { store, clearing } = await filled()
    await add(store, '2026-11-22')
    expect(await clearing.clear(allOfIt, { incidents: 4, checks: 4 })).toEqual({ ok: true, value: null })
    expect(daysIn(store)).toHaveLength(5)
    expect(await clearing.list()).toEqual([])
  })
})

describe('all of it', () => {
  it('goes, can be brought back for thirty days, and the app goes on', async () => {
    const all = await filled()
    const { store, backups, clearing } = all
    await store.put(terminalTable, newId(), () => ({ id: newId(), label: '1 号机' })).catch(() => undefined)
    await clearAll(all)
    expect([daysIn(store), checksIn(store)]).toEqual([[], []])
    await add(store, '2026-11-22')
    const again = await started()
    await again.store.whole()
    expect(daysIn(again.store)).toEqual(['2026-11-22'])
    for (let day = 0; day < 30; day++) {
      passDays(1)
      await backups.daily()
    }
    const [cleared] = await clearing.list()
    await clearing.bringBack(cleared?.name ?? '')
    expect(daysIn(store)).toEqual([...days, '2026-11-22'])
  })
  it('is let go of after thirty days', async () => {
    const all = await filled()
    await clearAll(all)
    for (let day = 0; day < 31; day++) {
      passDays(1)
      await all.backups.daily()
    }
    expect(await all.clearing.list()).toEqual([])
  })
  it('is let go of by no clock that has jumped', async () => {
    const all = await filled()
    await all.backups.daily()
    await clearAll(all)
    passDays(2000)
    await all.backups.daily()
    expect(await all.clearing.list()).toHaveLength(1)
  })
  it('is in no file of the log any more, and in none at all once it is let go of', async () => {
    const all = await started()
    const id = await add(all.store, '2024-05-03')
    await all.store.checkpoint()
    await clearAll(all)
    expect(everything(data)).not.toContain(`"id":"${id}"`)
    const [cleared] = await all.clearing.list()
    expect(await all.clearing.forget(cleared?.name ?? '')).toEqual({ ok: true, value: null })
    expect(existsSync(join(data, 'cleared', cleared?.name ?? ''))).toBe(false)
    expect(readdirSync(join(data, 'cleared'))).toEqual([])
  })
  it('keeps two clearings of one second apart', async () => {
    const all = await filled()
    await clearAll(all, aYear)
    await clearAll(all)
    const list = await all.clearing.list()
    expect(list.map(({ incidents }) => incidents)).toEqual([2, 2])
    for (const { name } of list) await all.clearing.bringBack(name)
    expect(daysIn(all.store)).toEqual(days)
  })
})

describe('a disk that refuses', () => {
  it.each(['ENOSPC', 'EIO'])('the file (%s): nothing goes', async (code) => {
    await (await filled()).store.close()
    const all = await started(data, {
      ...realDisk,
      write: (file, bytes) =>
        file.includes('cleared')
          ? Promise.reject(Object.assign(new Error(code), { code }))
          : realDisk.write(file, bytes),
    })
    await all.store.whole()
    expect(await clearAll(all)).toEqual(failed(code === 'ENOSPC' ? 'disk-full' : 'disk-error'))
    expect(daysIn(all.store)).toEqual(days)
  })
  it('changes the file as it is written: nothing goes', async () => {
    await (await filled()).store.close()
    const all = await started(data, {
      ...realDisk,
      write: (file, bytes) => realDisk.write(file, file.includes('cleared') ? bytes.slice(0, -9) : bytes),
    })
    expect(await clearAll(all)).toEqual(failed('disk-error'))
    expect(daysIn(all.store)).toEqual(days)
  })
})

it.each(['clearing', 'bringing back'])(
  'killed at any moment of %s, each entry is in the log or set aside',
  async (act) => {
    const all = await filled()
    const ids = all.store.rows(incidentTable).map(({ id }) => id)
    if (act !== 'clearing') await clearAll(all)
    await all.store.close()
    const places: string[] = []
    /** A copy of the folder at each call: what a kill would have left. */
    const told =
      <A extends readonly unknown[], T>(call: (...args: A) => Promise<T>) =>
      async (...args: A): Promise<T> => {
        const place = join(mkdtempSync(join(tmpdir(), 'merchant-help-killed-')), 'data')
        const result = await call(...args)
        cpSync(data, place, { recursive: true })
        places.push(place)
        return result
      }
    const { write, rename, remove, grow } = realDisk
    const disk: Disk = {
      ...realDisk,
      ...{ write: told(write), rename: told(rename), remove: told(remove) },
      async grow(file) {
        const growing = await grow(file)
        return { ...growing, append: told(growing.append), flush: told(growing.flush) }
      },
    }
    const one = await started(data, disk)
    places.length = 0
    if (act === 'clearing') await clearAll(one)
    else await one.clearing.bringBack((await one.clearing.list())[0]?.name ?? '')
    expect(places.length).toBeGreaterThan(4)
    for (const place of places) {
      const { store, clearing } = await started(place)
      await store.whole()
      const there = new Set(store.rows(incidentTable).map(({ id }) => id))
      for (const { name } of await clearing.list()) {
        const read = await readBackup(join(place, 'cleared', name), unpack)
        if (read.ok) for (const rows of read.value.set.files.values()) for (const { id } of rows) there.add(id)
      }
      expect(
        [...ids].filter((id) => !there.has(id)),
        place,
      ).toEqual([])
      expect(store.state()).toMatchObject({ kind: 'ok', repaired: [], linesLost: 0 })
      await store.close()
    }
  },
)
