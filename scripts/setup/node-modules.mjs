import fs from 'node:fs'
import path from 'node:path'
import { withLock } from './lock.mjs'
import { ROOT, SetupError, log, npmCi, stopCode } from './run.mjs'

export const CHECKOUT_LOCK = path.join(ROOT, '.cache/setup.lock')

const packagesOf = (file) => JSON.parse(fs.readFileSync(file, 'utf8')).packages

/** Whether node_modules holds what package-lock.json asks for, by the note that npm itself leaves there. */
export function installedMatchesLock(root) {
  const wanted = packagesOf(path.join(root, 'package-lock.json'))
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
        `The packages could not be installed: ${error.message}\n` +
          'Check the connection to the package registry and run the same command again.',
      )
    }
  })
}
