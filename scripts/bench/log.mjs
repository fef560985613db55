// The log on the disk: an entry beside a bare line with a flush, bytes, start, a checkpoint, listing, memory.
import { fork } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { bundleStore } from '../faults/bundle.mjs'
import { limit } from './tools/limit.mjs'
import { median, percentile, sideBySide } from './tools/side-by-side.mjs'

export const name = 'log'

const SIZES = [1000, 10_000, 100_000]
const LARGE = 100_000
/** Of five years, for the start. */
const LARGEST = 300_000

/** @typedef {import('./tools/log-store.mjs').Answers} Answers */

/** @typedef {keyof Answers} Question */

/** @typedef {<Q extends Question>(question: Q, folder: string, count: number) => Promise<Answers[Q]>} Ask */

/** @typedef {(count: number) => string} CopyOf the folder of a log of so many entries, of one's own */

/** @param {import('./run.mjs').Means} means */
export async function run({ rounds }) {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-log-'))
  try {
    const bundle = await bundleStore(scratch)
    /** @type {Ask} */
    const ask = (question, folder, count) => measure(bundle, question, folder, count)
    /** @param {number} count */
    const filled = (count) => path.join(scratch, String(count))
    let rowsBytes = 0
    for (const count of [0, ...SIZES, LARGEST]) {
      fs.mkdirSync(filled(count))
      const bytes = await ask('fill', filled(count), count)
      if (count === LARGE) rowsBytes = bytes
    }
    /** @type {CopyOf} */
    const copyOf = (count) => {
      const copy = fs.mkdtempSync(path.join(scratch, 'copy-'))
      fs.cpSync(filled(count), copy, { recursive: true })
      return copy
    }
    /** @type {import('./run.mjs').Row[]} */
    const rows = []
    for (const count of SIZES) rows.push(...appendRows(count, await ask('append', copyOf(count), count)))
    for (const count of SIZES) rows.push(...bytesRows(count, await ask('bytes', copyOf(count), count)))
    rows.push(...(await startRows(ask, copyOf, rounds)))
    rows.push(checkpointRow(await ask('checkpoint', copyOf(LARGE), LARGE)))
    rows.push(...listRows(await ask('list', copyOf(LARGE), LARGE), rowsBytes))
    return rows
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true })
  }
}

/** @param {number} count */
const inWords = (count) => `${count.toLocaleString('en')} entries`
/** @param {number} number */
const ms = (number) => `${number.toPrecision(3)} ms`
/**
 * @param {number} ours
 * @param {number} theirs
 */
const ratio = (ours, theirs) => `${(ours / theirs).toFixed(2)}x`

/**
 * @param {number} count
 * @param {Answers['append']} figures
 */
function appendRows(count, { ours, bare }) {
  /**
   * @param {string} name
   * @param {number} share
   * @param {{ goal: string, limit?: string }} judged
   */
  const row = (name, share, judged) => ({
    figure: `log of ${inWords(count)}: one more, ${name}`,
    measured: ms(percentile(ours, share)),
    against: `${ms(percentile(bare, share))} a line + fdatasync`,
    ratio: ratio(percentile(ours, share), percentile(bare, share)),
    ...judged,
  })
  return [
    row('p50', 0.5, { goal: '<= 1.2x' }),
    row('p99', 0.99, { goal: '<= 2x', limit: limit(percentile(ours, 0.99), 50, 'ms') }),
  ]
}

/**
 * @param {number} count
 * @param {Answers['bytes']} figures
 */
function bytesRows(count, { days, burst }) {
  /** @param {number} number */
  const kilobytes = (number) => `${(number / 1000).toFixed(2)} KB`
  const figure = `log of ${inWords(count)}: written for an entry`
  const mean = days.reduce((sum, day) => sum + day, 0) / days.length
  return [
    { figure: `${figure}, 5,000 at once`, measured: kilobytes(burst), goal: '<= 2 KB' },
    {
      figure: `${figure}, one in ten minutes, 30 days`,
      measured: `${kilobytes(mean)} (worst day ${kilobytes(Math.max(...days))})`,
      goal: '<= 2 KB',
    },
  ]
}

