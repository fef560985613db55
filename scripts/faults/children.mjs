// A child that writes through the store, and a fresh one that reads back.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { parseJson } from '../setup/load.mjs'

/** @typedef {ReturnType<import('./store.mjs').Store['state']> & { took: number }} State `took`: ms until it was open */

/** @param {string} name */
const script = (name) => path.join(import.meta.dirname, name)
/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/**
 * Starts a writer on a folder; each answer that it was given is noted.
 * @param {string} bundle
 * @param {string} folder
 * @param {number} first
 * @param {import('./store.mjs').Told} told
 * @param {(isAcknowledged: boolean) => void} [onAnswer] told whether a writing was acknowledged, as it is heard
 * @param {readonly string[]} [day] the last number and the day, of one that ends by itself
 */
export async function startWriter(bundle, folder, first, { note }, onAnswer = () => undefined, day = []) {
  const child = spawn(process.execPath, [script('writer.mjs'), bundle, folder, String(first), ...day], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  running.add(child)
  const ended = once(child, 'close').finally(() => running.delete(child))
  let rest = ''
  let bytes = 0
  /** @type {Promise<State>} */
  const ready = new Promise((resolve, reject) => {
    ended.then(() => reject(new Error('The writer ended before it was ready.')), reject)
    child.stdout.on('data', (chunk) => {
      const lines = (rest + String(chunk)).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        const [word, id = '', version] = line.split(' ')
        if (word === 'READY') resolve(/** @type {State} */ (parseJson(line.slice(6))))
        else if (word === 'END') bytes = Number(id)
        else {
          note(id, Number(version), word === 'A')
          onAnswer(word === 'A')
        }
      }
    })
  })
  const state = await ready
  /** Of memory, at its end; 0 where it did not come to that. */
  return { child, state, ended, memory: () => bytes }
}

/** @typedef {Awaited<ReturnType<typeof startWriter>>} Writer */

/**
 * What a fresh process finds in a data folder.
 * @param {string} bundle
 * @param {string} folder
 */
export function readBack(bundle, folder) {
  const text = execFileSync(process.execPath, [script('reader.mjs'), bundle, folder], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  })
  return /** @type {{ state: State, there: import('./store.mjs').Seen }} */ (parseJson(text))
}
