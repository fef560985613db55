// Writes the data folder of a made shop, through the real store: npm run sample -- --dir=DIR --days=90 --seed=1
// Then: npm start -- --user-data-dir=DIR
import fs from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { importBundled } from '../setup/bundle.mjs'
import { madeChecks, writeChecks } from './made-checks.mjs'
import { madeShop } from './made-shop.mjs'
import { withVerdicts } from './made-verdicts.mjs'
import { randomFrom } from './random.mjs'
import { MINUTE } from './times.mjs'

/** @typedef {import('./made-shop.mjs').Made} Made */

const text = /** @type {const} */ ({ type: 'string' })
const { values: given } = parseArgs({
  options: { dir: text, days: text, seed: text, 'last-day': text, calm: { type: 'boolean', default: false } },
})
const { dir = '' } = given
const days = Number(given.days ?? 90)
const seed = Number(given.seed ?? 1)
if (dir === '' || !Number.isInteger(days) || days < 1 || !Number.isInteger(seed)) {
  console.error('npm run sample -- --dir=DIR [--days=90] [--seed=1] [--last-day=2026-11-22] [--calm]')
  process.exit(2)
}
const folder = path.join(path.resolve(dir), 'data')
if (fs.existsSync(folder)) {
  console.error(`${folder} is there already; a made shop begins empty`)
  process.exit(2)
}

const today = new Date()
const localDay = new Date(today.getTime() - today.getTimezoneOffset() * MINUTE).toISOString().slice(0, 10)
const lastDay = given['last-day'] ?? localDay
const minutes = -new Date(`${lastDay}T12:00:00`).getTimezoneOffset()
/** @param {number} n */
const two = (n) => String(Math.floor(Math.abs(n))).padStart(2, '0')
const offset = `${minutes < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`
const shop = madeShop({ offset, days, seed, planted: !given.calm, lastDay })
const { terminals, staff } = shop

const ours = await importBundled(
  'main/storage/store.ts',
  'main/storage/tables.ts',
  'main/problems/problem-watch.ts',
  'shared/settings.ts',
  'shared/catalog/catalog.ts',
  'shared/maintenance/round.ts',
  'shared/maintenance/schedule.ts',
  'shared/maintenance/follow-up.ts',
  'shared/incidents/open-payments.ts',
  'shared/incidents/recurrence/seen.ts',
)
const { answerFor } = await ours.completeCatalog()
const settings = { ...ours.defaultSettings, shopName: '阳光便利店', staff, terminalInUse: terminals[0].id }
// The shop has been asking for verdicts from its first day on.
const firstStart = {
  id: /** @type {const} */ ('open-payments'),
  at: shop.incidents[0]?.at ?? `${lastDay}T08:00:00.000${offset}`,
  seq: 1,
}

const store = await ours.openStore(folder, 'read-write')
await writeRegister()
await writeIncidents()
await lookForProblems()
await writeChecks(store, ours, madeChecks({ terminals, staff, days, lastDay, offset, random: randomFrom(seed) }, ours))
await store.checkpoint()
await store.close()

console.log(`${shop.incidents.length} incidents of ${days} days in ${folder}`)
for (const { kind, culprit, ids } of shop.causes) {
  const first = shop.incidents.find(({ id }) => id === ids[0])
  console.log(`planted: ${kind} (${culprit}), ${ids.length} incidents from ${first?.at ?? '-'}`)
}

/**
 * @template {import('../../main/storage/tables.ts').Row} R
 * @param {import('../../main/storage/tables.ts').Table<R>} table
 * @param {R} row
 */
async function put(table, row) {
  const kept = await store.put(table, row.id, () => row)
  if (!kept.ok) throw new Error(`${table.name}: ${kept.failure}`)
}

async function writeRegister() {
  await put(ours.firstStartTable, firstStart)
  for (const terminal of terminals) await put(ours.terminalTable, terminal)
  await put(ours.settingsTable, { id: 'settings', settings })
  await put(ours.hotlineTable, { id: crypto.randomUUID(), name: '装机的小王', number: '0571-8888 0000' })
}

async function writeIncidents() {
  /** @param {Made} draft */
  const isOpen = (draft) => {
    const asked = { firstStart, answerOf: answerFor }
    return ours.openPayments([{ ...draft, seq: 2, history: [] }], draft.at, asked).length > 0
  }
  const drafts = withVerdicts(shop.incidents, isOpen, { random: randomFrom(seed), staff, lastDay })
  const all = drafts.map((draft) => store.put(ours.incidentTable, draft.id, (_before, seq) => ({ ...draft, seq })))
  for (const kept of await Promise.all(all)) if (!kept.ok) throw new Error(`an incident: ${kept.failure}`)
}

/** As if somebody had been there: each cause is looked at when its last incident has come. */
async function lookForProblems() {
  const factsOf = ours.factsFrom(
    (key) => answerFor(key)?.trouble ?? 'unknown',
    (key) => answerFor(key)?.operation ?? null,
  )
  const timeOf = new Map(shop.incidents.map(({ id, at }) => [id, at]))
  const moments = shop.causes.map(({ ids }) => timeOf.get(ids.at(-1) ?? '') ?? '').toSorted()
  for (const at of moments) {
    if (at === '') continue
    await ours.lookForProblems(store, new Date(at), settings.alerts, factsOf)
  }
}
