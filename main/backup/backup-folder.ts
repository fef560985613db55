import * as fs from 'node:fs/promises'
import { join } from 'node:path'
import type { BackupFlaw, BackupProblem } from '#shared/ipc/contract'
import { failed, type Result } from '#shared/result'
import { errorCode, type Disk } from '../storage/disk'
import { isWhole, unpack, type Backup } from './backup-file'
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
 * Writes a backup: it has its name only once it has been read back, so whatever has such a name was good once.
 * Null when all went well.
 */
export async function writeBackup(
  folder: string,
  name: string,
  bytes: Buffer,
  disk: Disk,
): Promise<BackupProblem['why'] | null> {
  const fresh = join(folder, `${name}.new`)
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
    return whyOf(error)
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
  const torn = names.filter((name) => name.endsWith('.mhb.new') && named(name.slice(0, -4))?.origin === origin)
  for (const name of [...surplus(own).map((one) => one.name), ...torn]) await disk.remove(join(folder, name))
}

/** Far more than a shop writes in its life. */
const largest = 2 ** 28

export async function readBackup(file: string): Promise<Result<Backup, BackupFlaw>> {
  try {
    if ((await fs.stat(file)).size > largest) return failed('not-a-backup')
    return await unpack(await fs.readFile(file))
  } catch {
    return failed('unreadable')
  }
}
