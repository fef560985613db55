import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { incidentFrom } from '#shared/incidents/incident'
import type { Inspection } from '#shared/ipc/contract'
import { changeSettings } from '../settings/change-settings'
import { realDisk, type Disk } from '../storage/disk'
import { heldDisk } from '../storage/testing/held-disk'
import { openStore, type Store } from '../storage/store'
import { incidentTable, terminalTable } from '../storage/tables'
import { backupsOf, type Backups } from './backups'

let data: string
let stick: string
let now: Date
const opened: Store[] = []
beforeEach(() => {
  data = join(mkdtempSync(join(tmpdir(), 'merchant-help-backups-')), 'data')
  stick = mkdtempSync(join(tmpdir(), 'merchant-help-stick-'))
  now = new Date(2026, 10, 22, 9, 12)
})
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close().catch(() => undefined)
})

async function started(folder = data, disk?: Disk): Promise<{ store: Store; backups: Backups }> {
  const store = await openStore(folder, 'read-write')
  opened.push(store)
  return { store, backups: backupsOf(store, folder, '0.1.0', () => now, disk) }
}

let count = 0
const newId = () => `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`
async function add(store: Store, at = '2026-11-22T09:00:00.000+08:00'): Promise<void> {
  const id = newId()
  await store.put(incidentTable, id, (_before, seq) => incidentFrom({ id, codeSet: 'unionpay', code: '34' }, seq, at))
}
const passDays = (days: number) => {
  now = new Date(now.getTime() + days * 86_400_000)
}
const filesIn = (folder: string) => readdirSync(folder).filter((name) => name.startsWith('merchant-help-'))
const inOurs = () => filesIn(join(data, 'backups'))
const times = (store: Store) => store.rows(incidentTable).map(({ at }) => at.slice(0, 7))

function tokenOf(inspection: Inspection): string {
  if (inspection.kind !== 'sound') throw new Error(inspection.kind)
  return inspection.token
}

/** Time that passes as fast as it is waited for. */
function noTime(): Pick<Disk, 'wait' | 'now'> {
  let time = 0
  return {
    wait: (more) => {
      time += more
      return Promise.resolve()
    },
    now: () => time,
  }
}

/** A disk that refuses to write under this folder. */
const refusing = (folder: string, code: string): Disk => ({
  ...realDisk,
  ...noTime(),
  write: (file, bytes) =>
    file.startsWith(folder) ? Promise.reject(Object.assign(new Error(code), { code })) : realDisk.write(file, bytes),
})

