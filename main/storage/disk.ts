import { constants, fdatasync, write } from 'node:fs'
import * as fs from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * The disk as the store uses it, and the time that passes on it, so that a test can watch each call, make the n-th fail
 * and let an hour pass at once.
 */
export type Disk = {
  /** Rejects with `ENOENT` where there is no such file. */
  readonly read: (file: string) => Promise<Buffer>
  /** Names in a folder; none where there is no such folder. */
  readonly names: (folder: string) => Promise<readonly string[]>
  /** Makes a folder and those above it, as far as they are missing, and flushes what holds the new ones. */
  readonly makeFolder: (folder: string) => Promise<void>
  /** Makes a file of these bytes and flushes it. */
  readonly write: (file: string, bytes: Uint8Array) => Promise<void>
  /** Opens a file that is there, to let it grow at its end. */
  readonly grow: (file: string) => Promise<GrowingFile>
  readonly flush: (folder: string) => Promise<void>
  readonly rename: (from: string, to: string) => Promise<void>
  /** Removes a file, or a folder with all that is in it. */
  readonly remove: (path: string) => Promise<void>
  /** Whether the system itself says that nothing may be written in a folder, or in the one where it would be made. */
  readonly isClosed: (folder: string) => Promise<boolean>
  /** Takes off the write protection of a file; whatever is no file, or not there, stays as it is. */
  readonly unprotect: (file: string) => Promise<void>
  /** In ms. */
  readonly wait: (time: number) => Promise<void>
  /** In ms since any moment. */
  readonly now: () => number
}

export type GrowingFile = {
  readonly append: (bytes: Uint8Array) => Promise<void>
  /**
   * Fills so many bytes behind the end with zeros, which the next appends go over: a flush that need not note a new
   * size has half the work.
   */
  readonly makeRoom: (length: number) => Promise<void>
  readonly flush: () => Promise<void>
  /** Cuts what was appended beyond `length` bytes, and the room with it. */
  readonly cut: (length: number) => Promise<void>
  readonly close: () => Promise<void>
}

// Every entry waits for these two: the methods of a file handle cost it some percent more.

/** Resolves with the number of bytes that were written. */
const writeAt = (file: number, bytes: Uint8Array, position: number): Promise<number> =>
  new Promise((resolve, reject) => {
    write(file, bytes, 0, bytes.length, position, (error, written) => {
      if (error) reject(error)
      else resolve(written)
    })
  })

const flushData = (file: number): Promise<void> =>
  new Promise((resolve, reject) => {
    fdatasync(file, (error) => {
      if (error) reject(error)
      else resolve()
    })
  })

/**
 * Writes and flushes are one call each on purpose: after a failed fsync the same handle must never be flushed again,
 * because the system may have dropped the pages and would answer "done" (fsync-gate, PostgreSQL 2018).
 */
export const realDisk: Disk = {
  read: (file) => fs.readFile(file),
  names: (folder) =>
    fs.readdir(folder).catch((error: unknown) => {
      if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return []
      throw error
    }),
  async makeFolder(folder) {
    // Not `recursive`, which says ENOENT of a full disk.
    const make = () => fs.mkdir(folder, 0o700)
    const above = dirname(folder)
    try {
      await make()
    } catch (error) {
      if (errorCode(error) === 'EEXIST') return
      if (errorCode(error) !== 'ENOENT' || above === folder) throw error
      await realDisk.makeFolder(above)
      await make()
    }
    await realDisk.flush(above)
  },
  async write(file, bytes) {
    const handle = await fs.open(file, 'w', 0o600)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
  },
  async grow(file) {
    // Not `a`: what is opened for appending cannot be cut on Windows.
    const handle = await fs.open(file, 'r+')
    let end = (await handle.stat()).size
    async function writeAll(bytes: Uint8Array): Promise<void> {
      for (let done = 0; done < bytes.length;) done += await writeAt(handle.fd, bytes.subarray(done), end + done)
    }
    return {
      async append(bytes) {
        await writeAll(bytes)
        end += bytes.length
      },
      makeRoom: (length) => writeAll(new Uint8Array(length)),
      flush: () => flushData(handle.fd),
      async cut(length) {
        await handle.truncate(length)
        end = length
      },
      close: () => handle.close(),
    }
  },
  async flush(folder) {
    // Windows cannot flush a folder.
    if (process.platform === 'win32') return
    const handle = await fs.open(folder, constants.O_RDONLY)
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  },
  rename: (from, to) => fs.rename(from, to),
  remove: (path) => fs.rm(path, { force: true, recursive: true }),
  async isClosed(folder) {
    try {
      await fs.access(folder, constants.W_OK)
      return false
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') return true
      const above = dirname(folder)
      return above !== folder && realDisk.isClosed(above)
    }
  },
  async unprotect(file) {
    const there = await fs.stat(file).catch(() => null)
    if (there?.isFile() === true && (there.mode & 0o200) === 0) await fs.chmod(file, 0o600)
  },
  wait: (time) => new Promise((resolve) => setTimeout(resolve, time)),
  now: () => performance.now(),
}

