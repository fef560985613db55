// Behind `strace -o '|node reader.mjs FILE'`: looks up whose each call was while the process still lives, and writes what
// was counted into the file once all of them have ended.
import fs from 'node:fs'
import { createInterface } from 'node:readline'
import { tally } from './tally.mjs'

const [file = ''] = process.argv.slice(2)
/** @type {Map<number, string>} */
const known = new Map()

/**
 * `main`, or what Chromium calls the process; a thread that has gone is called `gone`.
 * @param {number} thread
 */
function processOf(thread) {
  const told = known.get(thread)
  if (told !== undefined) return told
  try {
    const command = fs.readFileSync(`/proc/${thread}/cmdline`, 'utf8').replaceAll('\0', ' ')
    if (command === '') return 'gone'
    const [, type] = /--utility-sub-type=(?:\w+\.)*(\w+)/.exec(command) ?? /--type=(\S+)/.exec(command) ?? []
    known.set(thread, type ?? 'main')
    return type ?? 'main'
  } catch {
    return 'gone'
  }
}

const seen = tally(processOf)
for await (const line of createInterface({ input: process.stdin })) seen.read(line)
fs.writeFileSync(file, JSON.stringify(seen.rows()))
