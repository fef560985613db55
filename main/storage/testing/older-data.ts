// For tests alone: data of before, as a run of the app that was ended without a word has left them.
import { defaultSettings } from '#shared/settings'
import { openStore } from '../store'
import { settingsTable } from '../tables'
import { addIncident, ledger } from './faults'
import { heldDisk } from './held-disk'

/** How many entries there are in them. */
export const older = 12

/** Makes data of three months and settings, the last entries in the journal alone. */
export async function makeOlder(data: string): Promise<void> {
  const { disk, release } = heldDisk('', () => false)
  const store = await openStore(data, 'read-write', disk)
  const told = ledger()
  for (let n = 1; n <= older - 4; n++) await addIncident(store, n, told)
  await store.put(settingsTable, 'settings', () => ({
    id: 'settings' as const,
    settings: { ...defaultSettings, shopName: '阳光便利店' },
  }))
  await store.checkpoint()
  for (let n = older - 3; n <= older; n++) await addIncident(store, n, told)
  // Not closed in good order: that would write a checkpoint.
  await release()
}

/** A ledger in which they stand. */
export const olderLedger = () => {
  const told = ledger()
  for (let n = 1; n <= older; n++) told.note(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`, 0, true)
  return told
}
