import { join } from 'node:path'
import * as v from 'valibot'
import { sha256 } from './checksum'
import { replaceFile, type Disk, type GrowingFile } from './disk'
import { NewerDataError, readIfThere, type Row } from './rows-file'
import { schema } from './tables'

/** One row as it was written, or rows that went: a promise that was kept before anyone was told. */
export type Entry = {
  /** Rises by one with every entry, over all journals. */
  readonly seq: number
  /** Name of the file that it is about, `incidents/2026-11`. */
  readonly file: string
} & ({ readonly row: Row } | { /** Ids. */ readonly gone: readonly string[] })

export type Journal = {
  readonly number: number
  /** Bytes that are on the disk. */
  readonly bytes: () => number
  /** Resolves when the entries are on the disk, all of them. After a throw none of them is, unless it is doubtful. */
  readonly append: (entries: readonly Entry[]) => Promise<void>
  /** A flush or a cut has failed: what the file holds is not known, and it must not be used again. */
  readonly isDoubtful: () => boolean
  /** Whether it still lies where it was made. */
  readonly isThere: () => Promise<boolean>
  readonly close: () => Promise<void>
}

/** The folder in which the data lay was deleted, moved or replaced: what is written there is not found again. */
export class ElsewhereError extends Error {}

/**
 * How long it is taken for granted that a journal lies where it was made, in ms: at each entry of a person it is asked, in a
 * burst now and then. Windows moves and deletes no folder in which a file is open; there nothing is asked here.
 */
const takenForGranted = process.platform === 'win32' ? Infinity : 50

const headSchema = v.looseObject({ schema: v.number(), journal: v.number(), seq: v.number() })

const nameOf = (number: number): string => `${String(number).padStart(8, '0')}.log`
export const journalFile = (folder: string, number: number): string => join(folder, nameOf(number))

/** Zeros that are written ahead, in bytes: some ten lines. */
const room = 4096

/** A line is complete or it is not there: the checksum tells. */
const line = (json: string): string => `${sha256(json).slice(0, 16)} ${json}\n`

/**
 * Makes a new journal; never adds to one that was there, whose last line may be torn.
 * @param seq number of the last entry before it
 * @param first entries that it begins with
 */
export async function makeJournal(
  folder: string,
  number: number,
  seq: number,
  first: readonly Entry[],
  disk: Disk,
): Promise<Journal> {
  const file = journalFile(folder, number)
  const head = JSON.stringify({ app: 'merchant-help', schema, journal: number, seq })
  const start = bytesOf([line(head), ...first.map((entry) => line(JSON.stringify(entry)))])
  // Whole from its first moment on: a journal without a head is a damaged one.
  await replaceFile(file, start, disk)
  return journalOn(await disk.grow(file), number, start.length, disk.now)
}

function journalOn(growing: GrowingFile, number: number, length: number, now: () => number): Journal {
  let bytes = length
  /** Where the room that was made ends. */
  let roomEnd = length
  let doubtful = false
  /** When it was asked last whether it lies where it was made. */
  let asked = now()
  function stillThere(): Promise<boolean> | true {
    if (now() - asked < takenForGranted) return true
    asked = now()
    return growing.isThere()
  }
  /** Belongs to the flush of the entry that needs it. Without it, on a full disk, all is well too. */
  async function makeRoom(end: number): Promise<void> {
    if (end <= roomEnd) return
    await growing.makeRoom(room).then(
      () => {
        roomEnd = end + room
      },
      () => undefined,
    )
  }
  return {
    number,
    bytes: () => bytes,
    isDoubtful: () => doubtful,
    isThere: () => growing.isThere(),
    async append(entries) {
      const more = bytesOf(entries.map((entry) => line(JSON.stringify(entry))))
      try {
        await growing.append(more)
      } catch (error) {
        roomEnd = bytes
        await growing.cut(bytes).catch(() => {
          doubtful = true
        })
        throw error
      }
      await makeRoom(bytes + more.length)
      // Asked while the flush is under way, which takes longer.
      const flushed = growing.flush()
      const isThere = stillThere()
      try {
        await flushed
      } catch (error) {
        doubtful = true
        throw error
      }
      if (isThere !== true && !(await isThere)) throw new ElsewhereError()
      bytes += more.length
    },
    close: () => growing.close(),
  }
}

const bytesOf = (lines: readonly string[]): Buffer => Buffer.from(lines.join(''))

export type JournalContent = {
  /** Number of the last entry before this journal; null when its head cannot be read. */
  readonly seqBefore: number | null
  readonly entries: readonly Entry[]
  /** Lines that were whole once and are not readable now. A torn last line was never promised and is not counted. */
  readonly damaged: number
  readonly bytes: number
}

/** Reads a journal; null when it is not there. Throws `NewerDataError` on one that a newer version wrote. */
export async function readJournal(folder: string, number: number, disk: Disk): Promise<JournalContent | null> {
  const text = await readIfThere(journalFile(folder, number), disk, 'zeros')
  if (text === null) return null
  const [first = '', ...others] = text.split('\n')
  const lines = promised(others)
  const head = v.safeParse(headSchema, jsonOf(first))
  if (head.success && head.output.schema > schema) throw new NewerDataError()
  const sound = head.success && checked(first) !== null
  const entries = lines.map(checked).filter((entry) => entry !== null) as Entry[]
  const damaged = lines.length - entries.length + (sound ? 0 : 1)
  return {
    seqBefore: sound ? head.output.seq : null,
    entries,
    damaged,
    bytes: Buffer.byteLength(text),
  }
}

/**
 * The lines but for those at the end that were never promised: one without a line feed, and those with zeros where the
 * power went before all of a line had come into the room that was made for it.
 */
function promised(lines: readonly string[]): readonly string[] {
  const ended = lines.slice(0, -1)
  const last = ended.findLastIndex((text) => !text.includes('\0') || checked(text) !== null)
  return ended.slice(0, last + 1)
}

/** The JSON of a line whose checksum is right. */
function checked(text: string): unknown {
  const json = text.slice(17)
  return text.slice(0, 16) === sha256(json).slice(0, 16) ? jsonOf(text) : null
}

/** The JSON of a line, whatever its checksum. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text.slice(text.indexOf('{')))
  } catch {
    return null
  }
}

/** Numbers of the journals that are there, oldest first. */
export async function journalsIn(folder: string, disk: Disk): Promise<readonly number[]> {
  const names = await disk.names(folder)
  const numbers = names.map((name) => /^(\d{8,})\.log$/.exec(name)?.[1])
  return numbers
    .filter((digits) => digits !== undefined)
    .map(Number)
    .sort((a, b) => a - b)
}
