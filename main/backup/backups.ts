import { randomUUID } from 'node:crypto'
import { basename, join } from 'node:path'
import type { BackupFlaw, BackupProblem, BackupState, Failure, Inspection } from '#shared/ipc/contract'
import { done, failed, type Result } from '#shared/result'
import { dayOf, localTimestamp } from '#shared/timestamp'
import { settingsIn } from '../queries/settings-in'
import { patient, realDisk } from '../storage/disk'
import type { Store } from '../storage/store'
import { backupTable, incidentTable, type BackupsHere } from '../storage/tables'
import { pack, type Backup } from './backup-file'
import { backupsIn, readBackup, tidy, writeBackup } from './backup-folder'
import { summaryOf } from './summary'
import {
  clockIsTrusted,
  daysBetween,
  monthBefore,
  nameFor,
  named,
  newestFirst,
  stampOf,
  timeOfStamp,
  type Named,
} from './rotation'

/** Days for which the data that were replaced can be put back. */
const undoDays = 30

/** The backups of one store, in its own folder and in one that the owner has picked. */
export type Backups = {
  readonly state: () => Promise<BackupState>
  /** Makes a backup in both places, and lets go of old ones where it came out well. */
  readonly make: () => Promise<BackupState>
  readonly useFolder: (folder: string | null) => Promise<Result<BackupState, Failure>>
  readonly inspect: (name: string) => Promise<Inspection>
  readonly inspectFile: (path: string) => Promise<Inspection>
  /** Puts in place what was looked into last. */
  readonly restore: (token: string) => Promise<Result<null, Failure>>
  readonly undo: () => Promise<Result<null, Failure>>
  /** Whether a backup of today is missing somewhere where it could be, or data wait to be brought up to date. */
  readonly isDue: () => Promise<boolean>
  /** What each day brings: a backup, and what may be done only after one. */
  readonly daily: () => Promise<void>
}

/** @param data the folder of the data; the backups lie in `backups` within */
export function backupsOf(store: Store, data: string, appVersion: string, clock: () => Date, raw = realDisk): Backups {
  const disk = patient(raw)
  const ownFolder = join(data, 'backups')
  const now = () => localTimestamp(clock())
  const here = (): BackupsHere | undefined => store.rows(backupTable)[0]?.here
  const problems: Record<BackupProblem['where'], BackupProblem['why'] | null> = { data: null, folder: null }
  let inspected: { readonly token: string; readonly backup: Backup } | null = null

  let queue: Promise<unknown> = Promise.resolve()
  /** One thing at a time: a backup is not made of data that are being replaced. */
  function inTurn<T>(step: () => Promise<T>): Promise<T> {
    const result = queue.then(step)
    queue = result.catch(() => undefined)
    return result
  }

  const keep = (change: (before: BackupsHere) => BackupsHere) =>
    store.put(backupTable, 'backups-here', (before) => {
      const there = before?.here ?? { origin: randomUUID().slice(0, 4), folder: null }
      return { id: 'backups-here' as const, here: change(there) }
    })

  async function state(): Promise<BackupState> {
    const { origin, folder = null } = here() ?? {}
    const [inOwn, inFolder] = [await backupsIn(ownFolder), folder === null ? [] : await backupsIn(folder)]
    const all = new Map([...(inOwn ?? []), ...(inFolder ?? [])].map((backup) => [backup.name, backup]))
    const last = newestFirst([...all.values()].filter((backup) => backup.origin === origin))[0]?.made ?? null
    // A stick comes and goes between two backups.
    const inTheWay = inFolder === null ? 'missing' : problems.folder === 'missing' ? null : problems.folder
    const replaced = await store.replaced()
    return {
      last,
      age: last === null ? 0 : Math.max(0, daysBetween(last, now())),
      backups: [...all.values()]
        .sort((a, b) => (a.made < b.made ? 1 : -1))
        .map(({ name, made, origin: of }) => ({ name, made, isOwn: of === origin })),
      folder,
      problem:
        problems.data !== null
          ? { where: 'data', why: problems.data }
          : inTheWay !== null
            ? { where: 'folder', why: inTheWay }
            : null,
      replaced: replaced === null ? null : timeOfStamp(replaced),
    }
  }

  /** Whether a good backup of now lies in our own folder. */
  async function makeNow(): Promise<boolean> {
    await store.whole()
    if (['newer', 'read-only', 'busy'].includes(store.state().kind)) {
      problems.data = 'data-unreadable'
      return false
    }
    // Whoever cannot keep the origin on a full disk may still have a stick.
    if (here() === undefined) await keep((before) => before)
    const { origin = '0000', folder = null } = here() ?? {}
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
      problems[where] = await writeBackup(place, name, bytes, disk)
      if (problems[where] === null) await tidy(place, origin, disk).catch(() => undefined)
    }
    return problems.data === null
  }

  async function look(file: string, found: Result<Backup, BackupFlaw>): Promise<Inspection> {
    if (!found.ok) return { kind: 'refused', file, why: found.failure }
    await store.whole()
    const { about, set, leftOut } = found.value
    const token = randomUUID()
    inspected = { token, backup: found.value }
    const [backup, present] = [summaryOf(set), summaryOf(store.dataSet())]
    return { kind: 'sound', token, file, ...about, made: about.made.slice(0, 19), backup, present, leftOut }
  }

  return {
    state,
    make: () =>
      inTurn(async () => {
        await makeNow()
        return state()
      }),
    useFolder: (folder) =>
      inTurn(async () => {
        const kept = await keep((before) => ({ ...before, folder }))
        if (!kept.ok) return kept
        problems.folder = null
        if (folder !== null) await makeNow()
        return done(await state())
      }),
    async inspect(name) {
      const backup = named(name)
      if (backup === null) return { kind: 'refused', file: name, why: 'not-a-backup' }
      const { folder = null } = here() ?? {}
      const first = await readBackup(join(ownFolder, backup.name))
      // Where one of two copies is damaged, the other one does.
      const found = first.ok || folder === null ? first : await readBackup(join(folder, backup.name))
      return look(name, !found.ok && !first.ok && first.failure !== 'unreadable' ? first : found)
    },
    inspectFile: async (path) => look(basename(path), await readBackup(path)),
    restore: (token) =>
      inTurn(async () => {
        if (inspected?.token !== token) return failed('not-found')
        const replaced = await store.replace(inspected.backup.set, stampOf(now()))
        if (replaced.ok) inspected = null
        return replaced
      }),
    undo: () => inTurn(() => store.putBack(stampOf(now()))),
    async isDue() {
      const { origin, folder = null } = here() ?? {}
      const today = dayOf(now())
      const lacks = (backups: readonly Named[] | null) =>
        backups?.some((backup) => backup.origin === origin && dayOf(backup.made) === today) === false
      return (
        store.isOld() ||
        lacks((await backupsIn(ownFolder)) ?? []) ||
        (folder !== null && lacks(await backupsIn(folder)))
      )
    },
    daily: () =>
      inTurn(async () => {
        if (!(await makeNow())) return
        if (store.isOld()) await store.checkpoint()
        const today = dayOf(now())
        const own = (await backupsIn(ownFolder))?.filter(({ origin }) => origin === here()?.origin) ?? []
        if (!clockIsTrusted(own, today)) return
        const months = settingsIn(store).retentionMonths
        if (months !== null) await store.forget(incidentTable, monthBefore(today, months))
        const replaced = await store.replaced()
        if (replaced !== null && daysBetween(replaced, today) > undoDays) await store.forgetReplaced()
      }),
  }
}
