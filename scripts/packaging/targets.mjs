// Which packages a machine can build, and with which tools.
import path from 'node:path'
import { ROOT, onPath } from '../setup/run.mjs'

/** @typedef {'linux' | 'win32' | 'darwin'} Platform */

/** The one that this runs on: there are no others for which packages are built. */
export const PLATFORM = /** @type {Platform} */ (process.platform)

/**
 * What electron-builder calls each system, and where it leaves the program there.
 * @type {Readonly<Record<Platform, { system: string, flag: '--linux' | '--win' | '--mac', folder: RegExp, program: string }>>}
 */
export const SYSTEMS = {
  linux: { system: 'linux', flag: '--linux', folder: /^linux(-\w+)?-unpacked$/, program: 'merchant-help' },
  win32: { system: 'win', flag: '--win', folder: /^win(-\w+)?-unpacked$/, program: 'Merchant Help.exe' },
  darwin: { system: 'mac', flag: '--mac', folder: /^mac(-\w+)?$/, program: 'Merchant Help.app' },
}

/** @type {Readonly<Record<Platform, readonly string[]>>} */
export const TARGETS = {
  linux: ['AppImage', 'deb', 'tar.gz'],
  win32: ['nsis', 'portable'],
  darwin: ['dmg', 'zip'],
}
/** @type {Readonly<Record<Platform, string>>} */
const WORDS = {
  win32: 'Windows setup and portable program',
  darwin: 'macOS dmg and zip',
  linux: 'Linux AppImage, deb and tar.gz',
}

/**
 * electron-builder downloads a tool for each kind of package. Where it cannot, some of them may be here already.
 * @type {Readonly<Record<string, () => Record<string, string> | null>>}
 */
const LOCAL_TOOLS = {
  'tar.gz': () => variable('ELECTRON_BUILDER_7ZIP_PATH', onPath('7za') ?? onPath('7zz'), QUICKER),
  deb: () =>
    variable(
      'CUSTOM_FPM_PATH',
      onPath('fpm') ?? (onPath('dpkg-deb') === null ? null : path.join(ROOT, 'scripts/closed-machine/fpm-by-dpkg.mjs')),
    ),
}
/** @type {Readonly<Record<string, string>>} */
const ADVICE = { 'tar.gz': '7za of the Debian package p7zip-full', deb: 'fpm or dpkg-deb' }

// Its own level, the highest, takes minutes for one part in a hundred.
const QUICKER = { ELECTRON_BUILDER_COMPRESSION_LEVEL: '5' }

/**
 * @param {string} name
 * @param {string | null} value
 * @param {Record<string, string>} [more]
 */
const variable = (name, value, more) => (value === null ? null : { [name]: value, ...more })

/** Whether electron-builder will get its tools. Asked once: it asks for each of them, for most of a minute. */
export async function isOnline() {
  try {
    await fetch('https://github.com', { method: 'HEAD', signal: AbortSignal.timeout(8000) })
    return true
  } catch {
    return false
  }
}

/** @typedef {{ target: string, reason: string }} Left for other machines */

/**
 * What is left for other machines, and why; what can be built here, by the names that electron-builder has for it, and
 * with which environment. No name means all that electron-builder.yml lists for the system.
 * @param {Platform} platform
 * @param {boolean} online
 * @returns {{ built: string[], left: Left[], environment: Record<string, string> }}
 */
export function splitTargets(platform, online) {
  const others = /** @type {Platform[]} */ (Object.keys(TARGETS)).filter((other) => other !== platform)
  const elsewhere = others.map((other) => ({ target: WORDS[other], reason: 'built on that system' }))
  if (online) return { built: [], left: elsewhere, environment: {} }

  const built = ['dir']
  /** @type {Left[]} */
  const left = []
  /** @type {Record<string, string>} */
  const environment = {}
  for (const target of TARGETS[platform]) {
    const tools = LOCAL_TOOLS[target]?.()
    if (tools) {
      built.push(target)
      Object.assign(environment, tools)
    } else {
      const needed = ADVICE[target] ? `, and there is no ${ADVICE[target]}` : ''
      left.push({ target, reason: `its tools come from github.com, which cannot be reached${needed}` })
    }
  }
  return { built, left: [...left, ...elsewhere], environment }
}
