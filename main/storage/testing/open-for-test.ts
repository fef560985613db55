// For tests alone.
import { onTestFinished } from 'vitest'
import { openStore, type Store } from '../store'

/** A store that is closed when its test ends: on Windows nothing can be done with files that are still open. */
export async function openForTest(folder: string): Promise<Store> {
  const store = await openStore(folder, 'read-write')
  onTestFinished(() => store.close())
  return store
}
