import type { Entry } from './journal'
import { schema, tables, type Table } from './tables'
import type { Row, Rows } from './rows-file'

/** A file of rows, `settings` or `incidents/2026-11`, as it stands in memory. */
export type Part = {
  readonly name: string
  /** Its file in the hands of lowdb. */
  readonly low: { data: Rows; readonly write: () => Promise<void> }
  readonly table: Table<Row>
  readonly rows: Row[]
  /** Where the row of an id stands. */
  readonly at: Map<string, number>
  /** Size on the disk. */
  bytes: number
  /** Holds what the disk does not, or what the disk holds in an older form. */
  dirty: boolean
}

/** The rows of all files that have been read, as the entries since have changed them. */
export class Memory {
  readonly #parts = new Map<string, Part>()
  /** Rows of a table in the order of writing, until the next change. */
  readonly #sorted = new Map<string, readonly Row[]>()
  /** Tables with the file that holds the row of an id: looking through years of files is felt with every entry. */
  readonly #homes = new Map(tables.map(({ name }) => [name, new Map<string, Part>()]))

  parts = (): readonly Part[] => [...this.#parts.values()]
  /** What a checkpoint would write. */
  dirty = (): readonly Part[] => this.parts().filter(({ dirty }) => dirty)
  /** Whether one is in the shape of an older version. */
  isOld = (): boolean => this.parts().some(({ low }) => low.data.schema < schema)

  add(part: Part): void {
    this.#parts.set(part.name, part)
    for (const { id } of part.rows) this.#homes.get(part.table.name)?.set(id, part)
    this.#sorted.delete(part.table.name)
  }

  drop(name: string): void {
    this.#sorted.delete(this.#parts.get(name)?.table.name ?? '')
    this.#parts.delete(name)
  }

  /** Puts the row of an entry in its place, or takes rows out. Its file must have been read. */
  apply(entry: Entry): void {
    const part = this.#parts.get(entry.file)
    if (!part) return
    if ('row' in entry) this.#put(part, entry.row)
    else this.#takeOut(part, new Set(entry.gone))
  }

  #takeOut(part: Part, gone: ReadonlySet<string>): void {
    const kept = part.rows.filter(({ id }) => !gone.has(id))
    const homes = this.#homes.get(part.table.name)
    for (const id of gone) if (part.at.has(id)) homes?.delete(id)
    part.at.clear()
    part.rows.length = 0
    for (const row of kept) part.at.set(row.id, part.rows.push(row) - 1)
    part.dirty = true
    this.forgetOrder(part.table)
  }

  /** Has the rows of a table sorted anew by whoever asks next: what puts in many of them does it first. */
  forgetOrder({ name }: Table<Row>): void {
    this.#sorted.delete(name)
  }

  #put(part: Part, row: Row): void {
    const index = part.at.get(row.id)
    const before = index === undefined ? null : (part.rows[index] ?? null)
    if (index === undefined) {
      part.at.set(row.id, part.rows.push(row) - 1)
      this.#homes.get(part.table.name)?.set(row.id, part)
    } else part.rows[index] = row
    part.dirty = true
    this.#putInOrder(part.table, before, row)
  }

  /** Sorting years of rows anew would be felt with every entry; whoever holds the old order keeps it. */
  #putInOrder({ name, byMonth }: Table<Row>, before: Row | null, row: Row): void {
    const there = this.#sorted.get(name)
    if (!there) return
    const last = there.at(-1)
    if (before !== null) this.#sorted.set(name, there.with(there.lastIndexOf(before), row))
    else if (!byMonth || last === undefined || byMonth.seqOf(last) < byMonth.seqOf(row))
      this.#sorted.set(name, [...there, row])
    else this.#sorted.delete(name)
  }

  /** The row of an id, and the file where it is kept. */
  find(table: Table<Row>, id: string): { readonly file: string; readonly row: Row } | null {
    const part = this.#homes.get(table.name)?.get(id)
    const row = part?.rows[part.at.get(id) ?? -1]
    return part && row ? { file: part.name, row } : null
  }

  /** All rows of a table, in the order of writing. */
  rows(table: Table<Row>): readonly Row[] {
    const there = this.#sorted.get(table.name)
    if (there) return there
    const rows = this.parts().flatMap((part) => (part.table.name === table.name ? part.rows : []))
    const { byMonth } = table
    if (byMonth) rows.sort((a, b) => byMonth.seqOf(a) - byMonth.seqOf(b))
    this.#sorted.set(table.name, rows)
    return rows
  }

  /** All rows by the name of their file: those that a backup holds, or those of this PC. */
  all(ofThisPc: boolean): ReadonlyMap<string, readonly Row[]> {
    const wanted = this.parts().filter(({ table, rows }) => (table.ofThisPc === true) === ofThisPc && rows.length > 0)
    return new Map(wanted.map(({ name, rows }) => [name, [...rows]]))
  }
}
