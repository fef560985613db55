import { join } from 'node:path'
import { isHeld, patient, type Disk } from './disk'
import { ElsewhereError, journalFile, makeJournal, type Entry, type Journal } from './journal'
import { readJournals, type Told } from './past-journals'
import { asideName } from './rows-file'

/** Entries wait behind the beginning of a new journal: so many ms are enough for one that is only due. */
const shortPatience = (): number => 500

/**
 * All journals of a folder: those of before, which the files of rows have not taken in yet, and the one that grows.
 * They number the entries.
 */
export class Journals {
  /** Number of the last entry. */
  seq = 0
  /** Lines that were whole once and cannot be read. */
  linesLost = 0
  /** Nothing can be taken in until a restart. */
  isStuck = false
  /** The folder is not the one that was opened: nothing is written to it as if it were. */
  isElsewhere = false
  readonly #folders: readonly [string, ...string[]]
  readonly #disk: Disk
  readonly #hasty: Disk
  /** Bytes of those of before by their numbers, oldest first. */
  #past = new Map<number, number>()
  /** Those of before with lines that cannot be read. */
  #damaged = new Set<number>()
  #open: Journal | null = null
  /** What the open journal holds, to write it anew when a flush fails. */
  #inOpen: Entry[] = []
  #lastNumber = 0
  /** The device on which the journals lie. */
  #device: bigint | null = null
  /** A journal that holds nobody knows what, and whose entries have to be written anew before anything else. */
  #doubtful: Journal | null = null

  /**
   * @param folders that of the journals, and those that have to be there besides before anything is promised
   * @param raw the disk without patience
   */
  constructor(folders: readonly [string, ...string[]], raw: Disk, disk: Disk) {
    this.#folders = folders
    this.#disk = disk
    this.#hasty = patient(raw, shortPatience)
  }

  /** Bytes that the files of rows have not taken in yet. */
  bytes = (): number => [...this.#past.values()].reduce((sum, bytes) => sum + bytes, this.#open?.bytes() ?? 0)
  /** Whether one of before waits to be put aside. */
  hasDamaged = (): boolean => this.#damaged.size > 0
  /** Names of the files of rows of which the open journal speaks. */
  named = (): ReadonlySet<string> => new Set(this.#inOpen.map(({ file }) => file))

  /** Reads those of before. Throws on one that a newer version wrote. */
  async read(): Promise<Told> {
    const told = await readJournals(this.#folders[0], this.#disk)
    this.#past = told.bytes
    this.#damaged = told.damaged
    this.#lastNumber = [...told.bytes.keys()].at(-1) ?? 0
    this.linesLost = told.linesLost
    return told
  }

  /** The open journal, made where there is none. @param isTry without patience */
  async begin(isTry = false): Promise<Journal> {
    if (this.#open !== null) return this.#open
    const left = this.#doubtful
    const first = left === null ? [] : this.#inOpen
    try {
      this.#open = await this.#next(first, isTry ? this.#hasty : this.#disk)
      this.#inOpen = first
      this.#doubtful = null
      // What was refused must not turn up later; held by another program, it goes with the other journals of before.
      if (left !== null) {
        await this.#disk.remove(journalFile(this.#folders[0], left.number)).catch((error: unknown) => {
          if (!isHeld(error)) throw error
          this.#past.set(left.number, 0)
        })
      }
    } catch (error) {
      if (left !== null && !isHeld(error)) this.isStuck = true
      throw error
    }
    return this.#open
  }

  /**
   * Resolves when the entries are on the disk, all of them; after a throw none of them is. A journal that another
   * program has open is left alone, and a new one beside it takes the entries; one of which nobody can know what it
   * holds is written anew.
   */
  async append(entries: readonly Entry[]): Promise<void> {
    for (let isRetry = false; ; isRetry = true) {
      // Each entry waits for it: no turn of the loop more than needed.
      const journal = this.#open ?? (await this.begin())
      try {
        await journal.append(entries)
        this.#inOpen.push(...entries)
        this.seq += entries.length
        return
      } catch (error) {
        if (error instanceof ElsewhereError) this.isElsewhere = true
        const canWait = isHeld(error)
        if (!canWait && !journal.isDoubtful()) throw error
        this.#open = null
        await this.#putAway(journal)
        if (!canWait) await this.begin().catch(() => undefined)
        if (!canWait || isRetry) throw error
      }
    }
  }

  /** Whether the open journal still lies where it was made. */
  async isThere(): Promise<boolean> {
    this.isElsewhere ||= (await this.#open?.isThere()) === false
    return !this.isElsewhere
  }

  /** Begins a new journal; those of before, whose numbers it answers, wait for the files of rows to take them in. */
  async turn(): Promise<readonly number[]> {
    if (!(await this.isThere())) throw new ElsewhereError()
    const full = this.#open
    if (full === null) await this.begin()
    else {
      this.#open = await this.#next([], this.#hasty)
      this.#inOpen = []
      await this.#putAway(full)
    }
    return [...this.#past.keys()]
  }

  /** Lets go of what the files of rows have taken in, oldest first: a younger one alone would bring old rows back. */
  async letGo(numbers: readonly number[]): Promise<void> {
    const [folder] = this.#folders
    for (const number of numbers) {
      const file = journalFile(folder, number)
      // One with damaged lines stays to be looked at.
      if (this.#damaged.has(number)) await this.#disk.rename(file, asideName(file))
      else await this.#disk.remove(file)
      this.#damaged.delete(number)
      this.#past.delete(number)
    }
    // What another program held while it was to get its name.
    const left = (await this.#disk.names(folder)).filter((name) => /^\d{8,}\.log(?:\.[0-9a-f]{8})?\.new$/.test(name))
    for (const name of left) if (parseInt(name, 10) < this.#lastNumber) await this.#disk.remove(join(folder, name))
  }

  async close(): Promise<void> {
    await this.#open?.close().catch(() => undefined)
    this.#open = null
  }

  /** Makes a journal that begins with entries which have their numbers already. */
  async #next(first: readonly Entry[], on: Disk): Promise<Journal> {
    const [folder] = this.#folders
    const seq = this.seq - first.length
    if (this.#device !== null && this.#device !== (await on.deviceOf(folder))) {
      this.isElsewhere = true
      throw new ElsewhereError()
    }
    for (const name of this.#folders) await on.makeFolder(name)
    this.#device ??= await on.deviceOf(folder)
    let made: Journal
    try {
      made = await makeJournal(folder, this.#lastNumber + 1, seq, first, on)
    } catch (error) {
      if (!isHeld(error)) throw error
      // Held is the one file, or its fresh form: beside it there may be room for another.
      made = await makeJournal(folder, this.#lastNumber + 2, seq, first, this.#hasty)
    }
    this.#lastNumber = made.number
    return made
  }

  /** Puts a journal away that is not written to any more. */
  async #putAway(journal: Journal): Promise<void> {
    if (journal.isDoubtful()) this.#doubtful = journal
    else this.#past.set(journal.number, journal.bytes())
    // What counts of it has been flushed: whatever closing says changes nothing.
    await journal.close().catch(() => undefined)
  }
}
