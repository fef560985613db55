import { join } from 'node:path'
import * as fs from 'node:fs/promises'
import { isHeld, patient, type Disk } from './disk'
import { journalFile, journalsIn, makeJournal, readJournal, type Entry, type Journal } from './journal'
import { asideName } from './rows-file'

/** No line of a journal or of a file of rows is shorter, in bytes. */
const shortestLine = 64

/** What the journals of a folder say. */
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
}

/** Entries wait behind the beginning of a new journal: so many ms are enough for one that is only due. */
const shortPatience = (): number => 500

/**
 * All journals of a folder: those of before, which the files of rows have not taken in yet, and the one that grows.
 * @param folders that of the journals, and those that have to be there besides before anything is promised
 * @param raw the disk without patience
 */
export function journalsOn(folders: readonly [string, ...string[]], raw: Disk, disk: Disk) {
  const [folder] = folders
  const hasty = patient(raw, shortPatience)
  let open: Journal | null = null
  /** What the open journal holds, to write it anew when a flush fails. */
  let inOpen: Entry[] = []
  let past: readonly number[] = []
  let pastBytes = 0
  let lastNumber = 0
  /** Journals with lines that cannot be read. */
  const damaged = new Set<number>()
  /** A journal that holds nobody knows what, and whose entries have to be written anew before anything else. */
  let doubtful: Journal | null = null
  let stuck = false

  async function read(): Promise<Told> {
    past = await journalsIn(folder, disk)
    lastNumber = past.at(-1) ?? 0
    const entries: Entry[] = []
    const held: string[] = []
    let [seq, linesLost, knowsSeq] = [0, 0, past.length > 0]
    for (const number of past) {
      const file = journalFile(folder, number)
      try {
        const content = await readJournal(folder, number, disk)
        if (content === null) continue
        knowsSeq &&= content.seqBefore !== null
        seq = Math.max(seq, content.seqBefore ?? 0, content.entries.at(-1)?.seq ?? 0)
        pastBytes += content.bytes
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
    return { entries, seq, knowsSeq, linesLost, held }
  }

  /** @param seq number of the last entry before `first` */
  async function next(seq: number, first: readonly Entry[], on = disk): Promise<Journal> {
    for (const name of folders) await on.makeFolder(name)
    let made: Journal
    try {
      made = await makeJournal(folder, lastNumber + 1, seq, first, on)
    } catch (error) {
      if (!isHeld(error)) throw error
      // Held is the one file, or its fresh form: beside it there may be room for another.
      made = await makeJournal(folder, lastNumber + 2, seq, first, hasty)
    }
    lastNumber = made.number
    return made
  }

  /** Puts a journal away that is not written to any more. */
  async function putAway({ number, bytes, close }: Journal): Promise<void> {
    past = [...past, number]
    pastBytes += bytes()
    // All of it has been flushed: whatever closing says changes nothing.
    await close().catch(() => undefined)
  }

  /** The open journal, made where there is none. */
  async function begin(seq: number, on = disk): Promise<Journal> {
    if (open !== null) return open
    const left = doubtful
    const first = left === null ? [] : inOpen
    try {
      open = await next(seq - first.length, first, on)
      inOpen = first
      doubtful = null
      // What was refused must not turn up later; held by another program, it goes with the other journals of before.
      if (left !== null) {
        await disk.remove(journalFile(folder, left.number)).catch((error: unknown) => {
          if (!isHeld(error)) throw error
          past = [...past, left.number]
        })
      }
    } catch (error) {
      if (left !== null && !isHeld(error)) stuck = true
      throw error
    }
    return open
  }

  /** Leaves a journal that cannot go on. */
  async function leave(journal: Journal): Promise<void> {
    open = null
    if (!journal.isDoubtful()) return putAway(journal)
    doubtful = journal
    await journal.close().catch(() => undefined)
  }

  return {
    read,
    /** Opens a journal where there is none. @param seq number of the last entry @param isTry without patience */
    begin: async (seq: number, isTry = false): Promise<void> => {
      await begin(seq, isTry ? hasty : disk)
    },
    /**
     * Resolves when the entries are on the disk, all of them; after a throw none of them is. A journal that another
     * program has open is left alone, and a new one beside it takes the entries; one of which nobody can know what it
     * holds is written anew.
     * @param seq number of the last entry before them
     */
    async append(entries: readonly Entry[], seq: number): Promise<void> {
      for (let isRetry = false; ; isRetry = true) {
        // Each entry waits for it: no turn of the loop more than needed.
        const journal = open ?? (await begin(seq))
        try {
          await journal.append(entries)
          inOpen.push(...entries)
          return
        } catch (error) {
          const canWait = isHeld(error)
          if (!canWait && !journal.isDoubtful()) throw error
          await leave(journal)
          if (!canWait) await begin(seq).catch(() => undefined)
          if (!canWait || isRetry) throw error
        }
      }
    },
    /** Whether nothing can be taken in until a restart. */
    isStuck: () => stuck,
    /** Begins a new journal; that of before waits for the files of rows to take it in. */
    async turn(seq: number): Promise<void> {
      const full = open
      if (full === null) {
        await begin(seq)
        return
      }
      open = await next(seq, [], hasty)
      inOpen = []
      await putAway(full)
    },
    /** Lets go of what the files of rows have taken in, oldest first: a younger one alone would bring old rows back. */
    async letGo(): Promise<void> {
      for (const number of past) {
        const file = journalFile(folder, number)
        // One with damaged lines stays to be looked at.
        if (damaged.has(number)) await disk.rename(file, asideName(file))
        else await disk.remove(file)
        damaged.delete(number)
        past = past.filter((one) => one !== number)
      }
      pastBytes = 0
      // What another program held while it was to get its name.
      const left = (await disk.names(folder)).filter((name) => /^\d{8,}\.log\.new$/.test(name))
      for (const name of left) if (parseInt(name, 10) < lastNumber) await disk.remove(join(folder, name))
    },
    bytes: () => pastBytes + (open?.bytes() ?? 0),
    hasDamaged: () => damaged.size > 0,
    /** Names of the files of rows of which the open journal speaks. */
    named: (): ReadonlySet<string> => new Set(inOpen.map(({ file }) => file)),
    async close(): Promise<void> {
      await open?.close().catch(() => undefined)
      open = null
    },
  }
}

/** How many rows a file that cannot be read may hold: no number may be given twice. */
export const mostLines = (file: string): Promise<number> =>
  fs.stat(file).then(
    ({ size }) => Math.ceil(size / shortestLine),
    () => 10_000,
  )