describe('make', () => {
  it('writes the same file to both places, and says so', async () => {
    const { store, backups } = await started()
    await add(store)
    expect(await backups.state()).toMatchObject({ last: null, backups: [], folder: null, copy: null, problem: null })

    await backups.make()
    passDays(1)
    const state = await backups.useFolder(stick)

    expect(state).toMatchObject({
      ok: true,
      value: {
        last: '2026-11-23T09:12:00',
        age: 0,
        folder: stick,
        copy: '2026-11-23T09:12:00',
        problem: null,
        backups: [{ isOwn: true }, {}],
      },
    })
    expect(inOurs()).toHaveLength(2)
    const [name = ''] = filesIn(stick)
    expect(name).toMatch(/^merchant-help-2026-11-23T091200-[0-9a-f]{4}-\d+\.mhb$/)
    expect(readFileSync(join(stick, name))).toEqual(readFileSync(join(data, 'backups', name)))
    passDays(8)
    expect((await backups.state()).age).toBe(8)
    // One of ours alone is no copy.
    rmSync(join(stick, name))
    await add(store)
    expect(await backups.state()).toMatchObject({ last: '2026-11-23T09:12:00', copy: null })
  })
  it('says that the stick is not there, makes the other one all the same, and no folder in its place', async () => {
    const { backups } = await started()
    await backups.useFolder(stick)
    renameSync(stick, `${stick}-pulled`)
    passDays(1)

    const state = await backups.make()

    expect(state).toMatchObject({ last: '2026-11-23T09:12:00', problem: { where: 'folder', why: 'missing' } })
    expect(readdirSync(join(stick, '..'))).not.toContain(stick.split('/').at(-1))
    expect(state.failedAt).toBe('2026-11-23T09:12:00')
    renameSync(`${stick}-pulled`, stick)
    expect(await backups.state()).toMatchObject({ problem: null, failedAt: null })
    expect(await backups.make()).toMatchObject({ problem: null, failedAt: null, copy: '2026-11-23T09:12:00' })
    expect(filesIn(stick)).toHaveLength(2)
  })
  it('writes nothing into the folder of a stick that is not in, nor to another stick', async () => {
    const { backups } = await started()
    await backups.useFolder(stick)
    renameSync(stick, `${stick}-pulled`)
    mkdirSync(stick)
    writeFileSync(join(stick, 'merchant-help-2026-11-22T091200-ffff-3.mhb'), 'of another PC')
    passDays(1)

    expect(await backups.make()).toMatchObject({
      problem: { where: 'folder', why: 'another' },
      copy: null,
      failedAt: '2026-11-23T09:12:00',
    })
    expect(readdirSync(stick)).toEqual(['merchant-help-2026-11-22T091200-ffff-3.mhb'])
    expect(await backups.isDue()).toBe(false)
    // Whoever picks it all the same has it.
    await backups.useFolder(stick)
    expect(await backups.state()).toMatchObject({ problem: null, copy: '2026-11-23T09:12:00' })
  })
  it('says from the first try on that a folder takes nothing, one that says of its files that they are not there too', async () => {
    const { store } = await started()
    for (const code of ['EACCES', 'ENOENT']) {
      const backups = backupsOf(store, data, '0.1.0', () => now, refusing(stick, code))
      const problem = { where: 'folder', why: 'not-writable' }

      expect(await backups.useFolder(stick)).toMatchObject({ value: { folder: stick, problem, copy: null } })
      expect(await backups.state()).toMatchObject({ problem, failedAt: '2026-11-22T09:12:00' })
    }
  })
  it('says that a folder may not be written without a try', async () => {
    const { store, backups } = await started()
    await backups.useFolder(stick)
    const closed = { ...realDisk, isClosed: (folder: string) => Promise.resolve(folder === stick) }

    const { problem, failedAt } = await backupsOf(store, data, '0.1.0', () => now, closed).state()

    expect(problem).toEqual({ where: 'folder', why: 'not-writable' })
    expect(failedAt).toBeNull()
  })
  it('takes no folder inside the data, by whatever way it is reached, and says which lies on the same disk', async () => {
    const { backups } = await started()
    await backups.useFolder(stick)
    symlinkSync(data, join(stick, 'way'), 'junction')
    for (const folder of [data, join(data, 'backups'), join(stick, 'way', 'incidents')]) {
      const reply = await backups.useFolder(folder)

      expect(reply).toMatchObject({ value: { folder: stick, problem: { where: 'folder', why: 'inside-data' } } })
    }
    expect(await backups.state()).toMatchObject({ folder: stick, problem: null, isSameDisk: true })
    const elsewhere = { ...realDisk, deviceOf: (folder: string) => Promise.resolve(folder === stick ? 1n : 2n) }
    const { store } = await started(join(stick, 'data'))
    const others = backupsOf(store, join(stick, 'data'), '0.1.0', () => now, elsewhere)
    expect(await others.useFolder(stick)).toMatchObject({ value: { isSameDisk: false } })
  })
  it.each([
    ['ENOSPC', 'full'],
    ['EACCES', 'not-writable'],
    ['EIO', 'not-writable'],
  ] as const)('on %s pushes out nothing, leaves nothing half written, and the log goes on', async (code, why) => {
    const { store, backups } = await started()
    await backups.make()
    const before = inOurs()
    const failing = backupsOf(store, data, '0.1.0', () => now, refusing(join(data, 'backups'), code))
    for (let day = 0; day < 30; day++) {
      passDays(1)
      await failing.make()
    }

    expect(await failing.state()).toMatchObject({
      last: '2026-11-22T09:12:00',
      age: 30,
      problem: { where: 'data', why },
    })
    expect(readdirSync(join(data, 'backups'))).toEqual(before)
    await add(store)
    expect(store.state().kind).toBe('ok')
  })
  it('gives no name to what does not read back, and pushes out nothing for it', async () => {
    const { store, backups } = await started()
    await backups.make()
    const before = readdirSync(join(data, 'backups'))
    const lying: Disk = {
      ...realDisk,
      write: (file, bytes) =>
        realDisk.write(
          file,
          bytes.map((byte, at) => (at === 100 ? byte ^ 1 : byte)),
        ),
    }
    passDays(1)

    const state = await backupsOf(store, data, '0.1.0', () => now, lying).make()

    expect(state.problem).toEqual({ where: 'data', why: 'does-not-read-back' })
    expect(readdirSync(join(data, 'backups'))).toEqual(before)
  })
  it('keeps so many of each kind, clears half written ones away, and leaves those of another till alone', async () => {
    const { store, backups } = await started()
    await backups.useFolder(stick)
    const foreign = Array.from({ length: 20 }, (_, n) => `merchant-help-2026-11-${String(n + 10)}T091200-0000-1.mhb`)
    for (const name of foreign) writeFileSync(join(stick, name), '')
    writeFileSync(join(stick, `${inOurs()[0] ?? ''}.new`), '')
    for (let day = 0; day < 60; day++) {
      passDays(1)
      await add(store)
      await backups.make()
    }

    expect(inOurs().length).toBeLessThan(15)
    expect(readdirSync(stick).sort()).toEqual([...foreign, ...inOurs()].sort())
    expect((await backups.state()).backups.at(-1)).toMatchObject({ name: foreign[0], isOwn: false })
  })
  it('makes none of data that could not be read', async () => {
    const { store, backups } = await started()
    await add(store)
    await store.close()
    writeFileSync(join(data, 'incidents', '2024-01.json'), '{"schema":99}')
    const again = await started()
    await backups.state()

    expect((await again.backups.make()).problem).toEqual({ where: 'data', why: 'data-unreadable' })
  })
  it('makes none of data of which another program holds a part', async () => {
    const { store } = await started()
    await add(store)
    await store.close()
    const held = heldDisk('EBUSY', ({ name, path }) => name === 'read' && path.endsWith('2026-11.json'))
    const half = await openStore(data, 'read-write', held.disk)

    expect((await backupsOf(half, data, '0.1.0', () => now).make()).problem).toMatchObject({ why: 'data-unreadable' })
    await half.close()
  })
})

