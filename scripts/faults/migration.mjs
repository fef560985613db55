// Data of each older version are brought up to date, and every single call to the disk on the way fails or is the last: the
// loop of main/backup/testing/migration.ts, in full.
import fs from 'node:fs'
import path from 'node:path'
import { ROOT } from '../setup/run.mjs'
import { importStore } from './store.mjs'

export const name = 'migration'

/** The faults are in the calls: what lies beneath may as well be quick. */
const QUICK = '/dev/shm'
const FROZEN = path.join(ROOT, 'main/storage/frozen')

/** @param {import('./run.mjs').Options} options */
export async function run({ bundle, scratch, rounds }) {
  const { faultsOnTheWay, sweepMigration } = await importStore(bundle)
  const stride = Math.max(1, Math.round(150 / rounds))
  /** @type {import('./run.mjs').Row[]} */
  const rows = []
  const folder = fs.mkdtempSync(path.join(fs.existsSync(QUICK) ? QUICK : scratch, 'merchant-help-migration-'))
  try {
    for (const version of fs.readdirSync(FROZEN)) {
      for (const fault of Object.keys(faultsOnTheWay)) {
        const found = await sweepMigration(path.join(FROZEN, version), fault, folder, stride)
        rows.push({ fault: `from ${version}, call n: ${fault}`, ...found })
        // The round that found nothing more to fail.
        fs.rmSync(folder, { recursive: true })
        fs.mkdirSync(folder)
      }
    }
    return rows
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}
