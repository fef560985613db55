import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { incidentFrom, mended, type Incident } from '#shared/incidents/incident'
import { realDisk, type Disk } from './disk'
import { readJournal } from './journal'
import { openStore, type Store } from './store'
import { incidentTable, noteTable, terminalTable } from './tables'

let folder: string
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'merchant-help-store-')), 'data')
})

const at = '2026-11-22T14:32:05.120+08:00'
// Beyond the ids of the frozen data.
let count = 100
const newId = () => `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`

async function add(store: Store, when = at): Promise<Incident> {
  const added = await tryToAdd(store, when)
  if (!added.ok) throw new Error(added.failure)
  return added.value
}
const tryToAdd = (store: Store, when = at, id = newId()) =>
  store.put(
    incidentTable,
    id,
    (before, seq) => before ?? incidentFrom({ id, codeSet: 'unionpay', code: '34' }, seq, when),
  )

const opened: Store[] = []
async function open(disk?: Disk, data = folder): Promise<Store> {
  const store = await openStore(data, 'read-write', disk)
  opened.push(store)
  return store
}
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close().catch(() => undefined)
})

/** What the next start finds, had this one ended now and without a word. */
async function incidentsAfterKill(): Promise<readonly Incident[]> {
  const copy = mkdtempSync(join(tmpdir(), 'merchant-help-killed-'))
  cpSync(folder, copy, { recursive: true })
  return (await open(realDisk, copy)).rows(incidentTable)
}

const monthFile = (name = '2026-11') => join(folder, 'incidents', `${name}.json`)
const journals = () => readdirSync(join(folder, 'journal')).filter((name) => name.endsWith('.log'))
const newestJournal = () => join(folder, 'journal', journals().at(-1) ?? '')

/** The real disk until it is told to fail; `at` names the only call that does, `refusedName` the only file. */
function fragile() {
  type Trouble = { code: string | null; at: string | null; refusedName: string | null }
  const trouble: Trouble = { code: null, at: null, refusedName: null }
  const failing = async (call: string, run = () => Promise.resolve(), file = '') => {
    const { code, at: only, refusedName } = trouble
    const fails = code !== null && (only ?? call) === call
    // But for the part that is different each time.
    const named = file.replace(/\.[0-9a-f]{8}\.new$/, '.new')
    if (fails || (refusedName !== null && named.endsWith(refusedName))) {
      throw Object.assign(new Error(code ?? 'ENOSPC'), { code: code ?? 'ENOSPC' })
    }
    await run()
  }
  const disk: Disk = {
    ...realDisk,
    makeFolder: (name) => failing('folder', () => realDisk.makeFolder(name)),
    write: (file, bytes) => failing('write', () => realDisk.write(file, bytes), file),
    async grow(file) {
      const growing = await realDisk.grow(file)
      return {
        append: (bytes) => failing('append', () => growing.append(bytes)),
        makeRoom: (length) => failing('make room', () => growing.makeRoom(length)),
        flush: () => failing('append flush', () => growing.flush()),
        isThere: () => growing.isThere(),
        cut: (length) => failing('cut', () => growing.cut(length)),
        async close() {
          await growing.close()
          await failing('close')
        },
      }
    },
  }
  return Object.assign(trouble, disk)
}

/** The real disk, whose journals are flushed only when told. */
function slowToFlush() {
  let flush = () => {}
  const flushing = new Promise<void>((resolve) => {
    flush = resolve
  })
  const disk: Disk = {
    ...realDisk,
    async grow(file) {
      const growing = await realDisk.grow(file)
      return { ...growing, flush: () => flushing.then(() => growing.flush()) }
    },
  }
  return {
    disk,
    flush: () => {
      flush()
    },
  }
}

