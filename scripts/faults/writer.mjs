// Writes until it is killed: node writer.mjs <bundle> <folder> <first number>.
// Says READY with the state of the store, then A (acknowledged) or R (refused), id and version for each writing.
import fs from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { importStore } from './store.mjs'

const AT_ONCE = 4

const [bundle = '', folder = '', first] = process.argv.slice(2)
const { openStore, addIncident, changeIncident } = await importStore(bundle)

/**
 * Not console.log: a line must be out before the next writing begins.
 * @param {string} line
 */
const say = (line) => fs.writeSync(1, `${line}\n`)
/** @type {import('./store.mjs').Told} */
const told = { note: (id, version, isAcknowledged) => say(`${isAcknowledged ? 'A' : 'R'} ${id} ${version}`) }

const store = await openStore(folder, 'read-write')
say(`READY ${JSON.stringify(store.state())}`)
const reading = store.whole()

let next = Number(first)
async function write() {
  for (;;) {
    const n = next++
    let failure = await addIncident(store, n, told)
    if (failure === null && n % 3 === 0) failure = await changeIncident(store, n, told)
    // As a person would, who is told that it is not saved.
    if (failure !== null) await wait(20)
  }
}
await Promise.all([reading, ...Array.from({ length: AT_ONCE }, write)])
