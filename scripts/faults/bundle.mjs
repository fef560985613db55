// The real store and what the faults of main/storage/testing/faults.ts are made of, in one file for a child process.
import fs from 'node:fs'
import path from 'node:path'
import { build } from 'vite'
import { pinyinPlugin } from '../catalog/pinyin-plugin.mjs'
import { ROOT } from '../setup/run.mjs'

const EXPORTS = {
  'main/incidents/incident-handlers.ts': 'incidentHandlers',
  'main/storage/disk.ts': 'realDisk',
  'main/storage/testing/faults.ts': 'addIncident, changeIncident, faults, ledger, seenIn, sweep',
  'main/storage/store.ts': 'openStore',
  'main/storage/tables.ts': 'incidentTable, settingsTable, windowTable',
  'shared/incidents/incident.ts': 'incidentFrom, mended',
  'shared/settings.ts': 'defaultSettings',
}

/**
 * Resolves with the path of the bundle.
 * @param broken what to break: `find`, which must stand exactly once in `file`, becomes `replace`
 */
export async function bundleStore(folder, broken = null) {
  const entry = path.join(folder, 'entry.ts')
  const lines = Object.entries(EXPORTS).map(
    ([file, names]) => `export { ${names} } from ${JSON.stringify(path.join(ROOT, file))}\n`,
  )
  fs.writeFileSync(entry, lines.join(''))
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    plugins: [pinyinPlugin(ROOT), ...(broken ? [breaking(broken)] : [])],
    build: {
      ssr: entry,
      outDir: path.join(folder, 'out'),
      rolldownOptions: { output: { entryFileNames: 'store.mjs' } },
    },
    ssr: { noExternal: true },
  })
  return path.join(folder, 'out/store.mjs')
}

const breaking = ({ file, find, replace }) => ({
  name: 'break',
  enforce: 'pre',
  transform(code, id) {
    if (id !== path.join(ROOT, file)) return null
    if (code.split(find).length !== 2) throw new Error(`"${find}" does not stand exactly once in ${file}.`)
    return { code: code.replace(find, () => replace), map: null }
  },
})