/**
 * @param {Ask} ask
 * @param {CopyOf} copyOf
 * @param {number} rounds
 */
async function startRows(ask, copyOf, rounds) {
  const [large, empty, largest] = [copyOf(LARGE), copyOf(0), copyOf(LARGEST)]
  const figures = await sideBySide(rounds, {
    large: () => ask('open', large, LARGE),
    largest: () => ask('open', largest, LARGEST),
    empty: () => ask('open', empty, 0),
  })
  const opened = median(figures.large.map((figure) => figure.opened))
  const whole = median(figures.large.map((figure) => figure.whole))
  const openedLargest = median(figures.largest.map((figure) => figure.opened))
  const openedEmpty = median(figures.empty.map((figure) => figure.opened))
  return [
    {
      figure: `log of ${inWords(LARGE)}: opened, median of ${rounds}`,
      measured: ms(opened),
      against: `${ms(openedEmpty)} empty`,
      ratio: ratio(opened, openedEmpty),
    },
    {
      figure: `log of ${inWords(LARGEST)}: opened, median of ${rounds}`,
      measured: ms(openedLargest),
      against: `${ms(openedEmpty)} empty`,
      ratio: ratio(openedLargest, openedEmpty),
      limit: limit(openedLargest, 1500, 'ms'),
    },
    {
      figure: `log of ${inWords(LARGE)}: opened, of what all years take`,
      measured: ms(opened),
      against: `${ms(whole)} all years read`,
      ratio: ratio(opened, whole),
      goal: '<= 0.15x',
    },
  ]
}

/** @param {Answers['checkpoint']} figures */
function checkpointRow({ took, held }) {
  return {
    figure: `log of ${inWords(LARGE)}: held up by a checkpoint`,
    measured: ms(held),
    against: `${ms(took)} in all`,
    limit: limit(held, 50, 'ms'),
  }
}

/**
 * @param {Answers['list']} figures
 * @param {number} bytesOfRows
 */
function listRows({ text, code, heap, whole }, bytesOfRows) {
  /**
   * @param {string} what
   * @param {readonly number[]} figures
   */
  const row = (what, figures) => ({
    figure: `log of ${inWords(LARGE)}: listed by ${what}`,
    measured: `p95 ${ms(percentile(figures, 0.95))}`,
    against: `median ${ms(percentile(figures, 0.5))}`,
    goal: 'p95 <= 100 ms',
    limit: limit(percentile(figures, 0.95), 100, 'ms'),
  })
  return [
    row('text', text),
    row('code', code),
    {
      figure: `log of ${inWords(LARGE)}: memory`,
      measured: `${heap.toFixed(0)} MB`,
      against: `${(bytesOfRows / 2 ** 20).toFixed(0)} MB as JSON`,
      ratio: ratio(heap * 2 ** 20, bytesOfRows),
    },
    {
      figure: `log of ${inWords(LARGE)}: memory of the whole process, in Node`,
      measured: `${whole.toFixed(0)} MB`,
      limit: limit(whole, 600, 'MB'),
    },
  ]
}

/**
 * @template {Question} Q
 * @param {string} bundle
 * @param {Q} question
 * @param {string} folder
 * @param {number} count
 * @returns {Promise<Answers[Q]>}
 */
function measure(bundle, question, folder, count) {
  return new Promise((resolve, reject) => {
    const script = path.join(import.meta.dirname, 'tools/log-store.mjs')
    const child = fork(script, [bundle, question, folder, String(count)], { execArgv: ['--expose-gc'] })
    child.once('message', (message) => resolve(/** @type {Answers[Q]} */ (message)))
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`the log bench "${question}" ended with ${code}`)))
  })
}
