import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { incidentFrom } from '#shared/incidents/incident'
import { realDisk, type Disk } from './disk'
import { openStore, type DataSet, type Store } from './store'
import { hotlineTable, incidentTable, tables, windowTable, type Row } from './tables'
import { patience } from './testing/patience'

const stamp = '2026-11-22T143205'
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const incident = (n: number, at: string) => incidentFrom({ id: id(n), codeSet: 'unionpay', code: '34' }, n, at)
const window = (width: number) => ({ id: 'window' as const, window: { width, height: 600, maximized: false } })

/** What another day looked like: rows of three months, and a hotline that is not there today. */
const other: DataSet = {
  seq: 40,
  files: new Map([
    ['incidents/2026-08', [incident(1, '2026-08-02T10:00:00.000+08:00')]],
    ['incidents/2026-09', [incident(2, '2026-09-02T10:00:00.000+08:00')]],
    ['incidents/2026-10', [incident(3, '2026-10-02T10:00:00.000+08:00'), incident(4, '2026-10-03T10:00:00.000+08:00')]],
    ['hotlines', [{ id: id(9), name: '收单机构', number: '95533' }]],
  ]),
}

let folder: string
const opened: Store[] = []
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'merchant-help-replacement-')), 'data')
})
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close().catch(() => undefined)
})

async function open(disk?: Disk, data = folder): Promise<Store> {
  const store = await openStore(data, 'read-write', disk)
  opened.push(store)
  return store
}

const add = (store: Store, n: number) =>
  store.put(
    incidentTable,
    id(100 + n),
    (before, seq) =>
      before ??
      incidentFrom({ id: id(100 + n), codeSet: 'unionpay', code: '51' }, seq, '2026-11-22T14:32:05.120+08:00'),
  )

/** Today: rows in files, rows in the journal, a window. */
async function filled(store: Store): Promise<void> {
  for (const n of [1, 2, 3]) await add(store, n)
  await store.put(windowTable, 'window', () => window(800))
  await store.checkpoint()
  for (const n of [4, 5]) await add(store, n)
  await store.put(windowTable, 'window', () => window(1000))
}

async function contentOf(store: Store): Promise<unknown> {
  await store.whole()
  return tables.filter(({ ofThisPc }) => ofThisPc !== true).map((table) => store.rows(table))
}
const contentAtNextStart = async () => contentOf(await open())

/** The content that a set has once it is the data. */
async function contentOfOther(): Promise<unknown> {
  const store = await openStore(mkdtempSync(join(tmpdir(), 'merchant-help-other-')), 'read-write')
  opened.push(store)
  await store.replace(other, stamp)
  return contentOf(store)
}

