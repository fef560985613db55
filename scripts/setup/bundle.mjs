// Our TypeScript as a module that a script can import.
import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { pinyinPlugin } from '../catalog/pinyin-plugin.mjs'
import { ROOT } from './run.mjs'

/**
 * Bundles into the folder what files of ours export, and imports it.
 * @param exports names by file: `{ 'main/storage/store.ts': ['openStore'] }`
 */
export async function importBundled(exports, folder) {
  const entry = path.join(folder, 'entry.ts')
  const lines = Object.entries(exports).map(
    ([file, names]) => `export { ${names.join(', ')} } from ${JSON.stringify(path.join(ROOT, file))}\n`,
  )
  fs.writeFileSync(entry, lines.join(''))
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    plugins: [pinyinPlugin(ROOT)],
    build: {
      ssr: entry,
      outDir: path.join(folder, 'bundle'),
      rolldownOptions: { output: { entryFileNames: 'entry.mjs' } },
    },
    ssr: { noExternal: true },
  })
  return import(pathToFileURL(path.join(folder, 'bundle/entry.mjs')).href)
}
