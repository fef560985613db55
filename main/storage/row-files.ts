import { Low } from 'lowdb'
import * as fs from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { clearUnfinished, isHeld, type Disk } from './disk'
import type { Health } from './health'
import { Memory, type Part } from './memory'
import { copyOf, rowsFile, type Row, type Rows } from './rows-file'
import { parserOf, schema, tableOfFile, tables, type Table } from './tables'

/** A file of more rows than this is left as it is, and a next part begun: rewriting it must not hold up the counter. */
const rowsInPart = 20_000

/** So many parts of a month that other programs hold are passed by; where there are more, nothing can be read at all. */
const mostPassedBy = 3

/** The files of rows in the folder: which of them are in memory, which have not been read yet, and where a new row goes. */
export class RowFiles {
  readonly #folder: string
  readonly #disk: Disk
  readonly #health: Health
  /** Names of files that were repaired when they were read, from their copy or not at all. */
  readonly repaired: string[] = []
  readonly memory = new Memory()
  /** Names of files that have not been read yet, newest first. */
  unread: readonly string[] = []
  readonly #opening = new Map<string, Promise<Part | null>>()

  constructor(folder: string, disk: Disk, health: Health) {
    this.#folder = folder
    // Whoever may not write leaves a damaged file where it is.
    const rename: Disk['rename'] = (from, to) => (health.mayWrite() ? disk.rename(from, to) : Promise.resolve())
    this.#disk = { ...disk, rename }
    this.#health = health
  }

  /** Names the files that are there, so that those of past years are known to be unread. Newest first. */
  async list(): Promise<readonly string[]> {
    const months: string[][] = []
    for (const { name } of tables.filter(({ byMonth }) => byMonth)) {
      try {
        months.push(await monthsIn(this.#folder, name, this.#disk))
      } catch (error) {
        this.#health.noteUnread(join(this.#folder, name), error)
      }
    }
    this.unread = months.flat().sort().reverse()
    return this.unread
  }

  /** Brings a file into memory if that can be done. */
  async read(name: string): Promise<void> {
    try {
      await this.#open(name)
    } catch (error) {
      this.#health.noteUnread(this.#pathOf(name), error)
    }
  }

  /** The file for a new row; it is in memory then. What another program holds is passed by, or else rejected with. */
  async fileFor(table: Table<Row>, row: Row): Promise<string> {
    if (!table.byMonth) {
      await this.#open(table.name)
      return table.name
    }
    const month = `${table.name}/${table.byMonth.monthOf(row)}`
    for (let number = 1; ; number++) {
      const name = number === 1 ? month : `${month}.${String(number).padStart(3, '0')}`
      const part = await this.#open(name).catch((error: unknown) => {
        if (!isHeld(error) || number > mostPassedBy) throw error
        return 'held' as const
      })
      if (part === 'held') continue
      if (!part || part.rows.length < rowsInPart) return name
    }
  }

  /** Names of the files of months that have been read and hold no row. */
  empty = (): readonly string[] =>
    this.memory.parts().flatMap(({ name, table, rows }) => (table.byMonth && rows.length === 0 ? [name] : []))

  /** Removes a file with all its copies. */
  async remove(name: string): Promise<void> {
    const path = this.#pathOf(name)
    const copies = (await this.#disk.names(dirname(path)))
      .map((copy) => join(dirname(path), copy))
      .filter((copy) => copy.startsWith(`${path}.`))
    // The file goes last: a copy without its file would look like damage.
    for (const copy of copies) await this.#disk.remove(copy)
    await this.#disk.flush(dirname(path))
    await this.#disk.remove(path)
    this.memory.drop(name)
    this.#opening.delete(name)
    this.unread = this.unread.filter((one) => one !== name)
  }

  /** Writes these rows as the file of a part. */
  async write(part: Part, rows: readonly Row[]): Promise<void> {
    part.low.data = { schema, rows }
    await part.low.write()
    part.bytes = await sizeOf(this.#pathOf(part.name))
  }

  /** Removes what a kill has left half written. While files are written none of these may be removed. */
  async clearUnfinished(): Promise<void> {
    const months = tables.filter(({ byMonth }) => byMonth).map(({ name }) => join(this.#folder, name))
    for (const folder of [this.#folder, ...months]) await clearUnfinished(folder, this.#disk)
  }

  /** Null for a file of no table. Throws when the file is newer than this version, or cannot be read at all. */
  #open(name: string): Promise<Part | null> {
    const there = this.#opening.get(name)
    if (there) return there
    // Once, also when an entry and the reading of all years ask at the same time.
    const part = this.#bringIn(name)
    this.#opening.set(name, part)
    part.catch(() => this.#opening.delete(name))
    return part
  }

  async #bringIn(name: string): Promise<Part | null> {
    const table = tableOfFile(name)
    if (!table) return null
    const path = this.#pathOf(name)
    const repairs: string[] = []
    const adapter = rowsFile(path, parserOf(table), () => repairs.push(name), this.#disk)
    const low = new Low<Rows>(adapter, { schema, rows: [] })
    await low.read()
    if (repairs.length > 0 && this.#health.mayWrite()) this.repaired.push(name)
    const rows = [...low.data.rows]
    const at = new Map(rows.map(({ id }, index) => [id, index]))
    const [bytes, bytesOfCopy] = await Promise.all([sizeOf(path), sizeOf(copyOf(path))])
    // Cut short between the two, a writing leaves the copy of another version, or none.
    const dirty = repairs.length > 0 || low.data.schema < schema || bytesOfCopy !== bytes
    const part = { name, low, table, rows, at, bytes, dirty }
    this.memory.add(part)
    this.unread = this.unread.filter((one) => one !== name)
    return part
  }

  #pathOf = (name: string): string => join(this.#folder, `${name}.json`)
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
