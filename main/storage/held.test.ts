import * as fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { failed } from '#shared/result'
import { defaultSettings } from '#shared/settings'
import { patient, realDisk } from './disk'
import { addIncident, changeIncident, seenIn } from './testing/faults'
import { heldDisk, type HeldDisk } from './testing/held-disk'
import { makeOlder, older, olderLedger } from './testing/older-data'
import { openStore, type Store } from './store'
import { incidentTable, settingsTable } from './tables'

let folder: string
beforeEach(async () => {
  folder = await fs.mkdtemp(join(tmpdir(), 'merchant-help-held-'))
})
afterEach(() => fs.rm(folder, { recursive: true }))

/** Each call in turn, as `npm run test:wide` asks for it; else some of them. */
const everyCall = process.env['MERCHANT_HELP_EVERY_CALL'] !== undefined

const stamp = '2026-11-22T143205'

/** As the page does: what was refused is asked for again every three seconds. Answers when it was taken. */
async function until(held: HeldDisk, store: Store, ask: () => Promise<string | null>): Promise<void> {
  for (let tries = 0; ; tries++) {
    const failure = await ask()
    if (failure === null) return
    expect(['busy', 'unfinished', 'read-only']).toContain(failure)
    if (tries > 40) throw new Error(`still ${failure}, ${store.state().kind}`)
    held.pass(3000)
    await store.lookAgain()
    if (failure === 'unfinished' && store.state().kind === 'ok') return
  }
}

async function story(data: string, held: HeldDisk, told = olderLedger()) {
  const store = await openStore(data, 'read-write', held.disk)
  const failureIn = (answer: { ok: true } | { ok: false; failure: string }) => (answer.ok ? null : answer.failure)
  const checkpoint = () =>
    store.checkpoint().then(
      () => null,
      () => 'busy',
    )
  await until(held, store, () => addIncident(store, 101, told))
  await until(held, store, () => changeIncident(store, 101, told))
  await until(held, store, () => changeIncident(store, 3, told))
  await until(held, store, checkpoint)
  await until(held, store, () => addIncident(store, 102, told))
  await until(held, store, async () => {
    await store.whole()
    return failureIn(store.isWhole() ? await store.replace(store.dataSet(), stamp) : failed('busy'))
  })
  await until(held, store, () => addIncident(store, 103, told))
  await until(held, store, checkpoint)
  const state = store.state()
  await store.close()
  await held.release()
  return { state, told }
}

