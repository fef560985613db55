import type { Adapter } from 'lowdb'
import { now } from '../clock'
import { sha256 } from './checksum'
import { errorCode, patient, realDisk, replaceFile, UnfitFileError, type Disk } from './disk'

/** Anything that is kept. The id is its own for ever. */
export type Row = { readonly id: string }

/** Schema number of the first version that had a journal. */
export const firstWithJournal = 3

/** What a file holds, and which version of the app wrote it. */
export type Rows = { readonly schema: number; readonly rows: readonly Row[] }

/** Written by a newer version of the app: not ours to read or to touch. */
export class NewerDataError extends Error {}

/**
 * Makes rows of the JSON of a file whose checksum is right, or of one of an old version that had none.
 * Throws on a wrong shape, `NewerDataError` on a newer schema.
 */
export type Parse = (json: unknown, checked: boolean) => Rows

/** Where the second of the two is that each file is written to. */
export const copyOf = (file: string): string => `${file}.prev`

/**
 * lowdb adapter for one file of rows: a line each within one JSON document, under a checksum of these lines.
 * Every write is done twice, `.prev` after the file itself has been read back, so that one damaged file loses nothing.
 * What cannot be read is put aside under its date, never overwritten.
 * @param onRepair told when a copy was used, with the name under which the damaged file is kept; null: it was missing
 */
export function rowsFile(
  file: string,
  parse: Parse,
  onRepair: (keptAs: string | null) => void,
  disk = patient(realDisk),
): Adapter<Rows> {
  const fresh = `${file}.new`
  const copy = copyOf(file)
  return {
    async read() {
      const damaged: string[] = []
      for (const candidate of [file, fresh, copy]) {
        const text = await readIfThere(candidate, disk)
        if (text === null) continue
        try {
          const rows = parsed(text, parse)
          // Versions before the journal could leave the newest content there when the power went; since then the
          // journals have what an unfinished file holds.
          if (candidate === fresh && rows.schema >= firstWithJournal) continue
          if (candidate !== file) await asideThen(damaged, onRepair, disk)
          return rows
        } catch (error) {
          if (error instanceof NewerDataError) throw error
          if (candidate !== fresh) damaged.push(candidate)
        }
      }
      if (damaged.length > 0) await asideThen(damaged, onRepair, disk)
      return null
    },
    async write({ schema, rows }) {
      const body = Buffer.from(rows.map((row) => JSON.stringify(row)).join(',\n'))
      await writeTwice(file, bytesOfFile(schema, [body]), disk)
      // Of a version that wrote under this name: what it holds is older by now.
      await disk.remove(fresh)
    },
  }
}

/** Writes a file of rows and its copy. */
export async function writeTwice(file: string, bytes: Buffer, disk: Disk): Promise<void> {
  await replaceFile(file, bytes, disk)
  // On systems that cannot flush a folder this is what tells that the rename has come through.
  if (!bytes.equals(await disk.read(file))) throw new Error(`${file} does not read back`)
  await replaceFile(copyOf(file), bytes, disk)
}

/**
 * What a file of rows holds. One row a line: a person can read the file, and compare two.
 * @param pieces lines of JSON with a comma and a line feed between two; none of them empty where there are several
 */
export function bytesOfFile(schema: number, pieces: readonly Uint8Array[]): Buffer {
  const head = (sum: string) => Buffer.from(`{"schema":${String(schema)},"sum":"${sum}","rows":[\n`)
  const start = head('0'.repeat(64)).length
  const between = Buffer.from(',\n')
  const body = pieces.flatMap((piece, index) => (index === 0 ? [piece] : [between, piece]))
  const bytes = Buffer.concat([Buffer.alloc(start), ...body, Buffer.from('\n]}\n')])
  bytes.set(head(sha256(bytes.subarray(start, -4))))
  return bytes
}

function parsed(text: string, parse: Parse): Rows {
  const json = JSON.parse(text) as unknown
  if (typeof json !== 'object' || json === null || !('sum' in json)) return parse(json, false)
  const body = text.slice(text.indexOf('\n') + 1, Math.max(text.lastIndexOf('\n]}'), 0))
  // A newer version may sum up differently; whether it is newer is asked first.
  const rows = parse(json, true)
  if (sha256(body) !== json.sum) throw new Error('checksum')
  return rows
}

async function asideThen(damaged: readonly string[], onRepair: (keptAs: string | null) => void, disk: Disk) {
  for (const file of damaged) {
    const aside = asideName(file)
    await disk.rename(file, aside)
    onRepair(aside)
  }
  if (damaged.length === 0) onRepair(null)
}

/** Where a damaged file is kept: beside its place, under the date. */
export const asideName = (file: string): string => `${file}.damaged-${now().toISOString().replace(/\D/g, '')}`

/** Null where nothing has this name. A folder or a pipe in the place of a file is a damage: nothing can be read of it. */
export async function readIfThere(file: string, disk: Disk, end?: 'zeros'): Promise<string | null> {
  try {
    return (await disk.read(file, end)).toString()
  } catch (error) {
    if (error instanceof UnfitFileError) return ''
    if (errorCode(error) === 'ENOENT') return null
    throw error
  }
}
