// The end without a word: a kill of the process that writes, and a power cut beneath it.
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { readBack, startWriter } from './children.mjs'
import { mountExt4, mountProblem } from './mounts.mjs'
import { importStore } from './store.mjs'

/** Rounds on one folder; then the next begins anew, so that small and grown folders are both hit. */
const ON_ONE_FOLDER = 15

export const kill = {
  name: 'kill',
  rounds: 120,
  /** @param {import('./run.mjs').Options} options */
  async run({ bundle, scratch, rounds }) {
    const sums = await crashes(bundle, rounds, (batch) => ({
      folder: path.join(scratch, `kill-${batch}`),
      wound({ child }) {
        child.kill('SIGKILL')
      },
      end: () => undefined,
    }))
    return [{ fault: 'SIGKILL of a process with the store', ...sums }]
  },
}

export const cut = {
  name: 'cut',
  rounds: 120,
  /** @param {import('./run.mjs').Options} options */
  async run({ bundle, scratch, rounds }) {
    const problem = mountProblem(scratch, 'ext4')
    if (problem) return [{ fault: 'power cut on ext4', notRun: problem }]
    const sums = await crashes(bundle, rounds, (batch) => {
      // ext4 flushes renamed files by itself, unless told not to; other file systems never do.
      const options = batch % 2 === 0 ? [] : ['noauto_da_alloc']
      const mounted = path.join(scratch, `cut-${batch}`)
      const disk = mountExt4(mounted, 128, options)
      return {
        folder: path.join(mounted, 'data'),
        wound: (writer) => cutPower(writer, disk),
        end: () => disk.unmount(),
      }
    })
    return [{ fault: 'power cut on ext4, with and without auto_da_alloc', ...sums }]
  },
}

/** @typedef {import('./children.mjs').Writer} Writer */

/**
 * The power goes, under a program that writes to this disk, and comes back.
 * @param {Writer} writer
 * @param {import('./mounts.mjs').Ext4} disk
 */
export async function cutPower(writer, disk) {
  const { child, ended } = writer
  // Power stops the program too; and a flush that is under way while the disk goes may be answered with "done".
  child.kill('SIGSTOP')
  await stopped(Number(child.pid))
  disk.cut()
  child.kill('SIGKILL')
  await ended
  disk.again()
}

/**
 * @param {string} bundle
 * @param {number} rounds
 * @param {(batch: number) => { folder: string, wound: (writer: Writer) => void | Promise<void>, end: () => void }} begin
 */
async function crashes(bundle, rounds, begin) {
  const { ledger } = await importStore(bundle)
  const answers = { acknowledged: 0, refused: 0 }
  const sums = { rounds, ...answers, lost: 0, refusedButPresent: 0, twice: 0, failedReopens: 0, falseAlarms: 0 }
  let done = 0
  for (let batch = 0; done < rounds; batch++) {
    const { folder, wound, end } = begin(batch)
    const told = ledger()
    const gone = new Set()
    try {
      for (let round = 0; round < ON_ONE_FOLDER && done < rounds; round++, done++) {
        const writer = await startWriter(bundle, folder, round * 1e6 + 1, told)
        if (writer.state.kind !== 'ok') sums.failedReopens++
        if (writer.state.repaired.length + writer.state.linesLost > 0) sums.falseAlarms++
        // Any moment, soon or late.
        await wait(20 + Math.random() ** 2 * 1500)
        await wound(writer)
        await writer.ended
        const { lost, refusedButPresent, twice } = told.against(readBack(bundle, folder).there)
        // What is lost stays lost; it counts once.
        for (const id of lost.filter((one) => !gone.has(one))) {
          gone.add(id)
          sums.lost++
        }
        sums.refusedButPresent += refusedButPresent.length
        sums.twice += twice
      }
    } finally {
      end()
    }
    sums.acknowledged += told.count.acknowledged
    sums.refused += told.count.refused
  }
  return sums
}

/**
 * Resolves once every thread of a process has stopped, hangs in a call to the disk, or has ended.
 * @param {number} pid
 */
async function stopped(pid) {
  const states = () => {
    try {
      return fs.readdirSync(`/proc/${pid}/task`).map((thread) => {
        const stat = fs.readFileSync(`/proc/${pid}/task/${thread}/stat`, 'utf8')
        return stat.charAt(stat.lastIndexOf(')') + 2)
      })
    } catch {
      return []
    }
  }
  while (states().some((state) => !'TtDZ'.includes(state))) await wait(1)
}