describe('a store', () => {
  it('has after a kill what it said was saved', async () => {
    const store = await open()
    const first = await add(store)
    const second = await add(store, '2026-12-01T00:00:01.000+08:00')

    expect(await incidentsAfterKill()).toEqual([first, second])
  })
  it('has after an orderly end the same, in files that a person can read', async () => {
    const store = await open()
    const first = await add(store)
    await store.close()

    expect(readFileSync(monthFile(), 'utf8').split('\n')[1]).toBe(JSON.stringify(first))
    expect(await incidentsAfterKill()).toEqual([first])
    expect((await open()).state()).toMatchObject({ kind: 'ok', repaired: [], linesLost: 0 })
  })
  it('has after an orderly end all rows in the files, however little is new', async () => {
    const before = await open()
    await Promise.all(Array.from({ length: 2_000 }, () => add(before)))
    await before.checkpoint()
    await before.close()
    const store = await open()
    const last = await add(store)
    await store.close()

    expect(readFileSync(monthFile(), 'utf8')).toContain(JSON.stringify(last))
  })
  it('puts a mended incident in the place of the old one', async () => {
    const store = await open()
    const first = await add(store)
    const second = await add(store)
    await store.put(incidentTable, first.id, (before) => (before ? mended(before, { outcome: 'qr' }, at) : null))

    const history = [{ at, change: { outcome: 'qr' }, was: {} }]
    expect(await incidentsAfterKill()).toEqual([{ ...first, outcome: 'qr', history }, second])
  })
  it('keeps an incident in its file when its date is mended to another month', async () => {
    const store = await open()
    const { id } = await add(store)
    await store.checkpoint()
    const earlier = '2026-10-31T23:50:00.000+08:00'
    await store.put(incidentTable, id, (before) => (before ? mended(before, { at: earlier }, at) : null))

    expect(await incidentsAfterKill()).toMatchObject([{ id, at: earlier }])
  })
  it('makes one row of what is asked for twice at once', async () => {
    const store = await open()
    const id = newId()

    const answers = await Promise.all([tryToAdd(store, at, id), tryToAdd(store, at, id)])

    expect(answers[0]).toEqual(answers[1])
    expect(await incidentsAfterKill()).toHaveLength(1)
  })
  it('keeps both of two changes that are asked for at once', async () => {
    const store = await open()
    const { id } = await add(store)
    const change = (wanted: { outcome: 'qr' } | { note: string }) =>
      store.put(incidentTable, id, (before) => (before ? mended(before, wanted, at) : null))

    await Promise.all([change({ outcome: 'qr' }), change({ note: '换了一张卡' })])

    expect(await incidentsAfterKill()).toMatchObject([{ outcome: 'qr', note: '换了一张卡', history: [{}, {}] }])
  })
  it('begins no writing before the one before has ended', async () => {
    const { disk, flush } = slowToFlush()
    const store = await open(disk)
    const first = add(store)
    await new Promise((resolve) => setImmediate(resolve))
    const second = add(store)
    await new Promise((resolve) => setImmediate(resolve))
    flush()

    expect([(await first).seq, (await second).seq]).toEqual([1, 2])
  })
  it('writes all that is asked for at once, in order, with one flush', async () => {
    let flushes = 0
    const counting: Disk = {
      ...realDisk,
      async grow(file) {
        const growing = await realDisk.grow(file)
        return { ...growing, flush: () => (flushes++, growing.flush()) }
      },
    }
    const store = await open(counting)
    const many = await Promise.all(Array.from({ length: 40 }, () => add(store)))

    expect(flushes).toBe(1)
    expect(many.map(({ seq }) => seq)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1))
    expect(await incidentsAfterKill()).toEqual(many)
  })
  it('numbers on after a restart, whatever the clock says and however old the newest rows are', async () => {
    const first = await open()
    await add(first, '2031-01-01T08:00:00.000+08:00')
    await add(first)
    await first.close()
    const second = await open()
    const later = await add(second)
    await second.checkpoint()
    await second.close()
    rmSync(join(folder, 'journal'), { recursive: true })

    expect(later.seq).toBe(3)
    expect((await add(await open(), '2019-01-01T08:00:00.000+08:00')).seq).toBe(4)
  })
  it('numbers on when the head of its journal is damaged', async () => {
    const store = await open()
    for (let i = 0; i < 5; i++) await add(store)
    await store.checkpoint()
    const head = readFileSync(newestJournal(), 'utf8')
    writeFileSync(newestJournal(), head.replace('"seq":5', '"seq":2'))

    expect((await add(await open())).seq).toBe(6)
  })
  it('takes in the journals in the order in which they were written', async () => {
    const { id } = await add(await open())
    for (const outcome of ['qr', 'cash', 'other-card'] as const) {
      const store = await open()
      await store.put(incidentTable, id, (before) => (before ? mended(before, { outcome }, at) : null))
    }

    expect(journals().length).toBeGreaterThan(3)
    expect(await incidentsAfterKill()).toMatchObject([{ id, outcome: 'other-card' }])
  })
  it('goes on after a step that threw', async () => {
    const store = await open()
    const broken = store.put(incidentTable, newId(), () => {
      throw new Error('broken')
    })
    await expect(broken).rejects.toThrow('broken')

    expect((await tryToAdd(store)).ok).toBe(true)
  })
  it('refuses a row that is not of its shape', async () => {
    const store = await open()
    const id = newId()

    expect(await store.put(terminalTable, id, () => ({ id, label: '' }))).toEqual({
      ok: false,
      failure: 'invalid-request',
    })
    expect((await open()).rows(terminalTable)).toEqual([])
  })
  it('refuses a row that is too long for a backup to bring back', async () => {
    const store = await open()
    const id = newId()
    const at = '2026-11-22T14:32:05.120+08:00'
    const changed = (times: number) => ({
      ...incidentFrom({ id, codeSet: 'unionpay', code: '34' }, 1, at),
      history: Array.from({ length: times }, () => ({ at, change: { note: '久'.repeat(500) } })),
    })

    expect((await store.put(incidentTable, id, () => changed(40))).ok).toBe(true)
    expect(await store.put(incidentTable, id, () => changed(42))).toEqual({ ok: false, failure: 'invalid-request' })
    expect(store.rows(incidentTable)).toEqual([changed(40)])
  })
  it('reads the last two months at once, and the years before when asked', async () => {
    const store = await open()
    for (const month of ['2024-05', '2026-09', '2026-10', '2026-11']) await add(store, `${month}-22T14:32:05.120+08:00`)
    await store.checkpoint()
    await store.close()

    const again = await open()
    expect(again.rows(incidentTable).map(({ seq }) => seq)).toEqual([3, 4])
    expect(again.isWhole()).toBe(false)
    await again.whole()

    expect(again.rows(incidentTable).map(({ seq }) => seq)).toEqual([1, 2, 3, 4])
    expect(again.isWhole()).toBe(true)
  })
  it('loses nothing of a year that is read and written at the same time, be its file damaged too', async () => {
    const store = await open()
    const old = '2024-05-22T14:32:05.120+08:00'
    for (const when of [old, '2026-10-22T14:32:05.120+08:00', at]) await add(store, when)
    await store.checkpoint()
    await store.close()
    damage(monthFile('2024-05'), flipOneBit)

    const again = await open({
      ...realDisk,
      async rename(from, to) {
        // As long as the other one may take to read.
        for (let i = 0; i < 20; i++) await readFile(from)
        await realDisk.rename(from, to)
      },
    })
    const [late] = await Promise.all([add(again, old), again.whole()])

    expect(again.state()).toMatchObject({ kind: 'ok', repaired: ['incidents/2024-05'], linesLost: 0 })
    expect(again.rows(incidentTable).map(({ seq }) => seq)).toEqual([1, 2, 3, 4])
    await again.checkpoint()
    const last = await open()
    await last.whole()
    expect(last.rows(incidentTable)).toContainEqual(late)
  })
  it('begins a second file when a month has very many rows', async () => {
    const store = await open()
    await Promise.all(Array.from({ length: 20_000 }, () => add(store)))
    await add(store)
    await store.checkpoint()
    await store.close()

    expect(readdirSync(join(folder, 'incidents')).filter((name) => name.endsWith('.json'))).toEqual([
      '2026-11.002.json',
      '2026-11.json',
    ])
    expect(await incidentsAfterKill()).toHaveLength(20_001)
  })
  it('opened for reading writes nothing at all', async () => {
    const store = await openStore(folder, 'read-only')

    expect(await tryToAdd(store)).toEqual({ ok: false, failure: 'read-only' })
    await store.close()
    expect(existsSync(folder)).toBe(false)
  })
  it('opened for reading beside a writing one sees what was saved', async () => {
    const first = await add(await open())

    expect((await openStore(folder, 'read-only')).rows(incidentTable)).toEqual([first])
  })
})

