import { join, relative, sep } from 'node:path'
import type { Failure, StoreState } from '#shared/ipc/contract'
import { errorCode, freshName, isHeld, type Disk } from './disk'
import { NewerDataError, readIfThere } from './rows-file'

export type Mode = 'read-write' | 'read-only'

/** Why something cannot be read or written now. */
export type Trouble = {
  readonly kind: Exclude<StoreState['kind'], 'ok' | 'elsewhere' | 'locked'>
  readonly file?: string
}

/** What is answered to an entry in each kind of trouble. */
export const refusals = { busy: 'busy', full: 'disk-full', newer: 'newer-data', 'read-only': 'read-only' } as const

/** Whether a set of data can be read and written, and what stands in the way. */
export class Health {
  /** Null while all is well. */
  trouble: Trouble | null
  /** Whether it stays until a restart, or until whoever has blocked the data opens them anew. */
  #forGood: boolean
  /** Whether the folders took files when the data were opened. */
  #takesFiles = true
  /** Files that another program had open when they were to be read: no checkpoint may leave them out. */
  readonly unread = new Set<string>()
  /** Whoever closes the window does not wait for another program. */
  isClosing = false
  readonly #folder: string
  readonly #raw: Disk
  readonly #mode: Mode
  readonly #isBlocked: boolean

  /**
   * @param raw the disk without patience
   * @param blocked why nothing may be written whatever is found
   */
  constructor(folder: string, raw: Disk, mode: Mode, blocked: Trouble | null) {
    this.#folder = folder
    this.#raw = raw
    this.#mode = mode
    this.#isBlocked = blocked !== null
    this.trouble = mode === 'read-only' ? { kind: 'read-only' } : blocked
    this.#forGood = this.trouble !== null
  }

  /** Whether anything may be written at all. */
  mayWrite = (): boolean => !this.#forGood && this.#takesFiles
  /** Whether what was refused may be tried once more. */
  mayImprove = (): boolean => !this.#forGood && this.trouble !== null && this.trouble.kind !== 'full'

  /** What cannot be read is not ours to write over. */
  noteUnread(file: string, error: unknown): void {
    const isNewer = error instanceof NewerDataError
    if (this.#isBlocked || (this.#mode === 'read-only' && !isNewer)) return
    if (isHeld(error)) {
      this.unread.add(file)
      this.trouble ??= { kind: 'busy', file: this.#inFolder(file) }
    } else this.stop(isNewer ? 'newer' : 'read-only')
  }

  /** Which journals there are is not known: none may be made. */
  noteUnknown(error: unknown): void {
    this.noteUnread(this.#folder, error)
    this.#takesFiles = false
  }

  /** A folder could not be made, or takes no file. */
  async noteClosed(folder: string, error: unknown): Promise<void> {
    this.trouble = await this.#troubleOf(error, folder)
    this.#takesFiles = this.trouble.kind === 'full'
  }

  /** The journal could not be begun at the start. */
  async noteNoJournal(error: unknown): Promise<void> {
    this.trouble = await this.#troubleOf(error, join(this.#folder, 'journal'))
    this.#forGood = !isHeld(error) && this.trouble.kind === 'read-only'
  }

  /** Entries were refused; answers with what whoever asked is told. @param isStuck nothing more can be taken in */
  async noteRefused(error: unknown, isStuck: boolean): Promise<Failure> {
    if (isStuck) {
      this.stop('read-only')
      // What the journal holds is not known, and cannot be written anew.
      return 'in-doubt'
    }
    const found = await this.#troubleOf(error, join(this.#folder, 'journal'))
    if (this.trouble === null && (found.kind === 'full' || isHeld(error))) this.trouble = found
    return isHeld(error) ? refusals[found.kind] : failureOf(error)
  }

  /** The journal takes entries: nothing but what could not be read is in the way. */
  noteWritten(): void {
    if (!this.#forGood && this.unread.size === 0) this.trouble = null
  }

  /** Nothing is written from now on. */
  stop(kind: Trouble['kind']): void {
    this.trouble = { kind }
    this.#forGood = true
  }

  /** Whether what could not be read at the beginning can be now. Rejects while what stood in the way still does. */
  async isReadable(): Promise<boolean> {
    const [first] = this.unread
    if (!this.#takesFiles) await tryOut(this.#folder, this.#raw)
    if (first !== undefined) await (isFile(first) ? readIfThere(first, this.#raw) : this.#raw.names(first))
    return first !== undefined || !this.#takesFiles
  }

  /** What a refusal to write is from now on. A folder that takes no file at all is not held but closed. */
  async #troubleOf(error: unknown, file: string): Promise<Trouble> {
    if (failureOf(error) === 'disk-full') return { kind: 'full' }
    if (!isHeld(error)) return { kind: 'read-only' }
    const isHeldOnly = errorCode(error) === 'EBUSY' || (await tryOut(this.#folder, this.#raw).then(yes, no))
    return isHeldOnly ? { kind: 'busy', file: this.#inFolder(file) } : { kind: 'read-only' }
  }

  /** As the page shows it, `incidents/2026-11.json`. */
  #inFolder = (file: string): string => relative(this.#folder, file).split(sep).join('/')
}

const yes = () => true
const no = () => false
const isFile = (path: string): boolean => /\.(?:json|log)$/.test(path)

/** Rejects while a folder takes no file. */
async function tryOut(folder: string, disk: Disk): Promise<void> {
  await disk.makeFolder(folder)
  const file = freshName(join(folder, '.try'))
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

/** As the system says it of a file that another program has open. */
export const heldError = Object.assign(new Error('held by another program'), { code: 'EBUSY' })