describe('replace', () => {
  it('puts the rows in the place of all others, for good', async () => {
    const store = await open()
    await filled(store)

    expect(await store.replace(other, stamp)).toEqual({ ok: true, value: null })

    expect(store.rows(incidentTable).map(({ seq }) => seq)).toEqual([2, 3, 4])
    await store.whole()
    expect(store.dataSet().files).toEqual(other.files)
    expect(store.state()).toMatchObject({ kind: 'ok', repaired: [], linesLost: 0 })
    await store.close()
    expect(await contentAtNextStart()).toEqual(await contentOfOther())
    expect(readdirSync(folder).filter((name) => name.startsWith('restore'))).toEqual([])
  })
  it.each([
    ['the data had', 40, 3, 48],
    ['the set brings', 900, 0, 902],
    ['a row of the set has', 0, 0, 902],
  ])('numbers on after the greatest that %s', async (_what, seq, before, next) => {
    const store = await open()
    for (let n = 0; n < before * 15; n++) await add(store, n)
    const late = { ...incident(7, '2026-07-01T10:00:00.000+08:00'), seq: 900 }
    const withLate = new Map([...other.files]).set('incidents/2026-07', [late])
    await store.put(windowTable, 'window', () => window(800))
    await store.replace({ seq, files: seq === 0 ? withLate : other.files }, stamp)

    const added = await add(store, 99)
    expect(added.ok && added.value.seq).toBe(next)
    await store.close()
    const again = await open()
    const later = await add(again, 98)
    expect(later.ok && later.value.seq).toBe(next + 1)
  })
  it('leaves what belongs to this PC, and whatever else lies there', async () => {
    const store = await open()
    await filled(store)
    mkdirSync(join(folder, 'backups'))
    writeFileSync(join(folder, 'backups', 'one.mhb'), 'kept')
    writeFileSync(join(folder, 'notes-of-the-owner.txt'), 'kept')

    await store.replace(other, stamp)

    expect(store.rows(windowTable)).toEqual([window(1000)])
    await store.close()
    expect((await open()).rows(windowTable)).toEqual([window(1000)])
    expect(readFileSync(join(folder, 'backups', 'one.mhb'), 'utf8')).toBe('kept')
    expect(existsSync(join(folder, 'notes-of-the-owner.txt'))).toBe(true)
  })
  it('lets what asks to write in the meantime wait, and loses none of it', async () => {
    const store = await open()
    await filled(store)
    const replacing = store.replace(other, stamp)
    const added = await add(store, 50)
    await replacing

    expect(added.ok).toBe(true)
    expect(store.rows(incidentTable).some((row) => row.id === id(150))).toBe(true)
    await store.close()
    expect((await open()).rows(incidentTable).some((row) => row.id === id(150))).toBe(true)
  })
  it('takes rows one by one in any order, and writes parts that can be read at once', async () => {
    const store = await open()
    await filled(store)
    const months = ['2026-08', '2026-09']
    const rows = Array.from({ length: 44_000 }, (_, n) =>
      incident(n + 1, `${months[n % 2] ?? ''}-02T10:00:00.000+08:00`),
    )
    const long = Array.from({ length: 900 }, (_, n) => ({
      ...incident(50_000 + n, '2026-10-02T10:00:00.000+08:00'),
      history: Array.from({ length: 20 }, () => ({
        at: '2026-10-02T10:00:00.000+08:00',
        change: { note: '久'.repeat(500) },
      })),
    }))

    const hotlines: readonly [Row, Row] = [
      Object.assign({ id: id(9) }, { name: '收单机构', number: '95533' }),
      Object.assign({ id: id(10) }, { name: '总店', number: '12345' }),
    ]
    const replaced = await store.replace(
      {
        bytes: 1000,
        async handOver(take) {
          for (const row of rows) await take(`incidents/${row.at.slice(0, 7)}`, row)
          await take('hotlines', hotlines[0])
          for (const row of long) await take('incidents/2026-10', row)
          await take('hotlines', hotlines[1])
          return 40
        },
      },
      stamp,
    )

    expect(replaced.ok).toBe(true)
    await store.whole()
    expect(store.rows(incidentTable)).toHaveLength(44_900)
    expect(store.rows(hotlineTable)).toHaveLength(2)
    expect(readdirSync(join(folder, 'incidents')).filter((name) => name.endsWith('.json'))).toEqual([
      '2026-08.002.json',
      '2026-08.json',
      '2026-09.002.json',
      '2026-09.json',
      '2026-10.002.json',
      '2026-10.json',
    ])
    expect(store.state()).toMatchObject({ kind: 'ok', repaired: [], linesLost: 0 })
    const added = await add(store, 99_999)
    expect(added.ok && added.value.seq).toBe(50_901)
  })
  it.each([
    ['cannot be had to the end', { handOver: () => null, free: 2 ** 40, failure: 'not-found' }],
    ['need more room than there is', { handOver: () => 40, free: 18 * 2 ** 20, failure: 'disk-full' }],
  ] as const)('leaves all as it was where rows %s', async (_what, { handOver, free, failure }) => {
    const store = await open({ ...realDisk, free: () => Promise.resolve(free) })
    await filled(store)
    const before = await contentOf(store)

    const replaced = await store.replace(
      {
        bytes: 2 * 2 ** 20,
        async handOver(take) {
          for (let n = 1; n <= 30; n++) await take('incidents/2026-08', incident(n, '2026-08-02T10:00:00.000+08:00'))
          return handOver()
        },
      },
      stamp,
    )

    expect(replaced).toEqual({ ok: false, failure })
    expect(await contentOf(store)).toEqual(before)
    expect(readdirSync(folder).filter((name) => name.startsWith('restore'))).toEqual([])
    expect((await add(store, 60)).ok).toBe(true)
    await store.close()
    expect(await contentAtNextStart()).not.toEqual(await contentOfOther())
  })
  it('works on an empty folder, and with an empty set', async () => {
    const store = await open()
    await store.replace(other, stamp)
    await store.replace({ seq: 0, files: new Map() }, stamp)

    expect(store.rows(incidentTable)).toEqual([])
    expect(store.rows(hotlineTable)).toEqual([])
    await store.putBack(stamp)
    expect(store.rows(incidentTable)).toHaveLength(3)
  })
  it('refuses where nothing may be written', async () => {
    await filled(await open())

    const reading = await openStore(folder, 'read-only')

    expect(await reading.replace(other, stamp)).toEqual({ ok: false, failure: 'read-only' })
    expect(await reading.putBack(stamp)).toEqual({ ok: false, failure: 'read-only' })
  })
})

