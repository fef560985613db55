// A folder that cannot be written, and a disk that is full when the app starts: all that is there can be read, what is
// written is refused in words, and nothing is touched.
import { createHash } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { parseJson } from '../setup/load.mjs'
import { isRoot } from '../setup/run.mjs'
import { electronProblem, launch } from './electron.mjs'
import { fillUp, mountProblem, mountReadOnly, mountTmpfs } from './mounts.mjs'
import { importStore } from './store.mjs'

/** @typedef {import('./bundle.mjs').StoreBundle} StoreBundle */

export const name = 'read-only'

/**
 * How much longer than on a healthy disk it may take to a window that one can type into: what is in the way is noticed at
 * once, not waited for. A busy machine takes longer for both.
 */
const LONGER = 1.5
/** Starts of each kind, in turn; the quickest of them tells, since nothing makes a start quicker than it is. */
const STARTS = 3
const NOBODY = 65_534

/** @param {import('./run.mjs').Options} options */
export async function run({ bundle, scratch }) {
  const store = await importStore(bundle)
  const problem = mountProblem(scratch, 'tmpfs')
  /** @type {import('./run.mjs').Row[]} */
  const rows = []
  /**
   * @param {string} fault
   * @param {readonly (string | null)[]} needs
   * @param {(folder: string) => Promise<object>} work
   */
  const row = async (fault, needs, work) => {
    const notRun = needs.find((need) => need !== null)
    rows.push(notRun ? { fault, notRun } : { fault, rounds: 1, ...(await work(await filled(store, scratch))) })
  }
  await row('read-only mount', [problem], (folder) =>
    mounted(mountReadOnly(folder), () => storeOn(store, folder, 'read-only')),
  )
  await row('folder of another user', [isRoot ? null : 'needs root'], (folder) =>
    Promise.resolve(asNobody(bundle, folder)),
  )
  /**
   * @param {string} fault
   * @param {(folder: string) => Promise<Seen>} look at the app, once the folder is as it is to be
   */
  const appRow = (fault, look) =>
    row(fault, [problem, electronProblem()], (folder) => sideBySide(folder, () => look(folder)))
  await appRow('the real app on read-only data', (folder) =>
    mounted(mountReadOnly(folder), () => appOn(path.dirname(folder), folder)),
  )
  await appRow('the real app on a read-only profile', (folder) =>
    mounted(mountReadOnly(path.dirname(folder)), () => appOn(path.dirname(folder), folder)),
  )
  await appRow('the real app on a full disk', (folder) => {
    const profile = path.join(scratch, 'full-profile')
    return mounted(mountTmpfs(profile, 2), () => {
      fs.cpSync(folder, path.join(profile, 'data'), { recursive: true })
      fillUp(path.join(profile, 'ballast'))
      return appOn(profile, null)
    })
  })
  return rows
}

/**
 * @template T
 * @param {{ unmount: () => void }} mount
 * @param {() => Promise<T>} work
 */
async function mounted({ unmount }, work) {
  try {
    return await work()
  } finally {
    unmount()
  }
}

let count = 0
/**
 * A data folder with entries in a file and in a journal.
 * @param {StoreBundle} bundle
 * @param {string} scratch
 */
async function filled({ openStore, addIncident }, scratch) {
  const folder = path.join(scratch, `read-only-${++count}`, 'data')
  fs.chmodSync(scratch, 0o755)
  const store = await openStore(folder, 'read-write')
  const told = { note: () => undefined }
  for (let n = 1; n <= 30; n++) await addIncident(store, n, told)
  await store.checkpoint()
  for (let n = 31; n <= 33; n++) await addIncident(store, n, told)
  await store.close()
  return folder
}
const ENTRIES = 33

/**
 * Opens a folder and asks for an entry: what is there must be read, the entry refused, the folder as it was.
 * @param {StoreBundle} bundle
 * @param {string} folder
 * @param {string} expected
 */
async function storeOn({ openStore, addIncident, seenIn }, folder, expected) {
  const before = fingerprint(folder)
  const store = await openStore(folder, 'read-write')
  await store.whole()
  const failure = await addIncident(store, 1001, { note: () => undefined })
  const wrong = failure === expected && store.state().kind === expected ? 0 : 1
  const unread = ENTRIES - seenIn(store).length
  await store.close()
  return { acknowledged: ENTRIES, refused: 1, lost: unread, wrong, touched: fingerprint(folder) === before ? 0 : 1 }
}

