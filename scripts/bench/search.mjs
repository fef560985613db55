// The search of the catalog beside MiniSearch with pairs of Chinese characters: time to build, time a key, memory.
import { fork } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { bundle } from '../setup/bundle.mjs'
import { median, percentile } from './tools/side-by-side.mjs'

export const name = 'search'

const ROUNDS = 3
const CATALOGS = [
  { count: 0, title: 'the catalog', judged: false },
  { count: 10_000, title: '10,000 made entries', judged: true },
]

/** @typedef {'ours' | 'miniSearch'} Engine */

/** @typedef {import('./tools/search-engine.mjs').Measured} Measured */

export async function run() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-search-'))
  try {
    // As it ships: TypeScript and data in one file.
    const file = await bundle(['shared/catalog/search.ts', 'shared/catalog/search-items.ts'], folder, { minify: true })
    const rows = []
    for (const catalog of CATALOGS) rows.push(...(await rowsOf(file, catalog)))
    return rows
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * @param {string} file
 * @param {(typeof CATALOGS)[number]} catalog
 */
async function rowsOf(file, { count, title, judged }) {
  /** @type {Record<Engine, Measured[]>} */
  const figures = { ours: [], miniSearch: [] }
  for (let round = 0; round < ROUNDS; round++) {
    /** @type {Engine[]} */
    const engines = round % 2 === 0 ? ['ours', 'miniSearch'] : ['miniSearch', 'ours']
    for (const engine of engines) figures[engine].push(await measure(file, engine, count))
  }
  /**
   * @param {string} figure
   * @param {(measured: Measured) => number} of
   * @param {string} unit
   * @param {string} [goal]
   */
  const row = (figure, of, unit, goal) => {
    const [ours, theirs] = [median(figures.ours.map(of)), median(figures.miniSearch.map(of))]
    return {
      figure: `search, ${title}: ${figure}`,
      measured: `${ours.toPrecision(3)} ${unit}`,
      against: `${theirs.toPrecision(3)} ${unit} MiniSearch`,
      ratio: `${(ours / theirs).toPrecision(2)}x`,
      goal,
    }
  }
  const [ours, theirs] = [figures.ours[0], figures.miniSearch[0]]
  const wrong = ours?.wrong ?? []
  const quality = {
    figure: `search, ${title}: right answer first`,
    measured: `${ours?.right} of 40${wrong.length > 0 ? ` (not ${wrong.join(', ')})` : ''}`,
    against: `${theirs?.right} of 40 MiniSearch`,
    goal: '40 of 40',
  }
  return [
    row('built', ({ build }) => build, 'ms'),
    row('built, with what first look-ups make', ({ ready }) => ready, 'ms', '<= 0.02x'),
    row('a key, p50', ({ keys }) => percentile(keys, 0.5), 'ms', '<= 0.5x'),
    row('a key, p99', ({ keys }) => percentile(keys, 0.99), 'ms', '<= 0.4x'),
    row('memory', ({ heap }) => heap, 'MB', '<= 0.2x'),
    ...(judged ? [quality] : []),
  ]
}

/**
 * @param {string} file
 * @param {Engine} engine
 * @param {number} count
 * @returns {Promise<Measured>}
 */
function measure(file, engine, count) {
  return new Promise((resolve, reject) => {
    const script = path.join(import.meta.dirname, 'tools/search-engine.mjs')
    const child = fork(script, [file, engine, String(count)], { execArgv: ['--expose-gc'] })
    child.once('message', (message) => resolve(/** @type {Measured} */ (message)))
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`the search bench of ${engine} ended with ${code}`)))
  })
}
