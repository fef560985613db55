// The log on the disk: an entry beside a bare line with a flush and beside SQLite, bytes, start, listing, memory.
import { fork } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { bundleStore } from '../faults/bundle.mjs'
import { median } from './tools/side-by-side.mjs'

export const name = 'log'

const SIZES = [1000, 10_000, 100_000]
const LARGE = SIZES.at(-1)
const STARTS = 7

export async function run() {
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-log-'))
  try {
    const bundle = await bundleStore(scratch)
    const ask = (question, folder, count) => measure(bundle, question, folder, count)
    const filled = (count) => path.join(scratch, String(count))
    for (const count of [0, ...SIZES]) {
      fs.mkdirSync(filled(count))
      await ask('fill', filled(count), count)
    }
    /** Each question gets a copy of its own. */
    const copyOf = (count) => {
      const copy = fs.mkdtempSync(path.join(scratch, 'copy-'))
      fs.cpSync(filled(count), copy, { recursive: true })
      return copy
    }
    const rows = []
    for (const count of SIZES) rows.push(...appendRows(count, await ask('append', copyOf(count), count)))
    for (const count of SIZES) rows.push(...bytesRows(count, await ask('bytes', copyOf(count), count)))
    rows.push(...(await startRows(ask, copyOf)))
    rows.push(...listRows(await ask('list', copyOf(LARGE), LARGE), fs.statSync(path.join(filled(LARGE), 'rows')).size))
    return rows
  } finally {
    fs.rmSync(scratch, { recursive: true, force: true })
  }
}

const inWords = (count) => `${count.toLocaleString('en')} entries`
const ms = (number) => `${number.toPrecision(3)} ms`
const ratio = (ours, theirs) => `${(ours / theirs).toFixed(2)}x`
const percentile = (numbers, share) => numbers.toSorted((a, b) => a - b)[Math.floor(share * (numbers.length - 1))]

function appendRows(count, { ours, ...others }) {
  const titles = { fdatasync: 'a line + fdatasync', fsync: 'a line + fsync', sqlite: 'SQLite (Python), WAL, FULL' }
  const goals = { fdatasync: { p50: '<= 1.2x', p99: '<= 2x' } }
  return Object.entries(others).flatMap(([other, figures]) =>
    [
      ['p50', 0.5],
      ['p99', 0.99],
    ].map(([name, share]) => ({
      figure: `log of ${inWords(count)}: one more, ${name}`,
      measured: ms(percentile(ours, share)),
      against: `${ms(percentile(figures, share))} ${titles[other]}`,
      ratio: ratio(percentile(ours, share), percentile(figures, share)),
      goal: goals[other]?.[name],
    })),
  )
}

function bytesRows(count, { days, burst }) {
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

async function startRows(ask, copyOf) {
  const folders = { large: copyOf(LARGE), empty: copyOf(0) }
  const figures = { large: [], empty: [] }
  for (let round = 0; round < STARTS; round++) {
    for (const which of round % 2 === 0 ? ['large', 'empty'] : ['empty', 'large']) {
      figures[which].push(await ask('open', folders[which], which === 'large' ? LARGE : 0))
    }
  }
  const of = (which, what) => median(figures[which].map((figure) => figure[what]))
  const against = `${ms(of('empty', 'opened'))} empty`
  return [
    {
      figure: `log of ${inWords(LARGE)}: opened, median of ${STARTS}`,
      measured: ms(of('large', 'opened')),
      against,
      ratio: ratio(of('large', 'opened'), of('empty', 'opened')),
    },
    {
      figure: `log of ${inWords(LARGE)}: all years read`,
      measured: ms(of('large', 'whole')),
      against: `${ms(of('large', 'opened'))} opened`,
      ratio: ratio(of('large', 'whole'), of('large', 'opened')),
    },
  ]
}

function listRows({ text, code, textSqlite, codeSqlite, heap }, bytesOfRows) {
  const row = (what, ours, theirs, name, share) => ({
    figure: `log of ${inWords(LARGE)}: listed by ${what}, ${name}`,
    measured: ms(percentile(ours, share)),
    ...(theirs.length === 0
      ? {}
      : {
          against: `${ms(percentile(theirs, share))} SQLite (Python)`,
          ratio: ratio(percentile(ours, share), percentile(theirs, share)),
        }),
  })
  return [
    row('text', text, textSqlite, 'p50', 0.5),
    row('text', text, textSqlite, 'p95', 0.95),
    row('code', code, codeSqlite, 'p50', 0.5),
    row('code', code, codeSqlite, 'p95', 0.95),
    {
      figure: `log of ${inWords(LARGE)}: memory`,
      measured: `${heap.toFixed(0)} MB`,
      against: `${(bytesOfRows / 2 ** 20).toFixed(0)} MB as JSON`,
      ratio: ratio(heap * 2 ** 20, bytesOfRows),
    },
  ]
}

function measure(bundle, question, folder, count) {
  return new Promise((resolve, reject) => {
    const script = path.join(import.meta.dirname, 'tools/log-store.mjs')
    const child = fork(script, [bundle, question, folder, String(count)], { execArgv: ['--expose-gc'] })
    child.once('message', resolve)
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`the log bench "${question}" ended with ${code}`)))
  })
}
