// What a child process takes of the store: nothing else is loaded with it.
import { importFile } from '../setup/load.mjs'

/** @typedef {import('../../main/storage/store.ts').Store} Store */

/** @typedef {ReturnType<import('./bundle.mjs').StoreBundle['ledger']>} Ledger */

/** @typedef {Pick<Ledger, 'note'>} Told who is told of every answer */

/** @typedef {ReturnType<import('./bundle.mjs').StoreBundle['seenIn']>} Seen */

/**
 * @param {string} bundle the path that `bundleStore` gave
 */
export const importStore = async (bundle) =>
  /** @type {import('./bundle.mjs').StoreBundle} */ (await importFile(bundle))
