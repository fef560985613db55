// The search of the catalog beside MiniSearch with pairs of Chinese characters: time to build, time a key, memory.
import { fork } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { build } from 'vite'
import { pinyinPlugin } from '../catalog/pinyin-plugin.mjs'
import { ROOT } from '../setup/run.mjs'
import { median } from './tools/side-by-side.mjs'

export const name = 'search'

const ROUNDS = 3
const CATALOGS = [
  { count: 0, title: 'the catalog', judged: false },
  { count: 10_000, title: '10,000 made entries', judged: true },
]

export async function run() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bench-search-'))
  try {
    const bundle = await bundled(folder)
    const rows = []
    for (const catalog of CATALOGS) rows.push(...(await rowsOf(bundle, catalog)))
    return rows
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

/** As it ships: TypeScript and data in one file. */
async function bundled(folder) {
  const entry = path.join(folder, 'entry.ts')
  const from = (file) => JSON.stringify(path.join(ROOT, 'shared/catalog', file))
  fs.writeFileSync(
    entry,
    `export { createSearch } from ${from('search.ts')}\nexport { searchItems } from ${from('search-items.ts')}\n`,
  )
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    plugins: [pinyinPlugin(ROOT)],
    build: {
      ssr: entry,
      outDir: path.join(folder, 'out'),
      minify: true,
      rolldownOptions: { output: { entryFileNames: 'search.mjs' } },
    },
    ssr: { noExternal: true },
  })
  return path.join(folder, 'out/search.mjs')
}

async function rowsOf(bundle, { count, title, judged }) {
  const figures = { ours: [], miniSearch: [] }
  for (let round = 0; round < ROUNDS; round++) {
    const engines = Object.keys(figures)
    for (const engine of round % 2 === 0 ? engines : engines.reverse())
      figures[engine].push(await measure(bundle, engine, count))
  }
  const row = (figure, of, unit, goal) => {
    const [ours, theirs] = [median(figures.ours.map(of)), median(figures.miniSearch.map(of))]
    return {
      figure: `search, ${title}: ${figure}`,
      measured: `${ours.toPrecision(3)} ${unit}`,
      against: `${theirs.toPrecision(3)} ${unit} MiniSearch`,
      ratio: `${(ours / theirs).toPrecision(2)}x`,
      ...(goal ? { goal } : {}),
    }
  }
  const [{ right, wrong }, theirs] = [figures.ours[0], figures.miniSearch[0]]
  const quality = {
    figure: `search, ${title}: right answer first`,
    measured: `${right} of 40${wrong.length > 0 ? ` (not ${wrong.join(', ')})` : ''}`,
    against: `${theirs.right} of 40 MiniSearch`,
    goal: '40 of 40',
  }
  return [
    row('built', ({ build }) => build, 'ms'),
    row('built, with what first look-ups make', ({ ready }) => ready, 'ms', '<= 0.02x'),
    row('a key, p50', ({ keys }) => percentile(keys, 0.5), 'ms', '<= 0.6x'),
    row('a key, p99', ({ keys }) => percentile(keys, 0.99), 'ms', '<= 0.4x'),
    row('memory', ({ heap }) => heap, 'MB', '<= 0.2x'),
    ...(judged ? [quality] : []),
  ]
}

const percentile = (numbers, share) => numbers.toSorted((a, b) => a - b)[Math.floor(share * (numbers.length - 1))]

function measure(bundle, engine, count) {
  return new Promise((resolve, reject) => {
    const script = path.join(import.meta.dirname, 'tools/search-engine.mjs')
    const child = fork(script, [bundle, engine, String(count)], { execArgv: ['--expose-gc'] })
    child.once('message', resolve)
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`the search bench of ${engine} ended with ${code}`)))
  })
}
