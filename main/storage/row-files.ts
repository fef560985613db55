import { Low } from 'lowdb'
import * as fs from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isHeld, type Disk } from './disk'
import type { Entry } from './journal'
import { rowsFile, type Row, type Rows } from './rows-file'
import { parserOf, schema, tableOfFile, tables, type Table } from './tables'

/** A file of more rows than this is left as it is, and a next part begun: rewriting it must not hold up the counter. */
const rowsInPart = 20_000

/** So many parts of a month that other programs hold are passed by; where there are more, nothing can be read at all. */
const mostPassedBy = 3

/** A file of rows, `settings` or `incidents/2026-11`, as it stands in memory. */
type Part = {
  readonly name: string
  readonly low: Low<Rows>
  readonly table: Table<Row>
  readonly rows: Row[]
  /** Where the row of an id stands. */
  readonly at: Map<string, number>
  /** Size on the disk. */
  bytes: number
  /** Holds what the disk does not, or what the disk holds in an older form. */
  dirty: boolean
}

/** What a checkpoint is to write: the rows as they were when it began. */
export type Snapshot = { readonly part: Part; readonly rows: readonly Row[] }

/**
 * The files of rows in memory: read when asked for, changed by entries, written as lowdb checkpoints.
 * @param onRepair told the name of each file that was read from its copy or not at all
 */
