import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { SetupError, codeOf, log, stopCode } from './run.mjs'

const BEAT_MS = 2000
// For owners that cannot be asked: in another container, or with a process number that was given out again.
const SILENT_MS = 20_000

/**
 * Runs `work` while holding a lock, so that two set-ups at once do not spoil each other.
 *
 * The lock is a folder with one file, named after its owner. It is taken by renaming a ready folder to its place, which
 * works only while nobody is in it; a dead owner is removed by the name of its file, so never a new owner by mistake.
 * @template T
 * @param {string} folder
 * @param {string} purpose what others who wait are told that we do
 * @param {() => T | Promise<T>} work
 */
export async function withLock(folder, purpose, work) {
  const owner = `${process.pid}-${randomUUID()}`
  const mine = `${folder}.${owner}`
  try {
    fs.mkdirSync(mine, { recursive: true })
    fs.writeFileSync(path.join(mine, owner), '')
  } catch (error) {
    throw new SetupError(
      `The folder ${path.dirname(folder)} cannot be written (${codeOf(error)}). ` +
        'Make it writable (MERCHANT_HELP_CACHE can name another cache folder) and run the same command again.',
    )
  }
  /** @type {NodeJS.Timeout | undefined} */
  let beat
  try {
    let told = false
    while (!take(folder, mine)) {
      if (stopCode() !== null) throw new SetupError('Stopped.')
      const other = currentOwner(folder)
      if (other !== null && isDead(folder, other)) {
        fs.rmSync(path.join(folder, other), { force: true })
      } else if (other !== null && !told) {
        log(`waiting for another set-up (process ${Number.parseInt(other)}), which is ${purpose}…`)
        told = true
      }
      await sleep(200)
    }
    const file = path.join(folder, owner)
    fs.utimesSync(file, new Date(), new Date())
    beat = setInterval(() => fs.utimes(file, new Date(), new Date(), () => {}), BEAT_MS)
    return await work()
  } finally {
    clearInterval(beat)
    fs.rmSync(mine, { recursive: true, force: true })
    fs.rmSync(path.join(folder, owner), { force: true })
    removeIfEmpty(folder)
  }
}

/**
 * @param {string} folder
 * @param {string} mine
 */
function take(folder, mine) {
  removeIfEmpty(folder)
  try {
    fs.renameSync(mine, folder)
    return true
  } catch (error) {
    // What the systems say of a folder that is not empty; the last three are Windows.
    if (['ENOTEMPTY', 'EEXIST', 'EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error))) return false
    throw error
  }
}

/** @param {string} folder */
function removeIfEmpty(folder) {
  try {
    fs.rmdirSync(folder)
  } catch {
    // somebody is in it, or it is gone
  }
}

/** @param {string} folder */
function currentOwner(folder) {
  try {
    return fs.readdirSync(folder)[0] ?? null
  } catch {
    return null
  }
}

/**
 * @param {string} folder
 * @param {string} owner
 */
function isDead(folder, owner) {
  try {
    if (Date.now() - fs.statSync(path.join(folder, owner)).mtimeMs > SILENT_MS) return true
    process.kill(Number.parseInt(owner), 0)
    return false
  } catch (error) {
    // ESRCH: no such process. ENOENT: the owner has just left.
    return codeOf(error) === 'ESRCH'
  }
}
