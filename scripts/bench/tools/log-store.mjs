// One question about a log, in a process of its own: node --expose-gc log-store.mjs <bundle> <question> <folder> <count>.
// Sends what it measured to its parent.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { draftOf } from './log-incidents.mjs'

const [bundle, question, folder, countText] = process.argv.slice(2)
const count = Number(countText)
const { openStore, realDisk, incidentTable, windowTable, incidentFrom, incidentHandlers } = await import(
  pathToFileURL(bundle)
)

const data = path.join(folder, 'data')

async function add(store, n) {
  const { draft, at } = draftOf(n, count)
  const added = await store.put(incidentTable, draft.id, (before, seq) => before ?? incidentFrom(draft, seq, at))
  if (!added.ok) throw new Error(`entry ${n} was refused: ${added.failure}`)
}

/** Three years of entries, in month files, and the same for SQLite. */
async function fill() {
  const store = await openStore(data, 'read-write')
  for (let n = 0; n < count; n += 2000) {
    await Promise.all(Array.from({ length: Math.min(2000, count - n) }, (_, i) => add(store, n + i)))
  }
  await store.checkpoint()
  const lines = store.rows(incidentTable).map((row) => `${JSON.stringify(row)}\n`)
  await store.close()
  fs.writeFileSync(path.join(folder, 'rows'), lines.join(''))
  const sqlite = startSqlite()
  await sqlite?.ask(`fill ${path.join(folder, 'rows')}`)
  await sqlite?.end()
  return null
}

/** SQLite by way of Python, which has it built in; null where there is no Python. */
function startSqlite() {
  const script = path.join(import.meta.dirname, 'log-sqlite.py')
  const child = spawn('python3', [script, path.join(folder, 'sqlite')], { stdio: ['pipe', 'pipe', 'inherit'] })
  if (child.pid === undefined) {
    child.on('error', () => undefined)
    return null
  }
  const ended = once(child, 'exit')
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    /** Milliseconds, by its own clock. */
    async ask(line) {
      child.stdin.write(`${line}\n`)
      return Number((await answers.next()).value)
    },
    async end() {
      child.stdin.end()
      await ended
    },
  }
}

const shuffled = (names) =>
  names
    .map((name) => ({ name, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ name }) => name)

/** One entry after the other, by each way in turn. */
async function append() {
  const store = await openStore(data, 'read-write')
  const sqlite = startSqlite()
  const line = (n) => {
    const { draft, at } = draftOf(n, count)
    return JSON.stringify({ ...incidentFrom(draft, n, at) })
  }
  const bare = (flush) => {
    const handle = fs.promises.open(path.join(folder, flush), 'a')
    return async (n) => {
      const file = await handle
      return timed(async () => {
        await file.write(`${'0'.repeat(16)} {"seq":${n},"file":"incidents/2026-11","row":${line(n)}}\n`)
        await file[flush]()
      })
    }
  }
  const ways = {
    ours: (n) => timed(() => add(store, n)),
    fdatasync: bare('datasync'),
    fsync: bare('sync'),
    ...(sqlite ? { sqlite: (n) => sqlite.ask(`add ${line(n)}`) } : {}),
  }
  const names = Object.keys(ways)
  const figures = Object.fromEntries(names.map((name) => [name, []]))
  for (let i = 0; i < WARM_UP + APPENDS; i++) {
    // In an order drawn anew: whoever comes after SQLite, which works elsewhere, finds this process asleep.
    for (const name of shuffled(names)) {
      const took = await ways[name](count + i)
      if (i >= WARM_UP) figures[name].push(took)
    }
  }
  await sqlite?.end()
  await store.close()
  return figures
}
const WARM_UP = 300
const APPENDS = 1000

async function timed(work) {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Bytes that go to the disk for each entry: at the counter's pace, and as fast as it goes. */
async function bytes() {
  let written = 0
  const note = (data) => {
    written += data.length
  }
  const disk = {
    ...realDisk,
    write: (file, data) => (note(data), realDisk.write(file, data)),
    async grow(file) {
      const growing = await realDisk.grow(file)
      return {
        ...growing,
        append: (data) => (note(data), growing.append(data)),
        makeRoom: (length) => (note({ length }), growing.makeRoom(length)),
      }
    },
  }
  const day = async (first, entries) => {
    const before = written
    const store = await openStore(data, 'read-write', disk)
    for (let n = first; n < first + entries; n++) await add(store, n)
    // What the app keeps when its window closes.
    const window = { width: 1366, height: 768 + (first % 9), maximized: false }
    await store.put(windowTable, 'window', () => ({ id: 'window', window }))
    await store.close()
    return (written - before) / entries
  }
  const days = []
  for (let i = 0; i < 30; i++) days.push(await day(count + i * PER_DAY, PER_DAY))
  const burst = await day(count + 1e6, BURST)
  return { days, burst }
}
/** One every ten minutes. */
const PER_DAY = 144
const BURST = 5000

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
  globalThis.gc()
  const before = process.memoryUsage().heapUsed
  await store.whole()
  globalThis.gc()
  const heap = (process.memoryUsage().heapUsed - before) / 2 ** 20
  const handlers = incidentHandlers(store, () => new Date())
  const sqlite = startSqlite()
  const figures = { text: [], code: [], textSqlite: [], codeSqlite: [] }
  const ask = (filter) =>
    timed(async () => {
      const page = await handlers['incidents:list']({ filter, offset: 0, limit: 100, whole: true })
      if (!page.ok || page.value.incidents.length === 0) throw new Error('The log page found nothing.')
    })
  for (let i = 0; i < 40; i++) {
    await add(store, count + i)
    figures.text.push(await ask({ text: `收单 ${i + 1}` }))
    figures.code.push(await ask({ codeSet: 'unionpay', code: i % 2 === 0 ? '51' : '34' }))
    if (!sqlite) continue
    figures.textSqlite.push(await sqlite.ask(`list ${JSON.stringify([`收单%${i + 1}`, ''])}`))
    figures.codeSqlite.push(await sqlite.ask(`list ${JSON.stringify(['', i % 2 === 0 ? '51' : '34'])}`))
  }
  await sqlite?.end()
  await store.close()
  return { ...figures, heap }
}

const started = performance.now()
const answer = await { fill, append, bytes, open, list }[question]()
process.send(answer, () => process.disconnect())
