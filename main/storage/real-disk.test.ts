import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { realDisk, replaceFile, type Disk } from './disk'

const calls = vi.hoisted((): string[] => [])
const opened = vi.hoisted((): string[] => [])
const names = vi.hoisted(() => new Map<number, string>())

/** The real functions; each flush notes what it flushed, and how much was written by then. */
vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>()
  return {
    ...real,
    fdatasync(file: number, callback: (error: Error | null) => void) {
      calls.push(`fdatasync ${String(names.get(file))}, ${String(real.fstatSync(file).size)} bytes`)
      real.fdatasync(file, callback)
    },
  }
})
vi.mock('node:fs/promises', async (original) => {
  const real = await original<typeof import('node:fs/promises')>()
  return {
    ...real,
    async open(...given: Parameters<typeof real.open>) {
      const handle = await real.open(...given)
      if (given[1] !== 0) opened.push(`${basename(String(given[0]))} ${String(given[1])}`)
      names.set(handle.fd, basename(String(given[0])))
      const sync = handle.sync.bind(handle)
      handle.sync = async () => {
        const state = await handle.stat()
        calls.push(
          state.isDirectory() ? 'fsync folder' : `fsync ${basename(String(given[0]))}, ${String(state.size)} bytes`,
        )
        await sync()
      }
      return handle
    },
    async rename(from: string, to: string) {
      calls.push(`rename ${basename(from)} ${basename(to)}`)
      await real.rename(from, to)
    },
  }
})

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'merchant-help-fsync-'))
  calls.length = 0
  opened.length = 0
})

describe('realDisk', () => {
  it('flushes what it has written before it says so', async () => {
    await realDisk.write(join(folder, 'log.json'), Buffer.from('12345'))

    expect(calls).toEqual(['fsync log.json, 5 bytes'])
  })
  it('flushes what was appended, and cuts what must not stay', async () => {
    const file = join(folder, 'journal.log')
    writeFileSync(file, '')
    const growing = await realDisk.grow(file)
    await growing.append(Buffer.from('12345'))
    await growing.flush()
    await growing.append(Buffer.from('678'))
    await growing.cut(5)
    await growing.append(Buffer.from('90'))
    await growing.close()

    expect(calls).toEqual(['fdatasync journal.log, 5 bytes'])
    expect(readFileSync(file, 'utf8')).toBe('1234590')
  })
  it('lets what is appended go over the room that was made', async () => {
    const file = join(folder, 'journal.log')
    writeFileSync(file, '')
    const growing = await realDisk.grow(file)
    await growing.append(Buffer.from('123'))
    await growing.makeRoom(4)
    await growing.flush()
    await growing.append(Buffer.from('45'))
    await growing.flush()
    await growing.close()

    expect(calls).toEqual(['fdatasync journal.log, 7 bytes', 'fdatasync journal.log, 7 bytes'])
    expect(readFileSync(file, 'utf8')).toBe('12345\0\0')
  })
  it('grows a file at its end, by a handle that Windows lets cut', async () => {
    const file = join(folder, 'journal.log')
    writeFileSync(file, 'head\n')
    const growing = await realDisk.grow(file)
    await growing.append(Buffer.from('1'))
    await growing.append(Buffer.from('2'))
    await growing.close()

    expect(readFileSync(file, 'utf8')).toBe('head\n12')
    // One that was opened for appending, `a`, cannot be: nodejs/node#3177.
    expect(opened).toEqual(['journal.log r+'])
  })
  it.skipIf(process.platform === 'win32')('flushes the folders that hold new ones', async () => {
    await realDisk.makeFolder(join(folder, 'data', 'journal'))
    expect(calls).toEqual(['fsync folder', 'fsync folder'])

    await realDisk.makeFolder(join(folder, 'data', 'journal'))
    expect(calls).toHaveLength(2)
  })
  it.skipIf(process.platform === 'win32')('flushes a folder', async () => {
    await realDisk.flush(folder)

    expect(calls).toEqual(['fsync folder'])
  })
})

describe('replaceFile', () => {
  it.skipIf(process.platform === 'win32')('has the bytes on the disk before the rename, the rename after', async () => {
    await replaceFile(join(folder, 'log.json'), Buffer.from('12345'))

    const named = calls.map((call) => call.replace(/\.[0-9a-f]{8}\.new/, '.new'))
    expect(named).toEqual(['fsync log.json.new, 5 bytes', 'rename log.json.new log.json', 'fsync folder'])
  })
  it('leaves nothing half written on a full disk', async () => {
    const full: Disk = {
      ...realDisk,
      async write(file, bytes) {
        await realDisk.write(file, bytes.subarray(0, 2))
        throw new Error('ENOSPC')
      },
    }

    await expect(replaceFile(join(folder, 'log.json'), Buffer.from('12345'), full)).rejects.toThrow('ENOSPC')

    expect(readdirSync(folder)).toEqual([])
  })
})
