import { join } from 'node:path'
import { incidentMatcher } from '#shared/incidents/incident-filter'
import type { Incident } from '#shared/incidents/incident'
import type { ExportOutcome, Failure, RequestOf } from '#shared/ipc/contract'
import { messagesIn } from '#shared/messages/messages'
import { done, type Result } from '#shared/result'
import { dayOf, localTimestamp } from '#shared/timestamp'
import { saveFile } from '../../save-file'
import { realDisk } from '../../storage/disk'
import type { Store } from '../../storage/store'
import { incidentTable, schema, terminalTable } from '../../storage/tables'
import type { ExportJob } from './export-file'

/** What an export needs from outside, so that a test can stand in for it. */
export type ExportTools = {
  readonly clock: () => Date
  /** Folder in which the dialog opens. */
  readonly documents: string
  /** Asks for the place of the file; null when the person changes their mind. */
  readonly askWhere: (proposed: string, extension: string) => Promise<string | null>
  readonly make: (job: ExportJob, incidents: readonly Incident[]) => Promise<Uint8Array>
}

/** Writes the incidents of a filter to a file: all of them, in the order of writing, or the file that was there stays. */
export async function exportIncidents(
  store: Store,
  { filter, format, language }: RequestOf<'incidents:export'>,
  { clock, documents, askWhere, make }: ExportTools,
  disk = realDisk,
): Promise<Result<ExportOutcome, Failure>> {
  await store.whole()
  const incidents = store.rows(incidentTable).filter(incidentMatcher(filter))
  const at = localTimestamp(clock())
  const proposed = join(documents, `${messagesIn(language).export.fileName(dayOf(at))}.${format}`)
  const file = await askWhere(proposed, format)
  if (file === null) return done({ kind: 'cancelled' })
  const bytes = await make({ format, language, schema, at, terminals: store.rows(terminalTable) }, incidents)
  const saved = await saveFile(file, bytes, disk)
  return saved.ok ? done({ kind: 'saved', file, count: incidents.length }) : saved
}
