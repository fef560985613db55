// A data folder with years of incidents, written by the real store.
import path from 'node:path'
import { importBundled } from '../../setup/bundle.mjs'
import { draftOf } from './log-incidents.mjs'

const AT_ONCE = 5000

/**
 * Fills the log of a user data folder with so many incidents of three years.
 * @param {string} folder
 * @param {number} count
 */
export async function fillLog(folder, count) {
  const { openStore, incidentTable, incidentFrom } = await importBundled(
    'main/storage/store.ts',
    'main/storage/tables.ts',
    'shared/incidents/incident.ts',
  )
  const store = await openStore(path.join(folder, 'data'), 'read-write')
  for (let start = 0; start < count; start += AT_ONCE) {
    await Promise.all(
      Array.from({ length: Math.min(AT_ONCE, count - start) }, (_, index) => {
        const { draft, at } = draftOf(start + index, count)
        return store.put(incidentTable, draft.id, (_before, seq) => incidentFrom(draft, seq, at))
      }),
    )
  }
  await store.checkpoint()
  await store.close()
}
