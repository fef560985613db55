import { join } from 'node:path'
import type { ExportOutcome, Failure } from '#shared/ipc/contract'
import { done, type Result } from '#shared/result'
import { localTimestamp } from '#shared/timestamp'
import { saveFile } from '../files/save-file'
import { realDisk } from '../storage/disk'
import type { Store } from '../storage/store'
import { schema } from '../storage/tables'
import type { Exported, ExportJob } from './export-file'

/** What an export needs from outside, so that a test can stand in for it. */
export type ExportTools = {
  readonly clock: () => Date
  /** Folder in which the dialog opens. */
  readonly documents: string
  /** Asks for the place of the file; null when the person changes their mind. */
  readonly askWhere: (proposed: string, extension: string) => Promise<string | null>
  readonly make: (job: ExportJob, exported: Exported) => Promise<Uint8Array>
}

/** Whether rows are missing because another program has their file open: no sheet is made of half a log. */
export const isHeldBack = (store: Pick<Store, 'isWhole' | 'state'>): boolean =>
  !store.isWhole() && store.state().kind === 'busy'

/** Writes rows to a file of the person's choice: all of them, or the file that was there stays. */
export async function writeExport(
  wanted: Omit<ExportJob, 'schema' | 'at'>,
  exported: Exported,
  nameOf: (at: string) => string,
  { clock, documents, askWhere, make }: ExportTools,
  disk = realDisk,
): Promise<Result<ExportOutcome, Failure>> {
  const at = localTimestamp(clock())
  const file = await askWhere(join(documents, `${nameOf(at)}.${wanted.format}`), wanted.format)
  if (file === null) return done({ kind: 'cancelled' })
  const saved = await saveFile(file, await make({ ...wanted, schema, at }, exported), disk)
  return saved.ok ? done({ kind: 'saved', file, count: exported.rows.length }) : saved
}
