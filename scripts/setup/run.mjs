// Runs programs. Node built-ins only, as all that is needed before `npm ci`.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

/** An error whose message is for the person at the keyboard. */
export class SetupError extends Error {}

/** Chromium refuses to start with its sandbox as root, and some tests need to be it. */
export const isRoot = process.getuid?.() === 0

/** The file of a program that the system finds by its name, or null. */
export function onPath(program) {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  return folders.map((folder) => path.join(folder, program)).find((file) => fs.existsSync(file)) ?? null
}

export const log = (message) => console.error(`[setup] ${message}`)

// Programs get process groups of their own: a Ctrl+C reaches them once, through us. Chromium takes a second one as a
// wish to end without saving.
const hasGroups = process.platform !== 'win32'
const children = new Set()
let stopExitCode = null

/** Ends what runs, and what would run next, when we are told to end: locks and work folders are then tidied as usual. */
export function endWithSignals() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop)
  // npm hands a signal to its shell only, which ends without a word to us.
  const shell = process.ppid
  if (process.env.npm_lifecycle_event && hasGroups) {
    const watch = setInterval(() => {
      if (process.ppid === shell) return
      clearInterval(watch)
      stop('SIGTERM')
    }, 500)
    watch.unref()
  }
}

function stop(signal) {
  const exitCode = 128 + os.constants.signals[signal]
  // One Ctrl+C can arrive more than once (from the terminal, from npm): the app still gets its time to save.
  if (stopExitCode !== null) return
  stopExitCode = exitCode
  // On Windows the console has told them itself, and kill() would end them at once.
  if (hasGroups) for (const child of children) child.kill(signal === 'SIGINT' ? 'SIGINT' : 'SIGTERM')
  setTimeout(leave, 10_000, exitCode).unref()
}

function leave(exitCode) {
  for (const child of children) endNow(child)
  process.exit(exitCode)
}

function endNow(child) {
  try {
    if (hasGroups) process.kill(-child.pid, 'SIGKILL')
    else child.kill()
  } catch {
    // it has ended already
  }
}

/** The exit code that a signal asked for, or null. */
export const stopCode = () => stopExitCode

/**
 * Runs a program. Resolves with its exit code (that of a shell when a signal ended it) and, where its output is
 * piped, the output. `watch` is asked twice a second and ends the program by returning true.
 */
export function run(command, args, { watch, ...options } = {}) {
  if (stopExitCode !== null) return Promise.reject(new SetupError('Stopped.'))
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', detached: hasGroups, ...options })
    children.add(child)
    let output = ''
    let ended = false
    child.stdout?.on('data', (chunk) => (output += chunk))
    child.stderr?.on('data', (chunk) => (output += chunk))
    const timer = setInterval(() => {
      if (!watch?.()) return
      ended = true
      endNow(child)
    }, 500)
    const done = () => {
      clearInterval(timer)
      children.delete(child)
    }
    child.on('error', (error) => {
      done()
      reject(new SetupError(`${command} could not be run: ${error.message}.`))
    })
    child.on('close', (code, signal) => {
      done()
      resolve({ code: code ?? 128 + os.constants.signals[signal], output, ended })
    })
  })
}

/** Runs a command-line tool of node_modules; resolves with its exit code. */
export async function runTool(packageName, args, { tool = packageName, env } = {}) {
  const folder = path.join(ROOT, 'node_modules', packageName)
  const { bin } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'))
  const file = path.join(folder, typeof bin === 'string' ? bin : bin[tool])
  const { code } = await run(process.execPath, [file, ...args], { env: { ...process.env, ...env } })
  return code
}

/** `npm ci` in a folder, quietly; throws with npm's own words. */
export async function npmCi(folder, extraArgs = []) {
  // npm's defaults would retry for more than ten minutes where there is no network.
  const patience = ['--fetch-retries=2', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000']
  const args = ['ci', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error', ...patience, ...extraArgs]
  const options = { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] }
  const cli = process.env.npm_execpath
  const { code, output } = /\.c?js$/.test(cli ?? '')
    ? await run(process.execPath, [cli, ...args], options)
    : await run('npm', args, { ...options, shell: process.platform === 'win32' })
  if (code !== 0) throw new Error(npmReason(output) ?? `npm ci ended with exit code ${code}`)
}

/** The first line of npm's complaint that says something. */
function npmReason(output) {
  const lines = output.split('\n').map((line) => line.replace(/^npm error ?/, '').trim())
  return lines.find((line) => line !== '' && !/^(npm warn|code |errno |syscall )/.test(line))
}
