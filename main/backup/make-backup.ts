import { randomUUID } from 'node:crypto'
import type { BackupProblem, Failure } from '#shared/ipc/contract'
import type { Result } from '#shared/result'
import type { Disk } from '../storage/disk'
import type { Store } from '../storage/store'
import { backupTable, type BackupsHere } from '../storage/tables'
import { pack } from './backup-file'
import { backupsInPicked, tidy, writeBackup } from './backup-folder'
import { nameFor } from './rotation'

/** What backups are made of, where they go, and what has stood in the way of the last one. */
export type Backing = {
  readonly store: Store
  readonly disk: Disk
  readonly ownFolder: string
  readonly appVersion: string
  /** The shop's time, as a local timestamp. */
  readonly now: () => string
  readonly problems: Record<BackupProblem['where'], BackupProblem['why'] | null>
  /** When the owner's folder was tried last in vain, as a local timestamp. */
  failedAt: string | null
}

/** Whose backups these are, and the folder that the owner has picked. Nothing before the first backup. */
export const here = ({ store }: Backing): Partial<BackupsHere> => store.rows(backupTable)[0]?.here ?? {}

export const keepHere = ({ store }: Backing, change: Partial<BackupsHere>): Promise<Result<unknown, Failure>> =>
  store.put(backupTable, 'backups-here', (before) => {
    const there = before?.here ?? { origin: randomUUID().slice(0, 4), folder: null }
    return { id: 'backups-here' as const, here: { ...there, ...change } }
  })

/**
 * Makes a backup in both places. Whether a good one of now lies in our own folder.
 * @param isPicked the owner's folder has just been picked: nothing of ours need be there yet
 */
export async function makeBackup(backing: Backing, isPicked = false): Promise<boolean> {
  const { store, disk, ownFolder, appVersion, now, problems } = backing
  await store.whole()
  const { kind } = store.state()
  if (kind === 'newer' || kind === 'read-only' || kind === 'busy' || kind === 'locked') {
    problems.data = kind === 'locked' ? 'in-use' : 'data-unreadable'
    return false
  }
  // Whoever cannot keep the origin on a full disk may still have a stick.
  if (here(backing).origin === undefined) await keepHere(backing, {})
  const { origin = '0000', folder = null } = here(backing)
  const made = now()
  const set = store.dataSet()
  const bytes = await pack(set, { appVersion, made })
  const name = nameFor(made, origin, set.seq)
  await disk.makeFolder(ownFolder).catch(() => undefined)
  // The owner's folder is never made by us: where a stick was, there would be a folder of that name on the disk.
  for (const [where, place] of [
    ['data', ownFolder],
    ['folder', folder],
  ] as const) {
    if (place === null) continue
    const found = where === 'folder' && !isPicked ? await backupsInPicked(place, origin) : []
    problems[where] = typeof found === 'string' ? found : await writeBackup(place, name, bytes, disk)
    if (problems[where] === null) await tidy(place, origin, disk).catch(() => undefined)
    if (where === 'folder') backing.failedAt = problems.folder === null ? null : made.slice(0, 19)
  }
  return problems.data === null
}