describe('a file that another program holds', () => {
  it.each([
    ['EBUSY', 2_000, 5],
    ['EBUSY', 60_000, 5],
    ['EPERM', 2_000, 11],
    ['EPERM', 60_000, 11],
    ['EACCES', 2_000, 11],
    ['EACCES', 60_000, 11],
  ] as const)(
    '%s for %i ms from any call on: nothing is lost, and all is well once it lets go',
    async (code, time, usual) => {
      const stride = everyCall ? 1 : usual
      const made = join(folder, 'older')
      await makeOlder(made)
      for (let from = 1, last = from; from <= last; from += stride) {
        const data = join(folder, String(from))
        await fs.cp(made, data, { recursive: true })
        let begun: number | null = null
        const held = heldDisk(code, ({ number, time: now }) => {
          if (number >= from) begun ??= now
          return begun !== null && now < begun + time
        })

        const { state, told } = await story(data, held)

        const where = `from call ${String(from)}`
        expect(state, where).toMatchObject({ kind: 'ok', repaired: [], linesLost: 0 })
        const again = await openStore(data, 'read-write')
        await again.whole()
        expect(told.against(seenIn(again)), where).toEqual({ lost: [], refusedButPresent: [], twice: 0 })
        expect(again.state(), where).toMatchObject({ kind: 'ok', repaired: [], linesLost: 0 })
        expect(again.rows(settingsTable)[0]?.settings.shopName, where).toBe('阳光便利店')
        await again.close()
        await fs.rm(data, { recursive: true })
        last = held.calls()
      }
    },
    300_000,
  )

  /** Opens data of before while some calls are refused for a minute. */
  async function openHeld(refuses: (call: { name: string; path: string }) => boolean, code = 'EBUSY') {
    const data = join(folder, 'data')
    await makeOlder(data)
    const held = heldDisk(code, (call) => call.time < 60_000 && refuses(call))
    const store = await openStore(data, 'read-write', held.disk)
    return { data, held, store }
  }
  const letGo = async ({ held, store }: { held: HeldDisk; store: Store }) => {
    held.pass(60_000)
    return store.lookAgain()
  }
  const numbers = (store: Store) => store.rows(incidentTable).map(({ seq }) => seq)

  it.each(['settings.json', 'incidents/2026-11.json', 'journal/00000002.log'])(
    'at the start, %s: logging goes on, and what it holds is there once it lets go',
    async (name) => {
      const open = await openHeld(({ name: call, path }) => call === 'read' && path.endsWith(join(...name.split('/'))))
      const { held, store } = open
      expect(store.state()).toMatchObject({ kind: 'busy', file: name, opened: 1 })
      expect(held.time()).toBeGreaterThanOrEqual(10_000)
      expect(held.time()).toBeLessThan(15_000)

      for (const n of [101, 102, 103]) expect(await addIncident(store, n, olderLedger())).toBeNull()
      await expect(store.checkpoint()).rejects.toThrow()
      expect(await letGo(open)).toMatchObject({ kind: 'ok', opened: 2 })

      expect(numbers(store)).toHaveLength(older + 3)
      expect(new Set(numbers(store)).size).toBe(older + 3)
      expect(store.rows(settingsTable)[0]?.settings.shopName).toBe('阳光便利店')
      await store.checkpoint()
      await store.close()
    },
  )
  it('for more than a minute: that is said, until it lets go', async () => {
    let isHeld = true
    const data = join(folder, 'data')
    await makeOlder(data)
    const held = heldDisk('EBUSY', ({ name, path }) => isHeld && name === 'read' && path.endsWith('settings.json'))
    const store = await openStore(data, 'read-write', held.disk)
    const states = async () => {
      await store.lookAgain()
      const { kind, isLong } = store.state()
      return [kind, isLong]
    }
    expect(store.state().isLong).toBeUndefined()
    for (const passed of [30_000, 29_000]) {
      held.pass(passed)
      expect(store.state()).toMatchObject({ kind: 'busy' })
      expect(store.state().isLong).toBeUndefined()
    }
    held.pass(1_000)
    expect(await states()).toEqual(['busy', true])

    isHeld = false
    expect(await states()).toEqual(['ok', undefined])
    await store.close()
  })
  it('the folder of a year: the rest is there, and no checkpoint leaves it out', async () => {
    const open = await openHeld(({ name, path }) => name === 'names' && path.endsWith('incidents'))
    const { store } = open
    expect(store.state()).toMatchObject({ kind: 'busy', file: 'incidents' })
    expect(store.rows(settingsTable)[0]?.settings.shopName).toBe('阳光便利店')
    expect(await addIncident(store, 101, olderLedger())).toBeNull()

    expect(await letGo(open)).toMatchObject({ kind: 'ok', opened: 2 })
    await store.whole()
    expect(new Set(numbers(store)).size).toBe(older + 1)
    expect(numbers(store)).toHaveLength(older + 1)
    await store.close()
  })
  it('of settings: they are not written over, and the entry says so', async () => {
    const open = await openHeld(({ name, path }) => name === 'read' && path.endsWith('settings.json'))
    const change = () =>
      open.store.put(settingsTable, 'settings', (before) => ({
        id: 'settings' as const,
        settings: { ...(before?.settings ?? defaultSettings), theme: 'dark' as const },
      }))

    expect(await change()).toEqual({ ok: false, failure: 'busy' })
    await letGo(open)
    expect(await change()).toMatchObject({ ok: true, value: { settings: { shopName: '阳光便利店', theme: 'dark' } } })
    await open.store.close()
  })
  it('of the month: an entry in it that is to be changed is not said to be missing', async () => {
    const open = await openHeld(({ name, path }) => name === 'read' && path.includes('2026-11.json'))
    const change = () =>
      open.store.put(incidentTable, '00000000-0000-4000-8000-000000000002', (before) => before ?? null)

    expect(await change()).toEqual({ ok: false, failure: 'busy' })
    await letGo(open)
    expect(await change()).toMatchObject({ ok: true })
    await open.store.close()
  })
  it.each(['append', 'flush'])('the journal, at its %s: a new one beside it takes the entry at once', async (name) => {
    const open = await openHeld((call) => call.name === name && call.path.endsWith('00000003.log'))
    const before = open.held.time()

    expect(await addIncident(open.store, 101, olderLedger())).toBeNull()

    expect(open.held.time()).toBe(before)
    expect(open.store.state().kind).toBe('ok')
    expect(await fs.readdir(join(open.data, 'journal'))).toContain('00000004.log')
    await open.held.release()
    const again = await openStore(open.data, 'read-write')
    expect(numbers(again)).toHaveLength(older + 1)
    await again.close()
  })
  it('a fresh journal that a scanner holds: the next one is made beside it', async () => {
    const { store, held } = await openHeld(
      ({ name, path }) => name === 'rename' && /00000003\.log\.[0-9a-f]{8}\.new/.test(path),
    )

    expect(store.state().kind).toBe('ok')
    expect(await addIncident(store, 101, olderLedger())).toBeNull()
    held.pass(60_000)
    await store.checkpoint()
    await store.close()
    expect((await fs.readdir(join(folder, 'data', 'journal'))).filter((name) => name.endsWith('.new'))).toEqual([])
  })
  it('while the files are written: entries do not wait, and the journals keep what is not written', async () => {
    const open = await openHeld(({ name, path }) => name === 'rename' && path.includes('incidents'), 'EPERM')
    const writing = open.store.checkpoint().catch(() => 'refused')
    expect(await addIncident(open.store, 101, olderLedger())).toBeNull()

    expect(await writing).toBe('refused')
    expect(open.store.state().kind).toBe('ok')
    open.held.pass(60_000)
    await open.store.checkpoint()
    expect(numbers(open.store)).toHaveLength(older + 1)
    await open.store.close()
  })
  it('a journal, while the files are written: what they do not have yet is not let go with it', async () => {
    const data = join(folder, 'data')
    await makeOlder(data)
    const held = heldDisk('EBUSY', ({ name, path }) => name === 'append' && path.endsWith('00000004.log') && isHeld)
    let isHeld = false
    let writeOn = () => {}
    const written = new Promise<void>((resolve) => {
      writeOn = resolve
    })
    const write = async (file: string, bytes: Uint8Array) => {
      if (file.includes('incidents')) await written
      await held.disk.write(file, bytes)
    }
    const store = await openStore(data, 'read-write', { ...held.disk, write })

    const checkpoint = store.checkpoint()
    for (const n of [101, 102]) expect(await addIncident(store, n, olderLedger())).toBeNull()
    isHeld = true
    expect(await addIncident(store, 103, olderLedger())).toBeNull()
    writeOn()
    await checkpoint
    await held.release()

    const again = await openStore(data, 'read-write')
    await again.whole()
    expect(numbers(again)).toHaveLength(older + 3)
    await again.close()
  })
  it('a folder in the middle of a restore: it is finished once it lets go', async () => {
    const open = await openHeld(({ name, path }) => name === 'rename' && path.includes(`before-restore-${stamp}`))
    const { store } = open
    await store.whole()
    const set = store.dataSet()
    await addIncident(store, 101, olderLedger())

    expect(await store.replace(set, stamp)).toEqual({ ok: false, failure: 'unfinished' })
    expect(store.state()).toMatchObject({ kind: 'busy', file: 'restore' })
    expect(await addIncident(store, 102, olderLedger())).toBe('busy')

    expect(await letGo(open)).toMatchObject({ kind: 'ok' })
    await store.whole()
    expect(numbers(store)).toHaveLength(older)
    expect(await addIncident(store, 103, olderLedger())).toBeNull()
    await store.close()
  })
})

