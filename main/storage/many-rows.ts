import type { Failure } from '#shared/ipc/contract'
import { done, failed, type Result } from '#shared/result'
import { keep } from './commit'
import { failureOf, refusals } from './health'
import type { Entry } from './journal'
import type { OpenSet } from './open-set'
import type { Row } from './rows-file'
import type { Table } from './tables'

/** So many rows are written at once: in between the counter has its turn. */
const slice = 1000

/**
 * Takes rows out, with one line of the journal for those of one file. A row that is another one by now stays: nobody has
 * agreed to lose what has been written since. All of the table must have been read.
 */
export async function takeOut(table: Table<Row>, rows: readonly Row[], set: OpenSet): Promise<Result<null, Failure>> {
  // By file, each of which is rewritten in memory once or a few times.
  const byFile = new Map<string, Row[]>()
  for (const row of rows) {
    const file = set.files.memory.find(table, row.id)?.file
    if (file === undefined) continue
    const inFile = byFile.get(file)
    if (inFile) inFile.push(row)
    else byFile.set(file, [row])
  }
  for (const [file, inFile] of byFile) {
    for (let start = 0; start < inFile.length; start += slice) {
      const some = inFile.slice(start, start + slice)
      const failure = await inTurn(set, () => {
        const gone = some.filter((row) => set.files.memory.find(table, row.id)?.row === row).map(({ id }) => id)
        return gone.length === 0 ? [] : [{ seq: set.journals.seq + 1, file, gone }]
      })
      if (failure !== null) return failed(failure)
    }
  }
  return done(null)
}

/** Puts rows back. One whose id is there stays as it is. All of the table must have been read. */
export async function bringBack(table: Table<Row>, rows: readonly Row[], set: OpenSet): Promise<Result<null, Failure>> {
  const { files, journals } = set
  for (let start = 0; start < rows.length; start += slice) {
    const failure = await inTurn(set, async () => {
      const missing = rows.slice(start, start + slice).filter(({ id }) => files.memory.find(table, id) === null)
      for (const row of missing) journals.seq = Math.max(journals.seq, table.byMonth?.seqOf(row) ?? 0)
      files.memory.forgetOrder(table)
      const entries: Entry[] = []
      for (const row of missing) {
        entries.push({ seq: journals.seq + entries.length + 1, file: await files.fileFor(table, row), row })
      }
      return entries
    })
    if (failure !== null) return failed(failure)
  }
  return done(null)
}

/** Writes what `make` says in its turn; null once it is on the disk. */
function inTurn(set: OpenSet, make: () => readonly Entry[] | Promise<readonly Entry[]>): Promise<Failure | null> {
  return set.inTurn(async () => {
    if (!set.health.mayWrite()) return refusals[set.health.trouble?.kind ?? 'read-only']
    try {
      const entries = await make()
      return entries.length === 0 ? null : await keep(entries, set)
    } catch (error) {
      return failureOf(error)
    }
  })
}
