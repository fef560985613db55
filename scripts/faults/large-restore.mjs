// A long log: node --expose-gc large-restore.mjs BUNDLE FOLDER [INCIDENTS]. With a number it makes a backup of so many, without
// one it looks into that and restores it, and sends its parent how much memory this took.
import path from 'node:path'
import fs from 'node:fs'
import { withMemory } from './memory.mjs'
import { importStore } from './store.mjs'

/** @typedef {{ incidents: number, above: Record<string, number> }} Large in megabytes */

const [bundle = '', folder = '', count = ''] = process.argv.slice(2)
const { backupsOf, incidentTable, openStore, pack } = await importStore(bundle)
const file = path.join(folder, 'large.mhb')
const about = { appVersion: '0.1.0', made: '2026-11-22T14:32:05.120+08:00' }

/**
 * Sixty months of a shop whose notes differ.
 * @param {number} incidents
 */
function longLog(incidents) {
  /** @type {Map<string, import('../../main/storage/tables.ts').Row[]>} */
  const files = new Map()
  for (let n = 0; n < incidents; n++) {
    const month = Math.floor((n * 60) / incidents)
    const name = `${2021 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
    const at = `${name}-${String((n % 28) + 1).padStart(2, '0')}T${String(n % 24).padStart(2, '0')}:07:05.120+08:00`
    const id = `${((n * 2_654_435_761) >>> 0).toString(16).padStart(8, '0')}-0000-4000-8000-${String(n).padStart(12, '0')}`
    const row = {
      id,
      seq: n + 1,
      at,
      codeSet: 'unionpay',
      code: '34',
      amount: n % 9999,
      note: `第 ${n % 977} 位顾客换了卡`,
      history: [],
    }
    files.set(`incidents/${name}`, files.get(`incidents/${name}`) ?? [])
    files.get(`incidents/${name}`)?.push(row)
  }
  return { seq: incidents, files }
}

/**
 * Looks into a backup and restores it.
 * @param {import('../../main/backup/backups.ts').Backups} backups
 */
async function restore(backups) {
  const looked = await backups.inspectFile(file)
  if (looked.kind !== 'sound') throw new Error(`The backup is ${JSON.stringify(looked)}.`)
  const restored = await backups.restore(looked.token)
  if (!restored.ok) throw new Error(restored.failure)
}

/** @returns {Promise<Large>} */
async function measured() {
  const data = path.join(folder, 'data')
  const store = await openStore(data, 'read-write')
  const backups = backupsOf(store, data, '0.1.0', () => new Date(2026, 10, 22, 9, 12))
  const empty = await withMemory(() => restore(backups))
  await store.whole()
  const made = await withMemory(() => backups.make())
  if (made.result.problem !== null) throw new Error(JSON.stringify(made.result.problem))
  await restore(backups)
  await store.whole()
  const full = await withMemory(() => restore(backups))
  await store.whole()
  const incidents = store.rows(incidentTable).length
  await store.close()
  return {
    incidents,
    above: {
      'restored into an empty folder': empty.above,
      'in the place of as many': full.above,
      'backed up': made.above,
    },
  }
}

// Made in a process of its own: what is left of that would hide what a restore takes.
if (count !== '') fs.writeFileSync(file, await pack(longLog(Number(count)), about))
process.send?.(count === '' ? await measured() : null, () => process.exit())
