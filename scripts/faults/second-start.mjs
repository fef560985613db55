// The app is started a second time on the same data folder: one goes on, the other ends and opens none of the data.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { readBack } from './children.mjs'
import { electronProblem, launch, logWithoutEnd, start } from './electron.mjs'
import { importStore } from './store.mjs'

export const name = 'second'
export const rounds = 5

const fault = 'second start on the same folder'
/** From the start of the program to its end; the start of Electron itself is most of it. */
const QUICK_MS = 1000

/** @param {import('./run.mjs').Options} options */
export async function run({ bundle, scratch, rounds: times }) {
  const problem = electronProblem()
  if (problem) return [{ fault, notRun: problem }]
  const { ledger } = await importStore(bundle)
  const folder = fs.mkdtempSync(path.join(scratch, 'second-'))
  const data = path.join(folder, 'data')
  const told = ledger()
  const sums = { rounds: times, slow: 0, opened: 0, bothOrNone: 0 }

  const { app, page } = await launch(folder)
  const traced = await tracedStart(folder, data, path.join(scratch, 'trace'))
  logWithoutEnd(page, 1, told)
  const took = []
  for (let round = 0; round < times; round++) {
    const started = performance.now()
    const { child, ended } = start(folder)
    await ended
    took.push(performance.now() - started)
    if (child.exitCode !== 0) sums.bothOrNone++
  }
  // The machine is busy with what is being logged meanwhile: the best of them tells what the start itself takes.
  if (Math.min(...took) > QUICK_MS) sums.slow++
  const closed = app.waitForEvent('close')
  app.process().kill('SIGKILL')
  await closed

  for (let round = 0; round < times; round++)
    if (!(await oneOfTwo(path.join(scratch, `pair-${round}`)))) sums.bothOrNone++
  const { lost, twice } = told.against(readBack(bundle, data).there)
  if (traced !== null) sums.opened = traced.length
  return [
    {
      fault,
      ...sums,
      acknowledged: told.count.acknowledged,
      refused: told.count.refused,
      lost: lost.length,
      twice,
      note: `ends after ${Math.min(...took).toFixed(0)}-${Math.max(...took).toFixed(0)} ms${traced === null ? '; no strace here' : ''}`,
    },
  ]
}

/**
 * What a second start opens of the data, by strace; null where there is none.
 * @param {string} folder
 * @param {string} data
 * @param {string} trace
 */
async function tracedStart(folder, data, trace) {
  if (spawnSync('strace', ['-V'], { stdio: 'ignore' }).status !== 0) return null
  const { ended } = start(folder, [
    'strace',
    '-f',
    '-qq',
    '-e',
    'trace=open,openat,creat,rename,unlink,mkdir',
    '-o',
    trace,
  ])
  await ended
  const lines = fs.readFileSync(trace, 'utf8').split('\n')
  if (lines.length < 100) throw new Error('strace has seen nothing of the second start.')
  return lines.filter((line) => line.includes(`"${data}`))
}

/**
 * Two starts at the same moment: whether exactly one of them stays.
 * @param {string} folder
 */
async function oneOfTwo(folder) {
  const starts = [start(folder), start(folder)]
  await Promise.race(starts.map(({ ended }) => ended))
  // A second one that is to end, too, has time to.
  await wait(1500)
  const left = starts.filter(({ child }) => child.exitCode === null && child.signalCode === null)
  for (const { child, ended } of left) {
    child.kill('SIGKILL')
    await ended
  }
  return left.length === 1
}
