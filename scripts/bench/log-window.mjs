// A log of three years in the window: the start, a key of its filter, a Page key held down.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fillLog } from './tools/filled-log.mjs'
import { launch } from './tools/launch.mjs'
import { comparison, sideBySide } from './tools/side-by-side.mjs'
import { ourApp, startWindow } from './tools/window.mjs'

export const name = 'log-window'

const COUNT = 100_000
/** Each key leaves fewer rows than the one before. */
const SEARCHES = ['378', '512', '996', '143', '87', '655', '290', '461']
const HELD_MS = 5000

export async function run(executable) {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-log-window-'))
  const [large, empty] = [path.join(scratch, 'large'), path.join(scratch, 'empty')]
  try {
    await fillLog(large, COUNT)
    return [await startRow(executable, large, empty), ...(await windowRows(executable, large))]
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true })
  }
}

async function startRow(executable, large, empty) {
  const timeOf = (folder) => async () => {
    const window = await startWindow(executable, ourApp, folder)
    await window.end()
    return window.usableMs
  }
  const { ours, bare } = await sideBySide(7, { ours: timeOf(large), bare: timeOf(empty) })
  const figure = `start with ${COUNT} incidents, median of 7`
  return { figure, ...comparison(ours, bare, 'ms', 'an empty log'), goal: '<= 1.2x' }
}

async function windowRows(executable, folder) {
  const { app, page } = await launch(executable, folder)
  try {
    const first = await firstRows(page)
    const filters = await filterKeys(page)
    const held = await pageKeyHeld(page)
    const at = (share) => `${filters[Math.floor((filters.length - 1) * share)].toFixed(0)} ms`
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

/** Waits for the rows that a key is to bring: the list has another number of them, and none is still to come. */
function watchRows() {
  const count = () => document.querySelector('[role=grid]')?.getAttribute('aria-rowcount')
  const isPainted = (before) =>
    count() !== before &&
    document.querySelector('[data-testid=incident], [data-testid=log-empty]') !== null &&
    document.querySelector('[role=row][aria-busy=true]') === null
  /** Resolves with the milliseconds from the next key press to the frame that shows its rows. */
  globalThis.rowsAfterKey = () =>
    new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error('The key changed nothing in 20 s.')), 20_000)
      const before = count()
      const begin = ({ timeStamp }) => {
        const look = () => {
          if (!isPainted(before)) return requestAnimationFrame(look)
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => resolve(performance.now() - timeStamp)
          port2.postMessage(null)
        }
        requestAnimationFrame(look)
      }
      addEventListener('keydown', begin, { capture: true, once: true })
    })
}

async function firstRows(page) {
  await page.evaluate(watchRows)
  const painted = await page.evaluateHandle(() => ({ ms: globalThis.rowsAfterKey() }))
  await page.keyboard.press('F3')
  return painted.evaluate(({ ms }) => ms)
}

async function filterKeys(page) {
  const times = []
  const press = async (key) => {
    const painted = await page.evaluateHandle(() => ({ ms: globalThis.rowsAfterKey() }))
    await page.keyboard.press(key)
    return painted.evaluate(({ ms }) => ms)
  }
  for (const text of SEARCHES) {
    await page.keyboard.press('Control+f')
    for (const sign of text) times.push(await press(sign))
    await press('Escape')
  }
  return times.sort((a, b) => a - b)
}

async function pageKeyHeld(page) {
  await page.getByRole('grid').focus()
  await page.evaluate(() => {
    globalThis.longTasks = []
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) globalThis.longTasks.push(duration)
    }).observe({ type: 'longtask' })
  })
  const end = performance.now() + HELD_MS
  let presses = 0
  for (; performance.now() < end; presses++) await page.keyboard.down('PageDown')
  await page.keyboard.up('PageDown')
  return { presses, tasks: await page.evaluate(() => globalThis.longTasks) }
}
