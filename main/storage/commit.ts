import * as v from 'valibot'
import type { Failure } from '#shared/ipc/contract'
import { done, failed, type Result } from '#shared/result'
import { failureOf, refusals } from './health'
import type { Entry } from './journal'
import type { OpenSet } from './open-set'
import type { Row } from './rows-file'
import { longestRow, type Table } from './tables'

/** Makes a row of the one of before and of the number of this writing; null where there is nothing to change. */
export type Build<R extends Row> = (before: R | undefined, seq: number) => R | null

/** A writing that waits for its flush. */
export type Waiting = {
  readonly table: Table<Row>
  readonly id: string
  readonly build: Build<Row>
  readonly resolve: (result: Result<Row, Failure>) => void
  readonly reject: (error: unknown) => void
}

/** A row and its number. */
type Written = Entry & { readonly row: Row }

/** Writes all that wait with one flush, takes it into memory and answers. */
export async function commit(batch: readonly Waiting[], set: OpenSet): Promise<void> {
  if (!set.health.mayWrite()) {
    for (const { resolve } of batch) resolve(failed(refusals[set.health.trouble?.kind ?? 'read-only']))
    return
  }
  const entries = new Map<string, Written>()
  const written: { readonly asked: Waiting; readonly answer: Result<Row, Failure> }[] = []
  for (const asked of batch) {
    try {
      const answer = await planned(asked, entries, set)
      if (answer.ok && entries.has(keyOf(asked))) written.push({ asked, answer })
      else asked.resolve(answer)
    } catch (error) {
      asked.reject(error)
    }
  }
  const failure = entries.size === 0 ? null : await keep([...entries.values()], set)
  for (const { asked, answer } of written) asked.resolve(failure === null ? answer : failed(failure))
}

/** Adds to the entries what a writing asks for, and says what to answer once they are on the disk. */
async function planned(
  asked: Waiting,
  entries: Map<string, Written>,
  { files, journals, health }: OpenSet,
): Promise<Result<Row, Failure>> {
  const { table, id, build } = asked
  const key = keyOf(asked)
  const before = entries.get(key) ?? files.memory.find(table, id)
  const seq = entries.get(key)?.seq ?? journals.seq + entries.size + 1
  const built = build(before?.row, seq)
  if (built === null) return failed(health.unread.size > 0 ? 'busy' : 'not-found')
  if (built === before?.row) return done(built)
  const row = v.safeParse(table.schema, built)
  if (!row.success || Buffer.byteLength(JSON.stringify(row.output)) > longestRow(table))
    return failed('invalid-request')
  try {
    entries.set(key, { seq, file: before?.file ?? (await files.fileFor(table, row.output)), row: row.output })
  } catch (error) {
    return failed(failureOf(error))
  }
  return done(row.output)
}

/** Null once the entries are on the disk and in memory. What was refused is in neither. */
export async function keep(entries: readonly Entry[], { files, journals, health }: OpenSet): Promise<Failure | null> {
  try {
    await journals.append(entries)
  } catch (error) {
    if (journals.isElsewhere) health.stop('read-only')
    return health.noteRefused(error, journals.isStuck)
  }
  health.noteWritten()
  for (const entry of entries) files.memory.apply(entry)
  return null
}

const keyOf = ({ table, id }: Waiting): string => `${table.name}:${id}`
