// The checks of a shop with years of history beside those of one with none: home, the list of checks, a round, the history.
import { _electron } from 'playwright'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { ROOT } from '../setup/run.mjs'
import { checkModules, madeChecks, writeChecks } from '../shop/made-checks.mjs'
import { randomFrom } from '../shop/made-shop.mjs'
import { withModules } from '../shop/typescript.mjs'
import { median, sideBySide } from './tools/side-by-side.mjs'

export const name = 'maintenance'

const TERMINALS = 5
const YEARS = 5
const STARTS = 7
const GOAL = '<= 1.2x'

export async function run(executable) {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-maintenance-'))
  try {
    const rows = await fill(path.join(scratch, 'years'), YEARS * 365)
    await fill(path.join(scratch, 'none'), 0)
    let copies = 0
    const start = (which) => () => {
      const copy = path.join(scratch, `copy-${(copies += 1)}`)
      fs.cpSync(path.join(scratch, which), copy, { recursive: true })
      return times(executable, copy)
    }
    const { years, none } = await sideBySide(STARTS, { years: start('years'), none: start('none') })
    const line = (what, words, goal) => {
      const [ours, theirs] = [years, none].map((all) => median(all.map((one) => one[what])))
      return {
        figure: `${TERMINALS} terminals, ${YEARS} years, ${rows} checks: ${words}, median of ${STARTS}`,
        measured: `${ours.toFixed(0)} ms`,
        against: `${theirs.toFixed(0)} ms with none`,
        ratio: `${(ours / theirs).toFixed(2)}x`,
        goal,
      }
    }
    return [
      line('home', 'start to home with what is due', GOAL),
      line('checks', 'F4 to the list of checks', GOAL),
      line('round', 'Enter to the round', GOAL),
      line('history', 'to the history, newest first'),
    ]
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true })
  }
}

/** A data folder with five terminals and the checks of so many days up to today; resolves with how many those are. */
async function fill(folder, days) {
  const terminals = Array.from({ length: TERMINALS }, (_, index) => ({
    id: `00000000-0000-4000-8000-00000000000${index}`,
    label: `${index + 1} 号机`,
    serial: `N7NL0012345${index}`,
  }))
  const lastDay = new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10)
  const modules = ['main/storage/store.ts', 'main/storage/tables.ts', ...checkModules]
  return withModules(modules, async ({ openStore }, t, ...known) => {
    const store = await openStore(path.join(folder, 'data'), 'read-write')
    for (const terminal of terminals) await store.put(t.terminalTable, terminal.id, () => terminal)
    const wanted = { terminals, staff: ['小李', '王姐'], days, lastDay, offset: '+00:00', random: randomFrom(5) }
    const made = madeChecks(wanted, Object.assign({}, ...known))
    await writeChecks(store, t, made)
    await store.checkpoint()
    await store.close()
    return made.records.length
  })
}

/** In milliseconds, each from its key or the start of the program until it can be seen. */
async function times(executable, folder) {
  const noSandbox = process.getuid?.() === 0
  const startedAt = performance.now()
  const app = await _electron.launch({
    executablePath: executable,
    args: [...(noSandbox ? ['--no-sandbox'] : []), ROOT, `--user-data-dir=${folder}`, '--lang=zh-CN'],
    chromiumSandbox: !noSandbox,
  })
  try {
    const page = await app.firstWindow()
    await page.getByTestId('checks-due').waitFor()
    const home = performance.now() - startedAt
    const until = async (key, selector) => {
      await page.evaluate(watchFor, selector)
      await page.keyboard.press(key)
      return page.evaluate(() => globalThis.seenAfter)
    }
    const checks = await until('F4', '[data-interval]')
    const round = await until('Enter', '[data-testid=check-item]')
    await page.keyboard.press('Escape')
    await page.locator('[data-view=history]').focus()
    const history = await until('Enter', '[data-testid=check-record]')
    return { home, checks, round, history }
  } finally {
    await app.close()
  }
}

/** From the next key to the frame in which the selector is there. */
function watchFor(selector) {
  globalThis.seenAfter = new Promise((resolve) => {
    document.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        const look = () => {
          if (document.querySelector(selector) === null) requestAnimationFrame(look)
          else requestAnimationFrame(() => resolve(performance.now() - timeStamp))
        }
        look()
      },
      { capture: true, once: true },
    )
  })
}
