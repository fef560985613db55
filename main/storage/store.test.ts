import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync, cpSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { incidentFrom, mended, type Incident } from '#shared/incidents/incident'
import { realDisk, type Disk } from './replace-file'
import { openStore, type Store } from './store'

let folder: string
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'merchant-help-store-')), 'data')
})

const at = '2026-11-22T14:32:05.120+08:00'
let count = 0
function incident(seq: number, when = at): Incident {
  const id = `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`
  return incidentFrom({ id, codeSet: 'unionpay', code: '34' }, seq, when)
}

const add = (store: Store, one: Incident) => store.addIncident(one.id, (seq) => ({ ...one, seq }))

const monthFile = () => join(folder, 'incidents', '2026-11.json')

/** The real disk until it is told to fail. */
function fragile(): Disk & { code: string | null } {
  return {
    ...realDisk,
    code: null,
    async write(file, bytes) {
      if (this.code !== null) throw Object.assign(new Error(this.code), { code: this.code })
      await realDisk.write(file, bytes)
    },
  }
}

describe('openStore', () => {
  it('reads back after a restart what it said was saved', async () => {
    const store = await openStore(folder, 'read-write')
    const first = incident(1)
    const second = incident(2, '2026-12-01T00:00:01.000+08:00')
    expect((await add(store, first)).ok).toBe(true)
    expect((await add(store, second)).ok).toBe(true)
    await store.saveSettings({ ...store.settings(), shopName: '阳光便利店' })

    const again = await openStore(folder, 'read-write')

    expect(again.incidents()).toEqual([first, second])
    expect(again.settings().shopName).toBe('阳光便利店')
    expect(again.state).toEqual({ kind: 'ok', setAside: [] })
  })
  it('puts a mended incident in the place of the old one, with its history', async () => {
    const store = await openStore(folder, 'read-write')
    const first = incident(1)
    await add(store, first)
    await store.changeIncident(first.id, (old) => mended(old, { outcome: 'qr' }, at))

    const again = await openStore(folder, 'read-write')

    expect(again.incidents()).toEqual([{ ...first, outcome: 'qr', history: [{ at, change: { outcome: 'qr' } }] }])
  })
  it('writes all that is asked for at once, one after the other', async () => {
    const store = await openStore(folder, 'read-write')
    const many = Array.from({ length: 40 }, (_, index) => incident(index + 1))

    await Promise.all(many.map((one) => add(store, one)))

    expect((await openStore(folder, 'read-write')).incidents()).toEqual(many)
  })
  it('goes on after a step that threw', async () => {
    const store = await openStore(folder, 'read-write')
    const broken = store.addIncident(incident(1).id, () => {
      throw new Error('broken')
    })
    await expect(broken).rejects.toThrow('broken')

    expect((await add(store, incident(1))).ok).toBe(true)
  })
  it.each([
    ['ENOSPC', 'disk-full'],
    ['EIO', 'disk-error'],
    ['EROFS', 'read-only'],
  ])('says on %s that it is not saved, forgets the refused one, and goes on when it can', async (code, failure) => {
    const disk = fragile()
    const store = await openStore(folder, 'read-write', disk)
    const kept = incident(1)
    await add(store, kept)

    disk.code = code
    expect(await add(store, incident(2))).toEqual({ ok: false, failure })
    disk.code = null
    const later = incident(2)
    expect((await add(store, later)).ok).toBe(true)

    expect((await openStore(folder, 'read-write')).incidents()).toEqual([kept, later])
  })
  it.each([
    ['emptied', ''],
    ['full of zero bytes', '\0'.repeat(500)],
    ['cut off', '{"schema":1,"month":"2026-11","inci'],
    ['of another shape', '{"schema":1,"month":"2026-11","incidents":[{"id":7}]}'],
  ])('puts a month file that is %s aside, byte for byte, and goes on from the copy before it', async (_how, damage) => {
    const store = await openStore(folder, 'read-write')
    const [first, second] = [incident(1), incident(2)]
    await add(store, first)
    await add(store, second)
    writeFileSync(monthFile(), damage)

    const again = await openStore(folder, 'read-write')

    expect(again.incidents()).toEqual([first])
    expect(again.state.setAside).toHaveLength(1)
    expect(readFileSync(again.state.setAside[0] ?? '', 'utf8')).toBe(damage)
  })
  it('takes the newest whole content when the power went between the two renames', async () => {
    const store = await openStore(folder, 'read-write')
    const [first, second] = [incident(1), incident(2)]
    await add(store, first)
    await add(store, second)
    cpSync(monthFile(), `${monthFile()}.new`)
    rmSync(monthFile())

    expect((await openStore(folder, 'read-write')).incidents()).toEqual([first, second])
  })
  it('does not touch what a newer version wrote', async () => {
    const store = await openStore(folder, 'read-write')
    await add(store, incident(1))
    const newer = JSON.stringify({ schema: 99, month: '2026-11', incidents: [] })
    writeFileSync(monthFile(), newer)

    const again = await openStore(folder, 'read-write')

    expect(again.state.kind).toBe('newer')
    expect(await add(again, incident(2))).toEqual({ ok: false, failure: 'newer-data' })
    expect(readFileSync(monthFile(), 'utf8')).toBe(newer)
  })
  it('opened for reading writes nothing at all', async () => {
    const store = await openStore(folder, 'read-only')

    expect(await add(store, incident(1))).toEqual({ ok: false, failure: 'read-only' })
    expect(() => readdirSync(folder)).toThrow()
  })
})

describe('notes of the shop', () => {
  it('are kept, changed and taken away', async () => {
    const store = await openStore(folder, 'read-write')
    const note = { codeSet: 'unionpay', code: '34', text: '收单机构说不用留卡', at }
    await store.saveNote(note)
    await store.saveNote({ ...note, code: '51' })
    await store.saveNote({ ...note, text: '改了' })
    await store.saveNote({ ...note, code: '51', text: '' })

    expect((await openStore(folder, 'read-write')).notes()).toEqual([{ ...note, text: '改了' }])
  })
})

describe('data of the first schema', () => {
  it('open as they are', async () => {
    await openStore(folder, 'read-write')
    const first = { ...incident(1), history: [] }
    writeFileSync(monthFile(), JSON.stringify({ schema: 1, month: '2026-11', incidents: [first] }))
    const look = { language: 'en', theme: 'dark', textSize: 150, shopName: '阳光便利店' }
    writeFileSync(join(folder, 'settings.json'), JSON.stringify({ schema: 1, settings: look }))

    const store = await openStore(folder, 'read-write')

    expect(store.incidents()).toEqual([first])
    expect(store.settings()).toEqual({ ...look, acquirer: null, terminalMaker: null })
    expect(store.state).toEqual({ kind: 'ok', setAside: [] })
  })
})
