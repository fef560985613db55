// Backups that chance or an enemy has changed: each is refused with a reason and nothing has changed, or restored whole.
// And one that is very long. No restore takes more memory than allowed.
import { fork } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { MOST_MEGABYTES } from './memory.mjs'

export const name = 'restores'
export const rounds = 5000

const SEED = 20_261_122
const INCIDENTS = 300_000

/** @param {import('./run.mjs').Options} options */
export async function run({ bundle, scratch, rounds: count }) {
  // Shorter where the others are: three rounds of them are some hundred of these.
  const times = count < rounds ? count * 100 : rounds
  const { restored, refused, wrong, above } = await fuzzRestores(bundle, scratch, times)
  const reasons = Object.entries(refused).map(([why, often]) => `${why} ${often}`)
  const incidents = count < rounds ? 20_000 : INCIDENTS
  const large = await largeRestore(bundle, scratch, incidents)
  const most = Object.entries(large.above).map(([what, megabytes]) => `${what} +${megabytes} MB`)
  return [
    {
      fault: 'a changed backup is restored',
      rounds: times,
      wrong: wrong.length,
      'MB too many': Math.max(0, above - MOST_MEGABYTES),
      note: `restored ${restored}, ${reasons.join(', ')}, +${above} MB`,
      ...(wrong.length > 0 ? { details: wrong.join('\n') } : {}),
    },
    {
      fault: `a backup of ${incidents} incidents`,
      lost: incidents - large.incidents,
      'MB too many': Math.max(0, ...Object.values(large.above).map((megabytes) => megabytes - MOST_MEGABYTES)),
      note: most.join(', '),
    },
  ]
}

/**
 * @param {string} bundle
 * @param {string} scratch
 * @param {number} times
 */
export const fuzzRestores = async (bundle, scratch, times) =>
  /** @type {import('./restore-fuzz.mjs').Fuzzed} */ (
    await inChild('restore-fuzz.mjs', bundle, fs.mkdtempSync(path.join(scratch, 'restores-')), [times, SEED])
  )

/**
 * @param {string} bundle
 * @param {string} scratch
 * @param {number} incidents
 */
async function largeRestore(bundle, scratch, incidents) {
  const folder = fs.mkdtempSync(path.join(scratch, 'large-'))
  await inChild('large-restore.mjs', bundle, folder, [incidents])
  return /** @type {import('./large-restore.mjs').Large} */ (await inChild('large-restore.mjs', bundle, folder, []))
}

/**
 * A process of its own, whose memory is its own.
 * @param {string} script
 * @param {string} bundle
 * @param {string} folder
 * @param {readonly number[]} numbers
 * @returns {Promise<unknown>}
 */
function inChild(script, bundle, folder, numbers) {
  return new Promise((resolve, reject) => {
    const child = fork(path.join(import.meta.dirname, script), [bundle, folder, ...numbers.map(String)], {
      execArgv: ['--expose-gc'],
    })
    child.once('message', resolve)
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`${script} ended with ${code}.`)))
  })
}
