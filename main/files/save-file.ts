import type { Failure } from '#shared/ipc/contract'
import { done, failed, type Result } from '#shared/result'
import { lstat } from 'node:fs/promises'
import { errorCode, isHeld, patient, realDisk, replaceFile, type Disk, type Rights } from '../storage/disk'

/**
 * Writes a file that the person has chosen: the whole file, or the one that was there stays, and who may read that one may
 * read the new one. Waits for another program that has the old one open; `file-open` when it does not let go. In the place of
 * a folder, a device or a link nothing is written.
 */
export async function saveFile(file: string, bytes: Uint8Array, disk = realDisk): Promise<Result<string, Failure>> {
  let failure: Failure = 'file-not-writable'
  // Once the fresh file is written, what is in the way is the old one.
  const rename: Disk['rename'] = async (from, to) => {
    failure = 'file-open'
    await disk.rename(from, to)
  }
  try {
    const rights = await rightsOf(file)
    if (rights === null) return failed('file-not-writable')
    await replaceFile(file, bytes, patient({ ...disk, rename }), rights)
    return done(file)
  } catch (error) {
    if (['ENOSPC', 'EDQUOT'].includes(errorCode(error))) return failed('disk-full')
    return failed(isHeld(error) ? failure : 'file-not-writable')
  }
}

/** Who may read what is there, or else will be; null where it is no file. */
async function rightsOf(file: string): Promise<Rights | null> {
  try {
    const there = await lstat(file)
    return there.isFile() ? there.mode & 0o777 : null
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return 'usual'
    throw error
  }
}
