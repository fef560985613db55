import { join } from 'node:path'
import * as v from 'valibot'
import { errorCode, replaceFile, UnfitFileError, type Disk } from './disk'
import { journalsIn, makeJournal, type Entry } from './journal'
import type { Row } from './rows-file'
import { SetWriter } from './set-writer'
import { tables } from './tables'

/**
 * Puts one set of data in the place of another, all or nothing:
 *
 * 1. The new set is written beside the old one, `restore/new`, or lies there since an earlier replacement.
 * 2. `restore/marker.json` appears by a rename: from now on the new set is the data, whatever happens.
 * 3. What is live moves out into `before-restore-…`, the new set moves in, the marker goes.
 *
 * Whoever opens the folder next finishes step 3, or clears up after a step 1 that had no step 2.
 */

/** Every row of every year but those of this PC, and the number of the last entry. */
export type DataSet = { readonly seq: number; readonly files: ReadonlyMap<string, readonly Row[]> }

/** The same, one row after the other: all of it need not be in memory. */
export type RowByRow = {
  /** How many bytes it is as JSON. */
  readonly bytes: number
  /**
   * Hands over every row with the name of its file. Resolves with the number of the last entry; null where the rows cannot
   * be had, and then none of them counts.
   */
  readonly handOver: (take: (file: string, row: Row) => Promise<void>) => Promise<number | null>
}

/** A new set: where it lies in the folder, and the number that it has come to. */
export type Prepared = { readonly from: string; readonly seq: number }

const ours = 'restore'
const fresh = `${ours}/new`
const keptName = /^before-restore-(\d{4}-\d\d-\d\dT\d{6})(?:-\d+)?$/

const markerSchema = v.strictObject({
  from: v.union([v.literal(fresh), v.pipe(v.string(), v.regex(keptName))]),
  to: v.pipe(v.string(), v.regex(keptName)),
  /** What the new set brings: what of it is not in `from` any more has moved in. */
  names: v.array(v.string()),
})
type Marker = v.InferOutput<typeof markerSchema>

const markerFile = (folder: string): string => join(folder, ours, 'marker.json')

/** Writes a set of data, to be put in the place of the present one; for `mark`. */
export async function writeSet(folder: string, { seq, files }: DataSet, disk: Disk): Promise<Prepared> {
  await disk.remove(join(folder, ours))
  const writer = new SetWriter(join(folder, fresh), disk)
  for (const [name, rows] of files) for (const row of rows) await writer.take(name, row)
  await writer.end()
  return { from: fresh, seq: Math.max(seq, writer.last) }
}

/** What else comes to be written beside a set of data, in bytes. */
const besides = 16 * 2 ** 20

/** The same for rows that come one by one; null where they cannot be had. */
export async function writeRows(folder: string, { bytes, handOver }: RowByRow, disk: Disk): Promise<Prepared | null> {
  await disk.remove(join(folder, ours))
  const free = await disk.free(folder)
  // Two equal copies of each file. A disk that is filled to the brim takes no entries either.
  if (free !== null && free < 2 * bytes + besides) throw Object.assign(new Error('no room'), { code: 'ENOSPC' })
  const writer = new SetWriter(join(folder, fresh), disk)
  const seq = await handOver((file, row) => writer.take(file, row))
  if (seq !== null) {
    await writer.end()
    return { from: fresh, seq: Math.max(seq, writer.last) }
  }
  await disk.remove(join(folder, ours))
  return null
}

/**
 * Gives a set one more journal: its numbers go on after `seq`, and the rows of this PC stay as they are now.
 * @param files rows of this PC, by the name of their file
 */
