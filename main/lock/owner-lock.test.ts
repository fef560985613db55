import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { channels } from '#shared/ipc/channels'
import type { LockState } from '#shared/ipc/contract'
import { locked } from '#shared/ipc/locked'
import { done, failed } from '#shared/result'
import { backupsOf } from '../backup/backups'
import type { Handlers } from '../ipc/answer'
import { realDisk } from '../storage/disk'
import { openStore, type Store } from '../storage/store'
import { openForTest } from '../storage/testing/open-for-test'
import { behindLock } from './lock-handlers'
import { ownerLock, type OwnerLock } from './owner-lock'

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const pin = '2580'

let folder: string
let now: { wall: number; up: number }
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'merchant-help-lock-')), 'data')
  now = { wall: Date.parse('2026-11-18T10:30:00Z'), up: 3 * hour }
})
function pass(time: number) {
  now = { wall: now.wall + time, up: now.up + time }
}
const lockOf = (store: Store) => ownerLock(store, () => now)
async function withPin(): Promise<{ store: Store; lock: OwnerLock }> {
  const store = await openForTest(folder)
  const lock = lockOf(store)
  expect(await lock.set(pin, null)).toMatchObject({ ok: true, value: { kind: 'done', state: { isLocked: true } } })
  return { store, lock }
}
/** The app was killed and starts again. */
const restarted = async (): Promise<OwnerLock> => lockOf(await openForTest(folder))
const kindOf = async (asked: Promise<unknown>) => (await asked) as { kind: string; state: LockState }
async function wrongTimes(lock: OwnerLock, count: number) {
  for (let n = 0; n < count; n++) {
    pass((await lock.state()).wait)
    expect(await lock.open('0852')).toMatchObject({ kind: 'wrong' })
  }
}

/** All that is kept, backups unpacked. */
function everything(at: string): string {
  if (statSync(at).isDirectory())
    return readdirSync(at)
      .map((name) => everything(join(at, name)))
      .join('\n')
  const bytes = readFileSync(at)
  return at.endsWith('.mhb') ? gunzipSync(bytes.subarray(bytes.indexOf(10) + 1)).toString() : bytes.toString()
}

describe('the PIN', () => {
  it('is asked for once there is one, for five minutes not after it was right, and then again', async () => {
    const store = await openForTest(folder)
    const lock = lockOf(store)
    expect(await lock.state()).toEqual({ isSet: false, isLocked: false, wait: 0, goes: null })
    await lock.set('２５８０', null)
    expect(await lock.isLocked()).toBe(true)

    expect(await lock.open('0852')).toMatchObject({ kind: 'wrong', state: { isLocked: true } })
    expect(await lock.open(' ２５８０ ')).toMatchObject({ kind: 'done', state: { isLocked: false } })
    pass(5 * minute - 1)
    expect(await lock.isLocked()).toBe(false)
    pass(1)
    expect(await lock.isLocked()).toBe(true)
  })
  it('is asked for after a restart, and when it was locked by hand', async () => {
    const { lock } = await withPin()
    await lock.open(pin)
    expect(await lock.close()).toMatchObject({ isLocked: true })
    await lock.open(pin)
    expect(await (await restarted()).isLocked()).toBe(true)
  })
  it('is changed and taken away by whoever knows the old one, open or not', async () => {
    const { lock } = await withPin()
    await lock.open(pin)
    expect(await lock.set('1357', null)).toMatchObject({ value: { kind: 'wrong' } })
    expect(await lock.set('1357', '0000')).toMatchObject({ value: { kind: 'wrong' } })
    expect(await lock.set('1111', pin)).toMatchObject({ value: { kind: 'easy' } })
    expect(await lock.set('1357', pin)).toMatchObject({ value: { kind: 'done', state: { isLocked: true } } })
    expect(await lock.remove(pin)).toMatchObject({ value: { kind: 'wrong' } })
    expect(await lock.remove('1357')).toMatchObject({ value: { kind: 'done', state: { isSet: false } } })
    expect(await (await restarted()).state()).toMatchObject({ isSet: false, isLocked: false })
  })
  it('is nowhere on the disk, and what stands for it in no backup', async () => {
    const { store } = await withPin()
    const long = '202611182358'
    await lockOf(store).set(long, pin)
    const backups = backupsOf(store, folder, '0.1.0', () => new Date(now.wall))
    await backups.make()
    await store.checkpoint()

    expect(everything(folder)).not.toContain(long)
    expect(everything(folder)).toContain('owner-lock')
    expect(everything(join(folder, 'backups'))).not.toMatch(/owner-lock|salt/)
  })
  it('of now is the one after a restore, and after it was taken back', async () => {
    const { store, lock } = await withPin()
    const backups = backupsOf(store, folder, '0.1.0', () => new Date(now.wall))
    const [made] = (await backups.make()).backups
    await lock.set('1357', pin)
    const found = await backups.inspect(made?.name ?? '')
    await backups.restore(found.kind === 'sound' ? found.token : '')

    expect(await lock.open(pin)).toMatchObject({ kind: 'wrong' })
    expect(await lock.open('1357')).toMatchObject({ kind: 'done' })
    await backups.undo()
    await lock.close()
    expect(await lock.open('1357')).toMatchObject({ kind: 'done' })
  })
})

