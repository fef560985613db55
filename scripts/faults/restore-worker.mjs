// What is killed, and what looks afterwards. Bundled before it runs: it imports the store as it is.
//   restore FOLDER [GENERATION]   replaces all data again and again, and says each generation that is done
//   look FOLDER                   opens the folder as the app does, and says as JSON what it found
import { incidentFrom } from '../../shared/incidents/incident.ts'
import { openStore } from '../../main/storage/store.ts'
import { incidentTable, terminalTable } from '../../main/storage/tables.ts'

/** @typedef {import('../../main/storage/store.ts').Store} Store */

/** @typedef {import('../../main/storage/store.ts').DataSet} DataSet */

/** @typedef {{ state: ReturnType<Store['state']>, number: number, isWhole: boolean, seq: number }} Looked */

const [what, folder = '', first = '1'] = process.argv.slice(2)
/** @param {number} number */
const idOf = (number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
/** @param {string} text */
const say = (text) => process.stdout.write(`${text}\n`)

/**
 * Every row of a generation says which one it is; each generation has rows and months of its own number.
 * @param {number} number
 * @returns {DataSet}
 */
function generation(number) {
  /** @type {Map<string, import('../../main/storage/tables.ts').Row[]>} */
  const files = new Map()
  const months = 6 + (number % 5)
  for (let month = 1; month <= months; month++) {
    const name = `2026-${String(month).padStart(2, '0')}`
    files.set(
      `incidents/${name}`,
      Array.from({ length: 20 + number }, (_, index) => ({
        ...incidentFrom(
          { id: idOf(month * 1000 + index), codeSet: 'unionpay', code: '34', note: `generation ${number}` },
          month * 1000 + index,
          `${name}-02T10:00:00.000+08:00`,
        ),
      })),
    )
  }
  const terminal = { id: idOf(1), label: `generation ${number}` }
  files.set('terminals', [terminal])
  return { seq: 20_000, files }
}

/** @param {DataSet} set */
const countOf = (set) => [...set.files.values()].reduce((sum, rows) => sum + rows.length, 0)

async function restore() {
  const store = await openStore(folder, 'read-write')
  say('open')
  for (let number = Number(first); ; number++) {
    const replaced = await store.replace(generation(number), '2026-11-22T143205')
    if (!replaced.ok) throw new Error(replaced.failure)
    say(`done ${number} ${store.dataSet().seq}`)
    // An entry after each: what follows a restore is in a journal of its own.
    await store.put(terminalTable, idOf(1), () => ({ id: idOf(1), label: `generation ${number}` }))
  }
}

async function look() {
  const store = await openStore(folder, 'read-write')
  await store.whole()
  const set = store.dataSet()
  const generations = new Set([
    ...store.rows(incidentTable).map(({ note }) => note),
    ...store.rows(terminalTable).map(({ label }) => label),
  ])
  const numbers = [...generations].map((text) => Number(text?.split(' ')[1]))
  const [number = 0] = numbers
  const isWhole = numbers.length <= 1 && countOf(set) === (numbers.length === 0 ? 0 : countOf(generation(number)))
  /** @type {Looked} */
  const looked = { state: store.state(), number, isWhole, seq: set.seq }
  say(JSON.stringify(looked))
  await store.close()
}

await (what === 'restore' ? restore() : look())
