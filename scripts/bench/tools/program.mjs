// Starts programs that end with the bench, whatever ends it.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'

const PATIENCE_MS = 60_000

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'merchant-help-bench-'))
/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set()
process.once('exit', () => {
  // Not SIGKILL: our start command hands this on to Electron.
  for (const child of running) child.kill('SIGTERM')
  fs.rmSync(scratch, { recursive: true, force: true, maxRetries: 5 })
})

/** An empty folder that goes when the bench ends. */
export const emptyFolder = () => fs.mkdtempSync(path.join(scratch, 'folder-'))

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').StdioOptions} stdio
 */
export function startProgram(command, args, stdio) {
  const child = spawn(command, args, { stdio })
  running.add(child)
  const ended = once(child, 'exit').finally(() => running.delete(child))
  // Whoever waits is told by `until`; a failure before that must not end the bench without a word.
  ended.catch(() => undefined)
  return {
    child,
    /**
     * Resolves with what `watch` gives to its callback.
     * @template T
     * @param {(seen: (what: T) => void) => void} watch
     * @returns {Promise<T>}
     */
    until: async (watch) => {
      /** @type {NodeJS.Timeout | undefined} */
      let timer
      /** @type {Promise<never>} */
      const tooLong = new Promise((_, reject) => {
        timer = setTimeout(() => reject(new Error(`Nothing was seen of ${command} for a minute.`)), PATIENCE_MS)
      })
      const tooSoon = ended.then(([code, signal]) => {
        throw new Error(`${command} ended (${String(code ?? signal)}) before it was ready.`)
      })
      try {
        return await Promise.race([new Promise(watch), tooLong, tooSoon])
      } finally {
        clearTimeout(timer)
      }
    },
    /** Ends it as a person would, so that no half-dead process slows down the next one. */
    end: async () => {
      const timer = setTimeout(() => child.kill('SIGKILL'), 10_000)
      child.kill('SIGTERM')
      await ended
      clearTimeout(timer)
    },
  }
}
