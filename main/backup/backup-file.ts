import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import * as v from 'valibot'
import type { BackupFlaw } from '#shared/ipc/contract'
import { done, failed, type Result } from '#shared/result'
import { seqLimit } from '#shared/seq'
import type { DataSet } from '../storage/store'
import { longestRow, schema, tableOfFile, tables, type Row, type Table } from '../storage/tables'
import { firstLine, FlawError, form, inMemory, linesIn, openSource, sizeUnpacked, type Source } from './lines-in'
import { maskedIn } from './masked'
import { SeenIds } from './seen-ids'
import { tallyOf } from './summary'

/**
 * The form of a backup: a line that anyone can read, with the sum of all other bytes; then gzip of JSON lines, a head
 * and a row each. So one wrong byte anywhere is found, and a person with `tail` and `gunzip` can read the rest.
 *
 * However large a backup is, it is written and read a few rows at a time.
 */

/** Who made it, and when by the shop's clock (`2026-11-22T14:32:05.120+08:00`). */
export type About = { readonly appVersion: string; readonly made: string }

/** More than a shop writes in its life, and what this app reads back all the same. */
const most = {
  rows: 1_000_000,
  /** Of rows of one file after the other. */
  runs: 5000,
  /** Bytes of rows in files that are read at every start. */
  atOnce: 32 * 2 ** 20,
  /** A restored log must have numbers left for many years to come. */
  seq: seqLimit - 10_000_000,
}

const headSchema = v.object({
  app: v.literal('merchant-help'),
  schema: v.pipe(v.number(), v.integer(), v.minValue(1)),
  appVersion: v.pipe(v.string(), v.maxLength(100)),
  made: v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/), v.maxLength(100)),
  /** Number of the last entry. */
  seq: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most.seq)),
  /** Rows of each table. The days of the incidents stand beside them, for whoever looks in by hand. */
  counts: v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(0))),
})
type Head = v.InferOutput<typeof headSchema>

const lineSchema = v.object({ file: v.string(), row: v.unknown() })

/** What has been read of a backup besides its rows. */
export type Read = {
  readonly about: About
  /** Number of the last entry. */
  readonly seq: number
  /** Of its content. */
  readonly sum: string
  /** How many bytes its rows are as JSON, or a little fewer. */
  readonly bytes: number
  /** Rows that this version cannot take in. */
  readonly leftOut: number
  /** Fields that held card data. */
  readonly masked: number
}

export type Backup = {
  readonly about: About
  readonly set: DataSet
  /** Rows that this version cannot take in. */
  readonly leftOut: number
}

/** Rows between two moments in which others may run: the counter comes first. */
const slice = 100
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** The bytes of a backup of these data. */
export async function pack(set: DataSet, about: About): Promise<Buffer> {
  const hash = createHash('sha256').update(firstLine(form, ''))
  const pieces: Buffer[] = []
  const packed = Readable.from(linesOf(set, about), { objectMode: false }).pipe(createGzip({ chunkSize: 64 * 1024 }))
  for await (const piece of packed as AsyncIterable<Buffer>) {
    hash.update(piece)
    pieces.push(piece)
  }
  return Buffer.concat([Buffer.from(firstLine(form, hash.digest('hex'))), ...pieces])
}

async function* linesOf({ seq, files }: DataSet, about: About): AsyncGenerator<Buffer> {
  const tally = tallyOf({ files })
  const { firstDay, lastDay } = tally
  const head = { app: 'merchant-help', schema, ...about, seq, counts: tally.counts(), firstDay, lastDay }
  yield Buffer.from(`${JSON.stringify(head)}\n`)
  for (const [file, rows] of files) {
    for (let start = 0; start < rows.length; start += slice) {
      const lines = rows.slice(start, start + slice).map((row) => `${JSON.stringify({ file, row })}\n`)
      yield Buffer.from(lines.join(''))
      await breathe()
    }
  }
}

/** Whether a backup that has just been written is whole: its sum, and as many rows as its head promises. */
export async function isWhole(bytes: Uint8Array): Promise<boolean> {
  const read = await demanding(() => readLines(inMemory(bytes), () => Promise.resolve()))
  return read.ok
}

