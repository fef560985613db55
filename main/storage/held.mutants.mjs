// Run by `npm run test:mutants -- main/storage/held`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

/** @typedef {import('../../scripts/mutants/kinds.mjs').InOneOf} InOneOf */

const disk = 'main/storage/disk.ts'
const rowFiles = 'main/storage/row-files.ts'
const currentData = 'main/storage/current-data.ts'
const commit = 'main/storage/commit.ts'
const journals = 'main/storage/journals.ts'
const pastJournals = 'main/storage/past-journals.ts'
const checkpoints = 'main/storage/checkpoints.ts'
const health = 'main/storage/health.ts'
/** @type {InOneOf} */
const inHeld = (name, file, change, says) => inUnit(name, file, change, 'main/storage/held.test.ts', says)

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inHeld(
    'a hold of an hour is like one of a second',
    'main/storage/store.ts',
    ['since !== null && now() - since >= longHold', 'since !== null && now() - since >= longHold * 1000'],
    'for more than a minute: that is said',
  ),
  inHeld(
    'no patience when files are written',
    disk,
    ['await disk.wait(wait)', 'throw error'],
    'waits more and more slowly',
  ),
  inHeld(
    'patience without an end',
    disk,
    ['sinceOf(anything)) >= limit()) throw error', 'sinceOf(anything)) < 0) throw error'],
    'ten seconds and no more',
  ),
  inHeld(
    'each held file is waited for',
    disk,
    ['Math.min(sinceOf(name), sinceOf(anything))', 'sinceOf(name)'],
    'waits once for many files',
  ),
  inHeld(
    'write protection stays',
    disk,
    ['await disk.unprotect(path)', 'await Promise.resolve(path)'],
    'takes the write protection off',
  ),
  inHeld(
    'waiting where nothing may be written',
    disk,
    [' && (await isForbidden(paths))', ' && (await isForbidden([]))'],
    'does not wait where the system says',
  ),
  inHeld(
    'a held file is read-only for good',
    health,
    [
      '    if (isHeld(error)) {\n      this.unread.add(file)',
      '    if (file.length < 0) {\n      this.unread.add(file)',
    ],
    'at the start, settings.json',
  ),
  inHeld(
    'what a held file has is let go',
    checkpoints,
    ['  if (set.health.unread.size > 0) throw heldError\n', ''],
    'at the start, incidents/2026-11.json',
  ),
  inHeld(
    'held settings are written over',
    rowFiles,
    ['      await this.#open(table.name)\n      return table.name', '      return table.name'],
    'they are not written over',
  ),
  inHeld(
    'a held entry is said to be missing',
    commit,
    ["health.unread.size > 0 ? 'busy' : 'not-found'", "'not-found'"],
    'is not said to be missing',
  ),
  inHeld(
    'a held month takes nothing',
    rowFiles,
    ["if (part === 'held') continue", "if (part === 'held') throw new Error('EIO')"],
    'at the start, incidents/2026-11.json',
  ),
  inHeld(
    'a held journal refuses the entry',
    journals,
    ['if (!canWait || isRetry) throw error', 'throw error'],
    'a new one beside it takes the entry',
  ),
  inHeld(
    'a journal goes whose entries are not written yet',
    journals,
    ['for (const number of numbers)', 'for (const number of [...numbers, ...this.#past.keys()])'],
    'do not have yet is not let go',
  ),
  inHeld(
    'a held fresh journal is waited for in vain',
    journals,
    ['this.#lastNumber + 2, seq, first, this.#hasty', 'this.#lastNumber + 1, seq, first, this.#hasty'],
    'a fresh journal that a scanner holds',
  ),
  inHeld(
    'a number is given twice',
    pastJournals,
    ['      seq += await mostLines(file)\n', ''],
    'at the start, journal/00000002.log',
  ),
  inHeld(
    'a held restore stays halfway',
    currentData,
    ['current.data.state().file === halfway.file', 'current.opened < 0'],
    'in the middle of a restore',
  ),
]
