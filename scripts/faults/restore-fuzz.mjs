// Made backups are looked into and restored as the app does it: node --expose-gc restore-fuzz.mjs BUNDLE FOLDER ROUNDS SEED.
// Sends its parent what it found.
import fs from 'node:fs'
import path from 'node:path'
import * as v from 'valibot'
import { CARD_PARTS, madeBackup } from './made-backups.mjs'
import { withMemory } from './memory.mjs'
import { importStore } from './store.mjs'

/** @typedef {import('./store.mjs').Store} Store */

/** @typedef {{ restored: number, refused: Record<string, number>, wrong: string[], above: number }} Fuzzed `above`: megabytes */

const FLAWS = ['damaged', 'not-a-backup', 'newer', 'too-large']
const [bundle = '', folder = '', rounds = '', seed = ''] = process.argv.slice(2)
const { backupsOf, openStore, realDisk, incidentTable, incidentFrom, tableOfFile } = await importStore(bundle)

/** Nothing of this is about power: so nothing is flushed. */
const disk = {
  ...realDisk,
  /** @type {typeof realDisk.write} */
  write: (file, bytes) => fs.promises.writeFile(file, bytes, { flag: 'wx', mode: 0o600 }),
  flush: () => Promise.resolve(),
}
const data = path.join(folder, 'data')
const file = path.join(folder, 'made.mhb')

/** @param {Store} store */
const contentOf = (store) => JSON.stringify([...store.dataSet().files].sort(([a], [b]) => (a < b ? -1 : 1)))

/**
 * What is wrong with a restored set; empty: nothing.
 * @param {Store} store
 * @param {number} incidents as many as were said
 */
function flawsOf(store, incidents) {
  const { files, seq } = store.dataSet()
  const flaws = []
  /** @type {Set<string>} */
  const ids = new Set()
  for (const [name, rows] of files) {
    const table = tableOfFile(name)
    for (const row of rows) {
      const id = `${table?.name}:${row.id}`
      if (ids.has(id)) flaws.push(`${id} twice`)
      ids.add(id)
      const taken = table && v.safeParse(table.schema, row)
      if (!taken?.success || JSON.stringify(taken.output) !== JSON.stringify(row))
        flaws.push(`a row of another shape in ${name}`)
    }
  }
  if (CARD_PARTS.test(contentOf(store))) flaws.push('a card number')
  if (store.rows(incidentTable).length !== incidents) flaws.push('not as many as were said')
  if (!(seq < 1e9)) flaws.push(`number ${seq}`)
  const { kind, repaired, linesLost } = store.state()
  if (kind !== 'ok' || repaired.length > 0 || linesLost > 0) flaws.push(`state ${kind}`)
  return flaws
}

let last = 0
/** @param {Store} store */
async function log(store) {
  const id = `10000000-0000-4000-8000-${String(++last).padStart(12, '0')}`
  const put = await store.put(incidentTable, id, (_before, seq) =>
    incidentFrom({ id, codeSet: 'unionpay', code: '34' }, seq, '2026-11-22T14:32:05.120+08:00'),
  )
  return put.ok ? [] : [`nothing can be logged: ${put.failure}`]
}

/** @param {number} count */
async function fuzz(count) {
  let store = await openStore(data, 'read-write', disk)
  let backups = backupsOf(store, data, '0.1.0', () => new Date(2026, 10, 22, 9, 12), disk)
  await log(store)
  /** @type {Omit<Fuzzed, 'above'>} */
  const found = { restored: 0, refused: {}, wrong: [] }
  /** @param {number} number */
  async function round(number) {
    const { bytes, done } = madeBackup(number, Number(seed))
    fs.writeFileSync(file, bytes)
    const before = contentOf(store)
    const looked = await backups.inspectFile(file)
    const flaws = []
    if (looked.kind === 'sound') {
      const replaced = await backups.restore(looked.token)
      await store.whole()
      if (!replaced.ok) flaws.push(`not restored: ${replaced.failure}`)
      flaws.push(...flawsOf(store, looked.backup.incidents), ...(await log(store)))
      found.restored++
      if (found.restored % 20 === 0) {
        const content = contentOf(store)
        await store.close()
        store = await openStore(data, 'read-write', disk)
        backups = backupsOf(store, data, '0.1.0', () => new Date(2026, 10, 22, 9, 12), disk)
        await store.whole()
        if (contentOf(store) !== content) flaws.push('other data after a restart')
      }
    } else {
      const why = looked.kind === 'refused' ? looked.why : looked.kind
      found.refused[why] = (found.refused[why] ?? 0) + 1
      if (!FLAWS.includes(why)) flaws.push(`refused because of ${why}`)
      if (contentOf(store) !== before) flaws.push('other data after a refusal')
    }
    if ('polluted' in {}) flaws.push('the prototype of all objects was changed')
    found.wrong.push(...flaws.map((flaw) => `${number} (${done.join(', ')}): ${flaw}`))
  }
  for (let number = 0; number < count; number++) {
    // What was left of making them is not theirs.
    if (number % 50 === 0) globalThis.gc?.()
    await round(number).catch((/** @type {unknown} */ error) => found.wrong.push(`${number}: ${String(error)}`))
  }
  await store.close()
  const strange = fs.readdirSync(folder).filter((name) => !['data', 'made.mhb'].includes(name))
  if (strange.length > 0) found.wrong.push(`outside of the data: ${strange.join(', ')}`)
  return found
}

process.on('unhandledRejection', (error) => {
  throw error
})
const { result, above } = await withMemory(() => fuzz(Number(rounds)))
/** @type {Fuzzed} */
const fuzzed = { ...result, above }
process.send?.(fuzzed, () => process.exit())
