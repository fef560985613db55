import { execFileSync } from 'node:child_process'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { incidentFrom, type Incident } from '#shared/incidents/incident'
import { realDisk, UnfitFileError } from './disk'
import { openStore, type Store } from './store'
import { incidentTable, noteTable } from './tables'

let above: string
let folder: string
let rows: Incident[]
const opened: Store[] = []
async function open(): Promise<Store> {
  const store = await openStore(folder, 'read-write')
  opened.push(store)
  await store.whole()
  return store
}
let count = 0
async function add(store: Store): Promise<Incident> {
  const id = `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`
  const at = '2026-11-22T14:32:05.120+08:00'
  const answer = await store.put(incidentTable, id, (_, seq) =>
    incidentFrom({ id, codeSet: 'unionpay', code: '34' }, seq, at),
  )
  if (!answer.ok) throw new Error(answer.failure)
  return answer.value
}
beforeEach(async () => {
  above = mkdtempSync(join(tmpdir(), 'merchant-help-unfit-'))
  folder = join(above, 'data')
  const store = await open()
  rows = [await add(store), await add(store)]
  const note = { codeSet: 'unionpay', code: '34', text: '先换卡', at: rows[0]?.at ?? '' }
  await store.put(noteTable, 'unionpay:34', () => ({ id: 'unionpay:34', note }))
  await store.close()
})
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close()
  rmSync(above, { recursive: true })
})

const kinds: Record<string, (file: string) => void> = {
  'a folder': (file) => {
    mkdirSync(file)
  },
  'a pipe': (file) => {
    execFileSync('mkfifo', [file])
  },
  'a link to a device that never ends': (file) => {
    symlinkSync('/dev/zero', file)
  },
}
const month = () => join(folder, 'incidents', '2026-11.json')

describe.skipIf(process.platform === 'win32')('in the place of a file', () => {
  it.each(Object.keys(kinds))('%s is put aside, and the copy is used', async (kind) => {
    for (const file of [month(), join(folder, 'notes.json')]) {
      rmSync(file)
      kinds[kind]?.(file)
    }

    const store = await open()

    expect(store.state()).toMatchObject({ kind: 'ok', repaired: ['notes', 'incidents/2026-11'] })
    expect(store.rows(incidentTable)).toEqual(rows)
    expect(store.rows(noteTable)).toHaveLength(1)
    rows.push(await add(store))
    await store.close()
    expect(readdirSync(join(folder, 'incidents')).some((name) => name.includes('.damaged-'))).toBe(true)
    expect((await open()).rows(incidentTable)).toEqual(rows)
  })
  it.each(Object.keys(kinds))('of a journal %s is put aside, and entries go on', async (kind) => {
    const journals = join(folder, 'journal')
    kinds[kind]?.(join(journals, '00000900.log'))

    const store = await open()
    expect(store.state()).toMatchObject({ kind: 'ok', linesLost: 1 })
    rows.push(await add(store))
    await store.checkpoint()

    expect(readdirSync(journals).filter((name) => name.startsWith('00000900'))).toEqual([
      expect.stringContaining('.damaged-'),
    ])
    expect(rows.map(({ seq }) => seq)).toEqual([...new Set(rows.map(({ seq }) => seq))])
  })
  it.each(Object.keys(kinds))('that tells of a restore %s tells of none', async (kind) => {
    mkdirSync(join(folder, 'restore'))
    kinds[kind]?.(join(folder, 'restore', 'marker.json'))

    expect((await open()).state().kind).toBe('ok')
  })
})

describe('a journal with zeros behind its last line', () => {
  it('is read up to them, however many they are', async () => {
    const store = await open()
    rows.push(await add(store))
    // A kill leaves the journal.
    const journals = readdirSync(join(folder, 'journal')).filter((name) => name.endsWith('.log'))
    const newest = join(folder, 'journal', journals.at(-1) ?? '')
    truncateSync(newest, 501 * 2 ** 20)

    const again = await open()

    expect(again.state()).toMatchObject({ kind: 'ok', linesLost: 0 })
    expect(again.rows(incidentTable)).toEqual(rows)
    rows.push(await add(again))
    expect(again.state().kind).toBe('ok')
  })
  it('in its place are a damage, and entries go on', async () => {
    const file = join(folder, 'journal', '00000900.log')
    await realDisk.write(file, new Uint8Array(5000))

    const store = await open()

    expect(store.state()).toMatchObject({ kind: 'ok', linesLost: 1 })
    rows.push(await add(store))
    expect(store.rows(incidentTable)).toEqual(rows)
  })
})

describe('what is half written', () => {
  it('goes with the next checkpoint, and nothing else', async () => {
    const names = ['2026-11.json.0123abcd.new', '2026-11.json.prev.0123abcd.new', '2024-01.json.0123abcd.new']
    for (const name of [...names, 'mine.new']) await realDisk.write(join(folder, 'incidents', name), Buffer.from('['))
    await realDisk.write(join(folder, 'notes.json.0123abcd.new'), Buffer.from('['))

    const store = await open()
    await add(store)
    await store.checkpoint()

    expect(readdirSync(join(folder, 'incidents')).sort()).toEqual(['2026-11.json', '2026-11.json.prev', 'mine.new'])
    expect(readdirSync(folder).filter((name) => name.endsWith('.new'))).toEqual([])
  })
})

describe('realDisk', () => {
  it('reads no file that is longer than any of ours', async () => {
    const file = join(above, 'long')
    await realDisk.write(file, Buffer.from('a'))
    truncateSync(file, 501 * 2 ** 20)

    await expect(realDisk.read(file)).rejects.toThrow(UnfitFileError)
    expect((await realDisk.read(file, 'zeros')).toString()).toBe('a')
  })
  it('writes no file whose name is taken, and leaves what has it', async () => {
    const file = join(above, 'taken')
    await realDisk.write(file, Buffer.from('theirs'))
    symlinkSync(file, join(above, 'way'))

    for (const name of [file, join(above, 'way')]) {
      await expect(realDisk.write(name, Buffer.from('ours'))).rejects.toMatchObject({ code: 'EEXIST' })
    }
    renameSync(file, `${file}-2`)
    await expect(realDisk.write(join(above, 'way'), Buffer.from('ours'))).rejects.toMatchObject({ code: 'EEXIST' })

    expect(readFileSync(`${file}-2`, 'utf8')).toBe('theirs')
  })
})
