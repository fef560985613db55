// What every npm script calls: makes the machine ready for a command, silently when there is nothing to do, and runs it.
import fs from 'node:fs'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { ensureNodeModules } from './setup/node-modules.mjs'
import { ROOT, SetupError, log, run, runMain, runTool } from './setup/run.mjs'

const [command = '', ...rest] = process.argv.slice(2)

/** @typedef {() => Promise<number>} Command resolves with an exit code */

/** @typedef {{ forTests?: boolean, forPackets?: boolean }} Needs whether what the tests call is to be installed, too */

/** @typedef {Readonly<Record<string, string>>} Display with the path of Electron */

/**
 * What they import late needs installed packages, or is not needed by every command.
 * @type {Readonly<Record<string, Command>>}
 */
const COMMANDS = {
  start,
  dev,
  test,
  check,
  unit: () => runTool('vitest', ['run', ...rest]),
  e2e: () => (rest.includes('--as-user') ? runScript('scripts/setup/as-user.mjs', { forTests: true }) : endToEnd(rest)),
  print: () => onPaper(rest),
  wide,
  printers: () => runScript('scripts/print/run.mjs', { forTests: true }),
  build,
  runtime,
  mutants: () => runScript('scripts/mutants.mjs', { forTests: true, forPackets: true }),
  faults: () => runScript('scripts/faults/run.mjs'),
  packets: () => countPackets(rest),
  windows: () => runNode('scripts/windows/run.mjs'),
  setup: () => testSetup(),
  ends: () => runScript('scripts/ends/run.mjs', { forTests: true }),
  bench: () => runScript('scripts/bench/run.mjs'),
  package: () => packageApp(),
  'test-package': () => runScript('scripts/packaging/smoke.mjs', { forTests: true }),
  icons: () => drawIcons(),
  sample: () => runNode('scripts/shop/write-shop.mjs'),
  judge: () => runNode('scripts/shop/judge-recurrence.mjs'),
  'catalog-add': () => runNode('scripts/catalog/add.mjs'),
  'catalog-sample': () => runNode('scripts/catalog/sample.mjs'),
  libreoffice: () => runNode('scripts/libreoffice.mjs'),
  screenshots: () => runScript('scripts/screenshots.mjs', { forTests: true }),
}

/**
 * A script that needs the packages and nothing else.
 * @param {string} file
 */
async function runNode(file) {
  return (await run(process.execPath, [file, ...rest])).code
}

async function start() {
  const executable = await readyElectron()
  const { sandboxArguments, withDisplay } = await import('./setup/linux-desktop.mjs')
  const args = [...sandboxArguments(executable), '.', ...rest]
  return withDisplay(async (display) => (await run(executable, args, { env: { ...process.env, ...display } })).code)
}

/** Ends when the window is closed; the build that watches ends with us. */
async function dev() {
  const { ensureElectron } = await import('./setup/electron-runtime.mjs')
  const { ensureSystemPackages } = await import('./closed-machine/system-packages.mjs')
  const { sandboxArguments, withDisplay } = await import('./setup/linux-desktop.mjs')
  const executable = await ensureElectron()
  await ensureSystemPackages(executable)
  const { develop } = await import('./dev/run.mjs')
  const args = [...sandboxArguments(executable), ...rest]
  const code = await withDisplay((env) => develop({ executable, args, env }))
  return process.exit(code)
}

function test() {
  return inOrder([
    ['check', check],
    ['unit', () => runTool('vitest', ['run'])],
    ['e2e', () => endToEnd([])],
    ['print', () => onPaper([])],
  ])
}

/** What few changes touch, and what takes long. */
function wide() {
  // A second start is held to a time, which a busy machine may not keep: `npm run test:faults` alone.
  const untimed = 'calls,damage,kill,cut,full,read-only,restores,app,card-numbers'
  const everyCall = ['run', 'main/storage/held.test.ts']
  return inOrder([
    ['held files, each call', () => runTool('vitest', everyCall, { env: { MERCHANT_HELP_EVERY_CALL: '1' } })],
    ['messages, 10,000 a channel', () => endToEnd(['bridge'], [], { MERCHANT_HELP_EVERY_MESSAGE: '1' })],
    ['printers, layout', () => endToEnd(rest, ['--config', 'playwright.wide.config.ts'])],
    ['packets, short', () => countPackets(['--short'])],
    ['faults, short', () => runScript('scripts/faults/run.mjs', {}, ['--rounds=3', `--only=${untimed}`])],
  ])
}

