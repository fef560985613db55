// What a Linux machine needs beside Electron: a display, and a decision on the sandbox.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import { SetupError, isRoot, log } from './run.mjs'

export const hasDisplay = () => Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

/**
 * `--no-sandbox` where Chromium would refuse to start with its sandbox.
 * @param {string} executable
 */
export function sandboxArguments(executable) {
  if (process.platform !== 'linux') return []
  if (isRoot) return ['--no-sandbox']
  const helper = fs.statSync(path.join(path.dirname(executable), 'chrome-sandbox'), { throwIfNoEntry: false })
  if (helper?.uid === 0 && (helper.mode & 0o4000) !== 0) return []
  // Without that helper the sandbox is made of user namespaces, which some systems refuse.
  if (spawnSync('unshare', ['--user', '--map-root-user', 'true'], { stdio: 'ignore' }).status === 0) return []
  log("this system allows no user namespaces: starting without Chromium's sandbox")
  return ['--no-sandbox']
}

/**
 * Variables that Electron sets while threads of its own already read the environment, most of all `LC_ALL`, for an
 * instant, beside the one for Bluetooth. One that is there is replaced; a new one moves all of them, and one start in
 * thousands then ends with a signal.
 */
const setByElectron = () => ({
  LC_ALL: process.env.LC_ALL ?? '',
  CHROME_DESKTOP: 'merchant-help.desktop',
  ORIGINAL_XDG_CURRENT_DESKTOP: '',
  GDK_BACKEND: 'x11',
  NO_AT_BRIDGE: '1',
})

/**
 * Calls `work` with the environment of a display: the one that is there, or a virtual one that ends with us.
 * @template T
 * @param {(display: Readonly<Record<string, string>>) => T | Promise<T>} work
 */
export async function withDisplay(work) {
  if (process.platform !== 'linux' || hasDisplay()) return work({})
  // In a process group of its own: Ctrl+C must reach the app, and not take its display away at the same time. Without
  // `-noreset` the server begins anew whenever its last window closes, and refuses whoever comes just then.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1440x900x24', '-nolisten', 'tcp', '-noreset'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    detached: true,
  })
  const closed = once(server, 'close').catch(() => {})
  const stop = () => server.kill()
  process.once('exit', stop)
  try {
    const display = await Promise.race([
      once(/** @type {import('node:stream').Readable} */ (server.stdio[3]), 'data').then(
        ([number]) => `:${String(number).trim()}`,
      ),
      closed.then(() => null),
    ])
    if (display === null) throw new SetupError('Xvfb, the virtual display, could not be started. Run Xvfb to see why.')
    log(`no display here: using a virtual one (${display})`)
    return await work({ DISPLAY: display, ...setByElectron() })
  } finally {
    process.removeListener('exit', stop)
    stop()
    await closed
  }
}
