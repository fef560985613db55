import { join } from 'node:path'
import { clearedDays, type Cleared, type Clearing, type ClearingFound, type ToClear } from '#shared/incidents/clearing'
import { incidentMatcher } from '#shared/incidents/incident-filter'
import type { Failure } from '#shared/ipc/contract'
import { done, failed, type Result } from '#shared/result'
import { dayOf } from '#shared/timestamp'
import { openPaymentsIn } from '../queries/open-payments-in'
import { patient, realDisk } from '../storage/disk'
import type { DataSet, Store } from '../storage/store'
import { checkTable, followUpTable, incidentTable, problemTable, reviewTable, tableOfFile } from '../storage/tables'
import type { Row, Table } from '../storage/tables'
import { pack, unpack } from './backup-file'
import { readBackup, writeBackup } from './backup-folder'
import { dayMonthsBefore, daysBetween, stampOf, timeOfStamp } from './rotation'

/**
 * Clears entries of the log and of the checks. What goes is first written to one file, read back and flushed; only then
 * it is taken out of the log, so that a kill at any moment leaves each entry in the log, in the file, or in both.
 */
export type ClearingOf = {
  readonly look: (what: ToClear) => Promise<ClearingFound>
  /** Clears it if it is as many as a person has seen; null: by now it is another number, and nothing was done. */
  readonly clear: (what: ToClear, seen: Clearing | null) => Promise<Result<Clearing | null, Failure>>
  /** What can be brought back, newest first. */
  readonly list: () => Promise<readonly Cleared[]>
  readonly bringBack: (name: string) => Promise<Result<null, Failure>>
  /** Lets go of it for good. */
  readonly forget: (name: string) => Promise<Result<null, Failure>>
  /** Lets go of what was cleared long ago. */
  readonly forgetOld: () => Promise<void>
}

type Rows = ReadonlyMap<Table<Row>, readonly Row[]>

/** What was written down of the days; how the shop is set up is something else. */
const written = [
  incidentTable,
  checkTable,
  followUpTable,
  problemTable,
  reviewTable,
] as unknown as readonly Table<Row>[]

/**
 * @param data the folder of the data; what was cleared lies in `cleared` within
 * @param now the shop's time, as a local timestamp
 */
export function clearingOf(
  store: Store,
  data: string,
  appVersion: string,
  clock: () => Date,
  now: () => string,
  raw = realDisk,
): ClearingOf {
  const disk = patient(raw)
  const folder = join(data, 'cleared')
  const list = async (): Promise<readonly Cleared[]> =>
    (await disk.names(folder))
      .map(clearedBy)
      .filter((one) => one !== null)
      .sort((a, b) => (a.at < b.at ? 1 : -1))

  async function toGo(what: ToClear): Promise<Rows> {
    await store.whole()
    switch (what.kind) {
      case 'all':
        return new Map(written.map((table) => [table, store.rows(table)]))
      case 'older': {
        if (what.months === null) return new Map()
        const first = dayMonthsBefore(dayOf(now()), what.months)
        const isOlder = ({ at }: { readonly at: string }) => dayOf(at) < first
        return rowsOf(store.rows(incidentTable).filter(isOlder), store.rows(checkTable).filter(isOlder))
      }
      case 'found': {
        const open = what.filter.open === true ? await openPaymentsIn(store, clock) : []
        return rowsOf(store.rows(incidentTable).filter(incidentMatcher(what.filter, open)), [])
      }
    }
  }

  /** The file is whole and on the disk before anything goes. */
  async function setAside(rows: Rows): Promise<Failure | null> {
    const set: DataSet = { ...store.dataSet(), files: new Map([...rows].map(([table, some]) => [fileOf(table), some])) }
    const made = now()
    const taken = new Set((await list()).map(({ at }) => at))
    const at = firstFree(made.slice(0, 19), taken)
    try {
      await disk.makeFolder(folder)
      const bytes = await pack(set, { appVersion, made })
      const why = await writeBackup(folder, nameOf(at, countsOf(rows)), bytes, disk)
      if (why !== null) return why === 'full' ? 'disk-full' : 'disk-error'
      await disk.flush(folder)
      return null
    } catch {
      return 'disk-error'
    }
  }

  /** So that no file of the log holds any more what has gone. A folder of an older version waits for its backup. */
  async function settle(): Promise<void> {
    if (!store.isOld()) await store.tidy().catch(() => undefined)
  }

  return {
    list,
    look: async (what) => {
      const rows = await toGo(what)
      return { ...countsOf(rows), ...daysOf(rows) }
    },
    async clear(what, seen) {
      const rows = await toGo(what)
      const { kind } = store.state()
      if (kind === 'busy' || kind === 'read-only') return failed(kind)
      if (kind === 'locked') return failed('in-use')
      if (kind === 'newer') return failed('newer-data')
      const counts = countsOf(rows)
      if (seen !== null && (seen.incidents !== counts.incidents || seen.checks !== counts.checks)) return done(null)
      if ([...rows.values()].every((some) => some.length === 0)) return done(counts)
      const failure = await setAside(rows)
      if (failure !== null) return failed(failure)
      for (const [table, some] of rows) {
        const taken = await store.takeOut(table, some)
        if (!taken.ok) return taken
      }
      await settle()
      return done(counts)
    },
    async bringBack(name) {
      const cleared = clearedBy(name)
      if (cleared === null) return failed('not-found')
      const read = await readBackup(join(folder, cleared.name), unpack)
      if (!read.ok) return failed(read.failure === 'newer' ? 'newer-data' : 'not-found')
      for (const [file, some] of read.value.set.files) {
        const table = tableOfFile(file)
        const back = table ? await store.bringBack(table, some) : done(null)
        if (!back.ok) return back
      }
      // What this version could not take in stays in the file.
      if (read.value.leftOut === 0) await disk.remove(join(folder, cleared.name))
      return done(null)
    },
    async forget(name) {
      const cleared = clearedBy(name)
      if (cleared === null) return failed('not-found')
      await settle()
      await disk.remove(join(folder, cleared.name))
      return done(null)
    },
    async forgetOld() {
      for (const { name, at } of await list()) {
        if (daysBetween(at, now()) > clearedDays) await disk.remove(join(folder, name))
      }
    },
  }
}

