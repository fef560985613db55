// The two apps that are compared, and how it is seen that one can type into their box.
import fs from 'node:fs'
import path from 'node:path'
import { parseJson } from '../../setup/load.mjs'
import { ROOT } from '../../setup/run.mjs'
import { sandboxArguments } from '../../setup/linux-desktop.mjs'
import { emptyFolder, startProgram } from './program.mjs'

/** Our app, as built. */
export const ourApp = ROOT

/** The least that has a box to type into. No menu, and the size of ours: both draw the same area. */
export function bareApp() {
  const folder = emptyFolder()
  fs.writeFileSync(path.join(folder, 'index.html'), '<!doctype html><title>Bare</title><input autofocus />')
  fs.writeFileSync(path.join(folder, 'package.json'), '{ "name": "bare", "main": "main.cjs" }')
  fs.writeFileSync(
    path.join(folder, 'main.cjs'),
    `const { app, BrowserWindow, Menu } = require('electron')
    Menu.setApplicationMenu(null)
    app.on('window-all-closed', () => app.quit())
    app.whenReady().then(() => {
      const window = new BrowserWindow({ width: 1366, height: 768, webPreferences: { sandbox: true } })
      window.maximize()
      window.loadFile('index.html')
    })`,
  )
  return folder
}

// Runs in the page, before its own scripts. Usable: an input has the focus, and two more frames were produced.
const PROBE = `{
  const look = (frames) => requestAnimationFrame(() => {
    if (document.activeElement?.tagName !== 'INPUT') look(0)
    else if (frames < 2) look(frames + 1)
    else benchUsable(String(performance.timeOrigin + performance.now()))
  })
  look(0)
}`

/**
 * Starts an app on a data folder, an empty one unless told otherwise; resolves once it is usable, with how long that
 * took.
 *
 * Seen by way of Chromium's debugging pipe, which takes a script for the first page before there is one: no code in the
 * app, no polling from outside, and the page itself notes the time, so that the way of the message does not count.
 * Playwright would add an inspector and a loader to the main process; from outside, on X11, the focus cannot be seen.
 * @param {string} executable
 * @param {string} app
 */
export async function startWindow(executable, app, folder = emptyFolder()) {
  const args = [
    ...sandboxArguments(executable),
    // Where there is none, Chromium tries a GPU process once or twice before it draws by itself: noise.
    '--disable-gpu',
    '--remote-debugging-pipe',
    app,
    `--user-data-dir=${folder}`,
  ]
  const startedAt = Date.now()
  const program = startProgram(executable, args, ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'])
  const [, , , toChromium, fromChromium] = program.child.stdio
  const usableAt = await program.until((/** @type {(time: number) => void} */ seen) =>
    watchPage(
      /** @type {import('node:stream').Writable} */ (toChromium),
      /** @type {import('node:stream').Readable} */ (fromChromium),
      seen,
    ),
  )
  return { usableMs: usableAt - startedAt, pid: program.child.pid, end: program.end }
}

/** @typedef {{ method?: string, params: { payload?: string, sessionId?: string } }} Message of Chromium */

/**
 * Puts the probe into the first page, and calls `seen` with the time it reports.
 * @param {import('node:stream').Writable} toChromium
 * @param {import('node:stream').Readable} fromChromium
 * @param {(time: number) => void} seen
 */
function watchPage(toChromium, fromChromium, seen) {
  let lastId = 0
  /**
   * @param {string} method
   * @param {object} [params]
   * @param {string} [sessionId]
   */
  const send = (method, params = {}, sessionId) => {
    toChromium.write(`${JSON.stringify({ id: (lastId += 1), method, params, sessionId })}\0`)
  }
  // An app that ends early is reported by whoever waits for it.
  toChromium.on('error', () => undefined)
  fromChromium.setEncoding('utf8')
  let rest = ''
  fromChromium.on('data', (chunk) => {
    const messages = (rest + String(chunk)).split('\0')
    rest = messages.pop() ?? ''
    for (const message of messages) {
      const { method, params } = /** @type {Message} */ (parseJson(message))
      if (method === 'Runtime.bindingCalled') seen(Number(params.payload))
      if (method !== 'Target.attachedToTarget') continue
      const { sessionId } = params
      send('Runtime.enable', {}, sessionId)
      send('Runtime.addBinding', { name: 'benchUsable' }, sessionId)
      send('Page.enable', {}, sessionId)
      send('Page.addScriptToEvaluateOnNewDocument', { source: PROBE }, sessionId)
      // A page that was quick to begin has no new document to come.
      send('Runtime.evaluate', { expression: PROBE }, sessionId)
      send('Runtime.runIfWaitingForDebugger', {}, sessionId)
    }
  })
  send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: true, flatten: true })
}
