// `npm run bench`, or `npm run bench -- start memory`: prints figures beside what they are judged against, measured in
// the same run. Never an assertion: times differ from machine to machine and from hour to hour, ratios less so.
import { execFileSync } from 'node:child_process'
import os from 'node:os'
import { table } from '../setup/table.mjs'
import * as firstScreen from './first-screen.mjs'
import * as keyPress from './key-press.mjs'
import * as log from './log.mjs'
import * as logWindow from './log-window.mjs'
import * as memory from './memory.mjs'
import * as search from './search.mjs'
import * as start from './start.mjs'

/**
 * Each has a name, and `run(executable)`, which resolves with rows of the table: what was measured, how much, against
 * what, the ratio of the two, the goal. A row without a ratio has only its own size to be judged by.
 */
const QUESTIONS = [start, memory, firstScreen, search, keyPress, log, logWindow]
const COLUMNS = ['figure', 'measured', 'against', 'ratio', 'goal']

async function main(names) {
  const known = QUESTIONS.map(({ name }) => name)
  const unknown = names.find((name) => !known.includes(name))
  if (unknown !== undefined) throw new Error(`There is no question "${unknown}". Name some of: ${known.join(', ')}.`)
  const executable = process.env.ELECTRON_PATH
  if (!executable) throw new Error('Start this with `npm run bench`: it gets Electron, a display and a build.')

  console.log(machine(executable))
  const rows = [COLUMNS]
  for (const { name, run } of QUESTIONS) {
    if (names.length > 0 && !names.includes(name)) continue
    console.error(`[bench] ${name}…`)
    for (const row of await run(executable)) rows.push(COLUMNS.map((column) => row[column] ?? '-'))
  }
  console.log(table(rows))
}

function machine(executable) {
  const electron = execFileSync(executable, ['-p', 'process.versions.electron'], {
    encoding: 'utf8',
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  })
  const memory = `${(os.totalmem() / 2 ** 30).toFixed(0)} GB`
  const load = os.loadavg()[0].toFixed(1)
  const versions = `Node ${process.versions.node}, Electron ${electron.trim()}`
  return `${os.cpus().length} cores (load ${load}), ${memory}, ${process.platform} ${process.arch}, ${versions}\n`
}

// Ctrl+C ends us by way of `exit`, at which what we started is ended too.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(128 + os.constants.signals[signal]))
try {
  await main(process.argv.slice(2))
} catch (error) {
  console.error(`[bench] ${error.message}`)
  process.exitCode = 1
}
