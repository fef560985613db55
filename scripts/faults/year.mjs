// A year of a shop: 365 days of 80 entries, each day a start and an orderly end with its backup, each week a kill in the
// middle of the day, each month a power cut, and each month a day in the real app, which looks up, logs and closes.
import fs from 'node:fs'
import path from 'node:path'
import { readBack, startWriter } from './children.mjs'
import { cutPower } from './crashes.mjs'
import { electronProblem, launch } from './electron.mjs'
import { mountExt4, mountProblem } from './mounts.mjs'
import { importStore } from './store.mjs'

export const name = 'year'
/** Days. */
export const rounds = 365

const A_DAY = 80
const FIRST_DAY = Date.UTC(2027, 0, 1)
/** A kill or a cut comes after so many answers at most: in the middle of the day. */
const MOST_ANSWERS = 60
const MOST_FILES = 300
const MOST_BYTES = 200 * 2 ** 20

/** What a month is judged by, in ms and bytes. @typedef {{ opened: number[], memory: number[], window: number[], main: number[], all: number[] }} Month */

/** @param {number} day from 0 */
const dateOf = (day) => new Date(FIRST_DAY + day * 86_400_000).toISOString().slice(0, 10)

/** @param {import('./run.mjs').Options} options */
export async function run({ bundle, scratch, rounds: days }) {
  const noCuts = mountProblem(scratch, 'ext4')
  const profile = path.join(scratch, 'year')
  const disk = noCuts === null ? mountExt4(profile, 1024) : null
  try {
    return await live(bundle, profile, days, disk, noCuts)
  } finally {
    disk?.unmount()
  }
}

/**
 * @param {string} bundle
 * @param {string} profile
 * @param {number} days
 * @param {import('./mounts.mjs').Ext4 | null} disk
 * @param {string | null} noCuts why the power cannot be cut here
 */
async function live(bundle, profile, days, disk, noCuts) {
  const started = performance.now()
  const data = path.join(profile, 'data')
  const { ledger } = await importStore(bundle)
  const told = ledger()
  const seen = { kills: 0, cuts: 0, inTheApp: 0 }
  const sums = { lost: 0, refusedButPresent: 0, twice: 0, failedReopens: 0, falseAlarms: 0, notLogged: 0 }
  /** @type {Month[]} */
  const months = []
  const check = () => {
    const { there } = readBack(bundle, data)
    const { lost, refusedButPresent, twice } = told.against(there)
    // What is lost stays lost; it counts once.
    sums.lost = Math.max(sums.lost, lost.length)
    sums.refusedButPresent = Math.max(sums.refusedButPresent, refusedButPresent.length)
    sums.twice = Math.max(sums.twice, twice)
    return there
  }
  /**
   * @param {number} day
   * @param {() => void} [onAnswer]
   */
  const begin = async (day, onAnswer) => {
    const first = day * A_DAY + 1
    const writer = await startWriter(bundle, data, first, told, onAnswer, [String(first + A_DAY - 1), dateOf(day)])
    const { kind, repaired, linesLost, took } = writer.state
    if (kind !== 'ok') sums.failedReopens++
    if (repaired.length + linesLost > 0) sums.falseAlarms++
    monthOf(months, day).opened.push(took)
    return writer
  }

  for (let day = 0; day < days; day++) {
    const date = dateOf(day)
    const isCut = disk !== null && date.endsWith('-15')
    if (isCut || day % 7 === 3) {
      let left = 1 + Math.floor(Math.random() * MOST_ANSWERS)
      /** @type {() => void} */
      let strike = () => undefined
      /** @type {Promise<void>} */
      const struck = new Promise((resolve) => {
        strike = resolve
      })
      const writer = await begin(day, () => --left === 0 && strike())
      await Promise.race([struck, writer.ended])
      if (isCut) await cutPower(writer, disk)
      else writer.child.kill('SIGKILL')
      await writer.ended
      if (writer.child.signalCode === 'SIGKILL') seen[isCut ? 'cuts' : 'kills']++
      check()
    }
    const writer = await begin(day)
    await writer.ended
    monthOf(months, day).memory.push(writer.memory())
    if (date.endsWith('-28') && electronProblem() === null) {
      const before = check().length
      const logged = await dayInTheApp(profile, date, monthOf(months, day))
      const there = check()
      seen.inTheApp += logged
      if (there.length !== before + logged) sums.notLogged++
      for (const { id, version } of there) told.note(id, version, true)
    }
  }
  const rows = check().length
  const { files, bytes } = sizeOf(data)
  const minutes = (performance.now() - started) / 60_000
  return [
    {
      fault: `${days} days of ${A_DAY} entries`,
      rounds: days,
      acknowledged: rows,
      refused: told.count.refused,
      ...sums,
      tooManyFiles: files > MOST_FILES ? 1 : 0,
      tooLarge: bytes > MOST_BYTES ? 1 : 0,
      notEnded: rows < days * A_DAY ? 1 : 0,
      note: [
        `${minutes.toFixed(1)} min, ${seen.kills} kills, ${noCuts ?? `${seen.cuts} cuts`}`,
        electronProblem() ?? `${seen.inTheApp} logged in the real app`,
      ].join(', '),
      details: figures(months, files, bytes, rows),
    },
  ]
}