describe('a wrong one', () => {
  it('costs half a minute from the third on, which a restart and a clock set forward do not shorten', async () => {
    const { lock } = await withPin()
    await wrongTimes(lock, 3)
    expect(await lock.open(pin)).toMatchObject({ kind: 'wait', state: { wait: 30 * second } })
    now = { wall: now.wall + 1000 * hour, up: now.up }
    const again = await restarted()
    expect(await again.open(pin)).toMatchObject({ kind: 'wait', state: { wait: 30 * second } })
    pass(30 * second - 1)
    expect(await again.open(pin)).toMatchObject({ kind: 'wait', state: { wait: 1 } })
    pass(1)
    expect(await again.open('0852')).toMatchObject({ kind: 'wrong', state: { wait: 60 * second } })
    pass(60 * second)
    expect(await again.open(pin)).toMatchObject({ kind: 'done' })
    await again.close()
    expect(await again.open('0852')).toMatchObject({ kind: 'wrong', state: { wait: 0 } })
  })
  it('counts where many are tried at once', async () => {
    const { lock } = await withPin()
    const kinds = await Promise.all(Array.from({ length: 20 }, () => kindOf(lock.open('0852'))))
    expect(kinds.map(({ kind }) => kind)).toEqual([
      ...Array<string>(3).fill('wrong'),
      ...Array<string>(17).fill('wait'),
    ])
  })
  it('counts before it is looked at: who kills the app meanwhile has had a try', async () => {
    const { store, lock } = await withPin()
    await wrongTimes(lock, 2)
    let seen: LockState | null = null
    vi.spyOn(store, 'put').mockImplementationOnce(async (table, id, build) => {
      const written = await (await Promise.resolve(store)).put(table, id, build)
      seen = await (await restarted()).state()
      return written
    })
    await lock.open(pin)
    expect(seen).toMatchObject({ wait: 30 * second })
  })
  it('counts on a full disk too, where the right one opens all the same', async () => {
    await withPin()
    let isFull = false
    const full = () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' }))
    const store = await openStore(folder, 'read-write', {
      ...realDisk,
      grow: async (file) => {
        const growing = await realDisk.grow(file)
        return { ...growing, append: (bytes) => (isFull ? full() : growing.append(bytes)) }
      },
    })
    const lock = lockOf(store)
    isFull = true
    await wrongTimes(lock, 3)
    expect(await lock.open(pin)).toMatchObject({ kind: 'wait' })
    pass(30 * second)
    expect(await lock.open(pin)).toMatchObject({ kind: 'done' })
    expect(await lock.set('1357', pin)).toEqual(failed('disk-full'))
    await store.close()
  })
})

describe('a forgotten one', () => {
  it('goes after a day, which is said all that time, over restarts', async () => {
    const { lock } = await withPin()
    expect(await lock.forget()).toMatchObject({ ok: true })
    pass(12 * hour)
    expect(await lock.state()).toMatchObject({ isLocked: true, goes: expect.stringContaining('2026-11-19') as string })
    const again = await restarted()
    pass(12 * hour - 1)
    expect(await again.state()).toMatchObject({ isSet: true, isLocked: true })
    pass(1)
    expect(await again.state()).toEqual({ isSet: false, isLocked: false, wait: 0, goes: null })
    expect(await (await restarted()).state()).toMatchObject({ isSet: false })
  })
  it('does not go at once when the clock is set forward by days, with restarts in between', async () => {
    const { lock } = await withPin()
    await lock.forget()
    for (let n = 0; n < 5; n++) {
      now = { wall: now.wall + 30 * hour, up: n % 2 === 0 ? 0 : now.up }
      expect(await (await restarted()).state()).toMatchObject({ isLocked: true })
    }
    pass(8 * hour)
    expect(await (await restarted()).state()).toMatchObject({ isSet: false })
  })
  it('stays when that is called off, when it was right, and when it was changed', async () => {
    const { lock } = await withPin()
    await lock.forget()
    expect(await lock.keep()).toMatchObject({ value: { goes: null } })
    await lock.forget()
    expect(await lock.open(pin)).toMatchObject({ state: { goes: null } })
    await lock.forget()
    expect(await lock.set('1357', pin)).toMatchObject({ value: { state: { goes: null } } })
    pass(48 * hour)
    expect(await lock.state()).toMatchObject({ isSet: true })
  })
  it('is no sooner gone for being said twice, nor later', async () => {
    const { lock } = await withPin()
    await lock.forget()
    pass(20 * hour)
    await lock.forget()
    pass(4 * hour)
    expect(await lock.state()).toMatchObject({ isSet: false })
    expect(await lock.forget()).toEqual(failed('not-found'))
  })
})

describe('what the lock is for', () => {
  const names = Object.values(channels)
  const ran = vi.fn(() => done(null))
  const handlers = Object.fromEntries(names.map((name) => [name, ran])) as unknown as Handlers

  it('is not done by main while it is locked, whatever asks; all else is', async () => {
    const guarded = locked.map((method) => channels[method] as string)
    for (const isLocked of [true, false]) {
      const behind = behindLock(handlers, { isLocked: () => Promise.resolve(isLocked) }) as unknown as Record<
        string,
        () => Promise<unknown>
      >
      for (const name of names) {
        ran.mockClear()
        const isRefused = isLocked && guarded.includes(name)
        expect(await behind[name]?.(), name).toEqual(isRefused ? failed('locked') : done(null))
        expect(ran, name).toHaveBeenCalledTimes(isRefused ? 0 : 1)
      }
    }
  })
  it('is what takes data out of the house, or away', () => {
    expect(locked).toEqual([
      ...['exportIncidents', 'exportChecks', 'pickBackupFolder', 'restoreBackup', 'undoRestore'],
      ...['clear', 'bringBack', 'forgetCleared'],
    ])
  })
})