export function rowFilesIn(folder: string, disk: Disk, onRepair: (name: string) => void) {
  const parts = new Map<string, Part>()
  const opening = new Map<string, Promise<Part | null>>()
  /** Rows of a table in the order of writing, until the next change. */
  const sorted = new Map<string, readonly Row[]>()
  /** Tables with the file that holds the row of an id: looking through years of files is felt with every entry. */
  const homes = new Map(tables.map(({ name }) => [name, new Map<string, Part>()]))
  let unread: readonly string[] = []

  const pathOf = (name: string): string => join(folder, `${name}.json`)

  /** Throws when the file is newer than this version, or cannot be read at all. */
  function open(name: string): Promise<Part | null> {
    const there = opening.get(name)
    if (there) return there
    // Once, also when an entry and the reading of all years ask at the same time.
    const part = read(name)
    opening.set(name, part)
    part.catch(() => opening.delete(name))
    return part
  }

  async function read(name: string): Promise<Part | null> {
    const table = tableOfFile(name)
    if (!table) return null
    const repairs: string[] = []
    const adapter = rowsFile(pathOf(name), parserOf(table), () => repairs.push(name), disk)
    const low = new Low<Rows>(adapter, { schema, rows: [] })
    await low.read()
    if (repairs.length > 0) onRepair(name)
    const rows = [...low.data.rows]
    const part = {
      name,
      low,
      table,
      rows,
      at: new Map(rows.map(({ id }, index) => [id, index])),
      bytes: await sizeOf(pathOf(name)),
      dirty: repairs.length > 0 || low.data.schema < schema,
    }
    parts.set(name, part)
    for (const { id } of rows) homes.get(table.name)?.set(id, part)
    unread = unread.filter((one) => one !== name)
    sorted.delete(table.name)
    return part
  }

  /** Sorting years of rows anew would be felt with every entry; whoever holds the old order keeps it. */
  function putInOrder({ name, byMonth }: Table<Row>, before: Row | null, row: Row): void {
    const there = sorted.get(name)
    if (!there) return
    const last = there.at(-1)
    if (before !== null) sorted.set(name, there.with(there.lastIndexOf(before), row))
    else if (!byMonth || last === undefined || byMonth.seqOf(last) < byMonth.seqOf(row))
      sorted.set(name, [...there, row])
    else sorted.delete(name)
  }

  const partsOf = (table: Table<Row>): Part[] => [...parts.values()].filter((part) => part.table.name === table.name)

  return {
    open,
    /**
     * Names the files that are there, so that those of past years are known to be unread. Newest first.
     * @param onRefused told of each folder that cannot be looked into
     */
    async list(
      names: readonly Table<Row>[],
      onRefused: (folder: string, error: unknown) => void,
    ): Promise<readonly string[]> {
      const months: string[][] = []
      for (const { name } of names.filter(({ byMonth }) => byMonth)) {
        try {
          months.push(await monthsIn(folder, name, disk))
        } catch (error) {
          onRefused(join(folder, name), error)
        }
      }
      unread = months.flat().sort().reverse()
      return unread
    },
    /** Names of files that have not been read yet, newest first. */
    unread: () => unread,
    /** Puts the row of an entry in its place. Its file must be open. */
    apply: ({ file, row }: Entry): void => {
      const part = parts.get(file)
      if (!part) return
      const index = part.at.get(row.id)
      const before = index === undefined ? null : (part.rows[index] ?? null)
      if (index === undefined) {
        part.at.set(row.id, part.rows.push(row) - 1)
        homes.get(part.table.name)?.set(row.id, part)
      } else part.rows[index] = row
      part.dirty = true
      putInOrder(part.table, before, row)
    },
    /** The row of an id among the files that have been read, and the file where it is kept. */
    find(table: Table<Row>, id: string): { readonly file: string; readonly row: Row } | null {
      const part = homes.get(table.name)?.get(id)
      const row = part?.rows[part.at.get(id) ?? -1]
      return part && row ? { file: part.name, row } : null
    },
    /** The file for a new row; it is open then. What another program holds is passed by, or else rejected with. */
    async fileFor(table: Table<Row>, row: Row): Promise<string> {
      if (!table.byMonth) {
        await open(table.name)
        return table.name
      }
      const month = `${table.name}/${table.byMonth.monthOf(row)}`
      for (let number = 1; ; number++) {
        const name = number === 1 ? month : `${month}.${String(number).padStart(3, '0')}`
        const part = await open(name).catch((error: unknown) => {
          if (!isHeld(error) || number > mostPassedBy) throw error
          return 'held' as const
        })
        if (part === 'held') continue
        if (!part || part.rows.length < rowsInPart) return name
      }
    },
    /** All rows of a table that have been read, in the order of writing. */
    rows(table: Table<Row>): readonly Row[] {
      const there = sorted.get(table.name)
      if (there) return there
      const rows = partsOf(table).flatMap((part) => part.rows)
      const { byMonth } = table
      if (byMonth) rows.sort((a, b) => byMonth.seqOf(a) - byMonth.seqOf(b))
      sorted.set(table.name, rows)
      return rows
    },
    /** All rows that have been read, by the name of their file: those that a backup holds, or those of this PC. */
    all: (ofThisPc: boolean): ReadonlyMap<string, readonly Row[]> =>
      new Map(
        [...parts.values()]
          .filter(({ table, rows }) => (table.ofThisPc === true) === ofThisPc && rows.length > 0)
          .map(({ name, rows }) => [name, [...rows]]),
      ),
    /** Names of the files of months before this one, `2025-11`. */
    before(table: Table<Row>, month: string): readonly string[] {
      const names = new Set([...parts.keys(), ...unread])
      return [...names].filter((name) => name.startsWith(`${table.name}/`) && name < `${table.name}/${month}`)
    },
    /** Removes a file with all its copies. */
    async remove(name: string): Promise<void> {
      const path = pathOf(name)
      const copies = (await disk.names(dirname(path)))
        .map((copy) => join(dirname(path), copy))
        .filter((copy) => copy.startsWith(`${path}.`))
      // The file goes last: a copy without its file would look like damage.
      for (const copy of copies) await disk.remove(copy)
      await disk.flush(dirname(path))
      await disk.remove(path)
      const table = parts.get(name)?.table
      parts.delete(name)
      opening.delete(name)
      unread = unread.filter((one) => one !== name)
      if (table) sorted.delete(table.name)
    },
    /** Bytes of the files that a checkpoint would write anew; null when there is nothing to write. */
    dirtyBytes(): number | null {
      const dirty = [...parts.values()].filter((part) => part.dirty)
      return dirty.length === 0 ? null : dirty.reduce((sum, { bytes }) => sum + bytes, 0)
    },
    /** Whether one that was read is in the shape of an older version. */
    isOld: () => [...parts.values()].some(({ low }) => low.data.schema < schema),
    /** Takes what a checkpoint has to write; later changes are for the next one. */
    snapshot(): readonly Snapshot[] {
      const dirty = [...parts.values()].filter((part) => part.dirty)
      for (const part of dirty) part.dirty = false
      return dirty.map((part) => ({ part, rows: [...part.rows] }))
    },
    /** Writes a snapshot to the disk, all of it or a throw; what was not written stays to be written. */
    async write(snapshots: readonly Snapshot[]): Promise<void> {
      const left = new Set(snapshots.map(({ part }) => part))
      try {
        for (const { part, rows } of snapshots) {
          part.low.data = { schema, rows }
          await part.low.write()
          part.bytes = await sizeOf(pathOf(part.name))
          left.delete(part)
        }
      } finally {
        for (const part of left) part.dirty = true
      }
    },
  }
}

const sizeOf = (file: string): Promise<number> =>
  fs.stat(file).then(
    ({ size }) => size,
    () => 0,
  )

/** Names of the files of a table that has one a month, by whatever copy is there. */
async function monthsIn(folder: string, table: string, disk: Disk): Promise<string[]> {
  const names = await disk.names(join(folder, table))
  const months = names.map((name) => /^(\d{4}-\d\d(?:\.\d{3})?)\.json(?:\.prev|\.new)?$/.exec(name)?.[1] ?? '')
  return [...new Set(months.filter((month) => month !== ''))].map((month) => `${table}/${month}`)
}

/** The files of the newest two months of each table. */
export function newestMonths(names: readonly string[]): readonly string[] {
  const monthsOf = (table: string): readonly string[] => {
    const months = names.filter((name) => name.startsWith(table)).map((name) => name.slice(0, table.length + 7))
    return [...new Set(months)].sort().slice(-2)
  }
  const newest = new Set(names.flatMap((name) => monthsOf(name.slice(0, name.indexOf('/') + 1))))
  return names.filter((name) => newest.has(name.slice(0, name.indexOf('/') + 8)))
}
