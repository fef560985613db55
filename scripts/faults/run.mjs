// `npm run test:faults`: takes the disk, the power and the process away from the real store and from the real app, and
// holds what is there afterwards against what was acknowledged. Each part says what it found as it ends, and one that
// breaks down stops no other. Ends with one table, and with 1 when a promise is broken.
// `--only=cut,kill` runs some parts, `--rounds=5` shortens them, `--mutants` breaks the store and expects red.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { endWithSignals, messageOf } from '../setup/run.mjs'
import { table } from '../setup/table.mjs'
import * as app from './app.mjs'
import { bundleStore } from './bundle.mjs'
import * as calls from './calls.mjs'
import { cut, kill } from './crashes.mjs'
import * as cardCounts from './card-counts.mjs'
import * as cardNumbers from './card-numbers.mjs'
import * as damage from './damage.mjs'
import * as full from './full.mjs'
import * as migration from './migration.mjs'
import { mutants } from './mutants.mjs'
import * as restores from './restores.mjs'
import * as readOnly from './read-only.mjs'
import * as secondStart from './second-start.mjs'
import * as year from './year.mjs'

/** @typedef {{ bundle: string, scratch: string, rounds: number }} Options */

/**
 * What was acknowledged, refused and seen is counted; every other number is a promise broken so many times.
 * @typedef {{ fault: string, note?: string, notRun?: string, details?: string, [count: string]: number | string | undefined }} Row
 */

/**
 * How many rounds it takes unless told otherwise, and what resolves with rows of the table.
 * @typedef {{ name: string, rounds?: number, run: (options: Options) => Promise<Row[]> }} Part
 */

/** @type {readonly Part[]} */
const PARTS = [
  calls,
  migration,
  damage,
  kill,
  cut,
  full,
  readOnly,
  restores,
  secondStart,
  app,
  cardNumbers,
  cardCounts,
  year,
]

const COUNTS = { fault: 'fault', rounds: 'rounds', acknowledged: 'acknowledged', refused: 'refused' }
const PROMISES = {
  lost: 'lost',
  refusedButPresent: 'refused, present',
  twice: 'twice',
  hangs: 'hangs',
  stuck: 'stuck',
  failedReopens: 'failed reopens',
  falseAlarms: 'false alarms',
}

/**
 * The promises that a row breaks, with how often.
 * @param {Row} row
 */
const brokenIn = (row) =>
  Object.entries(row).filter(([key, value]) => !(key in COUNTS) && typeof value === 'number' && value > 0)

/** @param {Row} row */
function cellsOf(row) {
  const columns = Object.keys({ ...COUNTS, ...PROMISES })
  if (row.notRun) return [row.fault, ...columns.slice(1).fill('-'), `NOT RUN: ${row.notRun}`]
  const others = brokenIn(row).filter(([key]) => !(key in PROMISES))
  return [
    ...columns.map((key) => String(row[key] ?? '-')),
    [...others.map(([key, value]) => `${key}: ${value}`), row.note ?? ''].join(' ').trim(),
  ]
}

/** @param {readonly Row[]} rows */
const report = (rows) => table([[...Object.values(COUNTS), ...Object.values(PROMISES), ''], ...rows.map(cellsOf)])

/** What nobody waited for may fail, too. @type {unknown[]} */
const strays = []
process.on('unhandledRejection', (error) => strays.push(error))

/**
 * What a part has found; where it broke down, a row that says so.
 * @param {Part} part
 * @param {Omit<Options, 'rounds'> & { rounds?: number | undefined }} options `rounds`: fewer than usual
 * @returns {Promise<Row[]>}
 */
async function runPart(part, { rounds = part.rounds ?? Infinity, ...options }) {
  const started = performance.now()
  /** @type {Row[]} */
  const rows = []
  try {
    rows.push(...(await part.run({ ...options, rounds })))
  } catch (error) {
    strays.unshift(error)
  }
  const errors = strays.splice(0)
  for (const error of errors) console.error(error)
  if (errors.length > 0) {
    rows.push({ fault: part.name, brokeDown: errors.length, note: messageOf(errors[0]).split('\n', 1).join('') })
  }
  const isBroken = rows.some((row) => brokenIn(row).length > 0)
  const seconds = ((performance.now() - started) / 1000).toFixed(0)
  console.error(`[faults] ${part.name}: ${isBroken ? 'BROKEN' : 'ok'}, ${seconds} s`)
  console.error(`${report(rows)}\n`)
  return rows
}

/**
 * The store is broken in one place at a time; the part that guards it must see it.
 * @param {readonly Part[]} chosen
 * @param {string} scratch
 */
async function runMutants(chosen, scratch) {
  const lines = []
  for (const { name, part, rounds, ...broken } of mutants.filter((mutant) => chosen.includes(mutant.part))) {
    const folder = fs.mkdtempSync(path.join(scratch, 'mutant-'))
    const bundle = await bundleStore(folder, broken)
    const rows = await runPart(part, { bundle, scratch: folder, rounds })
    // That it breaks down by itself is no sight of the mutant.
    const found = rows.filter((row) => !row.brokeDown)
    const seen = found.flatMap((row) => brokenIn(row).map(([key, value]) => `${key}: ${value} (${row.fault})`))
    const result = rows.every(({ notRun }) => notRun) ? 'not run' : seen.length > 0 ? 'red' : 'GREEN'
    lines.push([result, name, part.name, seen[0] ?? ''])
  }
  console.log(table([['result', 'mutant', 'part', 'seen by'], ...lines]))
  return lines.some(([result]) => result === 'GREEN') ? 1 : 0
}

async function main() {
  const { values } = parseArgs({
    options: { only: { type: 'string' }, rounds: { type: 'string' }, mutants: { type: 'boolean', default: false } },
  })
  const names = values.only?.split(',') ?? PARTS.map(({ name }) => name)
  const unknown = names.find((name) => !PARTS.some((part) => part.name === name))
  if (unknown !== undefined) {
    throw new Error(`There is no part "${unknown}". Name some of: ${PARTS.map(({ name }) => name).join(', ')}.`)
  }
  const chosen = PARTS.filter(({ name }) => names.includes(name))
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'merchant-help-faults-'))
  // Last of all: what is mounted in it has gone by then.
  process.once('exit', () => fs.rmSync(scratch, { recursive: true, force: true, maxRetries: 5 }))
  if (values.mutants) return runMutants(chosen, scratch)

  const bundle = await bundleStore(scratch)
  const rows = []
  const rounds = values.rounds === undefined ? {} : { rounds: Number(values.rounds) }
  for (const part of chosen) rows.push(...(await runPart(part, { bundle, scratch, ...rounds })))
  for (const { details } of rows) if (details) console.log(`${details}\n`)
  console.log(report(rows))
  const broken = rows.filter((row) => brokenIn(row).length > 0)
  for (const row of broken) {
    console.log(
      `\nBROKEN: ${row.fault}: ${brokenIn(row)
        .map(([key, value]) => `${key} ${value}`)
        .join(', ')}`,
    )
  }
  return broken.length === 0 ? 0 : 1
}

endWithSignals()
try {
  process.exitCode = await main()
} catch (error) {
  console.error(error instanceof Error ? `[faults] ${error.stack}` : messageOf(error))
  process.exitCode = 1
}
// Pipes to what was killed may still be open.
process.exit()