/** Reads what `pack` has made into memory. */
export async function unpack(source: Source): Promise<Result<Backup, BackupFlaw>> {
  const files = new Map<string, Row[]>()
  const read = await readRows(source, (file, row) => {
    const there = files.get(file)
    if (there) there.push(row)
    else files.set(file, [row])
    return Promise.resolve()
  })
  if (!read.ok) return read
  const { about, seq, leftOut } = read.value
  return done({ about, set: { seq, files }, leftOut })
}

/**
 * Reads what `pack` has made, and hands each row over with the name of its file. Every row passes the schema of its
 * table, as if a person had typed it in. Rows may have been handed over before a flaw is found: then none of them counts.
 */
export async function readRows(
  source: Source,
  take: (file: string, row: Row) => Promise<void>,
): Promise<Result<Read, BackupFlaw>> {
  return demanding(async () => {
    const ids = new SeenIds()
    const within = limits()
    const found = { leftOut: 0, masked: 0 }
    const { head, ...read } = await readLines(source, async (line) => {
      const { file, row } = line === null ? {} : v.parse(lineSchema, jsonOf(line))
      const table = file === undefined ? undefined : tableOfFile(file)
      const good = line === null || table === undefined ? null : takenIn(row, table, line.length)
      if (!good || file === undefined || table === undefined || !ids.add(`${table.name}:${good.id}`)) {
        found.leftOut++
        return
      }
      within(file, table, line?.length ?? 0)
      found.masked += maskedIn(row, good)
      await take(file, good)
    })
    return { about: { appVersion: head.appVersion, made: head.made }, seq: head.seq, ...read, ...found }
  })
}

/** What `read` resolves with, or the flaw that it throws. */
async function demanding<T>(read: () => Promise<T>): Promise<Result<T, BackupFlaw>> {
  try {
    return done(await read())
  } catch (error) {
    if (error instanceof FlawError) return failed(error.flaw)
    if (error instanceof SyntaxError || error instanceof v.ValiError) return failed('damaged')
    throw error
  }
}

/** The longest line that may hold a row: besides the row it names its file. */
const longestLine = Math.max(...tables.map(longestRow)) + 100

/** Throws where the sum is wrong, or where there are more or fewer lines or bytes than promised. */
async function readLines(source: Source, take: (line: Buffer | null) => Promise<void>) {
  const { start, sum } = await openSource(source)
  const bytes = await sizeUnpacked(source)
  let head: Head | null = null
  let rows = 0
  for await (const lines of linesIn(source, start, bytes, longestLine)) {
    for (const line of lines) {
      if (head === null) {
        head = headOf(line)
        continue
      }
      rows++
      if (rows > promisedBy(head)) throw new FlawError('damaged')
      await take(line)
    }
    await breathe()
  }
  if (head === null || rows !== promisedBy(head)) throw new FlawError('damaged')
  return { head, sum, bytes }
}

function headOf(line: Buffer | null): Head {
  const head = v.parse(headSchema, jsonOf(line ?? Buffer.from('')))
  if (head.schema > schema) throw new FlawError('newer')
  if (promisedBy(head) > most.rows) throw new FlawError('too-large')
  return head
}

const promisedBy = ({ counts }: Head): number => Object.values(counts).reduce((sum, count) => sum + count, 0)

const jsonOf = (line: Buffer): unknown => JSON.parse(line.toString())

/** Throws where rows go back and forth between files or need more than a shop has, or fill those that are read at every start. */
function limits(): (file: string, table: Table<Row>, bytes: number) => void {
  let [runs, before] = [0, '']
  let atOnce = 0
  return (file, { byMonth }, bytes) => {
    if (file !== before) runs++
    before = file
    if (!byMonth) atOnce += bytes
    if (runs > most.runs || atOnce > most.atOnce) throw new FlawError('too-large')
  }
}

/** A row as its schema makes it; null when it has no place with us. */
function takenIn(row: unknown, table: Table<Row>, length: number): Row | null {
  if (table.ofThisPc === true || length > longestRow(table) + 100) return null
  const taken = v.safeParse(table.schema, row)
  return taken.success && (table.byMonth?.seqOf(taken.output) ?? 0) <= most.seq ? taken.output : null
}
