import type { Handlers } from '../ipc/answer'
import { askWhere } from '../files/save-dialog'
import type { Store } from '../storage/store'
import { exportIncidents } from './export-incidents'
import { exportInWorker } from '../export/in-worker'

/** @param documents folder in which the file dialog opens */
export function exportHandlers(store: Store, clock: () => Date, documents: string): Pick<Handlers, 'incidents:export'> {
  return {
    'incidents:export': (request) =>
      exportIncidents(store, request, { clock, documents, askWhere, make: exportInWorker }),
  }
}