describe('rows that are taken out', () => {
  const months = ['2024-05', '2025-10', '2025-11', '2026-11']
  async function ofYears(disk?: Disk): Promise<Store> {
    const store = await open(disk)
    for (const month of months) await add(store, `${month}-22T14:32:05.120+08:00`)
    return store
  }
  const monthsOf = (store: Store) => store.rows(incidentTable).map((row) => row.at.slice(0, 7))
  const before = (store: Store, month: string) => store.rows(incidentTable).filter((row) => row.at < month)

  it('are gone at once and after a kill, and numbers go on', async () => {
    const store = await ofYears()
    expect(await store.takeOut(incidentTable, before(store, '2025-11'))).toEqual({ ok: true, value: null })
    expect(monthsOf(store)).toEqual(['2025-11', '2026-11'])
    const again = await open()
    await again.whole()
    expect(monthsOf(again)).toEqual(['2025-11', '2026-11'])
    expect((await add(again)).seq).toBe(7)
  })
  it('leave no file of their month behind, with all copies', async () => {
    const store = await ofYears()
    await store.checkpoint()
    writeFileSync(`${monthFile('2024-05')}.damaged-20240601`, 'old')
    await store.takeOut(incidentTable, before(store, '2025-11'))

    expect(await store.tidy()).toBe(2)

    expect(readdirSync(join(folder, 'incidents')).filter((name) => /2024-05|2025-10/.test(name))).toEqual([])
    const again = await open()
    await again.whole()
    expect(monthsOf(again)).toEqual(['2025-11', '2026-11'])
    expect(again.state()).toMatchObject({ kind: 'ok', repaired: [], linesLost: 0 })
    expect(await again.tidy()).toBe(0)
  })
  it('may be all of them, and the next one is logged', async () => {
    const store = await ofYears()
    await store.takeOut(incidentTable, store.rows(incidentTable))
    await store.tidy()
    await store.close()
    const again = await open()
    await again.whole()
    expect(monthsOf(again)).toEqual([])
    await add(again)
    expect(await incidentsAfterKill()).toHaveLength(1)
  })
  it('stay where they were changed since', async () => {
    const store = await ofYears()
    const seen = store.rows(incidentTable)
    const [first] = seen
    await store.put(incidentTable, first?.id ?? '', (row) => (row ? mended(row, { note: '补一句' }, at) : null))
    await store.takeOut(incidentTable, seen)

    expect(store.rows(incidentTable).map(({ note }) => note)).toEqual(['补一句'])
  })
  it('come back as they were, in their order, but for those whose id is there', async () => {
    const store = await ofYears()
    const seen = [...store.rows(incidentTable)]
    await store.takeOut(incidentTable, seen.slice(0, 3))
    await store.tidy()
    const late = await add(store)
    expect(await store.bringBack(incidentTable, seen)).toEqual({ ok: true, value: null })

    expect(store.rows(incidentTable)).toEqual([...seen, late])
    const again = await open()
    await again.whole()
    expect(again.rows(incidentTable)).toEqual([...seen, late])
  })
  it('numbers on after those that came back', async () => {
    const store = await open()
    const one = await add(store)
    await store.takeOut(incidentTable, [one])
    await store.bringBack(incidentTable, [{ ...one, seq: 40 }])
    expect((await add(store)).seq).toBe(42)
  })
  it('are not, on a disk that refuses', async () => {
    const disk = fragile()
    const store = await ofYears(disk)
    disk.at = 'append'
    disk.code = 'ENOSPC'
    expect(await store.takeOut(incidentTable, before(store, '2025-11'))).toEqual({ ok: false, failure: 'disk-full' })
    expect(monthsOf(store)).toEqual(months)
    disk.code = null
    await store.takeOut(incidentTable, before(store, '2025-11'))
    expect((await incidentsAfterKill()).length).toBeLessThan(4)
  })
  it('cut short at any call leave each month whole or gone, and no talk of damage', async () => {
    for (let n = 1; n <= 6; n++) {
      folder = join(mkdtempSync(join(tmpdir(), 'merchant-help-store-')), 'data')
      let removals = 0
      const store = await ofYears({
        ...realDisk,
        async remove(path) {
          if (path.includes('incidents') && ++removals >= n) throw new Error('EIO')
          await realDisk.remove(path)
        },
      })
      await store.takeOut(incidentTable, before(store, '2026-01'))
      await store.tidy().catch(() => undefined)

      const again = await open()
      await again.whole()
      expect(monthsOf(again)).toEqual(['2026-11'])
      expect(again.state().repaired).toEqual([])
    }
  })
})

