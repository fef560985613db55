import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { patient, realDisk, replaceFile, type Disk } from './disk'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'merchant-help-disk-'))
  file = join(folder, 'log.json')
})

class DiskError extends Error {
  readonly code: string
  constructor(code: string) {
    super(code)
    this.code = code
  }
}

/** The real disk, noting each call; `fail` may throw in the place of one. */
function watched(calls: string[], fail: (call: string) => void = () => undefined): Disk {
  const note = async (call: string, run: () => Promise<void>) => {
    // The part that is different each time.
    const named = call.replaceAll(/\.[0-9a-f]{8}\.new/g, '.new')
    calls.push(named)
    fail(named)
    await run()
  }
  return {
    ...realDisk,
    makeFolder: (name) => note(`make ${basename(name)}`, () => realDisk.makeFolder(name)),
    write: (to, bytes) => note(`write ${basename(to)}`, () => realDisk.write(to, bytes)),
    flush: (what) =>
      note(`flush ${basename(what) === basename(folder) ? 'folder' : basename(what)}`, () => realDisk.flush(what)),
    rename: (from, to) => note(`rename ${basename(from)} ${basename(to)}`, () => realDisk.rename(from, to)),
    remove: (what) => note(`remove ${basename(what)}`, () => realDisk.remove(what)),
  }
}

const bytes = (text: string) => Buffer.from(text)

describe('replaceFile', () => {
  it('writes beside, renames over, and flushes the folder, in this order', async () => {
    const calls: string[] = []
    await replaceFile(file, bytes('old'))

    await replaceFile(file, bytes('new'), watched(calls))

    expect(calls).toEqual(['write log.json.new', 'rename log.json.new log.json', 'flush folder'])
    expect(readFileSync(file, 'utf8')).toBe('new')
  })
  it('leaves the old file whole and no rest behind when the disk is full', async () => {
    writeFileSync(file, 'old')
    const full = watched([], (call) => {
      if (call.startsWith('write')) throw new DiskError('ENOSPC')
    })

    await expect(replaceFile(file, bytes('new'), full)).rejects.toMatchObject({ code: 'ENOSPC' })

    expect(readFileSync(file, 'utf8')).toBe('old')
    expect(readdirSync(folder)).toEqual(['log.json'])
  })
  it('leaves the old file when the new one cannot take its place', async () => {
    writeFileSync(file, 'old')
    const stuck = watched([], (call) => {
      if (call === 'rename log.json.new log.json') throw new DiskError('EIO')
    })

    await expect(replaceFile(file, bytes('new'), stuck)).rejects.toMatchObject({ code: 'EIO' })

    expect(readFileSync(file, 'utf8')).toBe('old')
    expect(readdirSync(folder)).toEqual(['log.json'])
  })
  it('waits for a virus scanner that holds the file for a moment', async () => {
    let held = 3
    const busy = watched([], (call) => {
      if (call.startsWith('rename') && held-- > 0) throw new DiskError('EBUSY')
    })

    await replaceFile(file, bytes('new'), patient(busy))

    expect(readFileSync(file, 'utf8')).toBe('new')
  })
  it('does not try again what waiting cannot mend', async () => {
    const calls: string[] = []
    const broken = watched(calls, (call) => {
      if (call.startsWith('rename')) throw new DiskError('EIO')
    })

    await expect(replaceFile(file, bytes('new'), patient(broken))).rejects.toMatchObject({ code: 'EIO' })

    expect(calls.filter((call) => call.startsWith('rename'))).toHaveLength(1)
  })
})
