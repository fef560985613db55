import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, cpSync, existsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { incidentFrom, type Incident } from '#shared/incidents/incident'
import { realDisk, type Disk } from './disk'
import { openStore, type Store } from './store'
import { incidentTable, windowTable } from './tables'

let above: string
let folder: string
const opened: Store[] = []
beforeEach(() => {
  above = mkdtempSync(join(tmpdir(), 'merchant-help-elsewhere-'))
  folder = join(above, 'data')
})
afterEach(async () => {
  for (const store of opened.splice(0)) await store.close()
  rmSync(above, { recursive: true })
})

/** Between two entries of a person time passes. */
let time = 0
const now = () => (time += 1000)

async function open(place = folder, disk: Disk = realDisk): Promise<Store> {
  const store = await openStore(place, 'read-write', { ...disk, now })
  opened.push(store)
  return store
}

let count = 0
async function add(store: Store, at = '2026-11-22T14:32:05.120+08:00'): Promise<Incident> {
  const id = `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`
  const answer = await store.put(incidentTable, id, (_, seq) =>
    incidentFrom({ id, codeSet: 'unionpay', code: '34' }, seq, at),
  )
  if (!answer.ok) throw new Error(answer.failure)
  return answer.value
}

/** What the next start finds there, had this one ended without a word. */
async function there(place = folder): Promise<readonly Incident[]> {
  const copy = join(above, `copy-${String(++count)}`)
  cpSync(place, copy, { recursive: true })
  const store = await open(copy)
  await store.whole()
  return store.rows(incidentTable)
}

// Windows does not let go of a folder in which a file is open.
describe.skipIf(process.platform === 'win32')('data whose folder goes while they are open', () => {
  const ways: Record<string, () => void> = {
    'is deleted': () => {
      rmSync(folder, { recursive: true })
    },
    'is deleted with all around it': () => {
      rmSync(above, { recursive: true })
    },
    'is moved away': () => {
      renameSync(folder, `${folder}-moved`)
    },
    'is emptied': () => {
      for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true })
    },
    'loses its journals': () => {
      rmSync(join(folder, 'journal'), { recursive: true })
    },
    'loses the journal that is written': () => {
      const journals = join(folder, 'journal')
      for (const name of readdirSync(journals)) rmSync(join(journals, name))
    },
    'is another one, in its place': () => {
      renameSync(folder, `${folder}-moved`)
      mkdirSync(folder)
    },
    'is a copy of itself': () => {
      renameSync(folder, `${folder}-moved`)
      cpSync(`${folder}-moved`, folder, { recursive: true })
    },
  }
  it.each(Object.keys(ways))('%s: the next entry is saved with all of before, and it is said', async (way) => {
    const store = await open()
    await store.put(windowTable, 'window', () => ({
      id: 'window' as const,
      window: { x: 0, y: 0, width: 900, height: 600, maximized: false },
    }))
    const rows = [await add(store, '2025-03-01T10:00:00.000+08:00'), await add(store)]
    await store.checkpoint()
    rows.push(await add(store))
    const before = store.state().opened

    ways[way]?.()
    rows.push(await add(store))

    expect(store.state()).toMatchObject({ kind: 'elsewhere', opened: before + 1 })
    expect(store.rows(incidentTable)).toEqual(rows)
    expect(await there()).toEqual(rows)
    expect(store.rows(windowTable)).toHaveLength(1)
    // It goes on there, numbers too.
    rows.push(await add(store))
    expect(rows.map(({ seq }) => seq)).toEqual([...rows.map(({ seq }) => seq)].sort((a, b) => a - b))
    expect(await there()).toEqual(rows)
  })
  it('is found out without an entry, when somebody asks', async () => {
    const store = await open()
    const rows = [await add(store)]
    expect((await store.lookAgain()).kind).toBe('ok')
    rmSync(folder, { recursive: true })

    expect((await store.lookAgain()).kind).toBe('elsewhere')
    expect(await there()).toEqual(rows)
  })
  it('is found out at the end', async () => {
    const store = await open()
    const rows = [await add(store)]
    rmSync(folder, { recursive: true })

    await store.close()

    expect(await there()).toEqual(rows)
  })
  it('writes over nothing of the data that lie there by then, and keeps them to be put back', async () => {
    const others = await open(join(above, 'others'))
    const theirs = [await add(others), await add(others)]
    await others.close()
    const store = await open()
    const ours = [await add(store)]
    renameSync(folder, `${folder}-moved`)
    renameSync(join(above, 'others'), folder)

    // A checkpoint would write its files over theirs.
    await expect(store.checkpoint()).rejects.toThrow()
    expect(await there()).toEqual(theirs)
    ours.push(await add(store))

    expect(await there()).toEqual(ours)
    expect((await store.putBack('2026-11-22T143205')).ok).toBe(true)
    expect(store.rows(incidentTable)).toEqual(theirs)
  })
  it('keeps all in memory while the disk refuses, and writes it once there is room', async () => {
    let isFull = false
    const disk: Disk = {
      ...realDisk,
      write: (file, bytes) =>
        isFull ? Promise.reject(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' })) : realDisk.write(file, bytes),
    }
    const store = await open(folder, disk)
    const rows = [await add(store)]
    rmSync(folder, { recursive: true })
    isFull = true

    await expect(add(store)).rejects.toThrow('disk-full')
    expect(store.state().kind).toBe('full')
    isFull = false
    rows.push(await add(store))

    expect(store.state().kind).toBe('elsewhere')
    expect(await there()).toEqual(rows)
  })
  it('keeps apart what lies on another device, such as the bare folder of a disk that was pulled', async () => {
    let device = 1n
    let fails = false
    const disk: Disk = {
      ...realDisk,
      deviceOf: () => Promise.resolve(device),
      async grow(file) {
        const growing = await realDisk.grow(file)
        const failing = () => {
          fails = false
          return Promise.reject(Object.assign(new Error('EIO'), { code: 'EIO' }))
        }
        return { ...growing, flush: () => (fails ? failing() : growing.flush()) }
      },
    }
    const store = await open(folder, disk)
    const rows = [await add(store)]
    await store.checkpoint()
    renameSync(folder, `${folder}-pulled`)
    ;[device, fails] = [2n, true]
    rows.push(await add(store))

    expect(fails).toBe(false)
    expect(await there()).toEqual(rows)
  })
})

describe('a folder that is left alone', () => {
  it.each(['a restore', 'many checkpoints'])('is not taken for another one after %s', async (what) => {
    const store = await open()
    for (let round = 0; round < 5; round++) {
      await add(store)
      const asked = [store.lookAgain(), store.checkpoint().catch(() => undefined), store.lookAgain()]
      if (what === 'a restore') await store.replace(store.dataSet(), `2026-11-22T14320${String(round)}`)
      await Promise.all(asked)
      expect(store.state().kind).toBe('ok')
    }
    expect(existsSync(folder)).toBe(true)
  })
  // Windows lets nobody put another file in the place of an open one.
  it.skipIf(process.platform === 'win32')(
    'is not taken for another one where the system numbers its files anew',
    async () => {
      const file = join(above, 'journal.log')
      await realDisk.write(file, Buffer.from('head\n'))
      const growing = await realDisk.grow(file)
      const copy = () => {
        cpSync(file, `${file}-copy`)
        renameSync(`${file}-copy`, file)
      }
      // Another number, the same content: who has read it there cannot tell the two apart.
      copy()
      expect(await growing.isThere()).toBe(true)
      await growing.append(Buffer.from('a line\n'))
      expect(await growing.isThere()).toBe(false)
      await growing.close()
    },
  )
})
