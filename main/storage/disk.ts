import { constants, fdatasync, write } from 'node:fs'
import * as fs from 'node:fs/promises'
import { dirname } from 'node:path'

/** The disk as the store uses it, so that a test can watch each call and make the n-th fail. */
export type Disk = {
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
}

const busy = new Set(['EPERM', 'EACCES', 'EBUSY'])

/** A virus scanner holds a fresh file for up to seconds: eight tries, 10 ms to 500 ms apart. */
export async function renamePatiently(disk: Disk, from: string, to: string): Promise<void> {
  for (let wait = 10; ; wait = Math.min(wait * 2, 500)) {
    try {
      await disk.rename(from, to)
      return
    } catch (error) {
      if (wait >= 500 || !busy.has(errorCode(error))) throw error
      await new Promise((resolve) => setTimeout(resolve, wait))
    }
  }
}

/** The system's code of an error, such as `ENOSPC`; empty when it has none. */
export const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/**
 * Puts new content in the place of a file so that after a power cut the old or the new one is there, whole.
 * Returns only when the new one is on the disk.
 */
export async function replaceFile(file: string, bytes: Uint8Array, disk = realDisk): Promise<void> {
  const fresh = `${file}.new`
  try {
    await disk.write(fresh, bytes)
    await renamePatiently(disk, fresh, file)
  } catch (error) {
    // What is half written on a full disk would keep it full.
    await disk.remove(fresh).catch(() => undefined)
    throw error
  }
  await disk.flush(dirname(file))
}
