// The real app, as Playwright starts it, on a data folder.
import { _electron } from 'playwright'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { ROOT, isRoot } from '../setup/run.mjs'

const executablePath = process.env.ELECTRON_PATH ?? ''

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL')
})

/** @param {string} folder */
const argumentsFor = (folder) => [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  ROOT,
  `--user-data-dir=${folder}`,
  '--lang=zh-CN',
]

/** Why the app cannot be started here; null when it can. */
export const electronProblem = () =>
  executablePath !== '' ? null : 'start it with `npm run test:faults`, which finds Electron'

/**
 * Resolves once one can type.
 * @param {string} folder
 * @param {readonly string[]} [more] switches
 */
export async function launch(folder, more = []) {
  const args = [...argumentsFor(folder), ...more]
  const app = await _electron.launch({ executablePath, args, chromiumSandbox: !isRoot })
  const page = await app.firstWindow()
  await page.getByRole('searchbox').waitFor()
  return { app, page }
}

/**
 * Starts the program and leaves it alone.
 * @param {string} folder
 * @param {readonly string[]} [prefix] a program that runs it
 */
export function start(folder, prefix = []) {
  const [command = '', ...args] = [...prefix, executablePath, ...argumentsFor(folder)]
  const child = spawn(command, args, { stdio: 'ignore' })
  running.add(child)
  return { child, ended: once(child, 'exit').finally(() => running.delete(child)) }
}

/**
 * Logs incidents through the page without end, four at a time, and changes every third; each answer is noted as it comes.
 * Answers that the kill leaves under way are not noted: what was not heard was not promised.
 * @param {import('playwright').Page} page
 * @param {number} first
 * @param {import('./store.mjs').Told} told
 */
export function logWithoutEnd(page, first, { note }) {
  page.on('console', (message) => {
    const [word, id = '', version] = message.text().split(' ')
    if (word === 'A' || word === 'R') note(id, Number(version), word === 'A')
  })
  // Not awaited: it ends with the app.
  page
    .evaluate((from) => {
      let next = from
      /**
       * @param {string} id
       * @param {number} version
       * @param {{ readonly ok: boolean }} answer
       */
      const say = (id, version, { ok }) => console.log(`${ok ? 'A' : 'R'} ${id} ${version}`)
      const log = async () => {
        for (;;) {
          const n = next++
          const id = `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
          const draft = { id, codeSet: 'unionpay', code: '34', note: '芯片读不出，换了一张卡 '.repeat(8) }
          const logged = await window.desktopApi.logIncident(draft)
          say(id, 0, logged)
          if (logged.ok && n % 3 === 0) {
            say(id, 1, await window.desktopApi.mendIncident({ id, change: { outcome: 'qr' } }))
          }
        }
      }
      return Promise.all([log(), log(), log(), log()])
    }, first)
    .catch(() => undefined)
}
