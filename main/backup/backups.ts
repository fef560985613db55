import { randomUUID } from 'node:crypto'
import { realpath } from 'node:fs/promises'
import { basename, join, sep } from 'node:path'
import type { BackupFlaw, BackupProblem, BackupState, BackupSummary, Failure, Inspection } from '#shared/ipc/contract'
import { done, failed, type Result } from '#shared/result'
import { serialQueue } from '#shared/serial-queue'
import { dayOf, localTimestamp } from '#shared/timestamp'
import { settingsIn } from '../queries/settings-in'
import { patient, realDisk } from '../storage/disk'
import type { RowByRow, Store } from '../storage/store'
import { readRows, type Read } from './backup-file'
import { backupsIn, backupsInPicked, readBackup } from './backup-folder'
import { clearingOf, type ClearingOf } from './clearing'
import { here, keepHere, makeBackup, type Backing } from './make-backup'
import { clockIsTrusted, daysBetween, named, newestFirst, stampOf, timeOfStamp, type Named } from './rotation'
import { Tally, tallyOf } from './summary'

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
  /** Clears entries; waits for a backup or a restore that is under way. */
  readonly clearing: ClearingOf
}

/** What was found in a backup, and where it lies. */
type Looked = Read & { readonly path: string; readonly summary: BackupSummary }

/** @param data the folder of the data; the backups lie in `backups` within */
export function backupsOf(store: Store, data: string, appVersion: string, clock: () => Date, raw = realDisk): Backups {
  const now = () => localTimestamp(clock())
  const problems = { data: null, folder: null }
  const place = { store, disk: patient(raw), ownFolder: join(data, 'backups'), appVersion, now }
  const backing: Backing = { ...place, problems, failedAt: null }
  const clearing = clearingOf(store, data, appVersion, clock, now, raw)
  let inspected: { readonly token: string; readonly looked: Looked } | null = null
  // One thing at a time: a backup is not made of data that are being replaced.
  const inTurn = serialQueue()

  async function look(file: string, found: Result<Looked, BackupFlaw>): Promise<Inspection> {
    if (!found.ok) return { kind: 'refused', file, why: found.failure }
    await store.whole()
    const { about, summary: backup, leftOut, masked } = found.value
    const token = randomUUID()
    inspected = { token, looked: found.value }
    const present = tallyOf(store.dataSet()).summary()
    return { kind: 'sound', token, file, ...about, made: about.made.slice(0, 19), backup, present, leftOut, masked }
  }

  return {
    state: () => stateOf(backing),
    make: () =>
      inTurn(async () => {
        await makeBackup(backing)
        return stateOf(backing)
      }),
    useFolder: (folder) =>
      inTurn(async () => {
        if (folder !== null && (await isWithin(folder, data)))
          return done({ ...(await stateOf(backing)), problem: { where: 'folder', why: 'inside-data' } })
        const kept = await keepHere(backing, { folder })
        if (!kept.ok) return kept
        backing.problems.folder = null
        backing.failedAt = null
        if (folder !== null) await makeBackup(backing, true)
        return done(await stateOf(backing))
      }),
    inspect: async (name) => look(name, await readNamed(name, backing)),
    inspectFile: async (path) => look(basename(path), await lookInto(path)),
    restore: (token) =>
      inTurn(async () => {
        if (inspected?.token !== token) return failed('not-found')
        const replaced = await store.replace(again(inspected.looked), stampOf(now()))
        if (replaced.ok) inspected = null
        return replaced
      }),
    undo: () => inTurn(() => store.putBack(stampOf(now()))),
    clearing: {
      ...clearing,
      clear: (what, seen) => inTurn(() => clearing.clear(what, seen)),
      bringBack: (name) => inTurn(() => clearing.bringBack(name)),
      forget: (name) => inTurn(() => clearing.forget(name)),
    },
    isDue: () => isDue(backing),
    daily: () =>
      inTurn(async () => {
        if (!(await makeBackup(backing))) return
        if (store.isOld()) await store.checkpoint()
        await letGoOfOld(backing, clearing)
      }),
  }
}

