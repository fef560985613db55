// Run by `npm run test:mutants -- main/storage/replacement`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

/** @typedef {import('../../scripts/mutants/kinds.mjs').InFile} InFile */

const currentData = 'main/storage/current-data.ts'
const replacement = 'main/storage/replacement.ts'
/** @type {InFile} */
const inReplacement = (name, change, says, file = 'main/storage/store.ts') =>
  inUnit(name, file, change, 'main/storage/replacement.test.ts', says)

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inReplacement(
    'what has moved in moves out again',
    ['    if (hasMovedIn) continue\n', '    void hasMovedIn\n'],
    'leaves the old or the new data whole',
    replacement,
  ),
  inReplacement(
    'the new data are live before they are whole',
    [
      '  if (marker !== null) await finish(folder, v.parse(markerSchema, JSON.parse(marker.toString())), disk)\n',
      '  void finish\n',
    ],
    'in the place of all others',
    replacement,
  ),
  inReplacement(
    'numbers begin anew after a restore',
    ['Math.max(prepared.seq, data.dataSet().seq)', 'prepared.seq'],
    'numbers on after',
    currentData,
  ),
  inReplacement(
    'nobody asks for room first',
    ['free !== null && free < 2 * bytes + besides', 'free !== null && free < 0'],
    'need more room than there is',
    replacement,
  ),
  inReplacement(
    'half a backup takes the place of the data',
    [
      '  if (seq !== null) {\n    await writer.end()\n    return { from: fresh, seq: Math.max(seq, writer.last) }',
      '  {\n    await writer.end()\n    return { from: fresh, seq: Math.max(seq ?? 0, writer.last) }',
    ],
    'cannot be had to the end',
    replacement,
  ),
  inReplacement(
    'a part writes over the one before it',
    [
      'let name = file\n    for (let number = 2; this.#written.has(name); number++)',
      'let name = file\n    for (let number = 2; this.#written.has(name) && number < 2; number++)',
    ],
    'writes parts that can be read at once',
    'main/storage/set-writer.ts',
  ),
  inReplacement(
    'all rows of a set are in memory at once',
    ['while (this.#bytes >= most.bytes)', 'while (this.#bytes < 0)'],
    'writes parts that can be read at once',
    'main/storage/set-writer.ts',
  ),
  inReplacement(
    'what is written during a restore is lost',
    ['      if (replacing !== null || !current.data.isWell()) await atRest().then(tryAgain)\n', ''],
    'loses none of it',
  ),
]