describe('inspect', () => {
  it('tells what is in it and what is there now', async () => {
    const { store, backups } = await started()
    await add(store, '2026-10-01T09:00:00.000+08:00')
    await add(store)
    await backups.make()
    await add(store)
    await store.put(terminalTable, newId(), () => ({ id: newId(), label: '1 号机' }))
    const [name = ''] = inOurs()

    expect(await backups.inspect(name)).toEqual({
      kind: 'sound',
      token: expect.any(String) as string,
      file: name,
      made: '2026-11-22T09:12:00',
      appVersion: '0.1.0',
      backup: { incidents: 2, firstDay: '2026-10-01', lastDay: '2026-11-22', notes: 0, terminals: 0, hotlines: 0 },
      present: { incidents: 3, firstDay: '2026-10-01', lastDay: '2026-11-22', notes: 0, terminals: 1, hotlines: 0 },
      leftOut: 0,
      masked: 0,
    })
  })
  it('refuses and names a damaged one, unless its copy on the stick is sound', async () => {
    const { backups } = await started()
    await backups.make()
    const [name = ''] = inOurs()
    const file = join(data, 'backups', name)
    const bytes = readFileSync(file)
    writeFileSync(
      file,
      bytes.map((byte, at) => (at === bytes.length >> 1 ? byte ^ 4 : byte)),
    )

    expect(await backups.inspect(name)).toEqual({ kind: 'refused', file: name, why: 'damaged' })
    writeFileSync(join(stick, name), bytes)
    await backups.useFolder(stick)
    expect((await backups.inspect(name)).kind).toBe('sound')
  })
  it('refuses what is no backup, what is not there, and a name that leads elsewhere', async () => {
    const { backups } = await started()
    writeFileSync(join(stick, 'a.mhb'), 'hello')
    const missing = 'merchant-help-2026-11-22T143205-1f3a-5321.mhb'

    expect(await backups.inspectFile(join(stick, 'a.mhb'))).toEqual({
      kind: 'refused',
      file: 'a.mhb',
      why: 'not-a-backup',
    })
    expect(await backups.inspectFile(stick)).toMatchObject({ kind: 'refused', why: 'unreadable' })
    expect(await backups.inspect(missing)).toEqual({ kind: 'refused', file: missing, why: 'unreadable' })
    expect(await backups.inspect('../settings.json')).toMatchObject({ kind: 'refused', why: 'not-a-backup' })
  })
})

