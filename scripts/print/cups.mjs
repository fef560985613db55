// A CUPS server of our own in a temporary folder, with queues that print into PDF files: nothing of the machine's own
// printers is touched.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { isRoot } from '../setup/run.mjs'

const DRIVER = 'lsb/usr/cups-pdf/CUPS-PDF_opt.ppd'

/** Why no server can be had here; empty where one can. */
export function hindrance() {
  if (process.platform !== 'linux' || !isRoot) return 'the print server needs root on Linux'
  const missing = ['/usr/sbin/cupsd', '/usr/lib/cups/backend/cups-pdf', '/usr/sbin/lpadmin', '/usr/bin/xdotool'].filter(
    (file) => !fs.existsSync(file),
  )
  return missing.length === 0
    ? ''
    : `install cups, cups-client, printer-driver-cups-pdf and xdotool (no ${missing.join(', ')})`
}

/** @param {NodeJS.ProcessEnv} env */
const callIn =
  (env) =>
  /**
   * @param {string} program
   * @param {string[]} args
   */
  (program, ...args) =>
    execFileSync(program, args, { encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'ignore'] })

/**
 * The folders and the settings of a server that listens on a socket of its own.
 * @param {(name: string) => string} inside
 */
function configure(inside) {
  for (const name of ['root/ppd', 'spool/tmp', 'cache', 'state/certs']) fs.mkdirSync(inside(name), { recursive: true })
  fs.writeFileSync(
    inside('cupsd.conf'),
    `Listen ${inside('socket')}\nDefaultAuthType None\nWebInterface No\n<Location />\nAllow all\n</Location>\n` +
      '<Location /admin>\nAllow all\n</Location>\n<Policy default>\n<Limit All>\nOrder deny,allow\n</Limit>\n</Policy>\n',
  )
  fs.writeFileSync(
    inside('cups-files.conf'),
    `ServerRoot ${inside('root')}\nRequestRoot ${inside('spool')}\nTempDir ${inside('spool/tmp')}\n` +
      `CacheDir ${inside('cache')}\nStateDir ${inside('state')}\nErrorLog ${inside('errors')}\n` +
      `AccessLog ${inside('access')}\nPageLog ${inside('pages')}\nSystemGroup root\n`,
  )
}

export async function startCups() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'merchant-help-cups-'))
  fs.chmodSync(folder, 0o755)
  /** @param {string} name */
  const inside = (name) => path.join(folder, name)
  const socket = inside('socket')
  configure(inside)
  const env = { ...process.env, CUPS_SERVER: socket }
  const call = callIn(env)
  /** @type {import('node:child_process').ChildProcess | undefined} */
  let server

  async function start() {
    server = spawn('cupsd', ['-f', '-c', inside('cupsd.conf'), '-s', inside('cups-files.conf')], { stdio: 'ignore' })
    for (let tries = 0; !fs.existsSync(socket); tries += 1) {
      if (tries > 100) throw new Error(`CUPS did not start; see ${inside('errors')}`)
      await wait(50)
    }
  }
  async function stop() {
    if (server === undefined) return
    const ended = once(server, 'exit')
    server.kill('SIGTERM')
    await ended
    fs.rmSync(socket, { force: true })
  }
  await start()
  return {
    env,
    start,
    stop,
    /** @param {string} name */
    addQueue: (name) => call('lpadmin', '-p', name, '-E', '-v', 'cups-pdf:/', '-m', DRIVER),
    /** @param {string} name */
    removeQueue: (name) => call('lpadmin', '-x', name),
    /** @param {string} name */
    stopQueue: (name) => call('cupsdisable', name),
    /** What waits to be printed, as CUPS lists it. */
    jobs: () => call('lpstat', '-o').trim(),
    /**
     * Resolves with the files of all jobs once none is waiting; they are the caller's to remove.
     * @param {number} atLeast
     */
    async files(atLeast) {
      for (let tries = 0; tries < 600; tries += 1) {
        const made = jobFiles()
        if (made.length >= atLeast && call('lpstat', '-o').trim() === '') return made
        await wait(50)
      }
      throw new Error('the queue did not empty itself within half a minute')
    },
    async end() {
      await stop().catch(() => undefined)
      fs.rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The driver writes into the home of whoever printed. */
const made = path.join(os.homedir(), 'PDF')
const jobFiles = () =>
  fs.existsSync(made)
    ? fs
        .readdirSync(made)
        .filter((name) => /job_\d+\.pdf$/.test(name))
        .map((name) => path.join(made, name))
    : []
