import { spawn, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { withLock } from './lock.mjs'

/** @type {string} */
let folder
/** @type {string} */
let lock
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'lock-test-'))
  lock = path.join(folder, 'a.lock')
})
afterEach(() => fs.rmSync(folder, { recursive: true }))

/** @param {number} pid */
function leaveLockOf(pid, { silentForMs = 0 } = {}) {
  const file = path.join(lock, `${pid}-test`)
  fs.mkdirSync(lock)
  fs.writeFileSync(file, '')
  const seconds = (Date.now() - silentForMs) / 1000
  fs.utimesSync(file, seconds, seconds)
}

const deadPid = () => spawnSync(process.execPath, ['--version']).pid

// Each appends when it enters and leaves, so that two inside at once show.
const CHILD = `
  import fs from 'node:fs'
  const [lockModule, lock, journal] = process.argv.slice(1)
  const { withLock } = await import(lockModule)
  await withLock(lock, 'testing', async () => {
    fs.appendFileSync(journal, 'in ' + process.pid + '\\n')
    await new Promise((resolve) => setTimeout(resolve, 60))
    fs.appendFileSync(journal, 'out ' + process.pid + '\\n')
  })`

/** @param {string} journal */
function startChild(journal) {
  const lockModule = new URL('lock.mjs', import.meta.url).href
  const child = spawn(process.execPath, ['--input-type=module', '-e', CHILD, lockModule, lock, journal])
  return new Promise((resolve) => child.once('close', resolve))
}

describe('withLock', () => {
  it('lets one process in at a time, also when all of them find a dead owner', async () => {
    leaveLockOf(deadPid())
    const journal = path.join(folder, 'journal')
    const codes = await Promise.all(Array.from({ length: 5 }, () => startChild(journal)))
    expect(codes).toEqual([0, 0, 0, 0, 0])
    const lines = fs.readFileSync(journal, 'utf8').trim().split('\n')
    expect(lines).toHaveLength(10)
    for (let i = 0; i < lines.length; i += 2) expect(lines[i + 1]).toBe(lines[i]?.replace('in', 'out'))
    expect(fs.readdirSync(folder)).toEqual(['journal'])
  })

  it('waits for an owner that lives, and goes on when it has left', async () => {
    /** @type {string[]} */
    const events = []
    const first = withLock(lock, 'testing', async () => {
      await new Promise((resolve) => setTimeout(resolve, 100))
      events.push('first done')
    })
    const second = withLock(lock, 'testing', () => events.push('second in'))
    await Promise.all([first, second])
    expect(events).toEqual(['first done', 'second in'])
  })

  it('takes over from an owner that has been silent, though its process number is in use', async () => {
    leaveLockOf(process.pid, { silentForMs: 60_000 })
    expect(await withLock(lock, 'testing', () => 'in')).toBe('in')
  })

  it('is free again after work that failed', async () => {
    const failing = withLock(lock, 'testing', () => Promise.reject(new Error('no')))
    await expect(failing).rejects.toThrow('no')
    expect(fs.readdirSync(folder)).toEqual([])
  })
})
