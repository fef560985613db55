// The real store and what the faults of main/storage/testing/faults.ts are made of, in one file for a child process.
import path from 'node:path'
import { bundle } from '../setup/bundle.mjs'
import { ROOT } from '../setup/run.mjs'

const FILES = /** @type {const} */ ([
  'main/backup/backup-file.ts',
  'main/backup/backups.ts',
  'main/backup/testing/migration.ts',
  'main/incidents/incident-handlers.ts',
  'main/storage/disk.ts',
  'main/storage/testing/faults.ts',
  'main/storage/store.ts',
  'main/storage/tables.ts',
  'shared/incidents/incident.ts',
  'shared/settings.ts',
])

/** @typedef {import('../setup/bundle.mjs').Together<import('../setup/bundle.mjs').Ours[(typeof FILES)[number]]>} StoreBundle */

/** @typedef {{ file: string, find: string, replace: string }} Broken `find`, which must stand exactly once in `file`, becomes `replace` */

/**
 * Resolves with the path of the bundle.
 * @param {string} folder
 * @param {Broken | null} [broken] what to break
 */
export const bundleStore = (folder, broken = null) =>
  bundle(FILES, folder, { plugins: broken ? [breaking(broken)] : [] })

/**
 * @param {Broken} broken
 * @returns {import('vite').Plugin}
 */
const breaking = ({ file, find, replace }) => ({
  name: 'break',
  enforce: 'pre',
  transform(code, id) {
    if (id !== path.join(ROOT, file)) return null
    if (code.split(find).length !== 2) throw new Error(`"${find}" does not stand exactly once in ${file}.`)
    return { code: code.replace(find, () => replace), map: null }
  },
})
