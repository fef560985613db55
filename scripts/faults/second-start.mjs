// The app is started a second time on the same data folder: one goes on, the other ends and opens none of the data. Four
// starts at once after a kill: one window, and every entry that was acknowledged.
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
const PATIENCE_MS = 30_000

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
    if ((await windowsOf(2, path.join(scratch, `pair-${round}`))) !== 1) sums.bothOrNone++
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
    await afterKills(bundle, scratch, times),
  ]
}

/**
 * Killed while it logs, then started four times at once.
 * @param {string} bundle
 * @param {string} scratch
 * @param {number} times
 */
async function afterKills(bundle, scratch, times) {
  const { ledger } = await importStore(bundle)
  const folder = fs.mkdtempSync(path.join(scratch, 'four-'))
  const told = ledger()
  const sums = { lost: 0, refusedButPresent: 0, twice: 0, failedReopens: 0, notOneWindow: 0 }
  for (let round = 0; round < times; round++) {
    const { app, page } = await launch(folder)
    const closed = app.waitForEvent('close')
    logWithoutEnd(page, round * 1e6 + 1, told)
    await wait(200 + Math.random() * 800)
    app.process().kill('SIGKILL')
    await closed
    if ((await windowsOf(4, folder)) !== 1) sums.notOneWindow++
    const { there, state } = readBack(bundle, path.join(folder, 'data'))
    const found = told.against(there)
    sums.lost = Math.max(sums.lost, found.lost.length)
    sums.refusedButPresent = Math.max(sums.refusedButPresent, found.refusedButPresent.length)
    sums.twice = Math.max(sums.twice, found.twice)
    if (state.repaired.length + state.linesLost > 0) sums.failedReopens++
  }
  return { fault: 'four starts at once after a kill', rounds: times, ...told.count, ...sums }
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
 * Starts at the same moment: how many windows there are in the end. They are ended.
 * @param {number} count
 * @param {string} folder
 */
async function windowsOf(count, folder) {
  const starts = Array.from({ length: count }, () => start(folder))
  const left = () => starts.filter(({ child }) => child.exitCode === null && child.signalCode === null)
  const windows = () => left().reduce((sum, { child }) => sum + pagesOf(Number(child.pid)), 0)
  const patience = performance.now() + PATIENCE_MS
  while ((left().length > 1 || windows() < 1) && performance.now() < patience) await wait(50)
  // One more that is to end, or to open, has time to.
  await wait(1500)
  const found = left().length === 1 ? windows() : left().length
  for (const { child, ended } of left()) {
    child.kill('SIGKILL')
    await ended
  }
  return found
}

/**
 * How many processes of pages a program has; of one that runs, where that cannot be seen, one.
 * @param {number} program
 */
function pagesOf(program) {
  if (process.platform !== 'linux') return 1
  /** @type {Map<number, number>} */
  const parents = new Map()
  let pages = 0
  const processes = fs.readdirSync('/proc').map(Number).filter(Number.isInteger)
  for (const pid of processes) parents.set(pid, parentOf(pid))
  for (const pid of processes) {
    let above = pid
    while (above > 1 && above !== program) above = parents.get(above) ?? 0
    if (above === program && readIfThere(`/proc/${pid}/cmdline`).includes('--type=renderer')) pages++
  }
  return pages
}

/** @param {number} pid */
const parentOf = (pid) => Number(/\) \S (\d+)/.exec(readIfThere(`/proc/${pid}/stat`))?.[1] ?? 0)

/** What has ended meanwhile has none. @param {string} file */
function readIfThere(file) {
  try {
    return fs.readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