const rowsOf = (incidents: readonly Row[], checks: readonly Row[]): Rows =>
  new Map([
    [incidentTable as unknown as Table<Row>, incidents],
    [checkTable as unknown as Table<Row>, checks],
  ])

/** Any month will do: each row finds its own place when it comes back. */
const fileOf = ({ name, byMonth }: Table<Row>): string => (byMonth ? `${name}/2000-01` : name)

function countsOf(rows: Rows): Clearing {
  const count = (name: string) =>
    [...rows].reduce((sum, [table, some]) => (table.name === name ? sum + some.length : sum), 0)
  return { incidents: count(incidentTable.name), checks: count(checkTable.name) }
}

function daysOf(rows: Rows): Pick<ClearingFound, 'oldest' | 'newest'> {
  let oldest: string | null = null
  let newest: string | null = null
  for (const [{ byMonth }, some] of rows) {
    if (!byMonth) continue
    for (const row of some as readonly (Row & { readonly at: string })[]) {
      const day = dayOf(row.at)
      if (oldest === null || day < oldest) oldest = day
      if (newest === null || day > newest) newest = day
    }
  }
  return { oldest, newest }
}

/** The first second at which nothing was cleared yet: two in one second are two files. */
function firstFree(at: string, taken: ReadonlySet<string>): string {
  for (let time = Date.parse(`${at}Z`); ; time += 1000) {
    const free = new Date(time).toISOString().slice(0, 19)
    if (!taken.has(free)) return free
  }
}

const nameOf = (at: string, { incidents, checks }: Clearing): string =>
  `cleared-${stampOf(at)}-${String(incidents)}-${String(checks)}.mhb`

/** Null for a file that is none of ours. */
function clearedBy(name: string): Cleared | null {
  const [, stamp = '', incidents, checks] =
    /^cleared-(\d{4}-\d\d-\d\dT\d{6})-(\d{1,9})-(\d{1,9})\.mhb$/.exec(name) ?? []
  if (stamp === '') return null
  const at = timeOfStamp(stamp)
  const last = new Date(Date.parse(`${dayOf(at)}T00:00:00Z`) + clearedDays * 86_400_000)
  return { name, at, until: last.toISOString().slice(0, 10), incidents: Number(incidents), checks: Number(checks) }
}
