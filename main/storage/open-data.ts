import * as fs from 'node:fs/promises'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import type { Failure, StoreState } from '#shared/ipc/contract'
import { done, failed, type Result } from '#shared/result'
import { errorCode, type Disk } from './disk'
import { journalFile, journalsIn, makeJournal, readJournal, type Entry, type Journal } from './journal'
import type { DataSet } from './replacement'
import { newestMonths, rowFilesIn } from './row-files'
import { asideName, NewerDataError, type Row } from './rows-file'
import { tables, type Table } from './tables'

export type Mode = 'read-write' | 'read-only'

/** One set of data, until it is closed or replaced. */
export type Data = {
  readonly state: () => StoreState
  /** The rows of a table that have been read so far, in the order in which they were first written. */
  readonly rows: <R extends Row>(table: Table<R>) => readonly R[]
  /** Resolves when the rows of all years have been read; until then those of the last two months are there. */
  readonly whole: () => Promise<void>
  readonly isWhole: () => boolean
  /**
   * Writes the row that `build` makes of the one with this id and of the number of this writing. The row as it was
   * writes nothing; null is answered with `not-found`. Answers only when the row is on the disk.
   */
  readonly put: <R extends Row>(
    table: Table<R>,
    id: string,
    build: (before: R | undefined, seq: number) => NoInfer<R> | null,
  ) => Promise<Result<R, Failure>>
  /** Whether some file is still in the shape of an older version; a checkpoint brings those that were read up to date. */
  readonly isOld: () => boolean
  /** Writes the files of rows and begins a new journal. Rejects when the disk refuses; nothing is lost then. */
  readonly checkpoint: () => Promise<void>
  /** All rows that have been read but those of this PC; complete once `whole` has resolved. */
  readonly dataSet: () => DataSet
  /**
   * Removes the files of a table that were begun in months before this one, `2025-11`, with all their copies. What the
   * journal still speaks of stays for another time. Answers with the number of files.
   */
  readonly forget: <R extends Row>(table: Table<R>, month: string) => Promise<number>
  /** Resolves when all that was asked for has ended and the files are closed. Nothing may be asked afterwards. */
  readonly close: () => Promise<void>
  /** The rows of this PC, by the name of their file. */
  readonly ofThisPc: () => ReadonlyMap<string, readonly Row[]>
  readonly isOpen: () => boolean
}

/** Below so many bytes of journal a running app does not write its files anew. */
const smallJournal = 64 * 1024

/** A writing that waits for its flush. */
type Waiting = {
  readonly table: Table<Row>
  readonly id: string
  readonly build: (before: Row | undefined, seq: number) => Row | null
  readonly resolve: (result: Result<Row, Failure>) => void
  readonly reject: (error: unknown) => void
}

