import type { Failure } from '#shared/ipc/contract'
import { done, failed, type Result } from '#shared/result'
import { errorCode, isHeld, patient, realDisk, replaceFile, type Disk } from '../storage/disk'

/**
 * Writes a file that the person has chosen: the whole file, or the one that was there stays. Waits for another program
 * that has the old one open; `file-open` when it does not let go.
 */
export async function saveFile(file: string, bytes: Uint8Array, disk = realDisk): Promise<Result<string, Failure>> {
  let failure: Failure = 'file-not-writable'
  // Once the fresh file is written, what is in the way is the old one.
  const rename: Disk['rename'] = async (from, to) => {
    failure = 'file-open'
    await disk.rename(from, to)
  }
  try {
    await replaceFile(file, bytes, patient({ ...disk, rename }))
    return done(file)
  } catch (error) {
    if (['ENOSPC', 'EDQUOT'].includes(errorCode(error))) return failed('disk-full')
    return failed(isHeld(error) ? failure : 'file-not-writable')
  }
}
