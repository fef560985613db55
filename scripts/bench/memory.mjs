// Memory of all processes of the app, once it has come to rest.
import fs from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { comparison, sideBySide } from './tools/side-by-side.mjs'
import { bareApp, ourApp, startWindow } from './tools/window.mjs'

export const name = 'memory'

const SETTLE_MS = 3000

/** @param {import('./run.mjs').Means} means */
export async function run({ executable, rounds }) {
  const row = { figure: `memory (PSS) of all processes, median of ${rounds}`, goal: '<= 1.30x' }
  if (process.platform !== 'linux') return [{ ...row, measured: 'on Linux only' }]
  /** @param {string} app */
  const memoryOf = (app) => async () => {
    const window = await startWindow(executable, app)
    await wait(SETTLE_MS)
    const megabytes = pssOf(Number(window.pid))
    await window.end()
    return megabytes
  }
  const { ours, bare } = await sideBySide(rounds, { ours: memoryOf(ourApp), bare: memoryOf(bareApp()) })
  return [{ ...row, ...comparison(ours, bare, 'MB') }]
}

/**
 * Shared pages count by their share: resident sizes would count them once for each process.
 * @param {number} pid
 */
function pssOf(pid) {
  const kilobytes = familyOf(pid).map((member) => {
    const size = /^Pss:\s+(\d+)/m.exec(fs.readFileSync(`/proc/${member}/smaps_rollup`, 'utf8'))?.[1]
    return Number(size)
  })
  return kilobytes.reduce((sum, size) => sum + size, 0) / 1024
}

/**
 * The process and all its descendants.
 * @param {number} pid
 */
function familyOf(pid) {
  const others = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const parents = others.map((other) => ({ child: Number(other), parent: parentOf(other) }))
  const family = [pid]
  for (const member of family) {
    family.push(...parents.filter(({ parent }) => parent === member).map(({ child }) => child))
  }
  return family
}

/** @param {string} pid */
function parentOf(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name of the program stands in brackets, and may hold anything.
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    // It has ended since.
    return null
  }
}
