// Run by `npm run test:mutants -- main/storage/disk`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

/** @typedef {import('../../scripts/mutants/kinds.mjs').InFile} InFile */

const disk = 'main/storage/disk.ts'
/** @type {InFile} */
const inDisk = (name, change, says) => inUnit(name, disk, change, 'main/storage/disk.test.ts', says)

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inDisk(
    'written over the old file',
    ['const fresh = freshName(file)', 'const fresh = file'],
    'leaves the old file whole',
  ),
  inDisk('no patience with virus scanners', ['if (!isHeld(error) || (', 'if (isHeld(error) || ('], 'virus scanner'),
  inDisk(
    'patience with what waiting cannot mend',
    ['!isHeld(error) || (errorCode', 'wait > 500 || (errorCode'],
    'waiting cannot mend',
  ),
]
