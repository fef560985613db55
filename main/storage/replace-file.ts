import { constants } from 'node:fs'
import * as fs from 'node:fs/promises'
import { dirname } from 'node:path'

/** The disk as the store uses it, so that a test can watch each call and make the n-th fail. */
export type Disk = {
  readonly write: (file: string, bytes: Uint8Array) => Promise<void>
  readonly flush: (file: string) => Promise<void>
  readonly rename: (from: string, to: string) => Promise<void>
  readonly remove: (file: string) => Promise<void>
}

/**
 * Writes and flushes are one call each on purpose: after a failed fsync the same handle must never be flushed again,
 * because the system may have dropped the pages and would answer "done" (fsync-gate, PostgreSQL 2018).
 */
export const realDisk: Disk = {
  async write(file, bytes) {
    const handle = await fs.open(file, 'w', 0o600)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
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
  remove: (file) => fs.rm(file, { force: true }),
}

const busy = new Set(['EPERM', 'EACCES', 'EBUSY'])

/** A virus scanner holds a fresh file for up to seconds: eight tries, 10 ms to 500 ms apart. */
async function renamePatiently(disk: Disk, from: string, to: string): Promise<void> {
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
 * @param keep name under which the content before this one is kept, if any
 */
export async function replaceFile(file: string, bytes: Uint8Array, keep?: string, disk = realDisk): Promise<void> {
  const fresh = `${file}.new`
  let moved = false
  try {
    await disk.write(fresh, bytes)
    moved = keep !== undefined && (await movedAway(disk, file, keep))
    await renamePatiently(disk, fresh, file)
  } catch (error) {
    // Refused content must not turn up later, and what is half written on a full disk would keep it full.
    if (moved && keep !== undefined) await disk.rename(keep, file).catch(() => undefined)
    await disk.remove(fresh).catch(() => undefined)
    throw error
  }
  await disk.flush(dirname(file))
}

/** Whether there was a file to move. */
async function movedAway(disk: Disk, from: string, to: string): Promise<boolean> {
  try {
    await renamePatiently(disk, from, to)
    return true
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false
    throw error
  }
}