describe('restore', () => {
  it('puts into an empty folder what another PC has saved: the same rows, the same counts', async () => {
    const { store, backups } = await started()
    for (const month of ['2024-05', '2026-10', '2026-11']) await add(store, `${month}-22T14:32:05.120+08:00`)
    await store.put(terminalTable, newId(), () => ({ id: newId(), label: '1 号机' }))
    await changeSettings(store, { shopName: '阳光便利店' })
    await backups.useFolder(stick)

    const other = await started(mkdtempSync(join(tmpdir(), 'merchant-help-empty-')))
    const found = await other.backups.inspectFile(join(stick, filesIn(stick)[0] ?? ''))
    expect(await other.backups.restore(tokenOf(found))).toEqual({ ok: true, value: null })

    await other.store.whole()
    await store.whole()
    expect(other.store.dataSet().files).toEqual(store.dataSet().files)
    expect((await other.backups.state()).folder).toBeNull()
  })
  it('can be undone, and what is undone can be done again', async () => {
    const { store, backups } = await started()
    await add(store)
    await backups.make()
    await add(store)
    await backups.restore(tokenOf(await backups.inspect(inOurs()[0] ?? '')))
    expect(store.rows(incidentTable)).toHaveLength(1)
    expect((await backups.state()).replaced).toBe('2026-11-22T09:12:00')

    expect((await backups.undo()).ok).toBe(true)
    expect(store.rows(incidentTable)).toHaveLength(2)
    expect((await backups.undo()).ok).toBe(true)
    expect(store.rows(incidentTable)).toHaveLength(1)
  })
  it('takes nothing where another backup lies under that name by now, or none', async () => {
    const { store, backups } = await started()
    await add(store)
    await backups.useFolder(stick)
    await add(store)
    passDays(1)
    await backups.make()
    const [early = '', late = ''] = filesIn(stick)
    const file = join(stick, early)
    const found = await backups.inspectFile(file)
    cpSync(join(stick, late), file)

    expect(await backups.restore(tokenOf(found))).toEqual({ ok: false, failure: 'not-found' })
    rmSync(file)
    expect(await backups.restore(tokenOf(found))).toEqual({ ok: false, failure: 'not-found' })
    expect(store.rows(incidentTable)).toHaveLength(2)
    expect(store.state().kind).toBe('ok')
    expect((await backups.state()).replaced).toBeNull()
  })
  it('takes nothing but what was looked into last, once', async () => {
    const { store, backups } = await started()
    await add(store)
    await backups.make()
    const [name = ''] = inOurs()
    const first = tokenOf(await backups.inspect(name))
    const last = tokenOf(await backups.inspect(name))

    expect(await backups.restore(first)).toEqual({ ok: false, failure: 'not-found' })
    expect((await backups.restore(last)).ok).toBe(true)
    expect(await backups.restore(last)).toEqual({ ok: false, failure: 'not-found' })
  })
})

describe('each day', () => {
  it('is due until there is a backup of today, in each place that can be reached', async () => {
    const { backups } = await started()
    expect(await backups.isDue()).toBe(true)
    await backups.daily()
    expect(await backups.isDue()).toBe(false)
    passDays(1)
    expect(await backups.isDue()).toBe(true)
    await backups.useFolder(stick)
    expect(await backups.isDue()).toBe(false)

    const away = `${stick}-away`
    renameSync(stick, away)
    passDays(1)
    await backups.daily()
    expect(await backups.isDue()).toBe(false)
    renameSync(away, stick)
    expect(await backups.isDue()).toBe(true)
    await backups.daily()
    expect(await backups.isDue()).toBe(false)
  })
  it('brings older data up to date, but only after a backup of them', async () => {
    cpSync(join(import.meta.dirname, '../storage/frozen/schema-2'), data, { recursive: true })
    const { store, backups } = await started()
    const failing = backupsOf(store, data, '0.1.0', () => now, refusing(join(data, 'backups'), 'EIO'))

    await failing.daily()
    expect(store.isOld()).toBe(true)
    expect(await backups.isDue()).toBe(true)
    await backups.daily()

    expect(store.isOld()).toBe(false)
    const found = await backups.inspect(inOurs()[0] ?? '')
    expect(found.kind === 'sound' && found.backup.incidents).toBe(5)
  })
  it('lets go of months that the owner does not want to keep, but only after a backup', async () => {
    const { store, backups } = await started()
    for (const month of ['2024-05', '2025-10', '2025-11', '2026-11']) await add(store, `${month}-22T14:32:05.120+08:00`)
    await backups.daily()
    expect(times(store)).toHaveLength(4)
    await changeSettings(store, { retentionMonths: 12 })

    await backupsOf(store, data, '0.1.0', () => now, refusing(join(data, 'backups'), 'ENOSPC')).daily()
    expect(times(store)).toHaveLength(4)
    await backups.daily()

    expect(times(store)).toEqual(['2025-11', '2026-11'])
    const found = await backups.inspect(inOurs().at(-1) ?? '')
    expect(found.kind === 'sound' && found.backup.incidents).toBe(4)
  })
  it('lets go of nothing when the clock has jumped by years', async () => {
    const { store, backups } = await started()
    await add(store)
    await changeSettings(store, { retentionMonths: 12 })
    await backups.daily()
    passDays(2000)
    await backups.daily()
    passDays(1)
    await backups.daily()

    expect(times(store)).toEqual(['2026-11'])
  })
  it('keeps what a restore has replaced for thirty days', async () => {
    const { store, backups } = await started()
    await add(store)
    await backups.make()
    await backups.restore(tokenOf(await backups.inspect(inOurs()[0] ?? '')))
    for (let day = 0; day < 30; day++) {
      passDays(1)
      await backups.daily()
    }
    expect((await backups.state()).replaced).not.toBeNull()
    passDays(1)
    await backups.daily()

    expect((await backups.state()).replaced).toBeNull()
    expect(readdirSync(data).filter((name) => name.includes('restore'))).toEqual([])
  })
})
