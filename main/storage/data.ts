import type { Failure, StoreState } from '#shared/ipc/contract'
import { failed, type Result } from '#shared/result'
import { Checkpoints } from './checkpoints'
import { commit, type Build, type Waiting } from './commit'
import { failureOf } from './health'
import { readAll, type OpenSet } from './open-set'
import { bringBack, takeOut } from './many-rows'
import type { DataSet } from './replacement'
import type { Row } from './rows-file'
import type { Table } from './tables'

/** One set of data, until it is closed or replaced. */
export class Data {
  readonly #set: OpenSet
  readonly #checkpoints: Checkpoints
  #waiting: Waiting[] = []
  #reading: Promise<void> | null = null
  #isOpen = true

  constructor(set: OpenSet) {
    this.#set = set
    this.#checkpoints = new Checkpoints(set)
  }

  state(): Omit<StoreState, 'opened'> {
    const { health, files, journals } = this.#set
    return { kind: 'ok', ...health.trouble, repaired: [...files.repaired], linesLost: journals.linesLost }
  }

  isWell = (): boolean => this.#set.health.trouble === null
  isOpen = (): boolean => this.#isOpen
  /** The rows of a table that have been read so far, in the order in which they were first written. */
  rows = <R extends Row>(table: Table<R>): readonly R[] => this.#set.files.memory.rows(plain(table)) as readonly R[]
  /** Resolves when the rows of all years have been read; until then those of the last two months are there. */
  whole = (): Promise<void> => (this.#reading ??= readAll(this.#set))
  isWhole = (): boolean => this.#set.files.unread.length === 0 && this.#set.health.unread.size === 0
  /** All rows that have been read but those of this PC; complete once `whole` has resolved. */
  dataSet = (): DataSet => ({ seq: this.#set.journals.seq, files: this.#set.files.memory.all(false) })
  /** The rows of this PC, by the name of their file. */
  ofThisPc = (): DataSet['files'] => this.#set.files.memory.all(true)
  /** Whether some file is still in the shape of an older version; a checkpoint brings those that were read up to date. */
  isOld = (): boolean => this.#set.files.memory.isOld()
  /** Writes the files of rows and begins a new journal. Rejects when the disk refuses; nothing is lost then. */
  checkpoint = (): Promise<void> => this.#checkpoints.run()

  /**
   * Writes the row that `build` makes of the one with this id and of the number of this writing. The row as it was
   * writes nothing; null is answered with `not-found`. Answers only when the row is on the disk.
   */
  put<R extends Row>(table: Table<R>, id: string, build: Build<R>): Promise<Result<R, Failure>> {
    return new Promise((resolve, reject) => {
      if (this.#waiting.length === 0) void this.#set.inTurn(() => this.#writeWaiting())
      this.#waiting.push({ table, id, build, resolve, reject } as unknown as Waiting)
    })
  }

  async #writeWaiting(): Promise<void> {
    const batch = this.#waiting
    this.#waiting = []
    await commit(batch, this.#set)
    if (this.#checkpoints.isDue()) void this.checkpoint().catch(() => undefined)
  }

  /** Whether the data still lie where they were opened; where they do not, nothing is written from then on. */
  isThere(): Promise<boolean> {
    const { health, journals, inTurn } = this.#set
    return inTurn(async () => {
      if (!this.#isOpen || (await journals.isThere())) return true
      if (this.isWell()) health.stop('read-only')
      return false
    })
  }
  /** Whether they were found not to. */
  isElsewhere = (): boolean => this.#set.journals.isElsewhere
  /** What could not be written in their place. */
  noteRefused = (error: unknown): void => {
    this.#set.health.stop(failureOf(error) === 'disk-full' ? 'full' : 'read-only')
  }

  /**
   * Tries once more what was refused. `readable`: what could not be read at the beginning can be now, by opening the
   * data anew.
   */
  lookAgain(): Promise<'readable' | 'as it was'> {
    const { health, journals, inTurn } = this.#set
    return inTurn(async () => {
      if (!health.mayImprove()) return 'as it was'
      try {
        if (await health.isReadable()) return 'readable'
        await journals.begin(true)
        health.noteWritten()
      } catch {
        // Still so.
      }
      return 'as it was'
    })
  }

  /** Takes rows out, unless they have changed since. What was refused halfway leaves the others as they were. */
  takeOut = <R extends Row>(table: Table<R>, rows: readonly R[]): Promise<Result<null, Failure>> =>
    this.#many(() => takeOut(plain(table), rows, this.#set))

  /** Puts rows back that were taken out; one whose id is there again stays as it is. */
  bringBack = <R extends Row>(table: Table<R>, rows: readonly R[]): Promise<Result<null, Failure>> =>
    this.#many(() => bringBack(plain(table), rows, this.#set))

  async #many(write: () => Promise<Result<null, Failure>>): Promise<Result<null, Failure>> {
    await this.whole()
    if (this.#set.health.unread.size > 0) return failed('busy')
    const written = await write()
    if (this.#checkpoints.isDue()) void this.checkpoint().catch(() => undefined)
    return written
  }

  /**
   * Writes the files of rows, and removes those of months that hold none any more, with all their copies. What the
   * journal still speaks of stays for another time. Answers with the number of files.
   */
  async tidy(): Promise<number> {
    const { files, journals, inTurn } = this.#set
    await this.whole()
    // What a journal holds would be back at the next start.
    await this.checkpoint()
    return inTurn(async () => {
      if (!this.isWell() || this.#checkpoints.running !== null) return 0
      const named = journals.named()
      const empty = files.empty().filter((name) => !named.has(name))
      for (const name of empty) await files.remove(name)
      return empty.length
    })
  }

  /** Resolves when all that was asked for has ended and the files are closed. Nothing may be asked afterwards. */
  async close(): Promise<void> {
    const { health, files, journals, inTurn } = this.#set
    health.isClosing = true
    await inTurn(() => Promise.resolve())
    await this.#checkpoints.running?.catch(() => undefined)
    // Whoever opens the folder then finds all rows in files that can be read.
    const isToWrite = this.isWell() && !this.isOld() && files.memory.dirty().length > 0
    if (isToWrite) await this.checkpoint().catch(() => undefined)
    await inTurn(async () => {
      this.#isOpen = false
      await journals.close()
      health.stop('read-only')
    })
  }
}

const plain = <R extends Row>(table: Table<R>): Table<Row> => table as unknown as Table<Row>
