// Our TypeScript as a module that a script can import.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { build } from 'vite'
import { pinyinPlugin } from '../catalog/pinyin-plugin.mjs'
import { importFile } from './load.mjs'
import { ROOT } from './run.mjs'

/**
 * What scripts take of the product.
 * @typedef {{
 *   'main/backup/backup-file.ts': typeof import('../../main/backup/backup-file.ts'),
 *   'main/backup/backups.ts': typeof import('../../main/backup/backups.ts'),
 *   'main/backup/testing/migration.ts': typeof import('../../main/backup/testing/migration.ts'),
 *   'main/export/csv.ts': typeof import('../../main/export/csv.ts'),
 *   'main/export/xlsx.ts': typeof import('../../main/export/xlsx.ts'),
 *   'main/incidents/incident-handlers.ts': typeof import('../../main/incidents/incident-handlers.ts'),
 *   'main/problems/problem-watch.ts': typeof import('../../main/problems/problem-watch.ts'),
 *   'main/storage/disk.ts': typeof import('../../main/storage/disk.ts'),
 *   'main/storage/store.ts': typeof import('../../main/storage/store.ts'),
 *   'main/storage/tables.ts': typeof import('../../main/storage/tables.ts'),
 *   'main/storage/testing/faults.ts': typeof import('../../main/storage/testing/faults.ts'),
 *   'shared/catalog/catalog.ts': typeof import('../../shared/catalog/catalog.ts'),
 *   'shared/catalog/code-key.ts': typeof import('../../shared/catalog/code-key.ts'),
 *   'shared/catalog/code-set.ts': typeof import('../../shared/catalog/code-set.ts'),
 *   'shared/catalog/search-items.ts': typeof import('../../shared/catalog/search-items.ts'),
 *   'shared/catalog/search.ts': typeof import('../../shared/catalog/search.ts'),
 *   'shared/incidents/incident.ts': typeof import('../../shared/incidents/incident.ts'),
 *   'shared/incidents/open-payments.ts': typeof import('../../shared/incidents/open-payments.ts'),
 *   'shared/incidents/problem.ts': typeof import('../../shared/incidents/problem.ts'),
 *   'shared/incidents/problem-goes-on.ts': typeof import('../../shared/incidents/problem-goes-on.ts'),
 *   'shared/incidents/recurrence/findings.ts': typeof import('../../shared/incidents/recurrence/findings.ts'),
 *   'shared/incidents/recurrence/seen.ts': typeof import('../../shared/incidents/recurrence/seen.ts'),
 *   'shared/maintenance/follow-up.ts': typeof import('../../shared/maintenance/follow-up.ts'),
 *   'shared/maintenance/round.ts': typeof import('../../shared/maintenance/round.ts'),
 *   'shared/maintenance/schedule.ts': typeof import('../../shared/maintenance/schedule.ts'),
 *   'shared/payments/card-data-samples.ts': typeof import('../../shared/payments/card-data-samples.ts'),
 *   'shared/payments/card-data.ts': typeof import('../../shared/payments/card-data.ts'),
 *   'shared/settings.ts': typeof import('../../shared/settings.ts'),
 *   'shared/thresholds.ts': typeof import('../../shared/thresholds.ts'),
 * }} Ours
 */

/**
 * All of these at once.
 * @template T
 * @typedef {(T extends unknown ? (one: T) => void : never) extends (all: infer All) => void ? All : never} Together
 */

/**
 * Bundles all that these files export into one file in the folder; resolves with its path.
 * @param {readonly (keyof Ours)[]} files
 * @param {string} folder
 * @param {{ minify?: boolean, plugins?: import('vite').Plugin[] }} [options]
 */
export async function bundle(files, folder, { minify = false, plugins = [] } = {}) {
  const entry = path.join(folder, 'entry.ts')
  fs.writeFileSync(entry, files.map((file) => `export * from ${JSON.stringify(path.join(ROOT, file))}\n`).join(''))
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    plugins: [pinyinPlugin(ROOT), ...plugins],
    build: {
      ssr: entry,
      outDir: path.join(folder, 'bundle'),
      minify,
      rolldownOptions: { output: { entryFileNames: 'entry.mjs', codeSplitting: false } },
    },
    ssr: { noExternal: true },
  })
  return path.join(folder, 'bundle/entry.mjs')
}

/**
 * All that these files export.
 * @template {keyof Ours} File
 * @param {File[]} files
 * @returns {Promise<Together<Ours[File]>>}
 */
export async function importBundled(...files) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'merchant-help-bundle-'))
  try {
    const file = await bundle(files, folder)
    return /** @type {Together<Ours[File]>} */ (await importFile(file))
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}