/**
 * Whether the system says what it says of a file that another program has open: a virus scanner, a search index, a
 * backup, a sheet in Excel. Of a folder that may not be written it says the same.
 */
export const isHeld = (error: unknown): boolean => ['EBUSY', 'EPERM', 'EACCES'].includes(errorCode(error))

/** How long a step waits for a file that another program has open, in ms. */
export const patience = 10_000

/**
 * The same disk, but what is refused because another program has the file open is tried again, more and more slowly, for
 * as long as `limit` says, in ms; write protection is taken off on the way. What has been refused for that long is tried once
 * each time until it comes through again, so that many files held at once are not waited for one after the other.
 */
export function patient(disk: Disk, limit = (): number => patience): Disk {
  type Refused = { readonly since: number; readonly last: number }
  const refused = new Map<string, Refused>()
  /** Since when nothing at all has come through. */
  const anything = ''
  const sinceOf = (path: string): number => {
    const now = disk.now()
    const before = refused.get(path)
    const since = before === undefined || now - before.last > limit() ? now : before.since
    refused.set(path, { since, last: now })
    return since
  }
  /** Where the system says so, waiting is of no use. */
  const isForbidden = async (paths: readonly string[]): Promise<boolean> => {
    for (const path of paths) if (await disk.isClosed(dirname(path))) return true
    return false
  }
  async function tried<T>(paths: readonly string[], step: () => Promise<T>): Promise<T> {
    const name = paths.join('\n')
    for (let wait = 10; ; wait = Math.min(wait * 2, 500)) {
      try {
        const result = await step()
        refused.delete(name)
        refused.delete(anything)
        return result
      } catch (error) {
        if (!isHeld(error) || (errorCode(error) !== 'EBUSY' && (await isForbidden(paths)))) throw error
        if (disk.now() - Math.min(sinceOf(name), sinceOf(anything)) >= limit()) throw error
        for (const path of paths) await disk.unprotect(path).catch(() => undefined)
        await disk.wait(wait)
      }
    }
  }
  return {
    ...disk,
    read: (file) => tried([file], () => disk.read(file)),
    names: (folder) => tried([folder], () => disk.names(folder)),
    makeFolder: (folder) => tried([folder], () => disk.makeFolder(folder)),
    write: (file, bytes) => tried([file], () => disk.write(file, bytes)),
    grow: (file) => tried([file], () => disk.grow(file)),
    flush: (folder) => tried([folder], () => disk.flush(folder)),
    rename: (from, to) => tried([from, to], () => disk.rename(from, to)),
    remove: (path) => tried([path], () => disk.remove(path)),
  }
}

/** The system's code of an error, such as `ENOSPC`; empty when it has none. */
export const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/**
 * Puts new content in the place of a file so that after a power cut the old or the new one is there, whole.
 * Returns only when the new one is on the disk.
 */
export async function replaceFile(file: string, bytes: Uint8Array, disk = patient(realDisk)): Promise<void> {
  const fresh = `${file}.new`
  try {
    await disk.write(fresh, bytes)
    await disk.rename(fresh, file)
  } catch (error) {
    // What is half written on a full disk would keep it full.
    await disk.remove(fresh).catch(() => undefined)
    throw error
  }
  await disk.flush(dirname(file))
}
