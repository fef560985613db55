import type { TextOf } from '#shared/incidents/incident-filter'
import type { Handlers } from '../ipc/answer'
import { askWhere } from '../files/save-dialog'
import type { Store } from '../storage/store'
import { exportIncidents } from './export-incidents'
import { exportInWorker } from '../export/in-worker'

/**
 * @param documents folder in which the file dialog opens
 * @param textOf of what was searched before
 */
export function exportHandlers(
  store: Store,
  clock: () => Date,
  documents: string,
  textOf: TextOf,
): Pick<Handlers, 'incidents:export'> {
  return {
    'incidents:export': (request) =>
      exportIncidents(store, request, { clock, documents, askWhere, make: exportInWorker, textOf }),
  }
}