describe('a disk that refuses', () => {
  it.each([
    ['ENOSPC', 'disk-full', 'full'],
    ['EIO', 'disk-error', 'ok'],
  ] as const)('on %s: says so, forgets the refused entry, and goes on by itself', async (code, failure, kind) => {
    const disk = fragile()
    const store = await open(disk)
    const kept = await add(store)

    disk.code = code
    disk.at = 'append'
    expect(await tryToAdd(store)).toEqual({ ok: false, failure })
    expect(store.state().kind).toBe(kind)
    disk.code = null
    const later = await add(store)

    expect(store.state().kind).toBe('ok')
    expect(store.rows(incidentTable)).toEqual([kept, later])
    expect(await incidentsAfterKill()).toEqual([kept, later])
  })
  it('cuts off what it let through of a refused entry', async () => {
    const store = await open({
      ...realDisk,
      async grow(file) {
        const growing = await realDisk.grow(file)
        const append = async (bytes: Uint8Array) => {
          await growing.append(bytes)
          throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })
        }
        return { ...growing, append }
      },
    })

    expect(await tryToAdd(store)).toEqual({ ok: false, failure: 'disk-full' })
    expect(await incidentsAfterKill()).toEqual([])
  })
  it('never flushes a journal again whose flush has failed: it writes a new one', async () => {
    const disk = fragile()
    const store = await open(disk)
    const kept = await add(store)
    const before = journals()

    disk.code = 'EIO'
    disk.at = 'append flush'
    expect(await tryToAdd(store)).toEqual({ ok: false, failure: 'disk-error' })
    disk.code = null
    const later = await add(store)

    expect(journals()).not.toEqual(before)
    expect(await incidentsAfterKill()).toEqual([kept, later])
  })
  it('takes nothing more until a restart when what the journal holds cannot be known', async () => {
    const disk = fragile()
    const store = await open(disk)
    const kept = await add(store)

    disk.code = 'EIO'
    expect(await tryToAdd(store)).toEqual({ ok: false, failure: 'in-doubt' })
    disk.code = null

    expect(store.state().kind).toBe('read-only')
    expect(await tryToAdd(store)).toEqual({ ok: false, failure: 'read-only' })
    expect((await incidentsAfterKill())[0]).toEqual(kept)
  })
  it('that is full at the start opens, and takes entries once there is room', async () => {
    const disk = fragile()
    disk.code = 'ENOSPC'
    const store = await open(disk)
    expect(store.state().kind).toBe('full')
    expect(await tryToAdd(store)).toEqual({ ok: false, failure: 'disk-full' })
    disk.code = null

    const later = await add(store)

    expect(await incidentsAfterKill()).toEqual([later])
  })
  it('at a checkpoint loses nothing, and the next one makes up for it', async () => {
    const disk = fragile()
    const store = await open(disk)
    const first = await add(store)
    disk.code = 'ENOSPC'
    disk.at = 'write'
    await expect(store.checkpoint()).rejects.toThrow('ENOSPC')
    disk.code = null
    const second = await add(store)
    expect(await incidentsAfterKill()).toEqual([first, second])

    await store.checkpoint()

    expect(await incidentsAfterKill()).toEqual([first, second])
    expect(existsSync(monthFile())).toBe(true)
  })
  it('to write a file is asked again at the next checkpoint, without a new entry', async () => {
    const disk = fragile()
    const store = await open(disk)
    const only = await add(store)
    disk.refusedName = '2026-11.json.new'
    await expect(store.checkpoint()).rejects.toThrow('ENOSPC')
    disk.refusedName = null

    await store.checkpoint()

    expect(existsSync(monthFile())).toBe(true)
    expect(await incidentsAfterKill()).toEqual([only])
  })
  it('to write the copy of a file lets go of no journal', async () => {
    const disk = fragile()
    const store = await open(disk)
    const only = await add(store)
    disk.refusedName = '2026-11.json.prev.new'
    await expect(store.checkpoint()).rejects.toThrow('ENOSPC')
    damage(monthFile(), flipOneBit)

    expect(await incidentsAfterKill()).toEqual([only])
  })
  it('that keeps other bytes than it was given is found out before a journal is let go', async () => {
    const store = await open({
      ...realDisk,
      write: (file, bytes) => realDisk.write(file, file.includes('incidents') ? flipOneBit(Buffer.from(bytes)) : bytes),
    })
    const only = await add(store)
    await expect(store.checkpoint()).rejects.toThrow('does not read back')

    expect(await incidentsAfterKill()).toEqual([only])
  })
  it('to write the files is not asked again with every entry', async () => {
    const disk = fragile()
    const store = await open(disk)
    disk.code = 'ENOSPC'
    disk.at = 'write'
    const tries = vi.spyOn(disk, 'write')

    for (let i = 0; i < 20; i++) await Promise.all(Array.from({ length: 100 }, () => add(store)))

    expect(tries.mock.calls.length).toBeLessThan(10)
    disk.code = null
    await store.close()
    expect(existsSync(monthFile())).toBe(true)
  })
  it('to close a journal brings no old entry back', async () => {
    const disk = fragile()
    const store = await open(disk)
    const { id } = await add(store)
    disk.code = 'EIO'
    disk.at = 'close'
    await store.checkpoint()
    await store.put(incidentTable, id, (before) => (before ? mended(before, { outcome: 'qr' }, at) : null))
    await store.checkpoint()
    await store.close()

    expect(await incidentsAfterKill()).toMatchObject([{ id, outcome: 'qr' }])
  })
  it('to make its folder opens as a full one, and takes entries once there is room', async () => {
    const disk = fragile()
    disk.code = 'ENOSPC'
    disk.at = 'folder'
    const store = await open(disk)
    expect(store.state().kind).toBe('full')
    expect(await tryToAdd(store)).toEqual({ ok: false, failure: 'disk-full' })
    disk.code = null

    const later = await add(store)
    await store.checkpoint()

    expect(store.state().kind).toBe('ok')
    expect(await incidentsAfterKill()).toEqual([later])
  })
})