/**
 * As an ordinary user whom the rights of the folder keep out of writing.
 * @param {string} bundle
 * @param {string} folder
 */
function asNobody(bundle, folder) {
  for (const name of ['', 'incidents', 'journal']) fs.chmodSync(path.join(folder, name), 0o555)
  for (const file of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (file.isFile()) fs.chmodSync(path.join(file.parentPath, file.name), 0o444)
  }
  fs.chmodSync(path.dirname(folder), 0o755)
  const script = `
    import { pathToFileURL } from 'node:url'
    const store = await import(pathToFileURL(${JSON.stringify(bundle)}))
    const opened = await store.openStore(${JSON.stringify(folder)}, 'read-write')
    await opened.whole()
    const failure = await store.addIncident(opened, 1001, { note: () => undefined })
    console.log(JSON.stringify({ failure, kind: opened.state().kind, there: store.seenIn(opened).length }))`
  const before = fingerprint(folder)
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    uid: NOBODY,
    gid: NOBODY,
    cwd: '/',
    encoding: 'utf8',
  })
  if (stdout === '') throw new Error(`As an ordinary user: ${stderr}`)
  const { failure, kind, there } = /** @type {{ failure: string | null, kind: string, there: number }} */ (
    parseJson(stdout)
  )
  return {
    acknowledged: ENTRIES,
    refused: 1,
    lost: ENTRIES - there,
    wrong: failure === 'read-only' && kind === 'read-only' ? 0 : 1,
    touched: fingerprint(folder) === before ? 0 : 1,
  }
}

/** @typedef {{ took: number, notSaid: number, calledSaved: number, touched: number }} Seen */

/**
 * The app on a folder as it is to be, in turn with the app on a copy of it on a healthy disk.
 * @param {string} folder
 * @param {() => Promise<Seen>} look
 */
async function sideBySide(folder, look) {
  const healthy = []
  /** @type {Seen[]} */
  const seen = []
  for (let start = 0; start < STARTS; start++) {
    const profile = fs.mkdtempSync(`${path.dirname(folder)}-healthy-`)
    fs.cpSync(folder, path.join(profile, 'data'), { recursive: true })
    const { app, took } = await timedLaunch(profile)
    await app.close()
    healthy.push(took)
    seen.push(await look())
  }
  const [quickest, usual] = [Math.min(...seen.map(({ took }) => took)), Math.min(...healthy)]
  /** @param {'notSaid' | 'calledSaved' | 'touched'} key */
  const sum = (key) => seen.reduce((all, one) => all + one[key], 0)
  return {
    rounds: STARTS,
    slow: quickest > LONGER * usual ? 1 : 0,
    notSaid: sum('notSaid'),
    calledSaved: sum('calledSaved'),
    touched: sum('touched'),
    note: `window after ${quickest.toFixed(0)} ms, on a healthy disk ${usual.toFixed(0)} ms`,
  }
}

/** @param {string} profile */
async function timedLaunch(profile) {
  const started = performance.now()
  return { ...(await launch(profile)), took: performance.now() - started }
}

/**
 * The window comes, an answer is found, and an entry is refused in words.
 * @param {string} profile
 * @param {string | null} untouched
 * @returns {Promise<Seen>}
 */
async function appOn(profile, untouched) {
  const before = untouched === null ? '' : fingerprint(untouched)
  const { app, page, took } = await timedLaunch(profile)
  try {
    await page.keyboard.type('34')
    await page.getByTestId('answer').waitFor({ timeout: 5000 })
    await page.keyboard.press('F2')
    const isSaid = await page
      .getByText('这一笔还没存下')
      .first()
      .waitFor({ timeout: 5000 })
      .then(
        () => true,
        () => false,
      )
    return {
      took,
      notSaid: isSaid ? 0 : 1,
      calledSaved: await page.getByTestId('saved').count(),
      touched: untouched !== null && fingerprint(untouched) !== before ? 1 : 0,
    }
  } finally {
    await app.close()
  }
}

/** @param {string} folder */
function fingerprint(folder) {
  const hash = createHash('sha256')
  const entries = fs.readdirSync(folder, { recursive: true, withFileTypes: true })
  for (const entry of entries.sort((a, b) =>
    path.join(a.parentPath, a.name) < path.join(b.parentPath, b.name) ? -1 : 1,
  )) {
    const file = path.join(entry.parentPath, entry.name)
    hash.update(file)
    if (entry.isFile()) hash.update(fs.readFileSync(file))
  }
  return hash.digest('hex')
}