/**
 * @param {Month[]} months
 * @param {number} day
 */
function monthOf(months, day) {
  const index = Number(dateOf(day).slice(5, 7)) - 1
  return (months[index] ??= { opened: [], memory: [], window: [], main: [], all: [] })
}

/**
 * Looks up, logs, and ends; answers with how many were logged.
 * @param {string} profile
 * @param {string} date
 * @param {Month} month
 */
async function dayInTheApp(profile, date, month) {
  const began = performance.now()
  const { app, page } = await launch(profile, [`--clock=${date}T21:30:00`])
  month.window.push(performance.now() - began)
  const codes = ['34', '51', '91']
  for (const code of codes) {
    await page.getByRole('searchbox').fill(code)
    await page.locator(`[data-testid="answer"][data-code="${code}"]`).waitFor()
    await page.keyboard.press('F2')
    await page.getByTestId('saved').waitFor()
    await page.keyboard.press('Escape')
  }
  for (const words of ['超时', 'mmcw', '05']) await page.getByRole('searchbox').fill(words)
  const processes = await app.evaluate(({ app: electron }) =>
    electron.getAppMetrics().map(({ type, memory }) => ({ type, bytes: memory.workingSetSize * 1024 })),
  )
  month.main.push(processes.find(({ type }) => type === 'Browser')?.bytes ?? 0)
  month.all.push(processes.reduce((sum, { bytes }) => sum + bytes, 0))
  await app.close()
  return codes.length
}

/** @param {string} folder */
function sizeOf(folder) {
  const files = fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const sizes = files.map((entry) => fs.statSync(path.join(entry.parentPath, entry.name)).size)
  return { files: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0) }
}

/** @param {readonly number[]} numbers */
const median = (numbers) => numbers.toSorted((a, b) => a - b)[numbers.length >> 1]

/**
 * The first month beside the last.
 * @param {readonly Month[]} months
 * @param {number} files
 * @param {number} bytes
 * @param {number} rows
 */
function figures(months, files, bytes, rows) {
  /**
   * @param {string} what
   * @param {keyof Month} key
   * @param {(number: number) => string} inWords
   */
  const line = (what, key, inWords) => {
    const [first, last] = [months[0], months.at(-1)].map((month) => median(month?.[key] ?? []))
    return `  ${what}: first month ${first === undefined ? '-' : inWords(first)}, last ${last === undefined ? '-' : inWords(last)}`
  }
  /** @param {number} number */
  const ms = (number) => `${number.toFixed(0)} ms`
  /** @param {number} number */
  const mb = (number) => `${(number / 2 ** 20).toFixed(1)} MB`
  return [
    `After a year: ${rows} rows, ${files} files, ${mb(bytes)} on the disk`,
    line('store opened, median', 'opened', ms),
    line('memory of the writer', 'memory', mb),
    line('window that one can type in', 'window', ms),
    line('memory of main', 'main', mb),
    line('memory of all processes', 'all', mb),
  ].join('\n')
}