const flipOneBit = (bytes: Buffer) => bytes.map((byte, index) => (index === bytes.length >> 1 ? byte ^ 4 : byte))
const damages: readonly (readonly [string, ((bytes: Buffer) => Uint8Array) | null])[] = [
  ['cut in half', (bytes) => bytes.subarray(0, bytes.length >> 1)],
  ['emptied', () => Buffer.alloc(0)],
  ['full of zero bytes', (bytes) => Buffer.alloc(bytes.length)],
  ['full of garbage', (bytes) => bytes.map((byte, index) => (byte * 31 + index * 7) & 255)],
  ['led by a byte order mark', (bytes) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes])],
  ['wrong in one bit', flipOneBit],
  ['of another shape', () => Buffer.from('{"hello":1}\n[]')],
  ['of our shape without a checksum', () => Buffer.from('{"schema":3,"rows":[]}')],
  ['missing', null],
]

function damage(file: string, how: ((bytes: Buffer) => Uint8Array) | null): Buffer | null {
  const bytes = readFileSync(file)
  if (how === null) {
    rmSync(file)
    return null
  }
  writeFileSync(file, how(withoutRoom(bytes)))
  return readFileSync(file)
}

/** The bytes of a journal as far as entries have come. */
const withoutRoom = (bytes: Buffer) => bytes.subarray(0, bytes.findLastIndex((byte) => byte !== 0) + 1)

