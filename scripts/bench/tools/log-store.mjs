// One question about a log, in a process of its own: node --expose-gc log-store.mjs <bundle> <question> <folder> <count>.
// Sends what it measured to its parent.
import fs from 'node:fs'
import path from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { importStore } from '../../faults/store.mjs'
import { draftOf } from './log-incidents.mjs'

/**
 * What each question is answered with: milliseconds, bytes and MB.
 * @typedef {{
 *   fill: number,
 *   append: { ours: number[], bare: number[] },
 *   bytes: { days: number[], burst: number },
 *   open: { opened: number, whole: number },
 *   checkpoint: { took: number, held: number },
 *   list: { text: number[], code: number[], heap: number, whole: number },
 * }} Answers
 */

const started = performance.now()
const [bundle = '', question = '', folder = '', countText] = process.argv.slice(2)
const count = Number(countText)
const { openStore, realDisk, incidentTable, windowTable, incidentFrom, incidentHandlers } = await importStore(bundle)

const data = path.join(folder, 'data')
const WARM_UP = 300
const APPENDS = 1000
/** One every ten minutes. */
const PER_DAY = 144
const BURST = 5000

/**
 * @param {import('../../faults/store.mjs').Store} store
 * @param {number} n
 */
async function add(store, n) {
  const { draft, at } = draftOf(n, count)
  const added = await store.put(incidentTable, draft.id, (before, seq) => before ?? incidentFrom(draft, seq, at))
  if (!added.ok) throw new Error(`entry ${n} was refused: ${added.failure}`)
}

/** Three years of entries, in month files; resolves with their bytes as lines of JSON. */
async function fill() {
  const store = await openStore(data, 'read-write')
  for (let n = 0; n < count; n += 2000) {
    await Promise.all(Array.from({ length: Math.min(2000, count - n) }, (_, i) => add(store, n + i)))
  }
  await store.checkpoint()
  const bytes = store.rows(incidentTable).reduce((sum, row) => sum + Buffer.byteLength(JSON.stringify(row)) + 1, 0)
  await store.close()
  return bytes
}

/** One entry after the other, ours and a bare line with a flush in turn. */
async function append() {
  const store = await openStore(data, 'read-write')
  const file = await fs.promises.open(path.join(folder, 'lines'), 'a')
  const ways = {
    /** @param {number} n */
    ours: (n) => add(store, n),
    /** @param {number} n */
    async bare(n) {
      const { draft, at } = draftOf(n, count)
      const row = JSON.stringify({ ...incidentFrom(draft, n, at) })
      await file.write(`${'0'.repeat(16)} {"seq":${n},"file":"incidents/2026-11","row":${row}}\n`)
      await file.datasync()
    },
  }
  /** @type {Answers['append']} */
  const figures = { ours: [], bare: [] }
  for (let i = 0; i < WARM_UP + APPENDS; i++) {
    // In an order drawn anew: none is to have the other always before it.
    for (const name of Math.random() < 0.5 ? ORDER : ORDER.toReversed()) {
      const took = await timed(() => ways[name](count + i))
      if (i >= WARM_UP) figures[name].push(took)
    }
  }
  await file.close()
  await store.close()
  return figures
}
const ORDER = /** @type {const} */ (['ours', 'bare'])

/** @param {() => Promise<unknown>} work */
async function timed(work) {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Bytes that go to the disk for each entry: at the counter's pace, and as fast as it goes. */
async function bytes() {
  let written = 0
  /** @type {import('../../../main/storage/disk.ts').Disk} */
  const disk = {
    ...realDisk,
    write(file, content) {
      written += content.length
      return realDisk.write(file, content)
    },
    async grow(file) {
      const growing = await realDisk.grow(file)
      return {
        ...growing,
        append(content) {
          written += content.length
          return growing.append(content)
        },
        makeRoom(length) {
          written += length
          return growing.makeRoom(length)
        },
      }
    },
  }
  /**
   * @param {number} first
   * @param {number} entries
   */
  const day = async (first, entries) => {
    const before = written
    const store = await openStore(data, 'read-write', disk)
    for (let n = first; n < first + entries; n++) await add(store, n)
    // What the app keeps when its window closes.
    const window = { width: 1366, height: 768 + (first % 9), maximized: false }
    await store.put(windowTable, 'window', () => ({ id: /** @type {const} */ ('window'), window }))
    await store.close()
    return (written - before) / entries
  }
  const days = []
  for (let i = 0; i < 30; i++) days.push(await day(count + i * PER_DAY, PER_DAY))
  const burst = await day(count + 1e6, BURST)
  return { days, burst }
}

async function open() {
  const store = await openStore(data, 'read-write')
  const opened = performance.now() - started
  await store.whole()
  const whole = performance.now() - started
  await store.close()
  return { opened, whole }
}

/** What the log page asks for, one after the other; an entry comes between, so that nothing can be remembered. */
async function list() {
  const store = await openStore(data, 'read-write')
  globalThis.gc?.()
  const before = process.memoryUsage().heapUsed
  await store.whole()
  globalThis.gc?.()
  const heap = (process.memoryUsage().heapUsed - before) / 2 ** 20
  const handlers = incidentHandlers(
    store,
    () => new Date(),
    () => undefined,
  )
  /** @type {{ text: number[], code: number[] }} */
  const figures = { text: [], code: [] }
  /** @param {import('../../../shared/incidents/incident-filter.ts').IncidentFilter} filter */
  const ask = (filter) =>
    timed(async () => {
      const page = await handlers['incidents:list']({ filter, offset: 0, limit: 100, whole: true }, 0)
      if (!page.ok || page.value.incidents.length === 0) throw new Error('The log page found nothing.')
    })
  for (let i = 0; i < 40; i++) {
    await add(store, count + i)
    figures.text.push(await ask({ text: `收单 ${i + 1}` }))
    figures.code.push(await ask({ codeSet: 'unionpay', code: i % 2 === 0 ? '51' : '34' }))
  }
  const whole = process.memoryUsage.rss() / 2 ** 20
  await store.close()
  return { ...figures, heap, whole }
}

/** How long the files of a day take to be written anew, and for how long nothing else can be done meanwhile. */
async function checkpoint() {
  const store = await openStore(data, 'read-write')
  await store.whole()
  for (let n = 0; n < PER_DAY; n++) await add(store, count + n)
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const took = await timed(() => store.checkpoint())
  delay.disable()
  await store.close()
  return { took, held: delay.max / 1e6 }
}

/** @type {Readonly<Record<string, () => Promise<Answers[keyof Answers]>>>} */
const QUESTIONS = { fill, append, bytes, open, checkpoint, list }
const answer = await QUESTIONS[question]?.()
process.send?.(answer, () => process.disconnect())
