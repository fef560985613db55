// What the rules cost whoever logs one more, in a log of many years: they are asked about what is recent alone.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { importBundled } from '../setup/bundle.mjs'
import { fillLog } from './tools/filled-log.mjs'
import { draftOf } from './tools/log-incidents.mjs'
import { median } from './tools/side-by-side.mjs'

export const name = 'recurrence'

const COUNT = 100_000
const ENTRIES = 60

export async function run() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-recurrence-'))
  try {
    await fillLog(folder, COUNT)
    const code = path.join(folder, 'code')
    fs.mkdirSync(code)
    const modules = await importBundled(
      {
        'main/storage/store.ts': ['openStore'],
        'main/storage/tables.ts': ['incidentTable'],
        'main/problems/problem-watch.ts': ['lookForProblems'],
        'main/queries/whole-catalog.ts': ['wholeTroubleOf'],
        'shared/incidents/recurrence/seen.ts': ['factsFrom'],
        'shared/incidents/incident.ts': ['incidentFrom'],
        'shared/thresholds.ts': ['usualThresholds'],
      },
      code,
    )
    return rows(await measure(modules, path.join(folder, 'data')))
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

/** Logs one after the other into the month of the newest, and looks after each, as the app does. */
async function measure(
  { openStore, incidentTable, lookForProblems, wholeTroubleOf, factsFrom, incidentFrom, usualThresholds },
  data,
) {
  const store = await openStore(data, 'read-write')
  await store.whole()
  const factsOf = factsFrom(await wholeTroubleOf())
  const figures = { log: [], look: [] }
  for (let n = COUNT; n < COUNT + ENTRIES; n++) {
    const { draft, at } = draftOf(n, COUNT)
    const begun = performance.now()
    await store.put(incidentTable, draft.id, (_before, seq) => incidentFrom(draft, seq, at))
    const logged = performance.now()
    await lookForProblems(store, new Date(at), usualThresholds, factsOf)
    figures.log.push(logged - begun)
    figures.look.push(performance.now() - logged)
  }
  const recent = store.rows(incidentTable).filter(({ at }) => at > '2026-10-28').length
  await store.close()
  return { ...figures, recent }
}

function rows({ log, look, recent }) {
  const p95 = look.toSorted((a, b) => a - b)[Math.floor(0.95 * (look.length - 1))]
  return [
    {
      figure: `rules after one more in ${COUNT} entries (${recent} of the last 31 days)`,
      measured: `median ${median(look).toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`,
      against: `${median(log).toFixed(1)} ms to log it`,
      goal: '<= 5 ms',
    },
  ]
}
