// Vite plugin: notes which packages end up inside what is built, each with its licence, for the Help screen, the file
// beside the program and the list of parts. Read from the bundles themselves: what package.json lists is more and less.
import fs from 'node:fs'
import path from 'node:path'

/** Beside the page, which reads it for the Help screen. */
export const LICENCES = 'licences.json'

// electron-vite builds main, preload and page one after the other in one process, the page last.
const folders = new Set()

/** @param {{ writes: boolean }} options whether this is the build that writes down what all of them hold */
export function licencesPlugin({ writes }) {
  return {
    name: 'licences',
    generateBundle(_options, bundle) {
      for (const { moduleIds = [] } of Object.values(bundle)) {
        for (const id of moduleIds) {
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

function describe(folder) {
  const { name, version, license } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'))
  const file = fs.readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
  if (!license || !file) throw new Error(`${name} does not say under which licence it may be passed on.`)
  return { name, version, licence: license, text: fs.readFileSync(path.join(folder, file), 'utf8').trim() }
}
