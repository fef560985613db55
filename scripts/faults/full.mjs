// A full disk, while entries are written and at the start: what is refused is refused, and it goes on by itself.
import { EventEmitter } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { readBack, startWriter } from './children.mjs'
import { fillUp, mountExt4, mountProblem, mountTmpfs } from './mounts.mjs'
import { importStore } from './store.mjs'

export const name = 'full'
export const rounds = 3

const MEGABYTES = 6
const DISKS = { tmpfs: mountTmpfs, ext4: mountExt4 }
/** Refused entries that are waited for before there is room again. */
const REFUSALS = 100
const PATIENCE_MS = 20_000
const COUNTS = /** @type {const} */ (['acknowledged', 'lost', 'refused', 'refusedButPresent', 'twice', 'hangs'])

/** @param {import('./run.mjs').Options} options */
export async function run({ bundle, scratch, rounds: times }) {
  const rows = []
  for (const kind of /** @type {const} */ (['tmpfs', 'ext4'])) {
    const problem = mountProblem(scratch, kind)
    /** @param {(mounted: string) => Promise<Round>} work */
    const within = async (work) => {
      const mounted = path.join(scratch, `full-${kind}`)
      const { unmount } = DISKS[kind](mounted, MEGABYTES)
      try {
        return await work(mounted)
      } finally {
        unmount()
      }
    }
    const fault = `full ${kind}, then room again`
    const atStart = `full ${kind} at the start`
    if (problem) rows.push({ fault, notRun: problem }, { fault: atStart, notRun: problem })
    else {
      rows.push({ fault, ...(await repeated(times, () => within((mounted) => whileWriting(bundle, mounted)))) })
      rows.push({ fault: atStart, ...(await repeated(times, () => within((mounted) => atTheStart(bundle, mounted)))) })
    }
  }
  return rows
}

/** @typedef {ReturnType<typeof sumsOf> & { hangs?: number, resumedAfter: number }} Round */

/**
 * @param {number} times
 * @param {() => Promise<Round>} round
 */
async function repeated(times, round) {
  const sums = { acknowledged: 0, lost: 0, refused: 0, refusedButPresent: 0, twice: 0, hangs: 0 }
  let stuck = 0
  const waits = []
  for (let i = 0; i < times; i++) {
    const { resumedAfter, ...found } = await round()
    for (const key of COUNTS) sums[key] += found[key] ?? 0
    waits.push(resumedAfter)
    // The promise: within a second.
    if (resumedAfter > 1000) stuck++
  }
  return { rounds: times, ...sums, stuck, note: `saves again after ${Math.max(...waits).toFixed(0)} ms at most` }
}

/**
 * @param {string} bundle
 * @param {string} mounted
 * @returns {Promise<Round>}
 */
async function whileWriting(bundle, mounted) {
  const { ledger } = await importStore(bundle)
  const ballast = path.join(mounted, 'ballast')
  fs.writeFileSync(ballast, Buffer.alloc((MEGABYTES / 2) * 2 ** 20))
  const data = path.join(mounted, 'data')
  const told = ledger()
  const answers = new EventEmitter()
  const writer = await startWriter(bundle, data, 1, told, (isAcknowledged) => answers.emit('answer', isAcknowledged))
  /** @type {Promise<void>} */
  const refused = new Promise((resolve) => {
    answers.on('answer', () => told.count.refused >= REFUSALS && resolve())
  })
  const isFull = await Promise.race([refused.then(() => true), wait(PATIENCE_MS, false)])
  /** @type {Promise<void>} */
  const acknowledged = new Promise((resolve) => {
    answers.on('answer', (isAcknowledged) => isAcknowledged === true && resolve())
  })
  fs.rmSync(ballast)
  const freed = performance.now()
  await Promise.race([acknowledged, wait(PATIENCE_MS)])
  const resumedAfter = performance.now() - freed
  // Long enough for a checkpoint of what has piled up.
  await wait(300)
  writer.child.kill('SIGKILL')
  await writer.ended
  return { ...sumsOf(told, readBack(bundle, data).there), hangs: isFull ? 0 : 1, resumedAfter }
}

/**
 * A folder with a damaged line, on a disk without a free byte; and one that has yet to be made.
 * @param {string} bundle
 * @param {string} mounted
 * @returns {Promise<Round>}
 */
async function atTheStart(bundle, mounted) {
  const { ledger, openStore, addIncident, seenIn } = await importStore(bundle)
  const told = ledger()
  const data = path.join(mounted, 'data')
  const before = await openStore(data, 'read-write')
  for (let n = 1; n <= 9; n++) await addIncident(before, n, told)
  await before.checkpoint()
  for (let n = 11; n <= 14; n++) await addIncident(before, n, told)
  const journals = path.join(data, 'journal')
  const older = path.join(journals, fs.readdirSync(journals)[0] ?? '')
  const lines = fs.readFileSync(older, 'utf8').split('\n')
  const again = await openStore(data, 'read-write')
  for (let n = 15; n <= 20; n++) await addIncident(again, n, told)
  // After the last of them are in a newer journal.
  fs.writeFileSync(older, [...lines.slice(0, -1), 'a damaged line', ''].join('\n'))

  const ballast = path.join(mounted, 'ballast')
  fillUp(ballast)
  const stores = [await openStore(data, 'read-write'), await openStore(path.join(mounted, 'new'), 'read-write')]
  for (const [i, store] of stores.entries()) await addIncident(store, 1001 + i, told)
  const refused = told.count.refused
  fs.rmSync(ballast)
  const freed = performance.now()
  for (const [i, store] of stores.entries()) await addIncident(store, 1101 + i, told)
  const resumedAfter = stores.every((store) => store.state().kind === 'ok') ? performance.now() - freed : Infinity
  const there = []
  for (const store of stores) {
    await store.checkpoint()
    await store.close()
  }
  for (const folder of ['data', 'new']) {
    const store = await openStore(path.join(mounted, folder), 'read-only')
    await store.whole()
    // Numbers of two stores may be the same.
    there.push(...seenIn(store).map((seen) => ({ ...seen, seq: folder === 'new' ? -seen.seq : seen.seq })))
  }
  await Promise.all([before, again].map((store) => store.close()))
  return { ...sumsOf(told, there), refused, resumedAfter }
}

/**
 * @param {import('./store.mjs').Ledger} told
 * @param {import('./store.mjs').Seen} there
 */
function sumsOf(told, there) {
  const { lost, refusedButPresent, twice } = told.against(there)
  return { ...told.count, lost: lost.length, refusedButPresent: refusedButPresent.length, twice }
}
