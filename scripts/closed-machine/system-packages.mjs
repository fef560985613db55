// What Electron and the tests need of a bare Debian: libraries, fonts, a virtual display, tools that read PDF. Installed
// with apt where we may, else the line to type is said. A machine that has them is only looked at.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { cacheRoot } from '../setup/electron-runtime.mjs'
import { hasDisplay } from '../setup/linux-desktop.mjs'
import { withLock } from '../setup/lock.mjs'
import { SetupError, isRoot, log, onPath, run } from '../setup/run.mjs'

/** @type {Readonly<Record<string, string>>} */
const DEBIAN_PACKAGES = {
  'libX11.so.6': 'libx11-6',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXext.so.6': 'libxext6',
  'libXfixes.so.3': 'libxfixes3',
  'libXrandr.so.2': 'libxrandr2',
  'libasound.so.2': 'libasound2',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libcairo.so.2': 'libcairo2',
  'libcups.so.2': 'libcups2',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libdrm.so.2': 'libdrm2',
  'libexpat.so.1': 'libexpat1',
  'libgbm.so.1': 'libgbm1',
  'libgdk-3.so.0': 'libgtk-3-0',
  'libgio-2.0.so.0': 'libglib2.0-0',
  'libglib-2.0.so.0': 'libglib2.0-0',
  'libgobject-2.0.so.0': 'libglib2.0-0',
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnspr4.so': 'libnspr4',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libsmime3.so': 'libnss3',
  'libudev.so.1': 'libudev1',
  'libxcb.so.1': 'libxcb1',
  'libxkbcommon.so.0': 'libxkbcommon0',
}
const TEST_TOOLS = {
  pdftotext: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  xdotool: 'xdotool',
}
const PACKET_TOOLS = {
  strace: 'strace',
  ip: 'iproute2',
}

/** @typedef {{ forTests?: boolean, forPackets?: boolean }} Options */

/**
 * What a program says; nothing where it is not there, as on a bare machine.
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {string}
 */
export function answerOf(program, args) {
  const { error, stdout } = spawnSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  return error ? '' : stdout
}

/** @param {string} executable */
function missingLibraries(executable) {
  return [...answerOf('ldd', [executable]).matchAll(/^\s*(\S+) => not found/gm)].map(([, library = '']) => library)
}

/**
 * What is missing, by the names that Debian 12 gives the packages.
 * @param {string} executable
 * @param {Options} options
 */
function missingPackages(executable, { forTests = false, forPackets = false }) {
  const needed = new Set(missingLibraries(executable).map((library) => DEBIAN_PACKAGES[library] ?? library))
  if (!hasDisplay() && !onPath('Xvfb')) needed.add('xvfb')
  /** @type {Set<string>} */
  const useful = new Set()
  if (answerOf('fc-list', [':lang=zh', 'family']).trim() === '') useful.add('fonts-noto-cjk')
  // A bare machine draws English in the Chinese font, with apostrophes as wide as a character.
  const latin = answerOf('fc-list', [':', 'family'])
  if (!/^(Segoe UI|Noto Sans|Open Sans)\b/m.test(latin.replaceAll(/^Noto Sans (CJK|Mono).*$/gm, ''))) {
    useful.add('fonts-open-sans')
  }
  const tools = { ...(forTests && TEST_TOOLS), ...(forPackets && PACKET_TOOLS) }
  for (const [program, name] of Object.entries(tools)) if (!onPath(program)) useful.add(name)
  return { needed: [...needed], useful: [...useful] }
}

/**
 * Makes sure that Electron can run and show Chinese text; `forTests` adds what the e2e tests call, `forPackets` what
 * counts packets.
 * Without `forTests`, and where we may not install it, a missing font is only worth a note.
 * @param {string} executable
 * @param {Options} [options]
 */
export async function ensureSystemPackages(executable, options = {}) {
  if (process.platform !== 'linux') return
  const missing = () => {
    const { needed, useful } = missingPackages(executable, options)
    return { all: [...needed, ...useful], blocking: options.forTests || isRoot ? [...needed, ...useful] : needed }
  }
  await ensure('Electron', missing)
}

/**
 * Makes sure that programs are there which come in packages of Debian.
 * @param {string} purpose what needs them
 * @param {Readonly<Record<string, string>>} programs each with its package
 */
export function ensurePrograms(purpose, programs) {
  return ensure(purpose, () => {
    const missing = Object.entries(programs).filter(([program]) => !onPath(program))
    const all = missing.map(([, name]) => name)
    return { all, blocking: all }
  })
}

/**
 * @param {string} purpose
 * @param {() => { all: readonly string[], blocking: readonly string[] }} missing
 */
async function ensure(purpose, missing) {
  const { all, blocking } = missing()
  if (all.length === 0) return
  if (!onPath('apt-get')) {
    if (blocking.length === 0) return
    throw new SetupError(
      `This machine lacks what ${purpose} needs: ${blocking.join(', ')} (names as in Debian).\n` +
        "Install it with this system's package manager and run the same command again.",
    )
  }
  const byHand = () =>
    `${isRoot ? '' : 'sudo '}apt-get update && ` +
    `${isRoot ? '' : 'sudo '}apt-get install -y --no-install-recommends ${namesHere(all).join(' ')}`
  if (blocking.length === 0) {
    log(`note: text may look wrong until these fonts are installed: ${byHand()}`)
    return
  }
  if (!isRoot) {
    throw new SetupError(
      `This machine lacks system packages. Install them with this line and run the same command again:\n\n  ${byHand()}\n`,
    )
  }
  const output = await withLock(path.join(cacheRoot(), 'apt.lock'), 'installing system packages', () => install(all))
  const left = missing().blocking
  if (left.length > 0) {
    const reason =
      output
        .trim()
        .split('\n')
        .findLast((line) => line.startsWith('E:')) ?? 'no reason was given'
    throw new SetupError(
      `System packages could not be installed: ${left.join(', ')} (${reason})\nInstall them yourself, then run the same command again:\n\n  ${byHand()}\n`,
    )
  }
}

/** @param {string} name */
const aptKnows = (name) => spawnSync('apt-cache', ['show', '--quiet=2', name], { stdio: 'ignore' }).status === 0

/**
 * Since Debian 13 and Ubuntu 24.04 some names end in t64.
 * @param {readonly string[]} names
 */
const namesHere = (names) => names.map((name) => (aptKnows(`${name}t64`) ? `${name}t64` : name))

/** @param {readonly string[]} names */
async function install(names) {
  /** @param {string[]} args */
  const apt = async (...args) => {
    const { code, output } = await run('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=180', ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' },
    })
    return { failed: code !== 0, output }
  }
  const installNow = () => apt('install', '-y', '--no-install-recommends', ...namesHere(names))

  log(`installing system packages: ${names.join(' ')}`)
  // The package lists of a fresh machine are empty, those of an old one name files that are gone.
  let result = await installNow()
  if (result.failed) {
    await apt('update')
    result = await installNow()
  }
  return result.output
}