export async function continueSet(
  folder: string,
  from: string,
  seq: number,
  files: ReadonlyMap<string, readonly Row[]>,
  disk: Disk,
): Promise<void> {
  const journals = join(folder, from, 'journal')
  await disk.makeFolder(journals)
  const rows = [...files].flatMap(([file, inFile]) => inFile.map((row) => ({ file, row })))
  const entries = rows.map(({ file, row }, index): Entry => ({ seq: seq + 1 + index, file, row }))
  const number = ((await journalsIn(journals, disk)).at(-1) ?? 0) + 1
  const journal = await makeJournal(journals, number, seq, entries, disk)
  await journal.close()
}

/** The moment from which on the set in `from` is the data. `stamp`: `2026-11-22T143205`. */
export async function mark(folder: string, from: string, stamp: string, disk: Disk): Promise<void> {
  const names = await liveIn(join(folder, from), disk)
  await disk.makeFolder(join(folder, ours))
  const there = await disk.names(folder)
  let to = `before-restore-${stamp}`
  for (let number = 2; there.includes(to); number++) to = `before-restore-${stamp}-${String(number)}`
  const marker: Marker = { from, to, names }
  await replaceFile(markerFile(folder), Buffer.from(JSON.stringify(marker)), disk)
}

/**
 * Finishes a replacement that was marked, clears up after one that was not. Throws where the disk refuses: then old and
 * new lie mixed, and nothing may be written before a later call has come through.
 */
export async function settle(folder: string, disk: Disk): Promise<'replaced' | 'nothing'> {
  const marker = await disk.read(markerFile(folder)).catch((error: unknown) => {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error)) || error instanceof UnfitFileError) return null
    throw error
  })
  if (marker !== null) await finish(folder, v.parse(markerSchema, JSON.parse(marker.toString())), disk)
  // Without a marker what is left there says nothing to anyone.
  if ((await disk.names(folder)).includes(ours)) await disk.remove(join(folder, ours)).catch(() => undefined)
  return marker === null ? 'nothing' : 'replaced'
}

async function finish(folder: string, { from, to, names }: Marker, disk: Disk): Promise<void> {
  await disk.makeFolder(join(folder, to))
  const waiting = new Set(await disk.names(join(folder, from)))
  const live = new Set(await liveIn(folder, disk))
  for (const name of new Set([...live, ...names])) {
    const hasMovedIn = names.includes(name) && !waiting.has(name)
    if (hasMovedIn) continue
    if (live.has(name)) await disk.rename(join(folder, name), join(folder, to, name))
    if (waiting.has(name)) await disk.rename(join(folder, from, name), join(folder, name))
  }
  for (const part of [from, to, '.']) if (part !== from || waiting.size > 0) await disk.flush(join(folder, part))
  // One step back is kept, no more; the one that has just been taken is empty.
  for (const name of await keptIn(folder, disk)) if (name !== to) await disk.remove(join(folder, name))
  await disk.remove(markerFile(folder))
  await disk.flush(join(folder, ours))
}

/** The set that was replaced last, and when, `2026-11-22T143205`. */
export async function replacedIn(
  folder: string,
  disk: Disk,
): Promise<{ readonly from: string; readonly stamp: string } | null> {
  for (const from of [...(await keptIn(folder, disk))].reverse()) {
    if ((await liveIn(join(folder, from), disk)).length > 0) return { from, stamp: keptName.exec(from)?.[1] ?? '' }
  }
  return null
}

/** Lets go of the set that was replaced last. */
export async function forgetReplaced(folder: string, disk: Disk): Promise<void> {
  for (const name of await keptIn(folder, disk)) await disk.remove(join(folder, name))
}

const keptIn = async (folder: string, disk: Disk): Promise<readonly string[]> =>
  (await disk.names(folder)).filter((name) => keptName.test(name)).sort()

/** What the data consist of, damaged and older copies too: backups and whatever else lies there is left alone. */
const liveIn = async (folder: string, disk: Disk): Promise<string[]> =>
  (await disk.names(folder)).filter(
    (name) =>
      name === 'journal' ||
      tables.some((table) => (table.byMonth ? name === table.name : name.startsWith(`${table.name}.json`))),
  )