/** Opens what is in the folder; see `openStore`. */
export async function openData(folder: string, mode: Mode, disk: Disk): Promise<Data> {
  const journals = join(folder, 'journal')
  const folders = [journals, ...tables.filter(({ byMonth }) => byMonth).map(({ name }) => join(folder, name))]
  let kind: StoreState['kind'] = mode === 'read-only' ? 'read-only' : await writable(folders, disk)
  const repaired: string[] = []
  let linesLost = 0
  const mayWrite = (): boolean => kind === 'ok' || kind === 'full'
  const onRepair = (name: string) => {
    if (mayWrite()) repaired.push(name)
  }
  // Whoever may not write leaves a damaged file where it is.
  const rename: Disk['rename'] = (from, to) => (mayWrite() ? disk.rename(from, to) : Promise.resolve())
  const files = rowFilesIn(folder, { ...disk, rename }, onRepair)

  /** Number of the last entry. */
  let seq = 0
  let journal: Journal | null = null
  /** What the open journal holds, to write it anew when a flush fails. */
  let entriesInJournal: Entry[] = []
  /** Journals before the open one, and their bytes: no checkpoint has taken them in yet. */
  let past: readonly number[] = []
  let pastBytes = 0
  let lastNumber = 0
  /** Journals with lines that cannot be read. */
  const damaged = new Set<number>()
  let isOpen = true

  async function readJournals(): Promise<void> {
    past = await journalsIn(journals)
    lastNumber = past.at(-1) ?? 0
    let known = past.length > 0
    for (const number of past) {
      const content = await readJournal(journals, number)
      if (content === null) continue
      known &&= content.seqBefore !== null
      seq = Math.max(seq, content.seqBefore ?? 0)
      pastBytes += content.bytes
      if (content.damaged > 0) {
        damaged.add(number)
        linesLost += content.damaged
      }
      for (const entry of content.entries) {
        await read(entry.file)
        files.apply(entry)
        seq = Math.max(seq, entry.seq)
      }
    }
    // Without a journal that says so, only the rows themselves tell how far they are numbered.
    if (!known) await readAll()
  }

  /** What cannot be read is not ours to write over: the rest stays to be looked at. */
  async function read(name: string): Promise<void> {
    try {
      await files.open(name)
    } catch (error) {
      kind = error instanceof NewerDataError ? 'newer' : 'read-only'
    }
  }

  async function readAll(): Promise<void> {
    for (const name of files.unread()) {
      await read(name)
      // The window and the counter come first.
      await new Promise((resolve) => setImmediate(resolve))
    }
    for (const table of tables) {
      for (const row of files.rows(table)) seq = Math.max(seq, table.byMonth?.seqOf(row) ?? 0)
    }
  }

  async function begin(): Promise<void> {
    for (const { name, byMonth } of tables) if (!byMonth) await read(name)
    for (const name of newestMonths(await files.list(tables))) await read(name)
    await readJournals()
  }

  async function nextJournal(first: readonly Entry[]): Promise<Journal> {
    for (const name of folders) await disk.makeFolder(name)
    const made = await makeJournal(journals, lastNumber + 1, seq - first.length, first, disk)
    lastNumber = made.number
    entriesInJournal = [...first]
    return made
  }

  try {
    await begin()
  } catch (error) {
    kind = error instanceof NewerDataError ? 'newer' : 'read-only'
  }
  try {
    if (mayWrite()) journal = await nextJournal([])
  } catch (error) {
    kind = failureOf(error) === 'disk-full' ? 'full' : 'read-only'
  }

  let reads: Promise<void> | null = null
  const whole = (): Promise<void> => (reads ??= readAll())

  let queue: Promise<unknown> = Promise.resolve()
  /** Runs after all that was asked for before: what a step reads is what the step before it wrote. */
  function inTurn<T>(step: () => Promise<T>): Promise<T> {
    const result = queue.then(step)
    // A step that throws is its caller's to hear of; the next one runs all the same.
    queue = result.catch(() => undefined)
    return result
  }

  let waiting: Waiting[] = []
  async function writeWaiting(): Promise<void> {
    const batch = waiting
    waiting = []
    await commit(batch)
    if (isDue(worthIt)) void checkpoint().catch(() => undefined)
  }

  /** All that wait share one flush. */
  async function commit(batch: readonly Waiting[]): Promise<void> {
    if (!mayWrite()) {
      for (const { resolve } of batch) resolve(failed(kind === 'newer' ? 'newer-data' : 'read-only'))
      return
    }
    const entries = new Map<string, Entry>()
    const told: ((failure: Failure | null) => void)[] = []
    for (const asked of batch) {
      try {
        const answer = await planned(asked, entries)
        const isWritten = entries.has(keyOf(asked))
        if (answer.ok && isWritten)
          told.push((failure) => {
            asked.resolve(failure === null ? answer : failed(failure))
          })
        else asked.resolve(answer)
      } catch (error) {
        asked.reject(error)
      }
    }
    const failure = entries.size === 0 ? null : await keep([...entries.values()])
    for (const tell of told) tell(failure)
  }

  /** Adds to the entries what a writing asks for, and says what to answer once they are on the disk. */
  async function planned(asked: Waiting, entries: Map<string, Entry>): Promise<Result<Row, Failure>> {
    const { table, id, build } = asked
    const key = keyOf(asked)
    const before = entries.get(key) ?? files.find(table, id)
    const number = entries.get(key)?.seq ?? seq + entries.size + 1
    const built = build(before?.row, number)
    if (built === null) return failed('not-found')
    if (built === before?.row) return done(built)
    const row = v.safeParse(table.schema, built)
    if (!row.success) return failed('invalid-request')
    try {
      entries.set(key, { seq: number, file: before?.file ?? (await files.fileFor(table, row.output)), row: row.output })
    } catch (error) {
      return failed(failureOf(error))
    }
    return done(row.output)
  }

  /** Null once the entries are on the disk and in memory. What was refused is in neither. */
  async function keep(entries: readonly Entry[]): Promise<Failure | null> {
    try {
      journal ??= await nextJournal([])
      await journal.append(entries)
    } catch (error) {
      if (journal?.isDoubtful() === true) await leave(journal)
      const failure = failureOf(error)
      if (kind === 'ok' && failure === 'disk-full') kind = 'full'
      return failure
    }
    if (kind === 'full') kind = 'ok'
    seq += entries.length
    entriesInJournal.push(...entries)
    entries.forEach(files.apply)
    return null
  }

  /** A journal that may not hold what it should is written anew elsewhere; where that fails, only a restart helps. */
  async function leave(doubtful: Journal): Promise<void> {
    await doubtful.close().catch(() => undefined)
    journal = null
    try {
      journal = await nextJournal(entriesInJournal)
      // What was refused must not turn up later.
      await disk.remove(journalFile(journals, doubtful.number))
    } catch {
      kind = 'read-only'
    }
  }

  /**
   * Whether the files are worth writing anew: both copies of them, and the room for an entry was written too. An entry
   * costs some four times its size in all.
   */
  function isDue(atLeast: number): boolean {
    // Files of an older version are rewritten only when someone who has made a backup asks for it.
    if (kind !== 'ok' || checkpoints !== null || files.isOld()) return false
    const dirty = damaged.size > 0 ? 0 : files.dirtyBytes()
    return dirty !== null && bytesInJournals() >= Math.max(atLeast, 2 * dirty)
  }

  const bytesInJournals = (): number => pastBytes + (journal?.bytes() ?? 0)

  let checkpoints: Promise<void> | null = null
  /** Where the disk refuses, the next try waits until there is twice as much to write. */
  let worthIt = smallJournal
  function checkpoint(): Promise<void> {
    checkpoints ??= writeFiles()
      .then(
        () => {
          worthIt = smallJournal
        },
        (error: unknown) => {
          worthIt = 2 * bytesInJournals()
          throw error
        },
      )
      .finally(() => {
        checkpoints = null
      })
    return checkpoints
  }

  /** Entries go on into a new journal while the files are written. */
  async function writeFiles(): Promise<void> {
    if (!mayWrite()) return
    const snapshots = await inTurn(async () => {
      const full = journal
      journal = await nextJournal([])
      if (full) {
        past = [...past, full.number]
        pastBytes += full.bytes()
        // All of it has been flushed: whatever closing says changes nothing.
        await full.close().catch(() => undefined)
      }
      return files.snapshot()
    })
    await files.write(snapshots)
    for (const number of past) {
      await letGo(number)
      past = past.slice(1)
    }
    pastBytes = 0
  }

  /** A journal that the files have taken in goes; one with damaged lines stays to be looked at. */
  async function letGo(number: number): Promise<void> {
    const file = journalFile(journals, number)
    if (damaged.has(number)) await disk.rename(file, asideName(file))
    else await disk.remove(file)
    damaged.delete(number)
  }

  return {
    state: () => ({ kind, repaired: [...repaired], linesLost }),
    rows: <R extends Row>(table: Table<R>) => files.rows(table as unknown as Table<Row>) as readonly R[],
    whole,
    isWhole: () => files.unread().length === 0,
    isOld: files.isOld,
    put: <R extends Row>(
      table: Table<R>,
      id: string,
      build: (before: R | undefined, seq: number) => NoInfer<R> | null,
    ) =>
      new Promise<Result<R, Failure>>((resolve, reject) => {
        if (waiting.length === 0) void inTurn(writeWaiting)
        waiting.push({ table, id, build, resolve, reject } as unknown as Waiting)
      }),
    checkpoint,
    dataSet: () => ({ seq, files: files.all(false) }),
    ofThisPc: () => files.all(true),
    isOpen: () => isOpen,
    forget: async <R extends Row>(table: Table<R>, month: string) => {
      await whole()
      if (files.before(table as unknown as Table<Row>, month).length === 0) return 0
      // What a journal holds would be back at the next start.
      await checkpoint()
      return inTurn(async () => {
        if (kind !== 'ok' || checkpoints !== null) return 0
        const named = new Set(entriesInJournal.map(({ file }) => file))
        const old = files.before(table as unknown as Table<Row>, month).filter((name) => !named.has(name))
        for (const name of old) await files.remove(name)
        return old.length
      })
    },
    async close() {
      await inTurn(() => Promise.resolve())
      await checkpoints?.catch(() => undefined)
      if (isDue(0)) await checkpoint().catch(() => undefined)
      await inTurn(async () => {
        isOpen = false
        await journal?.close().catch(() => undefined)
        journal = null
        kind = 'read-only'
      })
    },
  }
}

const keyOf = ({ table, id }: Waiting): string => `${table.name}:${id}`

async function writable(folders: readonly string[], disk: Disk): Promise<'ok' | 'full' | 'read-only'> {
  try {
    for (const name of folders) {
      await disk.makeFolder(name)
      for (const part of [name, dirname(name)]) await fs.access(part, fs.constants.W_OK)
    }
    return 'ok'
  } catch (error) {
    return failureOf(error) === 'disk-full' ? 'full' : 'read-only'
  }
}

/** What an error of the disk is to the one who asked. */
export function failureOf(error: unknown): Failure {
  const code = errorCode(error)
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'disk-full'
  return ['EROFS', 'EACCES', 'EPERM'].includes(code) ? 'read-only' : 'disk-error'
}
