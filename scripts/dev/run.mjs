// `npm run dev`: the app, built readable into a folder of its own and built anew with every change. A change of the page is
// there within about a second, at the same place; one of main/ or of what the two say to each other starts the app again
// (what else is shared is old in main until then). `-- --dev-tools` opens
// Chromium's. Files on the disk are watched: no server, no socket, and nothing of it in a package.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { readJson } from '../setup/load.mjs'
import { ROOT, SetupError, log, run, stopCode } from '../setup/run.mjs'

const OUT = path.join(ROOT, '.cache/dev')
/** Build tools write many files at once: this long (ms) nothing more has come. */
const QUIET = 250
/** What the app has to be started again for. */
const OURS = ['main', 'shared/ipc']
const PARTS = ['main/main.js', 'preload/preload.cjs', 'renderer/index.html']

/**
 * Resolves with an exit code once the window was closed.
 * @param {{ executable: string, args: readonly string[], env: Readonly<Record<string, string>> }} app
 */
export async function develop({ executable, args, env }) {
  fs.rmSync(OUT, { recursive: true, force: true })
  fs.mkdirSync(OUT, { recursive: true })
  const { name, productName, version, type } = /** @type {Record<string, string>} */ (
    readJson(path.join(ROOT, 'package.json'))
  )
  fs.writeFileSync(path.join(OUT, 'package.json'), JSON.stringify({ name, productName, version, type, main: PARTS[0] }))
  const building = { ...process.env, MERCHANT_HELP_DEV: '1' }
  const failed = run(process.execPath, [path.join(import.meta.dirname, 'watch.mjs')], { env: building }).then(
    ({ code }) => {
      if (stopCode() === null) throw new SetupError(`The build has ended (${code}); the reason stands above.`)
      return code
    },
  )
  const ended = (async () => {
    for (const part of PARTS) while (!fs.existsSync(path.join(OUT, part))) await wait(100)
    await wait(QUIET)
    return runAgainAndAgain(executable, [...args, OUT], env)
  })()
  return Promise.race([ended, failed])
}

/**
 * Whether a file in there was written after this time.
 * @param {string} folder
 * @param {number} time
 */
const isNewer = (folder, time) =>
  fs
    .readdirSync(folder, { encoding: 'utf8', recursive: true })
    .some((name) => (fs.statSync(path.join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0) > time)

/**
 * Runs the app, and again with every new build of main or preload; ends with the app where a person has closed it.
 * @param {string} executable
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string>>} env
 * @returns {Promise<number>}
 */
function runAgainAndAgain(executable, args, env) {
  return new Promise((resolve) => {
    /** @type {import('node:child_process').ChildProcess | undefined} */
    let app
    let isReplaced = false
    /** @type {NodeJS.Timeout | undefined} */
    let timer
    let startedAt = 0
    const start = () => {
      isReplaced = false
      startedAt = Date.now()
      app = spawn(executable, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } })
      app.once('close', (code) => {
        if (isReplaced) start()
        else resolve(code ?? 0)
      })
    }
    for (const part of ['main', 'preload']) {
      fs.watch(path.join(OUT, part), { recursive: true }, () => {
        clearTimeout(timer)
        timer = setTimeout(() => {
          if (!OURS.some((folder) => isNewer(path.join(ROOT, folder), startedAt))) return
          log('main was built anew: starting again')
          isReplaced = true
          app?.kill()
        }, QUIET)
      })
    }
    process.once('exit', () => app?.kill())
    start()
  })
}
