import { incidentMatcher, type TextOf } from '#shared/incidents/incident-filter'
import type { ExportOutcome, Failure, RequestOf } from '#shared/ipc/contract'
import { messagesIn } from '#shared/messages/messages'
import { failed, type Result } from '#shared/result'
import { dayOf } from '#shared/timestamp'
import { isHeldBack, writeExport, type ExportTools } from '../export/write-export'
import { realDisk } from '../storage/disk'
import { openPaymentsIn } from '../queries/open-payments-in'
import type { Store } from '../storage/store'
import { incidentTable, terminalTable } from '../storage/tables'

/** Writes the incidents of a filter to a file: all of them, in the order of writing, or the file that was there stays. */
export async function exportIncidents(
  store: Store,
  { filter, ...wanted }: RequestOf<'incidents:export'>,
  /** `textOf`: of what was searched before. */
  tools: ExportTools & { readonly textOf?: TextOf },
  disk = realDisk,
): Promise<Result<ExportOutcome, Failure>> {
  await store.whole()
  if (isHeldBack(store)) return failed('busy')
  const open = filter.open === true ? await openPaymentsIn(store, tools.clock) : []
  const rows = store.rows(incidentTable).filter(incidentMatcher(filter, open, tools.textOf))
  const nameOf = (at: string) => messagesIn(wanted.language).export.fileName(dayOf(at))
  return writeExport(
    { ...wanted, terminals: store.rows(terminalTable) },
    { what: 'incidents', rows },
    nameOf,
    tools,
    disk,
  )
}
