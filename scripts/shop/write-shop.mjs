// Writes the data folder of a made shop, through the real store: npm run sample -- --dir=DIR --days=90 --seed=1
// Then: npm start -- --user-data-dir=DIR
import fs from 'node:fs'
import path from 'node:path'
import { checkModules, madeChecks, writeChecks } from './made-checks.mjs'
import { madeShop, randomFrom } from './made-shop.mjs'
import { withVerdicts } from './made-verdicts.mjs'
import { withModules } from './typescript.mjs'

const option = (name, usual) =>
  process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3) ?? usual
const dir = option('dir', '')
const days = Number(option('days', '90'))
const seed = Number(option('seed', '1'))
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
const localDay = new Date(today.getTime() - today.getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
const lastDay = option('last-day', localDay)
const minutes = -new Date(`${lastDay}T12:00:00`).getTimezoneOffset()
const two = (n) => String(Math.floor(Math.abs(n))).padStart(2, '0')
const offset = `${minutes < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`
const shop = madeShop({
  offset,
  days,
  seed,
  planted: !process.argv.includes('--calm'),
  lastDay,
})

const modules = [
  'main/storage/store.ts',
  'main/storage/tables.ts',
  'main/problems/problem-watch.ts',
  'shared/settings.ts',
  'shared/catalog/catalog.ts',
  ...checkModules,
  'shared/incidents/open-payments.ts',
  'shared/incidents/recurrence/seen.ts',
]
await withModules(modules, async ({ openStore }, t, { lookForProblems }, { defaultSettings }, catalog, ...known) => {
  const { answerFor } = await catalog.completeCatalog()
  const store = await openStore(folder, 'read-write')
  const put = async (table, row) => {
    const kept = await store.put(table, row.id, () => row)
    if (!kept.ok) throw new Error(`${table.name}: ${kept.failure}`)
  }
  // The shop has been asking for verdicts from its first day on.
  const firstStart = { id: 'open-payments', at: shop.incidents[0]?.at ?? `${lastDay}T08:00:00.000${offset}`, seq: 1 }
  await put(t.firstStartTable, firstStart)
  for (const terminal of shop.terminals) await put(t.terminalTable, terminal)
  const settings = {
    ...defaultSettings,
    shopName: '阳光便利店',
    staff: shop.staff,
    terminalInUse: shop.terminals[0].id,
  }
  await put(t.settingsTable, { id: 'settings', settings })
  await put(t.hotlineTable, { id: crypto.randomUUID(), name: '装机的小王', number: '0571-8888 0000' })
  const { openPayments, factsFrom } = Object.assign({}, ...known)
  const answers = new Map()
  const answerOf = (key) => {
    const name = `${key.codeSet}:${key.code}`
    if (!answers.has(name)) answers.set(name, answerFor(key))
    return answers.get(name)
  }
  const isOpen = (draft) => openPayments([{ ...draft, seq: 2 }], draft.at, { firstStart, answerOf }).length > 0
  const drafts = withVerdicts(shop.incidents, isOpen, { random: randomFrom(seed), staff: shop.staff, lastDay })
  await Promise.all(
    drafts.map((draft) => store.put(t.incidentTable, draft.id, (_before, seq) => ({ ...draft, seq }))),
  ).then((all) => {
    const refused = all.find((kept) => !kept.ok)
    if (refused) throw new Error(`an incident: ${refused.failure}`)
  })
  // As if somebody had been there: each cause is looked at when its last incident has come.
  const factsOf = factsFrom((key) => answerFor(key)?.trouble ?? 'unknown')
  const timeOf = new Map(shop.incidents.map(({ id, at }) => [id, at]))
  const moments = shop.causes.map(({ ids }) => timeOf.get(ids.at(-1)) ?? '').toSorted()
  for (const at of moments) if (at !== '') await lookForProblems(store, new Date(at), settings.alerts, factsOf)
  const { terminals, staff } = shop
  const checks = { terminals, staff, days, lastDay, offset, random: randomFrom(seed) }
  await writeChecks(store, t, madeChecks(checks, Object.assign({}, ...known)))
  await store.checkpoint()
  await store.close()
})
console.log(`${shop.incidents.length} incidents of ${days} days in ${folder}`)
for (const { kind, culprit, ids } of shop.causes) {
  const first = shop.incidents.find(({ id }) => id === ids[0])
  console.log(`planted: ${kind} (${culprit}), ${ids.length} incidents from ${first.at}`)
}
