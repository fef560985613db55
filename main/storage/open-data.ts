import { join, relative, sep } from 'node:path'
import * as v from 'valibot'
import type { Failure, StoreState } from '#shared/ipc/contract'
import { done, failed, type Result } from '#shared/result'
import { errorCode, isHeld, patience, patient, type Disk } from './disk'
import type { Entry } from './journal'
import { journalsOn, mostLines } from './journals'
import type { DataSet } from './replacement'
import { newestMonths, rowFilesIn, type Snapshot } from './row-files'
import { NewerDataError, readIfThere, type Row } from './rows-file'
import { tables, type Table } from './tables'

export type Mode = 'read-write' | 'read-only'

/** Why something cannot be read or written now. */
export type Trouble = { readonly kind: Exclude<StoreState['kind'], 'ok'>; readonly file?: string }

/** One set of data, until it is closed or replaced. */
export type Data = {
  readonly state: () => Omit<StoreState, 'opened'>
  readonly isWell: () => boolean
  /**
   * Tries once more what was refused. `readable`: what could not be read at the beginning can be now, by opening the
   * data anew.
   */
  readonly lookAgain: () => Promise<'readable' | 'as it was'>
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

/**
 * Opens what is in the folder; see `openStore`.
 * @param blocked why nothing may be written whatever is found here
 */
export async function openData(folder: string, mode: Mode, raw: Disk, blocked: Trouble | null = null): Promise<Data> {
  let isClosing = false
  // Whoever closes the window does not wait for another program.
  const disk = patient(raw, () => (isClosing ? 300 : patience))
  const folders = [
    join(folder, 'journal'),
    ...tables.filter(({ byMonth }) => byMonth).map(({ name }) => join(folder, name)),
  ] as const
  /** Null while all is well. */
  let trouble: Trouble | null = mode === 'read-only' ? { kind: 'read-only' } : blocked
  /** Whether it stays until a restart, or until whoever has blocked the data opens them anew. */
  let forGood = trouble !== null
  /** Whether the folders took files when the data were opened. */
  let takesFiles = true
  /** Files that another program had open when they were to be read: no checkpoint may leave them out. */
  const unread = new Set<string>()
  const repaired: string[] = []
  const mayWrite = (): boolean => !forGood && takesFiles
  const onRepair = (name: string) => {
    if (mayWrite()) repaired.push(name)
  }
  // Whoever may not write leaves a damaged file where it is.
  const rename: Disk['rename'] = (from, to) => (mayWrite() ? disk.rename(from, to) : Promise.resolve())
  const files = rowFilesIn(folder, { ...disk, rename }, onRepair)
  const journals = journalsOn(folders, raw, disk)

  /** Number of the last entry. */
  let seq = 0
  let linesLost = 0
  let isOpen = true

  /** What cannot be read is not ours to write over. */
  function noteUnread(file: string, error: unknown): void {
    const isNewer = error instanceof NewerDataError
    if (blocked !== null || (mode === 'read-only' && !isNewer)) return
    if (isHeld(error)) {
      unread.add(file)
      trouble ??= { kind: 'busy', file: inFolder(file) }
    } else {
      trouble = { kind: isNewer ? 'newer' : 'read-only' }
      forGood = true
    }
  }

  /** As the page shows it, `incidents/2026-11.json`. */
  const inFolder = (file: string): string => relative(folder, file).split(sep).join('/')

  async function read(name: string): Promise<void> {
    try {
      await files.open(name)
    } catch (error) {
      noteUnread(join(folder, `${name}.json`), error)
    }
  }

  async function readJournals(): Promise<void> {
    const told = await journals.read()
    linesLost = told.linesLost
    for (const file of told.held) noteUnread(file, heldError)
    for (const entry of told.entries) {
      await read(entry.file)
      files.apply(entry)
    }
    // Without a journal that says so, only the rows themselves tell how far they are numbered.
    if (!told.knowsSeq) await readAll()
    seq = told.held.length === 0 ? Math.max(seq, told.seq) : seq + told.seq
    if (!told.knowsSeq) for (const file of unread) if (!told.held.includes(file)) seq += await mostLines(file)
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
    for (const name of newestMonths(await files.list(tables, noteUnread))) await read(name)
    await readJournals()
  }

  async function makeFolders(): Promise<void> {
    let path = folder
    try {
      for (path of folders) {
        if (await disk.isClosed(path)) throw closedError
        await disk.makeFolder(path)
      }
      if (await disk.isClosed(folder)) throw closedError
    } catch (error) {
      trouble = await troubleOf(error, path)
      takesFiles = trouble.kind === 'full'
    }
  }

  /** What a refusal to write is from now on. A folder that takes no file at all is not held but closed. */
  async function troubleOf(error: unknown, file: string): Promise<Trouble> {
    if (failureOf(error) === 'disk-full') return { kind: 'full' }
    if (!isHeld(error)) return { kind: 'read-only' }
    const isHeldOnly = errorCode(error) === 'EBUSY' || (await tryOut(folder, raw).then(yes, no))
    return isHeldOnly ? { kind: 'busy', file: inFolder(file) } : { kind: 'read-only' }
  }

  if (!forGood) await makeFolders()
  try {
    await begin()
  } catch (error) {
    noteUnread(folder, error)
    // Which journals there are is not known: none may be made.
    takesFiles = false
  }
  if (mayWrite()) {
    await journals.begin(seq).catch(async (error: unknown) => {
      trouble = await troubleOf(error, folders[0])
      forGood = !isHeld(error) && trouble.kind === 'read-only'
    })
  }

  async function lookAgain(): Promise<'readable' | 'as it was'> {
    if (forGood || trouble === null || trouble.kind === 'full') return 'as it was'
    try {
      const [first] = unread
      if (!takesFiles) await tryOut(folder, raw)
      if (first !== undefined) await (/\.(?:json|log)$/.test(first) ? readIfThere(first, raw) : raw.names(first))
      if (first !== undefined || !takesFiles) return 'readable'
      await journals.begin(seq, true)
      trouble = null
    } catch {
      // Still so.
    }
    return 'as it was'
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
      for (const { resolve } of batch) resolve(failed(refusals[trouble?.kind ?? 'read-only']))
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
    if (built === null) return failed(unread.size > 0 ? 'busy' : 'not-found')
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
      await journals.append(entries, seq)
    } catch (error) {
      const found = await troubleOf(error, folders[0])
      if (journals.isStuck()) [trouble, forGood] = [{ kind: 'read-only' }, true]
      else if (trouble === null && (found.kind === 'full' || isHeld(error))) trouble = found
      return isHeld(error) ? refusals[found.kind] : failureOf(error)
    }
    if (!forGood && unread.size === 0) trouble = null
    seq += entries.length
    entries.forEach(files.apply)
    return null
  }

  /**
   * Whether the files are worth writing anew: both copies of them, and the room for an entry was written too. An entry
   * costs some four times its size in all.
   */
  function isDue(atLeast: number): boolean {
    // Files of an older version are rewritten only when someone who has made a backup asks for it.
    if (trouble !== null || checkpoints !== null || files.isOld()) return false
    const dirty = journals.hasDamaged() ? 0 : files.dirtyBytes()
    return dirty !== null && journals.bytes() >= Math.max(atLeast, 2 * dirty)
  }

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
          worthIt = 2 * journals.bytes()
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
    // What has not been read would be missing once its journal is gone.
    if (unread.size > 0) throw heldError
    await files.write(await turned())
    await journals.letGo()
  }

  /** Begins a new journal. While that is refused, entries go into the old one. */
  async function turned(): Promise<readonly Snapshot[]> {
    for (let tries = 0; ; tries++) {
      try {
        return await inTurn(async () => {
          await journals.turn(seq)
          return files.snapshot()
        })
      } catch (error) {
        if (!isHeld(error) || isClosing || tries >= 10) throw error
        await disk.wait(1000)
      }
    }
  }

  return {
    state: () => ({ kind: 'ok', ...trouble, repaired: [...repaired], linesLost }),
    isWell: () => trouble === null,
    lookAgain: () => inTurn(lookAgain),
    rows: <R extends Row>(table: Table<R>) => files.rows(table as unknown as Table<Row>) as readonly R[],
    whole,
    isWhole: () => files.unread().length === 0 && unread.size === 0,
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
        if (trouble !== null || checkpoints !== null) return 0
        const named = journals.named()
        const old = files.before(table as unknown as Table<Row>, month).filter((name) => !named.has(name))
        for (const name of old) await files.remove(name)
        return old.length
      })
    },
    async close() {
      isClosing = true
      await inTurn(() => Promise.resolve())
      await checkpoints?.catch(() => undefined)
      // Whoever opens the folder then finds all rows in files that can be read.
      if (trouble === null && !files.isOld() && files.dirtyBytes() !== null) await checkpoint().catch(() => undefined)
      await inTurn(async () => {
        isOpen = false
        await journals.close()
        trouble = { kind: 'read-only' }
        forGood = true
      })
    },
  }
}

const keyOf = ({ table, id }: Waiting): string => `${table.name}:${id}`

const yes = () => true
const no = () => false

/** What is answered to an entry in each kind of trouble. */
const refusals = { busy: 'busy', full: 'disk-full', newer: 'newer-data', 'read-only': 'read-only' } as const

/** As the system says it of a file that another program has open. */
const heldError = Object.assign(new Error('held by another program'), { code: 'EBUSY' })
/** Of a folder that may not be written. */
const closedError = Object.assign(new Error('a folder that may not be written'), { code: 'EROFS' })

/** Rejects while a folder takes no file. */
async function tryOut(folder: string, disk: Disk): Promise<void> {
  await disk.makeFolder(folder)
  const file = join(folder, '.try')
  await disk.write(file, new Uint8Array())
  await disk.remove(file)
}

/** What an error of the disk is to the one who asked. */
export function failureOf(error: unknown): Failure {
  const code = errorCode(error)
  if (code === 'ENOSPC' || code === 'EDQUOT') return 'disk-full'
  if (isHeld(error)) return 'busy'
  return code === 'EROFS' ? 'read-only' : 'disk-error'
}
