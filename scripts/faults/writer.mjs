// Writes until it is killed: node writer.mjs <bundle> <folder> <first number>. With <last number> <day> it writes what one
// day of a shop brings, makes the backup of the day, and ends in good order.
// Says READY with the state of the store and how long it took to open, then A (acknowledged) or R (refused), id and version
// for each writing.
import fs from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { importStore } from './store.mjs'

const AT_ONCE = 4

const [bundle = '', folder = '', first, last, day] = process.argv.slice(2)
const { addIncident, backupsOf, changeIncident, openStore } = await importStore(bundle)

/**
 * Not console.log: a line must be out before the next writing begins.
 * @param {string} line
 */
const say = (line) => fs.writeSync(1, `${line}\n`)
/** @type {import('./store.mjs').Told} */
const told = { note: (id, version, isAcknowledged) => say(`${isAcknowledged ? 'A' : 'R'} ${id} ${version}`) }

const started = performance.now()
const store = await openStore(folder, 'read-write')
say(`READY ${JSON.stringify({ ...store.state(), took: performance.now() - started })}`)
const reading = store.whole()

const begin = Number(first)
const end = last === undefined ? Infinity : Number(last)
let next = begin
async function write() {
  while (next <= end) {
    const n = next++
    const minute = 8 * 60 + Math.floor(((n - begin) / (end - begin + 1)) * 12 * 60)
    const time = [minute / 60, minute % 60].map((part) => String(Math.floor(part)).padStart(2, '0')).join(':')
    let failure = await addIncident(store, n, told, day && `${day}T${time}:00.000+08:00`)
    if (failure === null && n % 3 === 0) failure = await changeIncident(store, n, told)
    // As a person would, who is told that it is not saved.
    if (failure !== null) await wait(20)
  }
}
await Promise.all([reading, ...Array.from({ length: AT_ONCE }, write)])
await backupsOf(store, folder, '0.1.0', () => new Date(`${day}T21:00:00`)).daily()
await store.close()
say(`END ${process.memoryUsage.rss()}`)
process.exit()
