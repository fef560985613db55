// A log of three years in the window: the start, a key of its filter, a Page key held down.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fillLog } from './tools/filled-log.mjs'
import { launch } from './tools/launch.mjs'
import { comparison, percentile, sideBySide } from './tools/side-by-side.mjs'
import { ourApp, startWindow } from './tools/window.mjs'

export const name = 'log-window'

const COUNT = 100_000
/** Each key leaves fewer rows than the one before. */
const SEARCHES = ['378', '512', '996', '143', '87', '655', '290', '461']
const HELD_MS = 5000

/** @typedef {import('playwright').Page} Page */

/** @param {import('./run.mjs').Means} means */
export async function run(means) {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-log-window-'))
  const [large, empty] = [path.join(scratch, 'large'), path.join(scratch, 'empty')]
  try {
    await fillLog(large, COUNT)
    return [await startRow(means, large, empty), ...(await windowRows(means.executable, large))]
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true })
  }
}

/**
 * @param {import('./run.mjs').Means} means
 * @param {string} large
 * @param {string} empty
 */
async function startRow({ executable, rounds }, large, empty) {
  /** @param {string} folder */
  const timeOf = (folder) => async () => {
    const window = await startWindow(executable, ourApp, folder)
    await window.end()
    return window.usableMs
  }
  const { ours, bare } = await sideBySide(rounds, { ours: timeOf(large), bare: timeOf(empty) })
  const figure = `start with ${COUNT} incidents, median of ${rounds}`
  return { figure, ...comparison(ours, bare, 'ms', 'an empty log'), goal: '<= 1.2x' }
}

/**
 * @param {string} executable
 * @param {string} folder
 */
async function windowRows(executable, folder) {
  const { app, page } = await launch(executable, folder)
  try {
    const first = await pressed(page, 'F3')
    const filters = await filterKeys(page)
    const held = await pageKeyHeld(page)
    /** @param {number} share */
    const at = (share) => `${percentile(filters, share).toFixed(0)} ms`
    return [
      { figure: `F3 to the first rows of ${COUNT}`, measured: `${first.toFixed(0)} ms` },
      {
        figure: `filter key to painted rows of ${COUNT}, ${filters.length} keys`,
        measured: `p95 ${at(0.95)}`,
        against: `median ${at(0.5)}, slowest ${at(1)}`,
        goal: 'p95 <= 100 ms',
      },
      {
        figure: `PageDown held for ${HELD_MS / 1000} s: tasks over 50 ms`,
        measured: String(held.tasks.length),
        against: `${held.presses} presses, longest ${Math.max(0, ...held.tasks).toFixed(0)} ms`,
        goal: '0',
      },
    ]
  } finally {
    await app.close()
  }
}

/**
 * Milliseconds from a key to the frame that shows its rows.
 * @param {Page} page
 * @param {string} key
 */
async function pressed(page, key) {
  const painted = await page.evaluateHandle(rowsAfterKey)
  await page.keyboard.press(key)
  return painted.evaluate(({ ms }) => ms)
}

/**
 * Runs in the page, before the key. The rows that it is to bring are there once the list has another number of them, and
 * none is still to come.
 * @returns {{ ms: Promise<number> }}
 */
function rowsAfterKey() {
  const count = () => document.querySelector('[role=grid]')?.getAttribute('aria-rowcount')
  const before = count()
  const isPainted = () =>
    count() !== before &&
    document.querySelector('[data-testid=incident], [data-testid=log-empty]') !== null &&
    document.querySelector('[role=row][aria-busy=true]') === null
  /** @type {Promise<number>} */
  const ms = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error('The key changed nothing in 20 s.')), 20_000)
    /** @param {KeyboardEvent} event */
    const begin = ({ timeStamp }) => {
      const look = () => {
        if (!isPainted()) {
          requestAnimationFrame(look)
          return
        }
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve(performance.now() - timeStamp)
        port2.postMessage(null)
      }
      requestAnimationFrame(look)
    }
    addEventListener('keydown', begin, { capture: true, once: true })
  })
  return { ms }
}

/** @param {Page} page */
async function filterKeys(page) {
  const times = []
  for (const text of SEARCHES) {
    await page.keyboard.press('Control+f')
    for (const sign of text) times.push(await pressed(page, sign))
    await pressed(page, 'Escape')
  }
  return times
}

/** @param {Page} page */
async function pageKeyHeld(page) {
  await page.getByRole('grid').focus()
  const longTasks = await page.evaluateHandle(() => {
    /** @type {number[]} */
    const durations = []
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) durations.push(duration)
    }).observe({ type: 'longtask' })
    return durations
  })
  const end = performance.now() + HELD_MS
  let presses = 0
  for (; performance.now() < end; presses++) await page.keyboard.down('PageDown')
  await page.keyboard.up('PageDown')
  return { presses, tasks: await longTasks.jsonValue() }
}
