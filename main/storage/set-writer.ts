import { join } from 'node:path'
import type { Disk } from './disk'
import { bytesOfFile, writeTwice, type Row } from './rows-file'
import { schema, tableOfFile, type Table } from './tables'

/** So many rows of a file, or bytes of all that waits, are in memory before a part is written. */
const most = { rows: 20_000, bytes: 16 * 2 ** 20 }

/** Rows of one file that wait to be written. As bytes, since these are not looked through whenever memory is tidied. */
class Waiting {
  readonly #pieces: Buffer[] = []
  #lines: string[] = []
  #since = 0
  rows = 0
  /** What it takes in memory, or a little less. */
  bytes = 0

  /** Returns by how many bytes it has grown. */
  add(row: Row): number {
    const line = JSON.stringify(row)
    const more = 2 * line.length
    this.#lines.push(line)
    this.#since += more
    this.rows++
    this.bytes += more
    if (this.#since >= 64 * 1024) this.#gather()
    return more
  }

  pieces(): readonly Buffer[] {
    if (this.#lines.length > 0) this.#gather()
    return this.#pieces
  }

  #gather(): void {
    this.#pieces.push(Buffer.from(this.#lines.join(',\n')))
    this.#lines = []
    this.#since = 0
  }
}

/** Writes the files of a set of data whose rows come one by one, in any order, and keeps few of them in memory. */
export class SetWriter {
  readonly #place: string
  readonly #disk: Disk
  readonly #waiting = new Map<string, Waiting>()
  readonly #written = new Set<string>()
  #bytes = 0
  /** The greatest number of a row. */
  last = 0

  /** @param place folder of the new set */
  constructor(place: string, disk: Disk) {
    this.#place = place
    this.#disk = disk
  }

  /** Takes a row for a file of rows, which must be as its schema makes it. */
  async take(file: string, row: Row): Promise<void> {
    const table = tableOfFile(file)
    if (!table) return
    this.last = Math.max(this.last, table.byMonth?.seqOf(row) ?? 0)
    const waiting = this.#waiting.get(file) ?? new Waiting()
    this.#waiting.set(file, waiting)
    this.#bytes += waiting.add(row)
    if (!table.byMonth) return
    if (waiting.rows >= most.rows) await this.#write(file, table)
    while (this.#bytes >= most.bytes) {
      const largest = this.#largest()
      if (largest === null) return
      await this.#write(...largest)
    }
  }

  /** Writes what still waits. */
  async end(): Promise<void> {
    for (const file of [...this.#waiting.keys()]) {
      const table = tableOfFile(file)
      if (table) await this.#write(file, table)
    }
  }

  /** Only what has a file a month may be written in parts. */
  #largest(): [string, Table<Row>] | null {
    let largest: [string, Table<Row>] | null = null
    let bytes = 0
    for (const [file, waiting] of this.#waiting) {
      const table = tableOfFile(file)
      if (!table?.byMonth || waiting.bytes <= bytes) continue
      largest = [file, table]
      ;({ bytes } = waiting)
    }
    return largest
  }

  async #write(file: string, table: Table<Row>): Promise<void> {
    const waiting = this.#waiting.get(file)
    if (!waiting) return
    this.#waiting.delete(file)
    this.#bytes -= waiting.bytes
    const name = this.#freeName(file)
    this.#written.add(name)
    await this.#disk.makeFolder(table.byMonth ? join(this.#place, table.name) : this.#place)
    await writeTwice(join(this.#place, `${name}.json`), bytesOfFile(schema, waiting.pieces()), this.#disk)
  }

  /** What does not fit into a file goes into the next part of its month. */
  #freeName(file: string): string {
    const [month = ''] = file.split('.')
    let name = file
    for (let number = 2; this.#written.has(name); number++) name = `${month}.${String(number).padStart(3, '0')}`
    return name
  }
}
