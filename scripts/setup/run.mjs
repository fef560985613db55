// Runs programs. Node built-ins only, as all that is needed before `npm ci`.
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { readJson } from './load.mjs'

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

/** An error whose message is for the person at the keyboard. */
export class SetupError extends Error {}

/** What an error says, whatever was thrown. @param {unknown} error */
export const messageOf = (error) => (error instanceof Error ? error.message : String(error))

/** What the system calls an error (`ENOENT`), or nothing. @param {unknown} error */
export const codeOf = (error) => (error instanceof Error && 'code' in error ? String(error.code) : '')

/** Chromium refuses to start with its sandbox as root, and some tests need to be it. */
export const isRoot = process.getuid?.() === 0

/**
 * The file of a program that the system finds by its name, or null.
 * @param {string} program
 */
export function onPath(program) {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  return folders.map((folder) => path.join(folder, program)).find((file) => fs.existsSync(file)) ?? null
}

/** @param {string} message */
export const log = (message) => console.error(`[setup] ${message}`)

// Programs get process groups of their own: a Ctrl+C reaches them once, through us. Chromium takes a second one as a
// wish to end without saving.
const hasGroups = process.platform !== 'win32'
/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set()
/** @type {number | null} */
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

/** @param {NodeJS.Signals} signal */
function stop(signal) {
  const exitCode = 128 + os.constants.signals[signal]
  // One Ctrl+C can arrive more than once (from the terminal, from npm): the app still gets its time to save.
  if (stopExitCode !== null) return
  stopExitCode = exitCode
  // On Windows the console has told them itself, and kill() would end them at once.
  if (hasGroups) for (const child of children) child.kill(signal === 'SIGINT' ? 'SIGINT' : 'SIGTERM')
  setTimeout(leave, 10_000, exitCode).unref()
}

/** @param {number} exitCode */
function leave(exitCode) {
  for (const child of children) endNow(child)
  process.exit(exitCode)
}

/** @param {import('node:child_process').ChildProcess} child */
function endNow(child) {
  try {
    if (hasGroups && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
    else child.kill()
  } catch {
    // it has ended already
  }
}

/** The exit code that a signal asked for, or null. */
export const stopCode = () => stopExitCode

/**
 * Runs a script to its exit code, and says what went wrong: to the person at the keyboard, or where in the code.
 * @param {() => Promise<number>} main
 */
export async function runMain(main) {
  endWithSignals()
  try {
    const code = await main()
    process.exitCode = stopCode() ?? code
  } catch (error) {
    const isFault = error instanceof Error && !(error instanceof SetupError)
    if (stopCode() === null) console.error(`\n${isFault ? (error.stack ?? '') : messageOf(error)}`)
    process.exitCode = stopCode() ?? 1
  }
}

/**
 * Runs a program. Resolves with its exit code (that of a shell when a signal ended it) and, where its output is
 * piped, the output. `watch` is asked twice a second and ends the program by returning true.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions & { watch?: () => boolean }} [options]
 * @returns {Promise<{ code: number, output: string, ended: boolean }>}
 */
export function run(command, args, { watch, ...options } = {}) {
  if (stopExitCode !== null) return Promise.reject(new SetupError('Stopped.'))
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', detached: hasGroups, ...options })
    children.add(child)
    let output = ''
    let ended = false
    child.stdout?.on('data', (chunk) => (output += String(chunk)))
    child.stderr?.on('data', (chunk) => (output += String(chunk)))
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
      resolve({ code: code ?? 128 + (signal === null ? 0 : os.constants.signals[signal]), output, ended })
    })
  })
}

/**
 * The file of a command-line tool of node_modules.
 * @param {string} packageName
 * @param {string} tool
 */
export function toolFile(packageName, tool = packageName) {
  const folder = path.join(ROOT, 'node_modules', packageName)
  const { bin } = /** @type {{ bin: string | Record<string, string> }} */ (readJson(path.join(folder, 'package.json')))
  const file = typeof bin === 'string' ? bin : bin[tool]
  if (file === undefined) throw new Error(`${packageName} has no command ${tool}.`)
  return path.join(folder, file)
}

/**
 * Runs a command-line tool of node_modules; resolves with its exit code.
 * @param {string} packageName
 * @param {readonly string[]} args
 * @param {{ tool?: string, env?: NodeJS.ProcessEnv }} [options] the name of the tool where it differs from that of the package
 */
export async function runTool(packageName, args, { tool, env } = {}) {
  const file = toolFile(packageName, tool)
  const { code } = await run(process.execPath, [file, ...args], { env: { ...process.env, ...env } })
  return code
}

/**
 * `npm ci` in a folder, quietly; throws with npm's own words.
 * @param {string} folder
 * @param {readonly string[]} [extraArgs]
 */
export async function npmCi(folder, extraArgs = []) {
  // npm's defaults would retry for more than ten minutes where there is no network.
  const patience = ['--fetch-retries=2', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=5000']
  const args = ['ci', '--no-audit', '--no-fund', '--no-progress', '--loglevel=error', ...patience, ...extraArgs]
  /** @type {import('node:child_process').SpawnOptions} */
  const options = { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] }
  const cli = process.env.npm_execpath ?? ''
  const { code, output } = /\.c?js$/.test(cli)
    ? await run(process.execPath, [cli, ...args], options)
    : await run('npm', args, { ...options, shell: process.platform === 'win32' })
  if (code !== 0) throw new Error(npmReason(output) ?? `npm ci ended with exit code ${code}`)
}

/**
 * The first line of npm's complaint that says something.
 * @param {string} output
 */
function npmReason(output) {
  const lines = output.split('\n').map((line) => line.replace(/^npm error ?/, '').trim())
  return lines.find((line) => line !== '' && !/^(npm warn|code |errno |syscall )/.test(line))
}
