// Files that another program on the PC really has open, for real seconds: a scanner or a backup for two, a program that has
// forgotten it for sixty.
import * as fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { saveFile } from '../../main/files/save-file.ts'
import { changeSettings } from '../../main/settings/change-settings.ts'
import { realDisk } from '../../main/storage/disk.ts'
import { openStore, type Store } from '../../main/storage/store.ts'
import { settingsTable } from '../../main/storage/tables.ts'
import { addIncident, changeIncident, seenIn } from '../../main/storage/testing/faults.ts'
import { makeOlder, older, olderLedger } from '../../main/storage/testing/older-data.ts'
import { hold } from './other-program.ts'

const month = join('incidents', '2026-11.json')
const journal = join('journal', '00000002.log')
const stamp = '2026-11-22T143205'

/** Data of before, with a ledger in which they stand. */
async function begun() {
  const data = join(await fs.mkdtemp(join(tmpdir(), 'merchant-help-other-')), '数据')
  await makeOlder(data)
  return { data, told: olderLedger() }
}

/** Looks as the page does, every three seconds, until all is well. */
async function untilWell(store: Store) {
  while ((await store.lookAgain()).kind !== 'ok') await sleep(3000)
}

/** Ends in good order, and holds what a next start finds against the word that was given. */
async function expectKept(store: Store, data: string, told: ReturnType<typeof olderLedger>) {
  await store.checkpoint()
  await store.close()
  const again = await openStore(data, 'read-write')
  await again.whole()
  const state = again.state()
  const [found, shop] = [told.against(seenIn(again)), again.rows(settingsTable)[0]?.settings.shopName]
  await again.close()
  expect(found).toEqual({ lost: [], refusedButPresent: [], twice: 0 })
  expect(told.count.acknowledged).toBeGreaterThan(older)
  expect(state).toMatchObject({ kind: 'ok', repaired: [], linesLost: 0 })
  expect(shop).toBe('阳光便利店')
}

describe.concurrent('another program has open', () => {
  it.each([month, journal, 'settings.json'])('%s, for 2 s at the start: it is waited for', async (file) => {
    const { data, told } = await begun()
    const { gone } = await hold(join(data, file), 2000, '-')

    const store = await openStore(data, 'read-write')

    expect(store.state().kind).toBe('ok')
    expect(await addIncident(store, 101, told)).toBeNull()
    await gone
    await expectKept(store, data, told)
  })
  it.each([month, journal, 'settings.json'])(
    '%s, for 60 s at the start: it is said, logging goes on, and all is well by itself once it lets go',
    async (file) => {
      const { data, told } = await begun()
      const { gone } = await hold(join(data, file), 60_000, '-')

      const store = await openStore(data, 'read-write')

      expect(store.state()).toMatchObject({ kind: 'busy', file: file.replaceAll('\\', '/') })
      for (const n of [101, 102, 103]) expect(await addIncident(store, n, told)).toBeNull()
      await expect(store.checkpoint()).rejects.toThrow()
      await gone
      await untilWell(store)
      expect(await changeIncident(store, 102, told)).toBeNull()
      await expectKept(store, data, told)
    },
  )
  it.each([
    [month, 2000],
    [month, 60_000],
    [journal, 2000],
    [journal, 60_000],
    ['settings.json', 2000],
    ['settings.json', 60_000],
  ] as const)('%s, for %i ms while the app is open: every entry is taken', async (file, time) => {
    const { data, told } = await begun()
    const store = await openStore(data, 'read-write')
    await changeSettings(store, { theme: 'dark' })
    expect(await addIncident(store, 101, told)).toBeNull()
    const { gone } = await hold(join(data, file), time, 'r')

    const written = store.checkpoint().then(
      () => true,
      () => false,
    )
    for (const n of [102, 103, 104]) expect(await addIncident(store, n, told)).toBeNull()

    expect((await written) || time > 2000).toBe(true)
    expect(store.state().kind).toBe('ok')
    await gone
    await expectKept(store, data, told)
  })
  it.each([2000, 60_000])('the fresh journal, for %i ms before it has its name: entries are taken', async (time) => {
    const { data, told } = await begun()
    const holders: Promise<void>[] = []
    const write: typeof realDisk.write = async (file, ...rest) => {
      await realDisk.write(file, ...rest)
      // The first alone: a scanner that has all of them would be another fault.
      if (file.includes('.log.') && holders.length === 0) holders.push((await hold(file, time, 'r')).gone)
    }

    const store = await openStore(data, 'read-write', { ...realDisk, write })

    expect(holders).toHaveLength(1)
    expect(store.state().kind).toBe('ok')
    expect(await addIncident(store, 101, told)).toBeNull()
    await Promise.all(holders)
    await expectKept(store, data, told)
  })
  it.each([2000, 60_000])('a folder that a restore is to put aside, for %i ms: it is finished', async (time) => {
    const { data, told } = await begun()
    const store = await openStore(data, 'read-write')
    await store.whole()
    const set = store.dataSet()
    // What is restored has the first entries alone.
    await changeSettings(store, { shopName: '别的店' })
    const { gone } = await hold(join(data, 'incidents'), time, 'rw')

    const reply = await store.replace(set, stamp)

    if (time > 2000) {
      expect(reply).toEqual({ ok: false, failure: 'unfinished' })
      expect(store.state()).toMatchObject({ kind: 'busy', file: 'restore' })
      await gone
      await untilWell(store)
    } else expect(reply.ok).toBe(true)
    expect(await addIncident(store, 101, told)).toBeNull()
    await gone
    await expectKept(store, data, told)
  })
  it.each([
    [2000, true],
    [60_000, false],
  ])('a sheet, for %i ms, over which an export is saved', async (time, isSaved) => {
    const folder = await fs.mkdtemp(join(tmpdir(), 'merchant-help-sheet-'))
    const file = join(folder, '刷卡代码记录.xlsx')
    await fs.writeFile(file, 'old')
    const { gone } = await hold(file, time, 'r')

    const saved = await saveFile(file, Buffer.from('new'))

    expect(saved).toEqual(isSaved ? { ok: true, value: file } : { ok: false, failure: 'file-open' })
    expect(await fs.readFile(file, 'utf8')).toBe(isSaved ? 'new' : 'old')
    expect(await fs.readdir(folder)).toEqual(['刷卡代码记录.xlsx'])
    await gone
  })
})
