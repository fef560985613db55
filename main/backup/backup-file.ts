import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import * as v from 'valibot'
import type { BackupFlaw } from '#shared/ipc/contract'
import { done, failed, type Result } from '#shared/result'
import type { DataSet } from '../storage/store'
import { schema, tableOfFile, type Row } from '../storage/tables'
import { countsOf, daysOf } from './summary'

/**
 * The form of a backup: a line that anyone can read, with the sum of all other bytes; then gzip of JSON lines, a head
 * and a row each. So one wrong byte anywhere is found, and a person with `tail` and `gunzip` can read the rest.
 */

/** Who made it, and when by the shop's clock (`2026-11-22T14:32:05.120+08:00`). */
export type About = { readonly appVersion: string; readonly made: string }

const headSchema = v.object({
  app: v.literal('merchant-help'),
  schema: v.pipe(v.number(), v.integer(), v.minValue(1)),
  appVersion: v.string(),
  made: v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/)),
  /** Number of the last entry. */
  seq: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Rows of each table. The days of the incidents stand beside them, for whoever looks in by hand. */
  counts: v.record(v.string(), v.number()),
})
const lineSchema = v.object({ file: v.string(), row: v.unknown() })

export type Backup = {
  readonly about: About
  readonly set: DataSet
  /** Rows that this version cannot take in. */
  readonly leftOut: number
}

const format = 1
const firstLine = (number: number, sum: string): string => `merchant-help backup ${String(number)} sha256=${sum}\n`
const sumOf = (number: number, body: Uint8Array): string =>
  createHash('sha256').update(firstLine(number, '')).update(body).digest('hex')

/** Rows between two moments in which others may run: the counter comes first. */
const slice = 100
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** The bytes of a backup of these data. */
export async function pack({ seq, files }: DataSet, about: About): Promise<Buffer> {
  const head = { app: 'merchant-help', schema, ...about, seq, counts: countsOf(files), ...daysOf(files) }
  const pieces = [Buffer.from(`${JSON.stringify(head)}\n`)]
  for (const [file, rows] of files) {
    for (let start = 0; start < rows.length; start += slice) {
      const lines = rows.slice(start, start + slice).map((row) => `${JSON.stringify({ file, row })}\n`)
      pieces.push(Buffer.from(lines.join('')))
      await breathe()
    }
  }
  const body = await promisify(gzip)(Buffer.concat(pieces))
  return Buffer.concat([Buffer.from(firstLine(format, sumOf(format, body))), body])
}

/** Whether a backup that has just been written is whole: its sum, and as many rows as its head promises. */
export async function isWhole(bytes: Uint8Array): Promise<boolean> {
  const opened = await open(bytes)
  if (!opened.ok) return false
  let lines = 0
  for (let at = opened.value.rows.indexOf(10); at >= 0; at = opened.value.rows.indexOf(10, at + 1)) lines++
  return lines === promisedBy(opened.value.head)
}

/** Reads what `pack` has made. Every row passes the schema of its table, as if a person had typed it in. */
export async function unpack(bytes: Uint8Array): Promise<Result<Backup, BackupFlaw>> {
  const opened = await open(bytes)
  if (!opened.ok) return opened
  const { head, rows } = opened.value
  try {
    const { files, leftOut } = await taken(rows, promisedBy(head))
    return done({ about: { appVersion: head.appVersion, made: head.made }, set: { seq: head.seq, files }, leftOut })
  } catch {
    return failed('damaged')
  }
}

type Head = v.InferOutput<typeof headSchema>

const promisedBy = ({ counts }: Head): number => Object.values(counts).reduce((sum, count) => sum + count, 0)

async function open(bytes: Uint8Array): Promise<Result<{ readonly head: Head; readonly rows: Buffer }, BackupFlaw>> {
  const body = bodyOf(bytes)
  if (!body.ok) return body
  try {
    const content = await promisify(gunzip)(body.value, { maxOutputLength: 2 ** 30 })
    const end = content.indexOf(10)
    const head = v.parse(headSchema, JSON.parse(content.toString('utf8', 0, end)))
    return head.schema > schema ? failed('newer') : done({ head, rows: content.subarray(end + 1) })
  } catch {
    return failed('damaged')
  }
}

/** The bytes after the first line, if the sum is right. */
function bodyOf(bytes: Uint8Array): Result<Uint8Array, BackupFlaw> {
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  const [line = '', number = '', sum = ''] = /^merchant-help backup (\d+) sha256=([0-9a-f]{64})\n/.exec(start) ?? []
  // One wrong byte cannot hide both words.
  if (line === '') return failed(/merchant-help|sha256/.test(start) ? 'damaged' : 'not-a-backup')
  const body = bytes.subarray(line.length)
  if (sumOf(Number(number), body) !== sum) return failed('damaged')
  return Number(number) === format ? done(body) : failed('newer')
}

/** Throws where a line is no row, or where there are more or fewer than promised. */
async function taken(rows: Buffer, promised: number): Promise<{ files: Map<string, Row[]>; leftOut: number }> {
  const files = new Map<string, Row[]>()
  const ids = new Set<string>()
  let lines = 0
  for (let start = 0; start < rows.length; lines++) {
    if (lines % slice === 0) await breathe()
    const end = rows.indexOf(10, start)
    if (end < 0) throw new Error('the last line is not whole')
    const { file, row } = v.parse(lineSchema, JSON.parse(rows.toString('utf8', start, end)))
    start = end + 1
    const good = takenIn(file, row)
    const id = `${file.split('/')[0] ?? ''}:${good?.id ?? ''}`
    if (good === null || ids.has(id)) continue
    ids.add(id)
    const there = files.get(file)
    if (there) there.push(good)
    else files.set(file, [good])
  }
  if (lines !== promised) throw new Error('not as many rows as promised')
  return { files, leftOut: lines - ids.size }
}

/** A row as its schema makes it; null when it has no place with us. */
function takenIn(file: string, row: unknown): Row | null {
  const table = tableOfFile(file)
  if (!table || table.ofThisPc === true) return null
  const taken = v.safeParse(table.schema, row)
  return taken.success ? taken.output : null
}