describe('putBack', () => {
  it('brings back what was replaced, to and fro, the last set only', async () => {
    const store = await open()
    await filled(store)
    const before = await contentOf(store)
    await store.replace(other, stamp)
    const after = await contentOf(store)
    expect(await store.replaced()).toBe(stamp)

    expect(await store.putBack('2026-11-22T150000')).toEqual({ ok: true, value: null })
    expect(await contentOf(store)).toEqual(before)
    expect(await store.replaced()).toBe('2026-11-22T150000')
    await store.putBack('2026-11-22T150000')
    expect(await contentOf(store)).toEqual(after)
    await store.close()

    expect(await contentAtNextStart()).toEqual(after)
    expect(readdirSync(folder).filter((name) => name.startsWith('before-restore'))).toHaveLength(1)
  })
  it('numbers on after what was written since, and leaves the window as it is now', async () => {
    const store = await open()
    await filled(store)
    await store.replace(other, stamp)
    await store.put(windowTable, 'window', () => window(1200))
    const added = await add(store, 60)
    await store.putBack(stamp)

    const later = await add(store, 61)
    expect(later.ok && later.value.seq).toBeGreaterThan(added.ok ? added.value.seq : 0)
    expect(store.rows(windowTable)).toEqual([window(1200)])
  })
  it('says so when there is nothing to bring back', async () => {
    const store = await open()
    await filled(store)

    expect(await store.replaced()).toBeNull()
    expect(await store.putBack(stamp)).toEqual({ ok: false, failure: 'not-found' })
    await store.replace(other, stamp)
    await store.forgetReplaced()
    expect(await store.putBack(stamp)).toEqual({ ok: false, failure: 'not-found' })
    expect((await add(store, 70)).ok).toBe(true)
  })
})

/** A real disk until it is armed: then its n-th call fails, and all calls after it where the power goes. */
function breakable() {
  let calls = 0
  let breaks: (call: number) => boolean = () => false
  const step = async (run: () => Promise<void>, half = run) => {
    if (!breaks(++calls)) return run()
    await half().catch(() => undefined)
    throw Object.assign(new Error('EIO'), { code: 'EIO' })
  }
  const nothing = () => Promise.resolve()
  const disk: Disk = {
    ...realDisk,
    makeFolder: (folder) => step(() => realDisk.makeFolder(folder), nothing),
    // The power goes in the middle of a write.
    write: (file, bytes) =>
      step(
        () => realDisk.write(file, bytes),
        () => realDisk.write(file, bytes.subarray(0, bytes.length >> 1)),
      ),
    async grow(file) {
      await step(nothing)
      const growing = await realDisk.grow(file)
      return { ...growing, flush: () => step(() => growing.flush(), nothing) }
    },
    flush: (folder) => step(() => realDisk.flush(folder), nothing),
    rename: (from, to) => step(() => realDisk.rename(from, to), nothing),
    remove: (path) => step(() => realDisk.remove(path), nothing),
  }
  return {
    disk,
    arm(number: number, how: 'once' | 'for ever') {
      calls = 0
      breaks = how === 'once' ? (call) => call === number : (call) => number > 0 && call >= number
    },
    calls: () => calls,
  }
}

describe.each(['once', 'for ever'] as const)('a disk that fails %s, at whichever call', (how) => {
  it.each(['replace', 'putBack'] as const)(
    'leaves the old or the new data whole: %s',
    async (act) => {
      const template = await open()
      await filled(template)
      const today = await contentOf(template)
      if (act === 'putBack') await template.replace(other, stamp)
      await template.close()
      const contents =
        act === 'replace' ? { old: today, new: await contentOfOther() } : { old: await contentOfOther(), new: today }
      const source = folder

      const ends = { old: 0, new: 0 }
      const breaking = breakable()
      const { disk } = breaking
      // The first run is left alone: it counts the calls.
      let made = 0
      for (let n = 0; n <= made; n++) {
        // A folder of its own: a round that takes too long must not write into that of the next test.
        const round = join(mkdtempSync(join(tmpdir(), 'merchant-help-replacement-')), 'data')
        cpSync(source, round, { recursive: true })
        const store = await open(disk, round)
        breaking.arm(n, how)
        const reply = act === 'replace' ? await store.replace(other, stamp) : await store.putBack(stamp)
        const inMemory = store.state().kind === 'ok' ? await contentOf(store) : null
        await store.close().catch(() => undefined)
        made = Math.max(made, breaking.calls())
        // The start that is to finish it is cut short as well.
        breaking.arm(1 + (n % 9), 'for ever')
        await (await open(disk, round)).close().catch(() => undefined)
        breaking.arm(0, 'once')

        const content = await contentOf(await open(realDisk, round))
        const end = JSON.stringify(content) === JSON.stringify(contents.new) ? 'new' : 'old'
        expect(content, `call ${String(n)}`).toEqual(contents[end])
        if (inMemory !== null) expect(inMemory, `in memory, call ${String(n)}`).toEqual(content)
        if (reply.ok) expect(end).toBe('new')
        ends[end]++
      }
      expect(ends.old).toBeGreaterThan(5)
      expect(ends.new).toBeGreaterThan(5)
    },
    patience,
  )
})