/** Whether these bytes are somewhere in the folder. */
const isKept = (bytes: Buffer) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .some(({ parentPath, name }) => readFileSync(join(parentPath, name)).equals(bytes))

describe.each(damages)('a month file that is %s', (_how, how) => {
  async function filled(): Promise<readonly Incident[]> {
    const store = await open()
    for (let i = 0; i < 20; i++) await add(store)
    await store.checkpoint()
    for (let i = 0; i < 5; i++) await add(store)
    const all = store.rows(incidentTable)
    await store.close()
    return all
  }

  it('loses nothing: its copy and the journal have it all', async () => {
    const all = await filled()
    const damaged = damage(monthFile(), how)

    const store = await open()

    expect(store.rows(incidentTable)).toEqual(all)
    expect(store.state()).toMatchObject({ kind: 'ok', repaired: ['incidents/2026-11'], linesLost: 0 })
    if (damaged) expect(isKept(damaged)).toBe(true)
    await store.checkpoint()
    await store.close()
    expect((await open()).state().repaired).toEqual([])
    if (damaged) expect(isKept(damaged)).toBe(true)
  })
  it('with its copy damaged too opens all the same, keeps the bytes, and says so', async () => {
    await filled()
    const damaged = damage(monthFile(), how)
    damage(`${monthFile()}.prev`, how)

    const store = await open()

    expect(store.state().kind).toBe('ok')
    if (damaged) expect(store.state().repaired).toEqual(['incidents/2026-11'])
    if (damaged) expect(isKept(damaged)).toBe(true)
    expect((await tryToAdd(store)).ok).toBe(true)
  })
})

describe.each(damages)('a journal that is %s', (how_, how) => {
  it('loses no more than what is damaged, says so, and keeps the bytes', async () => {
    const store = await open()
    for (let i = 0; i < 20; i++) await add(store)
    await store.checkpoint()
    for (let i = 0; i < 20; i++) await add(store)
    const all = store.rows(incidentTable)
    const damaged = damage(newestJournal(), how)

    const again = await open()

    const left = again.rows(incidentTable)
    expect(left.slice(0, 20)).toEqual(all.slice(0, 20))
    expect(left).toEqual(all.filter((row) => left.some(({ id }) => id === row.id)))
    // A journal that ends early looks like one whose last line was being written when the power went.
    const looksTorn = ['cut in half', 'missing'].includes(how_)
    expect(again.state().linesLost > 0).toBe(!looksTorn)
    await again.checkpoint()
    if (damaged && !looksTorn) expect(isKept(damaged)).toBe(true)
    expect((await tryToAdd(again)).ok).toBe(true)
  })
})

