// Every single call to the disk fails once, or from then on: the loop of main/storage/testing/faults.ts, in full.
import { fork } from 'node:child_process'
import path from 'node:path'
import { importStore } from './store.mjs'

export const name = 'calls'

/** @param {import('./run.mjs').Options} options */
export async function run({ bundle, scratch, rounds }) {
  const { faults } = await importStore(bundle)
  const rows = []
  for (const fault of Object.keys(faults)) {
    const { stuck, ...sums } = await swept(bundle, fault, scratch, rounds)
    rows.push({
      fault: `call n: ${fault}`,
      ...sums,
      note: stuck > 0 ? `${stuck} rounds until a restart` : '',
    })
  }
  return rows
}

/**
 * A process for each fault: one that hangs takes nothing with it. `rounds`, where given, thins the loop out.
 * @param {string} bundle
 * @param {string} fault
 * @param {string} scratch
 * @param {number} rounds
 * @returns {Promise<import('../../main/storage/testing/faults.ts').Swept>}
 */
function swept(bundle, fault, scratch, rounds) {
  return new Promise((resolve, reject) => {
    const stride = Math.max(1, Math.round(200 / rounds))
    const child = fork(path.join(import.meta.dirname, 'sweeper.mjs'), [bundle, fault, scratch, String(stride)])
    child.once('message', (found) =>
      resolve(/** @type {import('../../main/storage/testing/faults.ts').Swept} */ (found)),
    )
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`The loop "${fault}" ended with ${code}.`)))
  })
}
