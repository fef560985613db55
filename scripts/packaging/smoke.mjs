// `npm run test:package`: starts each package in dist/ as an ordinary user with the sandbox on, and puts it to work.
// The program that is shipped takes no orders from Playwright, so the main job is also done on a copy of it that differs
// in one fuse. `-- --install` installs the deb on this machine, and takes it off again.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { ROOT, SetupError, log, runMain, runTool } from '../setup/run.mjs'
import { asUser, testUser } from '../setup/test-user.mjs'
import { FUSES, setFuses } from './fuses.mjs'
import { PLATFORM, SYSTEMS } from './targets.mjs'

const DIST = path.join(ROOT, 'dist')
const INSTALLED = '/opt/Merchant Help'
const { program } = SYSTEMS[PLATFORM]
const isMac = process.platform === 'darwin'
/** The folder for this processor. */
const UNPACKED = {
  linux: 'linux-unpacked',
  win32: 'win-unpacked',
  darwin: process.arch === 'arm64' ? 'mac-arm64' : 'mac',
}
const EXECUTABLE = isMac ? `${program}/Contents/MacOS/Merchant Help` : program
const RESOURCES = isMac ? `${program}/Contents/Resources` : 'resources'

/** @typedef {[name: string, unpack: () => string]} Package */

/**
 * The folders to test, each with the way it came about.
 * @param {string} work
 * @param {boolean} install
 * @returns {Package[]}
 */
function packages(work, install) {
  const names = fs.existsSync(DIST) ? fs.readdirSync(DIST) : []
  // Another user may not be able to look into this checkout.
  const here = names
    .filter((name) => name === UNPACKED[PLATFORM])
    .map((name) => /** @type {Package} */ ([name, () => copy(path.join(DIST, name), path.join(work, name))]))
  const archives = names
    .filter((name) => name.endsWith('.tar.gz'))
    .map((name) => /** @type {Package} */ ([name, () => fromArchive(name, work)]))
  const debs = names
    .filter((name) => name.endsWith('.deb'))
    .map((name) => /** @type {Package} */ ([name, () => fromDeb(name, work, install)]))
  if (here.length === 0) throw new SetupError('There is nothing in dist/: run `npm run package` first.')
  // What is inside an archive is looked at as it was unpacked; the folder itself only where there is no archive.
  return archives.length + debs.length > 0 ? [...archives, ...debs] : here
}

/**
 * @param {string} name
 * @param {string} work
 */
function fromArchive(name, work) {
  execFileSync('tar', ['-xzf', path.join(DIST, name), '-C', work])
  return path.join(work, name.replace(/[.]tar[.]gz$/, ''))
}

/**
 * @param {string} name
 * @param {string} work
 * @param {boolean} install
 */
function fromDeb(name, work, install) {
  if (install) {
    execFileSync('apt-get', ['-qq', 'install', '-y', path.join(DIST, name)], { stdio: ['ignore', 'ignore', 'inherit'] })
    return INSTALLED
  }
  const root = path.join(work, 'deb')
  execFileSync('dpkg-deb', ['-x', path.join(DIST, name), root])
  return path.join(root, INSTALLED)
}

/**
 * A file that starts the program as the test's user, and is the program from then on.
 * @param {string} file
 * @param {string} executable
 * @param {import('../setup/test-user.mjs').User | null} user
 */
function starter(file, executable, user) {
  if (user === null) return executable
  const call = [...asUser(user), executable].map((word) => `'${word}'`).join(' ') + ' "$@"'
  fs.writeFileSync(file, `#!/bin/sh\nexec ${call}\n`, { mode: 0o755 })
  return file
}

/**
 * @param {string} folder
 * @param {string} work
 * @param {import('../setup/test-user.mjs').User | null} user
 */
async function testOne(folder, work, user) {
  /**
   * @param {string} name
   * @param {string} from
   */
  const start = (name, from) => starter(path.join(work, `start-${name}`), path.join(from, EXECUTABLE), user)
  const driven = copy(folder, path.join(work, 'driven'))
  await setFuses(path.join(driven, program), { ...FUSES, EnableNodeCliInspectArguments: true })
  const replaced = copy(folder, path.join(work, 'replaced'))
  putStranger(path.join(replaced, RESOURCES))
  const env = {
    MERCHANT_HELP_PACKAGE: folder,
    MERCHANT_HELP_SHIPPED: start('shipped', folder),
    MERCHANT_HELP_WITH_STRANGER: start('replaced', replaced),
    MERCHANT_HELP_BARE: path.dirname(process.env.ELECTRON_PATH ?? ''),
    ELECTRON_PATH: start('driven', driven),
    ...(user && { MERCHANT_HELP_TEST_USER: `${user.uid}:${user.gid}` }),
  }
  return runTool('@playwright/test', ['test', '-c', 'playwright.package.config.ts', ...rest], {
    tool: 'playwright',
    env,
  })
}

/**
 * @param {string} from
 * @param {string} to
 */
function copy(from, to) {
  fs.rmSync(to, { recursive: true, force: true })
  fs.cpSync(from, to, { recursive: true, verbatimSymlinks: true })
  return to
}

/**
 * Another app in a folder, where Electron by itself would look once it finds no archive.
 * @param {string} resources
 */
function putStranger(resources) {
  fs.rmSync(path.join(resources, 'app.asar'))
  const folder = path.join(resources, 'app')
  fs.mkdirSync(folder)
  fs.writeFileSync(path.join(folder, 'package.json'), '{ "name": "stranger", "main": "main.js" }')
  fs.writeFileSync(path.join(folder, 'main.js'), "require('electron').app.exit(77)")
}

const { values, positionals: rest } = parseArgs({
  allowPositionals: true,
  options: { install: { type: 'boolean', default: false } },
})

await runMain(async () => {
  // Not in a folder of one user's own: another user is to read it.
  const work = fs.mkdtempSync(path.join(fs.realpathSync(os.tmpdir()), 'merchant-help-package-'))
  fs.chmodSync(work, 0o755)
  try {
    const user = testUser()
    for (const [name, unpack] of packages(work, values.install)) {
      log(`testing ${name}`)
      const code = await testOne(unpack(), work, user)
      if (code !== 0) return code
    }
    return 0
  } finally {
    if (fs.existsSync(INSTALLED) && values.install) {
      execFileSync('apt-get', ['-qq', 'purge', '-y', 'merchant-help'], { stdio: 'ignore' })
    }
    fs.rmSync(work, { recursive: true, force: true, maxRetries: 5 })
  }
})
