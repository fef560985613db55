import * as fs from 'node:fs/promises'
import { isHeld, type Disk } from './disk'
import { journalFile, journalsIn, readJournal, type Entry } from './journal'

/** No line of a journal or of a file of rows is shorter, in bytes. */
const shortestLine = 64

/** What the journals say that are there at the start. */
export type Told = {
  /** In the order of writing. */
  readonly entries: readonly Entry[]
  /** A number that none of them goes beyond. */
  readonly seq: number
  /** Whether each journal said how far the rows before it were numbered. */
  readonly knowsSeq: boolean
  /** Lines that were whole once and cannot be read. */
  readonly linesLost: number
  /** Journals that another program has open: what they hold has not been read. */
  readonly held: readonly string[]
  /** The bytes that were read of each journal, by its number, oldest first. */
  readonly bytes: Map<number, number>
  /** Numbers of those with lines that cannot be read. */
  readonly damaged: Set<number>
}

/** Reads all journals of a folder. Throws on one that a newer version wrote. */
export async function readJournals(folder: string, disk: Disk): Promise<Told> {
  const numbers = await journalsIn(folder, disk)
  const [bytes, damaged] = [new Map(numbers.map((number) => [number, 0])), new Set<number>()]
  const entries: Entry[] = []
  const held: string[] = []
  let [seq, linesLost, knowsSeq] = [0, 0, numbers.length > 0]
  for (const number of numbers) {
    const file = journalFile(folder, number)
    try {
      const content = await readJournal(folder, number, disk)
      if (content === null) continue
      knowsSeq &&= content.seqBefore !== null
      seq = Math.max(seq, content.seqBefore ?? 0, content.entries.at(-1)?.seq ?? 0)
      bytes.set(number, content.bytes)
      if (content.damaged > 0) damaged.add(number)
      linesLost += content.damaged
      entries.push(...content.entries)
    } catch (error) {
      if (!isHeld(error)) throw error
      held.push(file)
      knowsSeq = false
      seq += await mostLines(file)
    }
  }
  return { entries, seq, knowsSeq, linesLost, held, bytes, damaged }
}

/** How many rows a file that cannot be read may hold: no number may be given twice. */
export const mostLines = (file: string): Promise<number> =>
  fs.stat(file).then(
    ({ size }) => Math.ceil(size / shortestLine),
    () => 10_000,
  )
