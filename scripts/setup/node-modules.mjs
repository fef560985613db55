import path from 'node:path'
import { readJson } from './load.mjs'
import { withLock } from './lock.mjs'
import { ROOT, SetupError, log, messageOf, npmCi, stopCode } from './run.mjs'

export const CHECKOUT_LOCK = path.join(ROOT, '.cache/setup.lock')

/** @typedef {Readonly<Record<string, { name?: string, version?: string, integrity?: string, optional?: boolean }>>} Packages */

/** @param {string} file */
const packagesOf = (file) => /** @type {{ packages: Packages }} */ (readJson(file)).packages

/**
 * Whether node_modules holds what package-lock.json asks for, by the note that npm itself leaves there.
 * @param {string} root
 */
export function installedMatchesLock(root) {
  const wanted = packagesOf(path.join(root, 'package-lock.json'))
  /** @type {Packages} */
  let installed
  try {
    installed = packagesOf(path.join(root, 'node_modules/.package-lock.json'))
  } catch {
    return false
  }
  return Object.entries(wanted).every(([where, { version, integrity, optional }]) => {
    if (where === '') return true
    const found = installed[where]
    // Packages for other systems are optional, and left out.
    if (!found) return Boolean(optional)
    return found.version === version && found.integrity === integrity
  })
}

export async function ensureNodeModules() {
  if (installedMatchesLock(ROOT)) return
  await withLock(CHECKOUT_LOCK, 'installing packages', async () => {
    if (installedMatchesLock(ROOT)) return
    log('installing packages (npm ci)…')
    try {
      await npmCi(ROOT)
    } catch (error) {
      if (stopCode() !== null) throw error
      throw new SetupError(
        `The packages could not be installed: ${messageOf(error)}\n` +
          'Check the connection to the package registry and run the same command again.',
      )
    }
  })
}
