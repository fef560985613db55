// File systems of our own, to be cut off, filled and shut: Linux and root only. They go when the process ends.
import { execFileSync, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { isRoot, messageOf } from '../setup/run.mjs'

/** @type {Set<string>} */
const mounted = new Set()
process.once('exit', () => {
  for (const folder of mounted) spawnSync('umount', ['--lazy', folder])
})

/**
 * @param {string} command
 * @param {string[]} args
 */
const sh = (command, ...args) => execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

/**
 * Why file systems cannot be made here; null when they can.
 * @param {string} scratch
 * @param {'ext4' | 'tmpfs'} kind
 */
export function mountProblem(scratch, kind) {
  if (process.platform !== 'linux') return 'needs Linux'
  if (!isRoot) return 'needs root'
  const folder = `${scratch}/try-${kind}`
  try {
    const { unmount } = { ext4: () => mountExt4(folder, 8), tmpfs: () => mountTmpfs(folder, 1) }[kind]()
    unmount()
    return null
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : ''
    return `no ${kind} can be mounted here: ${(said || messageOf(error)).trim().split('\n')[0]}`
  }
}

/**
 * @param {string} folder
 * @param {string[]} args
 */
function mount(folder, ...args) {
  fs.mkdirSync(folder, { recursive: true })
  sh('mount', ...args, folder)
  mounted.add(folder)
}

/** @param {string} folder */
function unmount(folder) {
  sh('umount', folder)
  mounted.delete(folder)
}

/**
 * @param {string} folder
 * @param {number} megabytes
 */
export function mountTmpfs(folder, megabytes) {
  mount(folder, '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs')
  return { unmount: () => unmount(folder) }
}

/**
 * What is in `folder`, at the same place, for reading only.
 * @param {string} folder
 */
export function mountReadOnly(folder) {
  mount(folder, '--bind', folder)
  sh('mount', '-o', 'remount,bind,ro', folder)
  return { unmount: () => unmount(folder) }
}

/**
 * An ext4 in a file. `cut` ends all writing to it at once, as when the power goes: what is not flushed never was.
 * @param {string} folder
 * @param {number} megabytes
 * @param {readonly string[]} [options]
 */
export function mountExt4(folder, megabytes, options = []) {
  const image = `${folder}.img`
  fs.rmSync(image, { force: true })
  fs.writeFileSync(image, '')
  fs.truncateSync(image, megabytes * 2 ** 20)
  sh('mkfs.ext4', '-q', '-F', '-m', '0', image)
  const on = () => mount(folder, '-o', ['loop', ...options].join(','), image)
  on()
  return {
    cut: () => sh('python3', '-c', SHUTDOWN, folder),
    again() {
      unmount(folder)
      on()
    },
    unmount() {
      unmount(folder)
      fs.rmSync(image)
    },
  }
}

/** @typedef {ReturnType<typeof mountExt4>} Ext4 */

/** EXT4_IOC_SHUTDOWN without flushing its journal. Node has no ioctl. */
const SHUTDOWN = `
import fcntl, os, struct, sys
folder = os.open(sys.argv[1], os.O_RDONLY)
fcntl.ioctl(folder, 0x8004587D, struct.pack("I", 2))
`

/**
 * Makes a file of all the room that is left.
 * @param {string} file
 */
export function fillUp(file) {
  const handle = fs.openSync(file, 'w')
  for (const size of [2 ** 16, 1]) {
    try {
      for (;;) if (fs.writeSync(handle, Buffer.alloc(size)) === 0) break
      fs.fsyncSync(handle)
    } catch {
      // Full: what is smaller may still fit.
    }
  }
  fs.closeSync(handle)
}
