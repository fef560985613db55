import type { InTurn } from '#shared/serial-queue'
import type { Disk } from './disk'
import type { Health } from './health'
import type { Journals } from './journals'
import type { RowFiles } from './row-files'
import { tables } from './tables'

/** What a set of data consists of while it is open. */
export type OpenSet = {
  readonly files: RowFiles
  readonly journals: Journals
  readonly health: Health
  readonly disk: Disk
  readonly inTurn: InTurn
}

/** Reads the rows of all years, and numbers on after them. */
export async function readAll({ files, journals }: OpenSet): Promise<void> {
  for (const name of files.unread) {
    // What lies there now is not ours.
    if (journals.isElsewhere) return
    await files.read(name)
    // The window and the counter come first.
    await new Promise((resolve) => setImmediate(resolve))
  }
  for (const table of tables) {
    for (const row of files.memory.rows(table)) journals.seq = Math.max(journals.seq, table.byMonth?.seqOf(row) ?? 0)
  }
}
