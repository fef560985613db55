// Damaged files: what is lost, whether it is noticed, whether the damaged bytes are kept.
import fs from 'node:fs'
import path from 'node:path'
import { table } from '../setup/table.mjs'
import { importStore } from './store.mjs'

/** @typedef {import('./bundle.mjs').StoreBundle} StoreBundle */

export const name = 'damage'

/** @typedef {(bytes: Buffer) => Buffer | null} Damage what is left of a file; null: nothing */

/** @typedef {{ file: string, bytes: Buffer | null }} Damaged */

/** @typedef {Map<string, string>} Rows by their ids, as JSON */

const PAGE = 4096
/** @type {Readonly<Record<string, Damage>>} */
const DAMAGES = {
  truncated: (bytes) => bytes.subarray(0, bytes.length >> 1),
  empty: () => Buffer.alloc(0),
  'zero-filled': (bytes) => Buffer.alloc(bytes.length),
  'one page of zeros': (bytes) => changed(bytes, (copy) => copy.fill(0, ...pageIn(bytes))),
  garbage: (bytes) => Buffer.from(bytes.map((byte, index) => (byte * 31 + index * 7) & 255)),
  'a byte order mark': (bytes) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]),
  'one flipped bit': (bytes) =>
    changed(bytes, (copy) => copy.writeUInt8(copy.readUInt8(indexOfDigit(bytes)) ^ 1, indexOfDigit(bytes))),
  'another shape': () => Buffer.from('{"hello":1}\n[]'),
  missing: () => null,
  'a newer schema': (bytes) => Buffer.from(bytes.toString().replace(/"schema":\d+/, '"schema":99')),
}

/**
 * @param {Buffer} bytes
 * @param {(copy: Buffer) => void} change
 */
function changed(bytes, change) {
  const copy = Buffer.from(bytes)
  change(copy)
  return copy
}

/**
 * @param {Buffer} bytes
 * @returns {[number, number]}
 */
const pageIn = (bytes) => {
  const start = Math.max(0, (bytes.length >> 1) - PAGE / 2)
  return [start, Math.min(start + PAGE, bytes.length)]
}

/**
 * Of a time of day, where another digit is as good as this one: only a checksum can tell.
 * @param {Buffer} bytes
 */
const indexOfDigit = (bytes) =>
  Math.max(bytes.indexOf('14:32:05', bytes.length >> 1), bytes.indexOf('"textSize":1')) + 11

const PROMISES = /** @type {const} */ (['lost', 'wrong', 'unnoticed', 'overwritten'])

const MONTH = 'incidents/2026-11.json'
const SETTINGS = 'settings.json'
const ENTRIES = 400

/**
 * What may be lost: rows of these in the damaged bytes. A copy, or the journal, has the rest.
 * @type {Readonly<Record<string, { files: (folder: string) => string[], copied: boolean }>>}
 */
const TARGETS = {
  'month file': { files: () => [MONTH], copied: true },
  'month file and copy': { files: () => [MONTH, `${MONTH}.prev`], copied: false },
  journal: { files: (folder) => [`journal/${journalIn(folder)}`], copied: false },
  settings: { files: () => [SETTINGS], copied: true },
  'settings and copy': { files: () => [SETTINGS, `${SETTINGS}.prev`], copied: false },
}

/** @param {string} folder */
const journalIn = (folder) =>
  fs
    .readdirSync(path.join(folder, 'journal'))
    .filter((file) => file.endsWith('.log'))
    .sort(
      (a, b) => fs.statSync(path.join(folder, 'journal', b)).size - fs.statSync(path.join(folder, 'journal', a)).size,
    )[0]

/** @param {import('./run.mjs').Options} options */
export async function run({ bundle, scratch }) {
  const store = await importStore(bundle)
  const whole = path.join(scratch, 'damage')
  const rows = await filled(store, whole)
  const lines = [['damaged', 'how', 'lost', 'wrong', 'noticed', 'bytes kept', '']]
  const sums = { rounds: 0, acknowledged: 0, lost: 0, wrong: 0, unnoticed: 0, overwritten: 0 }
  for (const [target, { files, copied }] of Object.entries(TARGETS)) {
    for (const [how, damage] of Object.entries(DAMAGES)) {
      const folder = path.join(scratch, 'damage-case')
      fs.rmSync(folder, { recursive: true, force: true })
      fs.cpSync(whole, folder, { recursive: true })
      const damaged = files(folder).map((file) => damageFile(path.join(folder, file), damage))
      const found = await opened(store, folder, rows, damaged)
      const broken = judged(found, how, target, copied)
      for (const promise of broken) sums[promise]++
      sums.rounds++
      sums.acknowledged += rows.size
      lines.push([target, how, ...columns(found), broken.map((promise) => `<- ${promise}`).join(' ')])
    }
  }
  const details = table(lines)
  return [{ fault: 'damaged files, the table above', ...sums, details }]
}