describe('patient', () => {
  const at = (path: string) => join(folder, path)
  it('waits more and more slowly, ten seconds and no more', async () => {
    const held = heldDisk('EBUSY', ({ name }) => name === 'read')
    await fs.writeFile(at('a'), '')

    await expect(patient(held.disk).read(at('a'))).rejects.toMatchObject({ code: 'EBUSY' })

    expect(held.time()).toBeGreaterThanOrEqual(10_000)
    expect(held.time()).toBeLessThan(11_000)
    expect(held.calls()).toBeLessThan(40)
  })
  it('waits once for many files that are held at once, and again for the next occasion', async () => {
    const held = heldDisk('EBUSY', ({ name }) => name === 'read')
    const disk = patient(held.disk)
    for (const name of ['a', 'b', 'c']) await disk.read(at(name)).catch(() => undefined)
    expect(held.time()).toBeLessThan(11_000)

    held.pass(60_000)
    const before = held.time()
    await disk.read(at('a')).catch(() => undefined)
    expect(held.time() - before).toBeGreaterThanOrEqual(10_000)
  })
  it('takes the write protection off what it is to replace', async () => {
    await fs.writeFile(at('a'), 'old')
    await fs.chmod(at('a'), 0o444)
    const isProtected = async () => ((await fs.stat(at('a'))).mode & 0o200) === 0
    const disk = patient({
      ...realDisk,
      // As Windows answers.
      rename: async (from, to) => {
        if (await isProtected()) throw Object.assign(new Error('EPERM'), { code: 'EPERM' })
        await realDisk.rename(from, to)
      },
    })
    await fs.writeFile(at('b'), 'new')

    await disk.rename(at('b'), at('a'))

    expect(await fs.readFile(at('a'), 'utf8')).toBe('new')
  })
  it('does not wait where the system says that nothing may be written', async () => {
    const held = heldDisk('EACCES', ({ name }) => name === 'write')
    const disk = patient({ ...held.disk, isClosed: () => Promise.resolve(true) })

    await expect(disk.write(at('a'), new Uint8Array())).rejects.toMatchObject({ code: 'EACCES' })

    expect(held.time()).toBe(0)
  })
})
