// The real app is killed while incidents are logged through its page.
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { readBack } from './children.mjs'
import { electronProblem, launch, logWithoutEnd } from './electron.mjs'
import { importStore } from './store.mjs'

export const name = 'app'
export const rounds = 60

const fault = 'SIGKILL of the real app'
/** Starts on one data folder; the next ones begin with an empty one. */
const ON_ONE_FOLDER = 15

/** @param {import('./run.mjs').Options} options */
export async function run({ bundle, scratch, rounds: times }) {
  const problem = electronProblem()
  if (problem) return [{ fault, notRun: problem }]
  const { ledger } = await importStore(bundle)
  const answers = { acknowledged: 0, refused: 0 }
  const sums = { rounds: times, ...answers, lost: 0, refusedButPresent: 0, twice: 0, failedReopens: 0, falseAlarms: 0 }
  for (let done = 0; done < times;) {
    const folder = fs.mkdtempSync(path.join(scratch, 'app-'))
    const told = ledger()
    const gone = new Set()
    for (let round = 0; round < ON_ONE_FOLDER && done < times; round++, done++) {
      const { app, page } = await launch(folder)
      const reply = await page.evaluate(() => window.desktopApi.storeState())
      if (!reply.ok) throw new Error(`The store says nothing of itself: ${JSON.stringify(reply)}`)
      const state = reply.value
      if (state.kind !== 'ok') sums.failedReopens++
      if (state.repaired.length + state.linesLost > 0) sums.falseAlarms++
      const closed = app.waitForEvent('close')
      logWithoutEnd(page, round * 1e6 + 1, told)
      await wait(50 + Math.random() ** 2 * 1500)
      app.process().kill('SIGKILL')
      await closed
      const found = told.against(readBack(bundle, path.join(folder, 'data')).there)
      for (const id of found.lost.filter((one) => !gone.has(one))) {
        gone.add(id)
        sums.lost++
      }
      sums.refusedButPresent += found.refusedButPresent.length
      sums.twice += found.twice
    }
    sums.acknowledged += told.count.acknowledged
    sums.refused += told.count.refused
  }
  return [{ fault, ...sums }]
}
