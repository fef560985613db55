// Vite plugin: notes which packages end up inside what is built, each with its licence, for the Help screen, the file
// beside the program and the list of parts. Read from the bundles themselves: what package.json lists is more and less.
import fs from 'node:fs'
import path from 'node:path'
import { readJson } from '../setup/load.mjs'
import { ROOT } from '../setup/run.mjs'

/** @typedef {{ name: string, version: string, licence: string, text: string }} Licence of a package inside */

/** Beside the page, which reads it for the Help screen. */
const LICENCES = 'licences.json'

// electron-vite builds main, preload and page one after the other in one process, the page last.
/** @type {Set<string>} */
const folders = new Set()

/**
 * @param {{ writes: boolean }} options whether this is the build that writes down what all of them hold
 * @returns {import('vite').Plugin}
 */
export function licencesPlugin({ writes }) {
  return {
    name: 'licences',
    generateBundle(_options, bundle) {
      for (const part of Object.values(bundle)) {
        for (const id of part.type === 'chunk' ? part.moduleIds : []) {
          const [folder] = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id.replaceAll('\\', '/').replace('\0', '')) ?? []
          if (folder) folders.add(folder)
        }
      }
      if (!writes) return
      const packages = [...folders].map(describe).sort((a, b) => (a.name < b.name ? -1 : 1))
      this.emitFile({ type: 'asset', fileName: LICENCES, source: JSON.stringify(packages) })
    },
  }
}

/** What the bundles of the last build hold. */
export const packagesInside = () => /** @type {Licence[]} */ (readJson(path.join(ROOT, 'out/renderer', LICENCES)))

/**
 * @param {string} folder
 * @returns {Licence}
 */
function describe(folder) {
  const { name, version, license } = /** @type {{ name: string, version: string, license?: string }} */ (
    readJson(path.join(folder, 'package.json'))
  )
  const file = fs.readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
  if (!license || !file) throw new Error(`${name} does not say under which licence it may be passed on.`)
  return { name, version, licence: license, text: fs.readFileSync(path.join(folder, file), 'utf8').trim() }
}