describe('the room behind the last line of a journal', () => {
  it('is made once for many lines, which do not make the file longer', async () => {
    const store = await open()
    await add(store)
    const { size } = statSync(newestJournal())
    for (let i = 0; i < 5; i++) await add(store)

    expect(statSync(newestJournal()).size).toBe(size)
    expect(await incidentsAfterKill()).toHaveLength(6)
    const more = await open()
    for (let i = 0; i < 100; i++) await add(more)
    expect(statSync(newestJournal()).size).toBeGreaterThan(size)
    expect(await incidentsAfterKill()).toHaveLength(106)
  })
  it('is no part of what was written', async () => {
    const store = await open()
    for (let i = 0; i < 3; i++) await add(store)

    expect((await open()).state()).toMatchObject({ kind: 'ok', repaired: [], linesLost: 0 })
    const content = await readJournal(join(folder, 'journal'), 1, realDisk)
    expect(content?.bytes).toBe(withoutRoom(readFileSync(join(folder, 'journal', '00000001.log'))).length)
  })
  it('is not missed on a full disk', async () => {
    const disk = fragile()
    const store = await open(disk)
    Object.assign(disk, { code: 'ENOSPC', at: 'make room' })

    const added = await Promise.all(Array.from({ length: 3 }, () => tryToAdd(store)))

    expect(added.every(({ ok }) => ok)).toBe(true)
    expect(store.state().kind).toBe('ok')
    expect(await incidentsAfterKill()).toHaveLength(3)
  })
  it('holds the rest of a line when the power goes before its beginning is on the disk', async () => {
    const store = await open()
    for (let i = 0; i < 3; i++) await add(store)
    const bytes = readFileSync(newestJournal())
    const end = withoutRoom(bytes).length
    const lastLine = bytes.lastIndexOf(10, end - 2) + 1
    writeFileSync(newestJournal(), bytes.fill(0, lastLine, end - 9))

    const again = await open()

    expect(again.rows(incidentTable)).toHaveLength(2)
    expect(again.state().linesLost).toBe(0)
  })
  it('does not hide a damage before the last line', async () => {
    const store = await open()
    for (let i = 0; i < 3; i++) await add(store)
    const bytes = readFileSync(newestJournal())
    const second = bytes.indexOf(10, bytes.indexOf(10) + 1) + 1
    writeFileSync(newestJournal(), bytes.fill(0, second, second + 20))

    const again = await open()

    expect(again.rows(incidentTable)).toHaveLength(2)
    expect(again.state().linesLost).toBe(1)
  })
})

describe('a damaged journal', () => {
  it('is left alone until a checkpoint has taken in the rest, then put aside, and told once', async () => {
    const store = await open()
    for (let i = 0; i < 100; i++) await add(store)
    await store.checkpoint()
    for (let i = 0; i < 9; i++) await add(store)
    const file = newestJournal()
    const damaged = damage(file, flipOneBit)

    const again = await open()
    const left = again.rows(incidentTable)
    expect(left).toHaveLength(108)
    expect(readFileSync(file)).toEqual(damaged)
    expect(readdirSync(join(folder, 'journal')).filter((name) => name.includes('damaged'))).toEqual([])
    await again.close()

    expect(existsSync(file)).toBe(false)
    if (damaged) expect(isKept(damaged)).toBe(true)
    const last = await open()
    expect(last.state().linesLost).toBe(0)
    expect(last.rows(incidentTable)).toEqual(left)
  })
  it('makes a checkpoint due long before the files alone are worth one', async () => {
    const store = await open()
    await Promise.all(Array.from({ length: 1_000 }, () => add(store)))
    await store.checkpoint()
    await add(store)
    damage(newestJournal(), flipOneBit)
    let note = () => {}
    const putAside = new Promise<void>((resolve) => {
      note = resolve
    })
    const again = await open({
      ...realDisk,
      async rename(from, to) {
        await realDisk.rename(from, to)
        if (to.includes('.log.damaged-')) note()
      },
    })

    await Promise.all(Array.from({ length: 500 }, () => add(again)))
    await putAside

    expect(journals()).not.toContain('00000002.log')
  })
})

