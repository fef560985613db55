import { checkMatcher } from '#shared/maintenance/check-record'
import { maintenanceWords } from '#shared/messages/maintenance'
import { failed } from '#shared/result'
import { dayOf } from '#shared/timestamp'
import { exportInWorker } from '../export/in-worker'
import { isHeldBack, writeExport } from '../export/write-export'
import type { Handlers } from '../ipc/answer'
import { askWhere } from '../files/save-dialog'
import type { Store } from '../storage/store'
import { checkTable, terminalTable } from '../storage/tables'

/** @param documents folder in which the file dialog opens */
export function checkExportHandlers(
  store: Store,
  clock: () => Date,
  documents: string,
): Pick<Handlers, 'checks:export'> {
  return {
    'checks:export': async ({ filter, ...wanted }) => {
      await store.whole()
      if (isHeldBack(store)) return failed('busy')
      const rows = store.rows(checkTable).filter(checkMatcher(filter))
      const nameOf = (at: string) => maintenanceWords(wanted.language).history.fileName(dayOf(at))
      const tools = { clock, documents, askWhere, make: exportInWorker }
      return writeExport({ ...wanted, terminals: store.rows(terminalTable) }, { what: 'checks', rows }, nameOf, tools)
    },
  }
}
