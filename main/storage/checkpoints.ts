import { isHeld } from './disk'
import { heldError } from './health'
import type { Part } from './memory'
import type { OpenSet } from './open-set'
import type { Row } from './rows-file'

/** Below so many bytes of journal a running app does not write its files anew. */
const smallJournal = 64 * 1024

/** What a checkpoint is to write: the rows as they were when it began. */
type Snapshot = readonly { readonly part: Part; readonly rows: readonly Row[] }[]

/** Writes the files of rows anew, so that the journals of before may go: one checkpoint at a time. */
export class Checkpoints {
  readonly #set: OpenSet
  /** The one that is being written. */
  running: Promise<void> | null = null
  /** Where the disk refuses, the next try waits until there is twice as much to write. */
  #worthIt = smallJournal

  constructor(set: OpenSet) {
    this.#set = set
  }

  /** Rejects when the disk refuses; nothing is lost then. */
  run = (): Promise<void> => (this.running ??= this.#run())

  async #run(): Promise<void> {
    try {
      await writeFiles(this.#set)
      this.#worthIt = smallJournal
    } catch (error) {
      this.#worthIt = 2 * this.#set.journals.bytes()
      throw error
    } finally {
      this.running = null
    }
  }

  /**
   * Whether the files are worth writing anew: both copies of them, and the room for an entry was written too. An entry
   * costs some four times its size in all.
   */
  isDue(): boolean {
    const { files, journals, health } = this.#set
    // Files of an older version are rewritten only when someone who has made a backup asks for it.
    if (health.trouble !== null || this.running !== null || files.memory.isOld()) return false
    const bytes = journals.hasDamaged() ? 0 : bytesOf(files.memory.dirty())
    return bytes !== null && journals.bytes() >= Math.max(this.#worthIt, 2 * bytes)
  }
}

/** Null where there is nothing to write. */
const bytesOf = (parts: readonly Part[]): number | null =>
  parts.length === 0 ? null : parts.reduce((sum, { bytes }) => sum + bytes, 0)

/** Entries go on into a new journal while the files are written. */
async function writeFiles(set: OpenSet): Promise<void> {
  if (!set.health.mayWrite()) return
  // What has not been read would be missing once its journal is gone.
  if (set.health.unread.size > 0) throw heldError
  const { snapshot, journals } = await turned(set)
  await writeAll(snapshot, set)
  await set.files.clearUnfinished().catch(() => undefined)
  // Not those that were left since, because another program held them: what they have is not written yet.
  await set.journals.letGo(journals)
}

/** Begins a new journal. While that is refused, entries go into the old one. */
async function turned({ files, journals, health, disk, inTurn }: OpenSet) {
  for (let tries = 0; ; tries++) {
    try {
      return await inTurn(async () => {
        const before = await journals.turn()
        const dirty = files.memory.dirty()
        // Later changes are for the next checkpoint.
        for (const part of dirty) part.dirty = false
        const snapshot: Snapshot = dirty.map((part) => ({ part, rows: [...part.rows] }))
        return { snapshot, journals: before }
      })
    } catch (error) {
      if (!isHeld(error) || health.isClosing || tries >= 10) throw error
      await disk.wait(1000)
    }
  }
}

/** Writes a snapshot to the disk, all of it or a throw; what was not written stays to be written. */
async function writeAll(snapshot: Snapshot, { files }: OpenSet): Promise<void> {
  const left = new Set(snapshot.map(({ part }) => part))
  try {
    for (const { part, rows } of snapshot) {
      await files.write(part, rows)
      left.delete(part)
    }
  } finally {
    for (const part of left) part.dirty = true
  }
}