describe('data of a newer version', () => {
  it('found while an entry is being written stay untouched', async () => {
    const store = await open()
    for (const month of ['2024-05', '2026-10', '2026-11']) await add(store, `${month}-22T14:32:05.120+08:00`)
    await store.checkpoint()
    await store.close()
    writeFileSync(monthFile('2024-05'), '{"schema":99}')
    const { disk, flush } = slowToFlush()
    const again = await open(disk)

    const added = add(again)
    await again.whole()
    flush()
    await added

    expect(again.state().kind).toBe('newer')
  })
  it.each([
    ['a month file', () => monthFile(), '{"schema":99,"sum":"x","rows":[]}'],
    ['the settings', () => join(folder, 'settings.json'), '{"schema":99}'],
    ['the journal', () => newestJournal(), '{"schema":99,"journal":1,"seq":5}\n'],
  ])('in %s are not touched, and nothing is written beside them', async (_what, file, newer) => {
    const store = await open()
    await add(store)
    await store.close()
    writeFileSync(file(), newer)
    const before = readdirSync(folder, { recursive: true }).sort()

    const again = await open()

    expect(again.state().kind).toBe('newer')
    expect(await tryToAdd(again)).toEqual({ ok: false, failure: 'newer-data' })
    await again.checkpoint()
    await again.close()
    expect(readFileSync(file(), 'utf8')).toBe(newer)
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual(before)
  })
})

it('calls nothing damaged where the program ended in the midst of a first checkpoint', async () => {
  const store = await open()
  const only = await add(store)
  const journal = readFileSync(newestJournal())
  const name = newestJournal()
  await store.checkpoint()
  await store.close()
  writeFileSync(name, journal)
  renameSync(monthFile(), `${monthFile()}.new`)
  rmSync(`${monthFile()}.prev`)

  const again = await open()

  expect(again.rows(incidentTable)).toEqual([only])
  expect(again.state()).toMatchObject({ kind: 'ok', repaired: [], linesLost: 0 })
})

describe('data of older versions', () => {
  it.each(['schema-1', 'schema-2', 'schema-3', 'schema-4', 'schema-5'])(
    'of %s open as they were, and again after an upgrade',
    async (name) => {
      cpSync(join(import.meta.dirname, 'frozen', name), folder, { recursive: true })

      const store = await open()
      await store.whole()
      expect(store.isOld()).toBe(true)
      const [incidents, notes] = [store.rows(incidentTable), store.rows(noteTable)]
      expect(incidents.map(({ code, outcome, withdrawn }) => [code, outcome, withdrawn])).toEqual([
        ['34', undefined, undefined],
        ['51', 'qr', undefined],
        ['91', 'other-card', undefined],
        ['B4', undefined, true],
        ...(name === 'schema-1' ? [] : [['96', undefined, undefined]]),
      ])
      expect(notes.map(({ note }) => note.text)).toEqual(name === 'schema-1' ? [] : ['收单机构说：让顾客换卡'])
      expect(store.state()).toMatchObject({ kind: 'ok', repaired: [], linesLost: 0 })
      await store.checkpoint()
      await store.close()

      const again = await open()
      await again.whole()
      expect(again.isOld()).toBe(false)
      expect([again.rows(incidentTable), again.rows(noteTable)]).toEqual([incidents, notes])
      // From schema 3 on every writing has a number, not only the first of an incident.
      expect((await add(again)).seq).toBe(
        ['schema-3', 'schema-4', 'schema-5'].includes(name) ? 12 : incidents.length + 1,
      )
    },
  )
  it('are rewritten only when asked for: first there is to be a backup', async () => {
    cpSync(join(import.meta.dirname, 'frozen/schema-2'), folder, { recursive: true })
    const before = readFileSync(monthFile(), 'utf8')
    const store = await open()
    // More than the files would take, were they of this version.
    for (let i = 0; i < 500; i++) await add(store)
    await store.close()

    expect(readFileSync(monthFile(), 'utf8')).toBe(before)
    expect(await incidentsAfterKill()).toHaveLength(505)
  })
  it('of another shape are put aside', async () => {
    mkdirSync(join(folder, 'incidents'), { recursive: true })
    const wrong = Buffer.from('{"schema":2,"incidents":[{"id":1}]}')
    writeFileSync(monthFile(), wrong)

    const store = await open()

    expect(store.rows(incidentTable)).toEqual([])
    expect(store.state().repaired).toEqual(['incidents/2026-11'])
    expect(isKept(wrong)).toBe(true)
  })
  it('take the newest whole content where the power went between two renames', async () => {
    cpSync(join(import.meta.dirname, 'frozen/schema-2'), folder, { recursive: true })
    renameSync(monthFile(), `${monthFile()}.new`)

    expect((await open()).rows(incidentTable)).toHaveLength(5)
  })
})