function check() {
  /** @type {[string, Command][]} */
  const steps = [
    ['types', () => runTool('typescript', ['-b'], { tool: 'tsc' })],
    ['lint', () => runTool('eslint', ['.'])],
    ['format', () => runTool('prettier', ['--check', '--log-level', 'warn', '.'])],
    ['imports', () => runTool('dependency-cruiser', ['main', 'renderer', 'shared', 'e2e'], { tool: 'depcruise' })],
    ['unused code', () => runTool('knip', [])],
    ['unread', async () => (await run(process.execPath, ['scripts/check/unread.mjs'])).code],
    ['mutants fit', async () => (await run(process.execPath, ['scripts/mutants.mjs', '--fit'])).code],
  ]
  if (fs.existsSync(path.join(ROOT, 'scripts/check-size.mjs'))) {
    steps.push(['size', buildAndCheckSize])
  }
  return inOrder(steps)
}

async function buildAndCheckSize() {
  const { ensureBuilt } = await import('./setup/build.mjs')
  await ensureBuilt()
  return (await run(process.execPath, ['scripts/check-size.mjs'])).code
}

async function build() {
  await (await import('./setup/build.mjs')).build()
  return 0
}

async function runtime() {
  const { ensureElectron } = await import('./setup/electron-runtime.mjs')
  console.log(await ensureElectron({ verify: rest.includes('--verify') }))
  return 0
}

/** Needs no display: nothing is shown. */
async function packageApp() {
  const { ensureElectron } = await import('./setup/electron-runtime.mjs')
  const { ensureBuilt } = await import('./setup/build.mjs')
  const env = { ...process.env, ELECTRON_PATH: await ensureElectron() }
  await ensureBuilt()
  return (await run(process.execPath, ['scripts/packaging/package.mjs', ...rest], { env })).code
}

/** Needs no Electron: a stub stands in for it. */
async function testSetup() {
  await (await import('./setup/build.mjs')).ensureBuilt()
  return runNode('scripts/windows/setup/run.mjs')
}

async function drawIcons() {
  const { sandboxArguments } = await import('./setup/linux-desktop.mjs')
  return onDisplay(async ({ ELECTRON_PATH = '', ...display }) => {
    const args = [...sandboxArguments(ELECTRON_PATH), 'scripts/packaging/icons.mjs']
    return (await run(ELECTRON_PATH, args, { env: { ...process.env, ...display } })).code
  })
}

/**
 * @param {readonly string[]} args
 * @param {readonly string[]} config
 * @param {Readonly<Record<string, string>>} more what the tests find in their environment
 */
function endToEnd(args, config = [], more = {}) {
  const all = ['test', ...config, ...args]
  return onDisplay((env) => runTool('@playwright/test', all, { tool: 'playwright', env: { ...env, ...more } }), {
    forTests: true,
  })
}

/**
 * Every document on every paper, as PDF.
 * @param {readonly string[]} args
 */
const onPaper = (args) => endToEnd(args, ['--config', 'playwright.print.config.ts'])

/**
 * What the app has to do with a network, counted.
 * @param {readonly string[]} args
 */
const countPackets = (args) => runScript('scripts/packets/run.mjs', { forTests: true, forPackets: true }, args)

/**
 * A script that needs the built app.
 * @param {string} file
 * @param {Needs} [needs]
 * @param {readonly string[]} [args]
 */
function runScript(file, needs, args = rest) {
  /** @param {Display} env */
  const call = (env) => run(process.execPath, [file, ...args], { env: { ...process.env, ...env } })
  return onDisplay(async (env) => (await call(env)).code, needs)
}

/**
 * @param {(env: Display) => Promise<number>} work
 * @param {Needs} [needs]
 */
async function onDisplay(work, needs) {
  const executable = await readyElectron(needs)
  const { withDisplay } = await import('./setup/linux-desktop.mjs')
  return withDisplay((display) => work({ ...display, ELECTRON_PATH: executable }))
}

/**
 * Gets Electron and what it needs, and builds the app.
 * @param {Needs} [needs]
 */
async function readyElectron(needs) {
  const { ensureElectron } = await import('./setup/electron-runtime.mjs')
  const { ensureSystemPackages } = await import('./closed-machine/system-packages.mjs')
  const { ensureBuilt } = await import('./setup/build.mjs')
  const executable = await ensureElectron()
  await ensureSystemPackages(executable, needs)
  await ensureBuilt()
  return executable
}

/**
 * Runs steps up to the first that fails, and says what ran and how long it took.
 * @param {readonly (readonly [string, Command])[]} steps
 */
async function inOrder(steps) {
  for (const [name, step] of steps) {
    const startedAt = performance.now()
    const code = await step()
    log(`${name}: ${code === 0 ? 'ok' : 'FAILED'} (${((performance.now() - startedAt) / 1000).toFixed(1)} s)`)
    if (code !== 0) return code
  }
  return 0
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new SetupError(`Node.js 20.19 or newer is needed; this is ${process.versions.node}.`)
}

async function main() {
  const chosen = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : undefined
  if (chosen === undefined) throw new SetupError(`Name one of these commands: ${Object.keys(COMMANDS).join(', ')}.`)
  requireNode()
  await ensureNodeModules()
  return chosen()
}

await runMain(main)
