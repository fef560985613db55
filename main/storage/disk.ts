import { randomBytes } from 'node:crypto'
import { constants, fdatasync, stat, write, type BigIntStats, type Stats } from 'node:fs'
import * as fs from 'node:fs/promises'
import { dirname, join } from 'node:path'

/**
 * The disk as the store uses it, and the time that passes on it, so that a test can watch each call, make the n-th fail
 * and let an hour pass at once.
 */
export type Disk = {
  /**
   * Rejects with `ENOENT` where there is no such file, with `UnfitFileError` where it is no file, or longer than any of ours.
   * @param end `zeros`: those at the end are left out, however many they are
   */
  readonly read: (file: string, end?: 'zeros') => Promise<Buffer>
  /** Names in a folder; none where there is no such folder. */
  readonly names: (folder: string) => Promise<readonly string[]>
  /** Makes a folder and those above it, as far as they are missing, and flushes what holds the new ones. */
  readonly makeFolder: (folder: string) => Promise<void>
  /** Makes a file of these bytes and flushes it. Rejects with `EEXIST` where anything has its name, a link too. */
  readonly write: (file: string, bytes: Uint8Array, rights?: Rights) => Promise<void>
  /** Opens a file that is there, to let it grow at its end. */
  readonly grow: (file: string) => Promise<GrowingFile>
  readonly flush: (folder: string) => Promise<void>
  readonly rename: (from: string, to: string) => Promise<void>
  /** The device on which a folder lies, as the system numbers it until its next start; null where it is not there. */
  readonly deviceOf: (folder: string) => Promise<bigint | null>
  /** Bytes that may still be written where a folder lies; null where the system does not say. */
  readonly free: (folder: string) => Promise<number | null>
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

/** Who may read a new file: we alone, whoever the system lets, or those whose mode bits these are. */
export type Rights = 'ours' | 'usual' | number

export type GrowingFile = {
  readonly append: (bytes: Uint8Array) => Promise<void>
  /**
   * Fills so many bytes behind the end with zeros, which the next appends go over: a flush that need not note a new
   * size has half the work.
   */
  readonly makeRoom: (length: number) => Promise<void>
  readonly flush: () => Promise<void>
  /** Whether it still has its name: what was appended last is found under it. */
  readonly isThere: () => Promise<boolean>
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

const lookAt = (file: string): Promise<BigIntStats | null> =>
  new Promise((resolve) => {
    stat(file, { bigint: true }, (error, found) => {
      resolve(error ? null : found)
    })
  })

/** In the place of a file there is something else, or one that is longer than any of ours. */
export class UnfitFileError extends Error {}

/** The longest file that is read, in bytes: one string can hold it. */
const longest = 500 * 2 ** 20

function demandFile(found: Stats, file: string): void {
  if (!found.isFile()) throw new UnfitFileError(file)
}

/** Opens a file to be read. Never waits for a pipe and never touches a device. */
export async function openToRead(file: string): Promise<{ handle: fs.FileHandle; size: number }> {
  demandFile(await fs.stat(file), file)
  // Between the two calls a pipe may have come: without this flag it would be waited for.
  const handle = await fs.open(file, constants.O_RDONLY | constants.O_NONBLOCK)
  try {
    const found = await handle.stat()
    demandFile(found, file)
    return { handle, size: found.size }
  } catch (error) {
    await handle.close()
    throw error
  }
}

/** Where the zeros begin with which a file ends; looked for from its end. */
async function endOf(handle: fs.FileHandle, size: number): Promise<number> {
  const piece = Buffer.alloc(Math.min(size, 2 ** 20))
  for (let end = size; end > 0;) {
    const start = Math.max(0, end - piece.length)
    const { bytesRead } = await handle.read(piece, 0, end - start, start)
    for (let at = bytesRead; at > 0; at--) if (piece[at - 1] !== 0) return start + at
    end = start
  }
  return 0
}

/** The name under which a file is written before it gets its own. */
export const freshName = (file: string): string => `${file}.${randomBytes(4).toString('hex')}.new`

/** The name that a file is to get, by that under which it is written; null for any other. */
export const meantBy = (fresh: string): string | null => /^(.*)\.[0-9a-f]{8}\.new$/.exec(fresh)?.[1] ?? null

/**
 * Writes and flushes are one call each on purpose: after a failed fsync the same handle must never be flushed again,
 * because the system may have dropped the pages and would answer "done" (fsync-gate, PostgreSQL 2018).
 */
export const realDisk: Disk = {
  async read(file, end) {
    const { handle, size } = await openToRead(file)
    try {
      const length = end === 'zeros' ? await endOf(handle, size) : size
      if (length > longest) throw new UnfitFileError(file)
      if (end !== 'zeros') return await handle.readFile()
      const bytes = Buffer.alloc(length)
      for (let at = 0; at < length;) {
        const { bytesRead } = await handle.read(bytes, at, length - at, at)
        if (bytesRead === 0) return bytes.subarray(0, at)
        at += bytesRead
      }
      return bytes
    } finally {
      await handle.close()
    }
  },
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
  async write(file, bytes, rights = 'ours') {
    const handle = await fs.open(file, 'wx', rights === 'usual' ? 0o666 : 0o600)
    try {
      if (typeof rights === 'number') await handle.chmod(rights)
      await handle.writeFile(bytes)
      await handle.sync()
      await handle.close()
    } catch (error) {
      await handle.close().catch(() => undefined)
      // Whoever tries again finds the name free.
      await fs.rm(file, { force: true }).catch(() => undefined)
      throw error
    }
  },
  async grow(file) {
    // Not `a`: what is opened for appending cannot be cut on Windows.
    const handle = await fs.open(file, 'r+')
    const own = await handle.stat({ bigint: true })
    if (!own.isFile()) {
      await handle.close()
      throw new UnfitFileError(file)
    }
    let end = Number(own.size)
    let last = await lastOf(handle, end)
    async function writeAll(bytes: Uint8Array): Promise<void> {
      for (let done = 0; done < bytes.length;) done += await writeAt(handle.fd, bytes.subarray(done), end + done)
    }
    return {
      async append(bytes) {
        await writeAll(bytes)
        end += bytes.length
        last = bytes
      },
      makeRoom: (length) => writeAll(new Uint8Array(length)),
      flush: () => flushData(handle.fd),
      async isThere() {
        const found = await lookAt(file)
        if (found === null) return false
        // Some file systems number a file anew whenever it is looked up: then what is in it tells.
        return (found.ino === own.ino && found.dev === own.dev) || isIn(file, last, end)
      },
      async cut(length) {
        await handle.truncate(length)
        end = length
        last = await lastOf(handle, end)
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
  deviceOf: async (folder) => (await lookAt(folder))?.dev ?? null,
  free: (folder) =>
    fs.statfs(folder).then(
      ({ bavail, bsize }) => bavail * bsize,
      () => null,
    ),
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

/** The last bytes before a place in a file. */
async function lastOf(handle: fs.FileHandle, end: number, length = Math.min(end, 100)): Promise<Uint8Array> {
  const bytes = Buffer.alloc(length)
  await handle.read(bytes, 0, length, end - length)
  return bytes
}

/** Whether a file has these bytes before this place. */
async function isIn(file: string, bytes: Uint8Array, end: number): Promise<boolean> {
  try {
    const { handle } = await openToRead(file)
    return Buffer.compare(bytes, await lastOf(handle, end, bytes.length).finally(() => handle.close())) === 0
  } catch {
    return false
  }
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
    read: (file, end) => tried([file], () => disk.read(file, end)),
    names: (folder) => tried([folder], () => disk.names(folder)),
    makeFolder: (folder) => tried([folder], () => disk.makeFolder(folder)),
    write: (file, bytes, rights) => tried([file], () => disk.write(file, bytes, rights)),
    grow: (file) => tried([file], () => disk.grow(file)),
    flush: (folder) => tried([folder], () => disk.flush(folder)),
    rename: (from, to) => tried([from, to], () => disk.rename(from, to)),
    remove: (path) => tried([path], () => disk.remove(path)),
  }
}

/**
 * Removes what a kill has left half written in a folder; nothing of it may be under way.
 * @param isOurs by the name that it was to get
 */
export async function clearUnfinished(
  folder: string,
  disk: Disk,
  isOurs: (name: string) => boolean = () => true,
): Promise<void> {
  for (const name of await disk.names(folder)) {
    const meant = meantBy(name)
    if (meant !== null && isOurs(meant)) await disk.remove(join(folder, name))
  }
}

/** The system's code of an error, such as `ENOSPC`; empty when it has none. */
export const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/**
 * Puts new content in the place of a file so that after a power cut the old or the new one is there, whole.
 * Returns only when the new one is on the disk. Nothing is written through a name that others could have planned.
 */
export async function replaceFile(
  file: string,
  bytes: Uint8Array,
  disk = patient(realDisk),
  rights: Rights = 'ours',
): Promise<void> {
  const fresh = freshName(file)
  try {
    await disk.write(fresh, bytes, rights)
    await disk.rename(fresh, file)
  } catch (error) {
    // What is half written on a full disk would keep it full.
    await disk.remove(fresh).catch(() => undefined)
    throw error
  }
  await disk.flush(dirname(file))
}
