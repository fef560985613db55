import type { Failure } from '#shared/ipc/contract'
import { done, failed, type Result } from '#shared/result'
import { errorCode, realDisk, replaceFile } from './storage/disk'

/** Writes a file that the person has chosen: the whole file, or the one that was there stays. */
export async function saveFile(file: string, bytes: Uint8Array, disk = realDisk): Promise<Result<string, Failure>> {
  try {
    await replaceFile(file, bytes, disk)
    return done(file)
  } catch (error) {
    return failed(['ENOSPC', 'EDQUOT'].includes(errorCode(error)) ? 'disk-full' : 'file-not-writable')
  }
}
