// For tests alone, of `npm test` and of `npm run test:faults`: data of an older version are opened, backed up and brought up
// to date, and every single call to the disk on the way fails once, or from then on, or is the last of the program.
import * as fs from 'node:fs/promises'
import { join } from 'node:path'
import { patient, realDisk, type Disk } from '../../storage/disk'
import { openStore, type Store } from '../../storage/store'
import { addIncident, failing, faultsOnTheWay, ledger, nothingYet, seenIn, within } from '../../storage/testing/faults'
import { unpack } from '../backup-file'
import { backupsIn, readBackup } from '../backup-folder'
import { backupsOf } from '../backups'

/** What the loop has found: sums over all its rounds. */
export type Migrated = {
  rounds: number
  acknowledged: number
  lost: number
  refused: number
  refusedButPresent: number
  twice: number
  hangs: number
  failedReopens: number
  falseAlarms: number
  /** Rounds in which files were written anew before a backup held what they had held. */
  withoutBackup: number
  /** Rounds after which something half written is left, or the copies alone do not hold all rows. */
  untidy: number
}

/** Rows as JSON by the name of their file; those of this PC are in no backup, and no part of it. */
type RowsByFile = ReadonlyMap<string, ReadonlySet<string>>

const rowsOf = (files: ReadonlyMap<string, readonly object[]>): RowsByFile =>
  new Map([...files].map(([name, rows]) => [name, new Set(rows.map((row) => JSON.stringify(row)))]))

/** How many of the rows are missing there. */
const missing = (rows: RowsByFile, there: RowsByFile): number =>
  [...rows].flatMap(([name, inFile]) => [...inFile].filter((row) => there.get(name)?.has(row) !== true)).length

/** Time passes as fast as it is waited for. */
function hurried(disk: Disk): Disk {
  let time = 0
  return {
    ...disk,
    now: () => time,
    async wait(more) {
      time += more
      await new Promise((resolve) => setImmediate(resolve))
    },
  }
}

const bringUpToDate = (store: Store, data: string, disk: Disk): Promise<void> =>
  backupsOf(store, data, '0.1.0', () => new Date('2026-11-22T15:00:00+08:00'), disk).daily()

/** What a day of an update does: the data are opened, entries come, a backup is made, the files are written anew. */
async function script(data: string, disk: Disk, told: ReturnType<typeof ledger>): Promise<void> {
  const store = await openStore(data, 'read-write', disk)
  await addIncident(store, 901, told)
  await store.whole()
  // What it rejects with goes to the log, and it is tried again.
  await bringUpToDate(store, data, disk).catch(() => undefined)
  await addIncident(store, 902, told)
  await store.close()
}

/**
 * Runs it again and again, the fault one call later each time, until it ends before the fault.
 * @param frozen a data folder as an older version left it
 * @param stride every how many calls; 1 is every one
 */
export async function sweepMigration(
  frozen: string,
  faultName: string,
  folder: string,
  stride: number,
): Promise<Migrated> {
  const fault = faultsOnTheWay[faultName]
  if (!fault) throw new Error(`There is no fault "${faultName}".`)
  const sums: Migrated = { ...nothingYet, withoutBackup: 0, untidy: 0 }
  const before = await rowsIn(frozen)
  for (let from = 1; ; from += stride) {
    const data = join(folder, String(from))
    await fs.cp(frozen, data, { recursive: true })
    const told = ledger()
    const { disk, calls, atRest, release } = failing(fault, from)
    const ended = await within(20_000, Promise.race([script(data, hurried(disk), told), atRest]))
    await release()
    if (!ended) sums.hangs++
    if (calls() < from) return sums
    sums.rounds++
    sums.acknowledged += told.count.acknowledged
    sums.refused += told.count.refused
    if ((await isWrittenAnew(frozen, data)) && !(await isBackedUp(data, before))) sums.withoutBackup++
    await look(data, before, told, sums)
    await fs.rm(data, { recursive: true })
  }
}

async function rowsIn(data: string): Promise<RowsByFile> {
  const store = await openStore(data, 'read-only')
  await store.whole()
  const rows = rowsOf(store.dataSet().files)
  await store.close()
  return rows
}

const filesIn = async (folder: string): Promise<string[]> =>
  (await fs.readdir(folder, { recursive: true })).filter((name) => /\.json(?:\.|$)/.test(name))

/** Whether a file of rows is not as the older version left it. */
async function isWrittenAnew(frozen: string, data: string): Promise<boolean> {
  for (const name of await filesIn(frozen)) {
    if (name.endsWith('.prev')) continue
    const there = await fs.readFile(join(data, name)).catch(() => null)
    if (there === null || !there.equals(await fs.readFile(join(frozen, name)))) return true
  }
  return false
}

async function isBackedUp(data: string, rows: RowsByFile): Promise<boolean> {
  const folder = join(data, 'backups')
  for (const { name } of (await backupsIn(folder)) ?? []) {
    const found = await readBackup(join(folder, name), unpack)
    if (found.ok && missing(rows, rowsOf(found.value.set.files)) === 0) return true
  }
  return false
}

/** Looks twice on a healthy disk: what the next start finds, and what is there once that one has brought it up to date. */
async function look(data: string, before: RowsByFile, told: ReturnType<typeof ledger>, sums: Migrated): Promise<void> {
  const looked = await within(
    10_000,
    (async () => {
      const next = await openStore(data, 'read-write')
      await next.whole()
      const found = [check(next, before, told, sums)]
      await bringUpToDate(next, data, patient(realDisk))
      if (next.isOld()) sums.failedReopens++
      await next.close()
      const last = await openStore(data, 'read-write')
      await last.whole()
      found.push(check(last, before, told, sums))
      await last.close()
      return Math.max(...found)
    })(),
  )
  if (looked) sums.lost += looked.value
  else sums.failedReopens++
  if (await isUntidy(data)) sums.untidy++
}

/** Answers with how much is missing. */
function check(store: Store, before: RowsByFile, told: ReturnType<typeof ledger>, sums: Migrated): number {
  const { kind, repaired, linesLost } = store.state()
  if (kind !== 'ok') sums.failedReopens++
  if (repaired.length + linesLost > 0) sums.falseAlarms++
  const { lost, refusedButPresent, twice } = told.against(seenIn(store))
  sums.refusedButPresent += refusedButPresent.length
  sums.twice += twice
  return lost.length + missing(before, rowsOf(store.dataSet().files))
}

/** Whether something that was never finished is left, or a file without which its copy would not do. */
async function isUntidy(data: string): Promise<boolean> {
  const names = await filesIn(data)
  if (names.some((name) => name.includes('.new') || name.includes('.damaged-'))) return true
  const rows = await rowsIn(data)
  for (const name of names) if (name.endsWith('.json')) await fs.rm(join(data, name))
  return missing(rows, await rowsIn(data)) > 0
}
