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
    'what is written during a restore is lost',
    ['      if (replacing !== null || !current.data.isWell()) await atRest().then(tryAgain)\n', ''],
    'loses none of it',
  ),
]
