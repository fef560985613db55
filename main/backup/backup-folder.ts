import * as fs from 'node:fs/promises'
import { join } from 'node:path'
import type { BackupFlaw, BackupProblem } from '#shared/ipc/contract'
import { failed, type Result } from '#shared/result'
import { errorCode, freshName, meantBy, openToRead, type Disk } from '../storage/disk'
import { isWhole } from './backup-file'
import type { Source } from './lines-in'
import { named, surplus, type Named } from './rotation'

/** The backups of a folder; null when it is not there, as a stick that has been pulled out. */
export async function backupsIn(folder: string): Promise<readonly Named[] | null> {
  try {
    return (await fs.readdir(folder)).map(named).filter((one) => one !== null)
  } catch {
    return null
  }
}

/**
 * The backups in the folder that the owner has picked, or why it is not that folder now: it is away, or holds nothing of this
 * PC, as the folder of a stick that has been pulled out, or another stick.
 */
export async function backupsInPicked(
  folder: string,
  origin: string | undefined,
): Promise<readonly Named[] | 'missing' | 'another'> {
  const there = await backupsIn(folder)
  if (there === null) return 'missing'
  return there.some((backup) => backup.origin === origin) ? there : 'another'
}

/**
 * Writes a backup: it has its name only once it has been read back, so whatever has such a name was good once.
 * Null when all went well.
 */
export async function writeBackup(
  folder: string,
  name: string,
  bytes: Buffer,
  disk: Disk,
): Promise<BackupProblem['why'] | null> {
  const fresh = freshName(join(folder, name))
  try {
    await disk.write(fresh, bytes)
    const back = await disk.read(fresh)
    if (!bytes.equals(back) || !(await isWhole(back))) {
      await disk.remove(fresh)
      return 'does-not-read-back'
    }
    await disk.rename(fresh, join(folder, name))
    // Not every stick or share can flush a folder.
    await disk.flush(folder).catch(() => undefined)
    return null
  } catch (error) {
    await disk.remove(fresh).catch(() => undefined)
    const why = whyOf(error)
    return why === 'missing' && (await disk.deviceOf(folder)) !== null ? 'not-writable' : why
  }
}

function whyOf(error: unknown): BackupProblem['why'] {
  const code = errorCode(error)
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'full'
  return code === 'ENOENT' || code === 'ENODEV' || code === 'ENXIO' ? 'missing' : 'not-writable'
}

/** Lets go of what the rotation keeps no longer, and of what a power cut left half written. */
export async function tidy(folder: string, origin: string, disk: Disk): Promise<void> {
  const names = await disk.names(folder)
  const own = names.map(named).filter((one) => one?.origin === origin) as Named[]
  const torn = names.filter(
    (name) => named(meantBy(name) ?? name.replace(/\.new$/, ''))?.origin === origin && name.endsWith('.new'),
  )
  for (const name of [...surplus(own).map((one) => one.name), ...torn]) await disk.remove(join(folder, name))
}

/** Far more than a shop writes in its life. */
const largest = 2 ** 28

/** Has a backup read by `read`, whatever it is that lies there. */
export async function readBackup<T>(
  file: string,
  read: (source: Source) => Promise<Result<T, BackupFlaw>>,
): Promise<Result<T, BackupFlaw>> {
  const opened = await openToRead(file).catch(() => null)
  if (opened === null) return failed('unreadable')
  const { handle, size } = opened
  try {
    if (size > largest) return failed('not-a-backup')
    return await read({
      size,
      async read(position, length) {
        const bytes = Buffer.allocUnsafe(length)
        const { bytesRead } = await handle.read(bytes, 0, length, position)
        return bytes.subarray(0, bytesRead)
      },
    })
  } finally {
    await handle.close()
  }
}
