// Kills a restore at random moments, and expects the old or the new data, whole. `node scripts/faults/kill-restores.mjs 20`
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { parseJson } from '../setup/load.mjs'
import { ROOT } from '../setup/run.mjs'

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/**
 * One file that plain Node can run.
 * @param {string} folder
 */
async function bundled(folder) {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: path.join(import.meta.dirname, 'restore-worker.mjs'),
      outDir: folder,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'restore-worker.mjs' } },
    },
    ssr: { noExternal: true },
  })
  return path.join(folder, 'restore-worker.mjs')
}

/**
 * Runs the worker; `onLine` may kill it. Resolves with its lines once it has ended.
 * @param {string} worker
 * @param {readonly string[]} args
 * @param {(line: string, child: ChildProcess) => void} [onLine]
 */
async function work(worker, args, onLine = () => undefined) {
  const child = spawn(process.execPath, [worker, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  /** @type {string[]} */
  const lines = []
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line)
    onLine(line, child)
  })
  await once(child, 'close')
  const { exitCode, signalCode } = child
  if (exitCode !== 0 && signalCode !== 'SIGKILL') throw new Error(`the worker ended with ${exitCode ?? signalCode}`)
  return lines
}

/**
 * @param {ChildProcess} child
 * @param {number} milliseconds
 */
const later = (child, milliseconds) => setTimeout(() => child.kill('SIGKILL'), milliseconds)

/**
 * Resolves with how often the old and the new data were found, and what was wrong.
 * @param {number} kills how many moments
 */
export async function killRestores(kills) {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'merchant-help-kills-'))
  const worker = await bundled(path.join(home, 'out'))
  const found = { old: 0, new: 0, wrong: /** @type {unknown[]} */ ([]) }
  const folder = path.join(home, 'data')
  let number = 0
  let seq = 0
  try {
    for (let kill = 0; kill < kills; kill++) {
      const delay = Math.random() * 400
      const lines = await work(worker, ['restore', folder, String(number + 1)], (line, child) => {
        if (line === 'open') later(child, delay)
      })
      const done = lines.map((line) => /^done (\d+) (\d+)/.exec(line)).filter((match) => match !== null)
      const last = Number(done.at(-1)?.[1] ?? number)
      seq = Math.max(seq, Number(done.at(-1)?.[2] ?? 0))
      // The start that finishes it may be killed as well.
      if (kill % 2 === 1) await workCutShort(worker, folder)
      const [line] = await work(worker, ['look', folder])
      const seen = /** @type {import('./restore-worker.mjs').Looked} */ (parseJson(line ?? ''))
      const isEither = seen.isWhole && (seen.number === last || seen.number === last + 1)
      const isClean = seen.state.kind === 'ok' && seen.state.repaired.length === 0 && seen.state.linesLost === 0
      if (isEither && isClean && seen.seq >= seq) found[seen.number === last ? 'old' : 'new']++
      else found.wrong.push({ delay, last, seq, seen })
      number = seen.number
    }
  } finally {
    fs.rmSync(home, { recursive: true, force: true })
  }
  return found
}

/**
 * @param {string} worker
 * @param {string} folder
 */
async function workCutShort(worker, folder) {
  const delay = 40 + Math.random() * 120
  const child = spawn(process.execPath, [worker, 'look', folder], { stdio: 'ignore' })
  const timer = later(child, delay)
  await once(child, 'close')
  clearTimeout(timer)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = await killRestores(Number(process.argv[2] ?? 20))
  console.log(`old ${found.old}, new ${found.new}, wrong ${found.wrong.length}`)
  for (const one of found.wrong) console.log(JSON.stringify(one))
  process.exitCode = found.wrong.length === 0 ? 0 : 1
}