/**
 * Months in files and in the journal, and settings that are not the default ones. Resolves with all rows.
 * @param {StoreBundle} bundle
 * @param {string} folder
 * @returns {Promise<Rows>}
 */
async function filled({ openStore, addIncident, seenIn, settingsTable, incidentTable, defaultSettings }, folder) {
  const store = await openStore(folder, 'read-write')
  const told = { note: () => undefined }
  for (let n = 1; n <= ENTRIES; n++) {
    await addIncident(store, n, told)
    if (n === 150 || n === 300) await store.checkpoint()
    if (n === 100) {
      const settings = { ...defaultSettings, textSize: /** @type {const} */ (125), shopName: '测试店' }
      await store.put(settingsTable, 'settings', () => ({ id: /** @type {const} */ ('settings'), settings }))
    }
  }
  const rows = rowsIn(store, incidentTable, settingsTable)
  if (seenIn(store).length !== ENTRIES) throw new Error('The folder to be damaged is not as it should be.')
  await store.close()
  return rows
}

/**
 * @param {import('./store.mjs').Store} store
 * @param {StoreBundle['incidentTable']} incidents
 * @param {StoreBundle['settingsTable']} settings
 * @returns {Rows}
 */
const rowsIn = (store, incidents, settings) =>
  new Map([...store.rows(incidents), ...store.rows(settings)].map((row) => [row.id, JSON.stringify(row)]))

/**
 * @param {string} file
 * @param {Damage} damage
 * @returns {Damaged}
 */
function damageFile(file, damage) {
  if (!fs.existsSync(file)) return { file, bytes: null }
  const whole = fs.readFileSync(file)
  // The room behind the last line of a journal holds nothing.
  const bytes = damage(whole.subarray(0, whole.findLastIndex((byte) => byte !== 0) + 1))
  if (bytes === null) fs.rmSync(file)
  else fs.writeFileSync(file, bytes)
  return { file, bytes }
}

/**
 * @param {StoreBundle} bundle
 * @param {string} folder
 * @param {Rows} rows
 * @param {readonly Damaged[]} damaged
 */
async function opened({ openStore, incidentTable, settingsTable }, folder, rows, damaged) {
  const store = await openStore(folder, 'read-write')
  await store.whole()
  const there = rowsIn(store, incidentTable, settingsTable)
  const { kind, repaired, linesLost } = store.state()
  // What is damaged must outlive what is written over it.
  await store.checkpoint()
  await store.close()
  const files = fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => fs.readFileSync(path.join(entry.parentPath, entry.name)))
  return {
    kind,
    lost: [...rows.keys()].filter((id) => !there.has(id)).length,
    wrong: [...there].filter(([id, row]) => rows.get(id) !== row).length,
    noticed: repaired.length + linesLost > 0 || kind === 'newer',
    kept: damaged.every(({ bytes }) => bytes === null || files.some((file) => file.equals(bytes))),
    untouched: damaged.every(({ file, bytes }) => bytes === null || bytes.equals(readIfThere(file))),
    gone: damaged.every(({ bytes }) => bytes === null),
  }
}

/** @typedef {Awaited<ReturnType<typeof opened>>} Found */

/** @param {string} file */
const readIfThere = (file) => (fs.existsSync(file) ? fs.readFileSync(file) : Buffer.alloc(0))

/**
 * Lines of a journal that a damage may take with it; all, where it spares none.
 * @type {Readonly<Record<string, number>>}
 */
const LINES = { 'one flipped bit': 1, 'a byte order mark': 0, 'one page of zeros': 16, truncated: ENTRIES / 8 + 2 }

/**
 * The promises that are broken.
 * @param {Found} found
 * @param {string} how
 * @param {string} target
 * @param {boolean} copied
 * @returns {(typeof PROMISES)[number][]}
 */
function judged({ kind, lost, wrong, noticed, kept, untouched, gone }, how, target, copied) {
  if (how === 'a newer schema') return kind === 'newer' && untouched ? [] : ['overwritten']
  const isJournal = target === 'journal'
  // A journal that ends early looks like one that was being written when the power went; one that never was, like one
  // that is gone; and so do both copies of a file.
  const cannotBeSeen = (isJournal && how === 'truncated') || (gone && !copied)
  const most = copied ? 0 : isJournal ? (LINES[how] ?? ENTRIES / 4) : ENTRIES
  const isBroken = {
    lost: lost > most,
    wrong: wrong > 0,
    unnoticed: !noticed && !cannotBeSeen,
    overwritten: !kept && !cannotBeSeen,
  }
  return PROMISES.filter((promise) => isBroken[promise])
}

/** @param {Found} found */
const columns = ({ kind, lost, wrong, noticed, kept, untouched, gone }) => [
  kind === 'newer' ? 'left alone' : String(lost),
  String(wrong),
  noticed ? 'yes' : 'no',
  gone ? '-' : kind === 'newer' ? (untouched ? 'untouched' : 'TOUCHED') : kept ? 'yes' : 'no',
]