async function stateOf(backing: Backing): Promise<BackupState> {
  const { store, ownFolder, now, problems } = backing
  const { origin, folder = null } = here(backing)
  const found = folder === null ? [] : await backupsInPicked(folder, origin)
  const [inOwn, inFolder] = [await backupsIn(ownFolder), typeof found === 'string' ? [] : found]
  const all = [...new Map([...(inOwn ?? []), ...inFolder].map((backup) => [backup.name, backup])).values()]
  const newestOf = (backups: readonly Named[]) =>
    newestFirst(backups.filter((backup) => backup.origin === origin))[0]?.made ?? null
  const last = newestOf(all)
  const inTheWay = folder === null ? null : await inTheWayOf(folder, found, backing)
  const replaced = await store.replaced()
  return {
    last,
    age: last === null ? 0 : Math.max(0, daysBetween(last, now())),
    backups: all
      .toSorted((a, b) => (a.made < b.made ? 1 : -1))
      .map(({ name, made, origin: of }) => ({ name, made, isOwn: of === origin })),
    folder,
    isSameDisk: folder !== null && typeof found !== 'string' && (await isSameDisk(folder, backing)),
    failedAt: inTheWay === null ? null : backing.failedAt,
    copy: newestOf(inFolder),
    problem:
      problems.data !== null
        ? { where: 'data', why: problems.data }
        : inTheWay !== null
          ? { where: 'folder', why: inTheWay }
          : null,
    replaced: replaced === null ? null : timeOfStamp(replaced),
  }
}

/** Why nothing can be written to the owner's folder, by the last try and by what is there now. */
async function inTheWayOf(
  folder: string,
  found: Awaited<ReturnType<typeof backupsInPicked>>,
  { disk, problems }: Backing,
): Promise<BackupProblem['why'] | null> {
  if (found === 'missing') return found
  // A stick comes and goes between two backups.
  if (problems.folder !== null && problems.folder !== 'missing' && problems.folder !== 'another') return problems.folder
  if (await disk.isClosed(folder)) return 'not-writable'
  return found === 'another' ? found : null
}

async function isSameDisk(folder: string, { disk, ownFolder }: Backing): Promise<boolean> {
  const device = await disk.deviceOf(folder)
  return device !== null && device === (await disk.deviceOf(ownFolder))
}

async function isWithin(folder: string, above: string): Promise<boolean> {
  const [inner, outer] = await Promise.all([folder, above].map((path) => realpath(path).catch(() => path)))
  return `${String(inner)}${sep}`.startsWith(`${String(outer)}${sep}`)
}

/** Reads a backup from end to end, and keeps none of its rows. */
async function lookInto(path: string): Promise<Result<Looked, BackupFlaw>> {
  const tally = new Tally()
  const read = await readBackup(path, (source) =>
    readRows(source, (file, row) => {
      tally.add(file, row)
      return Promise.resolve()
    }),
  )
  return read.ok ? done({ ...read.value, path, summary: tally.summary() }) : read
}

/** The rows of a backup that was looked into, read once more; none where another one lies there by now. */
function again({ path, sum, bytes }: Looked): RowByRow {
  return {
    bytes,
    async handOver(take) {
      const read = await readBackup(path, (source) => readRows(source, take))
      return read.ok && read.value.sum === sum ? read.value.seq : null
    },
  }
}

/** Where one of two copies is damaged, the other one does. */
async function readNamed(name: string, backing: Backing): Promise<Result<Looked, BackupFlaw>> {
  const backup = named(name)
  if (backup === null) return failed('not-a-backup')
  const { folder = null } = here(backing)
  const first = await lookInto(join(backing.ownFolder, backup.name))
  if (first.ok || folder === null) return first
  const second = await lookInto(join(folder, backup.name))
  return second.ok || first.failure === 'unreadable' ? second : first
}

async function isDue(backing: Backing): Promise<boolean> {
  const { origin, folder = null } = here(backing)
  // Whoever has the data open makes them.
  if (backing.store.state().kind === 'locked') return false
  const today = dayOf(backing.now())
  const lacks = (backups: readonly Named[]) =>
    !backups.some((backup) => backup.origin === origin && dayOf(backup.made) === today)
  if (backing.store.isOld() || lacks((await backupsIn(backing.ownFolder)) ?? [])) return true
  const found = folder === null ? 'missing' : await backupsInPicked(folder, origin)
  return typeof found !== 'string' && lacks(found)
}

/** Clears what is kept no longer, and lets go of what was cleared or replaced long ago. */
async function letGoOfOld(backing: Backing, clearing: ClearingOf): Promise<void> {
  const { store, ownFolder, now } = backing
  const today = dayOf(now())
  const own = (await backupsIn(ownFolder))?.filter(({ origin }) => origin === here(backing).origin) ?? []
  if (!clockIsTrusted(own, today)) return
  const months = settingsIn(store).retentionMonths
  const [last] = await clearing.list()
  // One file a week is enough to look through.
  const isTime = last === undefined || daysBetween(last.at, today) >= 7
  if (months !== null && isTime) await clearing.clear({ kind: 'older', months }, null)
  await clearing.forgetOld()
  const replaced = await store.replaced()
  if (replaced !== null && daysBetween(replaced, today) > undoDays) await store.forgetReplaced()
}
