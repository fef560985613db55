import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { withLock } from './lock.mjs'
import { CHECKOUT_LOCK } from './node-modules.mjs'
import { ROOT, SetupError, runTool } from './run.mjs'

const OUT = path.join(ROOT, 'out')
const STAMP = path.join(ROOT, '.cache/build-stamp')
const NOT_SOURCES = new Set(['node_modules', 'out', 'scripts', 'e2e', 'docs', 'test-results', 'screenshots', 'dist'])
/** @param {string} name */
const isSource = (name) =>
  !name.startsWith('.') && !NOT_SOURCES.has(name) && !/\.(test\.tsx?|mutants\.mjs|md|log|tsbuildinfo)$/.test(name)

/** Builds the app unless out/ is what came out of these very sources. */
export async function ensureBuilt() {
  if (isUpToDate()) return
  await withLock(CHECKOUT_LOCK, 'building', async () => {
    if (!isUpToDate()) await buildNow()
  })
}

export async function build() {
  await withLock(CHECKOUT_LOCK, 'building', buildNow)
}

async function buildNow() {
  const sources = hashOfSources()
  if ((await runTool('electron-vite', ['build', '--logLevel', 'warn'])) !== 0) {
    throw new SetupError('The app could not be built; the reason stands above.')
  }
  fs.mkdirSync(path.dirname(STAMP), { recursive: true })
  fs.writeFileSync(STAMP, sources + hashOfFolder(OUT))
}

function isUpToDate() {
  try {
    return fs.readFileSync(STAMP, 'utf8') === hashOfSources() + hashOfFolder(OUT)
  } catch {
    return false
  }
}

const hashOfSources = () => hashOfFolder(ROOT, isSource)

/**
 * By content: a checkout or a copy changes the times of files, and nothing in them.
 * @param {string} folder
 * @param {(name: string) => boolean} [isWanted]
 */
function hashOfFolder(folder, isWanted = () => true) {
  const hash = createHash('sha256')
  /** @param {string} directory */
  const add = (directory) => {
    const entries = fs.readdirSync(directory, { withFileTypes: true }).filter(({ name }) => isWanted(name))
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const file = path.join(directory, entry.name)
      hash.update(`${path.relative(folder, file)}\0`)
      if (entry.isDirectory()) add(file)
      else if (entry.isFile()) hash.update(fs.readFileSync(file))
    }
  }
  add(folder)
  return hash.digest('hex')
}
