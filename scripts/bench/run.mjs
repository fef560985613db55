// `npm run bench`, or `npm run bench -- start memory --rounds=5`: prints figures beside what they are judged against,
// measured in the same run. Never an assertion: times differ from machine to machine and from hour to hour, ratios less so.
import { execFileSync } from 'node:child_process'
import os from 'node:os'
import { parseArgs } from 'node:util'
import { messageOf } from '../setup/run.mjs'
import { table } from '../setup/table.mjs'
import * as firstScreen from './first-screen.mjs'
import * as keyPress from './key-press.mjs'
import * as log from './log.mjs'
import * as logWindow from './log-window.mjs'
import * as memory from './memory.mjs'
import * as search from './search.mjs'
import * as start from './start.mjs'

/**
 * What was measured, how much, against what, the ratio of the two, the goal, and the limit that is promised with whether it
 * is kept (`limit.mjs`). A row without a ratio has only its own size
 * to be judged by.
 * @typedef {{ figure: string, measured: string, against?: string, ratio?: string, goal?: string | undefined, limit?: string }} Row
 */

/** @typedef {{ executable: string, rounds: number }} Means Electron, and how often what starts it is measured */

/** @typedef {{ name: string, run: (means: Means) => Row[] | Promise<Row[]> }} Question */

/** @type {readonly Question[]} */
const QUESTIONS = [start, memory, firstScreen, search, keyPress, log, logWindow]
const COLUMNS = /** @type {const} */ (['figure', 'measured', 'against', 'ratio', 'goal', 'limit'])

/**
 * @param {readonly string[]} names
 * @param {number} rounds
 */
async function main(names, rounds) {
  const known = QUESTIONS.map(({ name }) => name)
  const unknown = names.find((name) => !known.includes(name))
  if (unknown !== undefined) throw new Error(`There is no question "${unknown}". Name some of: ${known.join(', ')}.`)
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds is a number from 1.')
  const executable = process.env.ELECTRON_PATH
  if (!executable) throw new Error('Start this with `npm run bench`: it gets Electron, a display and a build.')

  console.log(machine(executable))
  /** @type {string[][]} */
  const rows = [[...COLUMNS]]
  for (const { name, run } of QUESTIONS) {
    if (names.length > 0 && !names.includes(name)) continue
    const before = load()
    for (const row of await run({ executable, rounds })) rows.push(COLUMNS.map((column) => row[column] ?? '-'))
    console.error(`[bench] ${name}: load ${before} before, ${load()} after`)
  }
  console.log(table(rows))
}

const load = () => (os.loadavg()[0] ?? 0).toFixed(1)

/** @param {string} executable */
function machine(executable) {
  const electron = execFileSync(executable, ['-p', 'process.versions.electron'], {
    encoding: 'utf8',
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  })
  const memory = `${(os.totalmem() / 2 ** 30).toFixed(0)} GB`
  const versions = `Node ${process.versions.node}, Electron ${electron.trim()}`
  return `${os.cpus().length} cores (load ${load()}), ${memory}, ${process.platform} ${process.arch}, ${versions}\n`
}

// Ctrl+C ends us by way of `exit`, at which what we started is ended too.
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.once(signal, () => process.exit(128 + os.constants.signals[signal]))
}
try {
  const { values, positionals } = parseArgs({
    options: { rounds: { type: 'string', default: '15' } },
    allowPositionals: true,
  })
  await main(positionals, Number(values.rounds))
} catch (error) {
  console.error(`[bench] ${messageOf(error)}`)
  process.exitCode = 1
}
