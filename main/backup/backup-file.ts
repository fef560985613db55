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
const slice = 500
const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))

/** The bytes of a backup of these data. */
export async function pack({ seq, files }: DataSet, about: About): Promise<Buffer> {
  const head = { app: 'merchant-help', schema, ...about, seq, counts: countsOf(files), ...daysOf(files) }
  const lines = [JSON.stringify(head)]
  for (const [file, rows] of files) {
    for (const row of rows) {
      lines.push(JSON.stringify({ file, row }))
      if (lines.length % slice === 0) await breathe()
    }
  }
  const body = await promisify(gzip)(`${lines.join('\n')}\n`)
  return Buffer.concat([Buffer.from(firstLine(format, sumOf(format, body))), body])
}

/** Reads what `pack` has made. Every row passes the schema of its table, as if a person had typed it in. */
export async function unpack(bytes: Uint8Array): Promise<Result<Backup, BackupFlaw>> {
  const body = bodyOf(bytes)
  if (!body.ok) return body
  try {
    return await contentOf((await promisify(gunzip)(body.value, { maxOutputLength: 2 ** 29 })).toString())
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

async function contentOf(text: string): Promise<Result<Backup, BackupFlaw>> {
  const [first = '', ...lines] = text.trimEnd().split('\n')
  const head = v.parse(headSchema, JSON.parse(first))
  if (head.schema > schema) return failed('newer')
  const files = new Map<string, Row[]>()
  const ids = new Set<string>()
  let leftOut = 0
  for (const [index, line] of lines.entries()) {
    if (index % slice === 0) await breathe()
    const { file, row } = v.parse(lineSchema, JSON.parse(line))
    const taken = takenIn(file, row)
    if (taken === null || ids.has(`${tableNameOf(file)}:${taken.id}`)) {
      leftOut++
      continue
    }
    ids.add(`${tableNameOf(file)}:${taken.id}`)
    const there = files.get(file)
    if (there) there.push(taken)
    else files.set(file, [taken])
  }
  const promised = Object.values(head.counts).reduce((sum, count) => sum + count, 0)
  if (lines.length !== promised) return failed('damaged')
  return done({ about: { appVersion: head.appVersion, made: head.made }, set: { seq: head.seq, files }, leftOut })
}

/** A row as its schema makes it; null when it has no place with us. */
function takenIn(file: string, row: unknown): Row | null {
  const table = tableOfFile(file)
  if (!table || table.ofThisPc === true) return null
  const taken = v.safeParse(table.schema, row)
  return taken.success ? taken.output : null
}

const tableNameOf = (file: string): string => file.split('/')[0] ?? ''
