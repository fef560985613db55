// Kills a restore at random moments, and expects the old or the new data, whole. `node scripts/faults/kill-restores.mjs 20`
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = path.resolve(import.meta.dirname, '../..')

/** One file that plain Node can run. */
async function bundled(folder) {
  await build({
    root,
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

/** Runs the worker; `onLine` may kill it. Resolves with its lines once it has ended. */
async function work(worker, args, onLine = () => undefined) {
  const child = spawn(process.execPath, [worker, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines = []
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line)
    onLine(line, child)
  })
  const [code, signal] = await new Promise((resolve) => child.once('close', (...end) => resolve(end)))
  if (code !== 0 && signal !== 'SIGKILL') throw new Error(`the worker ended with ${code ?? signal}`)
  return lines
}

const later = (child, milliseconds) => setTimeout(() => child.kill('SIGKILL'), milliseconds)

/**
 * @param kills how many moments
 * @returns how often the old and the new data were found, and what was wrong
 */
export async function killRestores(kills) {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'merchant-help-kills-'))
  const worker = await bundled(path.join(home, 'out'))
  const found = { old: 0, new: 0, wrong: [] }
  let folder = path.join(home, 'data')
  let number = 0
  let seq = 0
  try {
    for (let kill = 0; kill < kills; kill++) {
      const delay = Math.random() * 400
      const lines = await work(worker, ['restore', folder, String(number + 1)], (line, child) => {
        if (line === 'open') later(child, delay)
      })
      const done = lines.map((line) => /^done (\d+) (\d+)/.exec(line)).filter(Boolean)
      const last = Number(done.at(-1)?.[1] ?? number)
      seq = Math.max(seq, Number(done.at(-1)?.[2] ?? 0))
      // The start that finishes it may be killed as well.
      if (kill % 2 === 1) await workCutShort(worker, folder)
      const [line] = await work(worker, ['look', folder])
      const seen = JSON.parse(line)
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

async function workCutShort(worker, folder) {
  const delay = 40 + Math.random() * 120
  const child = spawn(process.execPath, [worker, 'look', folder], { stdio: 'ignore' })
  const timer = later(child, delay)
  await new Promise((resolve) => child.once('close', resolve))
  clearTimeout(timer)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = await killRestores(Number(process.argv[2] ?? 20))
  console.log(`old ${found.old}, new ${found.new}, wrong ${found.wrong.length}`)
  for (const one of found.wrong) console.log(JSON.stringify(one))
  process.exitCode = found.wrong.length === 0 ? 0 : 1
}
