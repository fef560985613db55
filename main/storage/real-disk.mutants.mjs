// Run by `npm run test:mutants -- main/storage/real-disk`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

/** @typedef {import('../../scripts/mutants/kinds.mjs').InFile} InFile */

const disk = 'main/storage/disk.ts'
/** @type {InFile} */
const onDisk = (name, change, says) => inUnit(name, disk, change, 'main/storage/real-disk.test.ts', says)

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  onDisk(
    'no fsync of a file',
    ['await handle.writeFile(bytes)\n      await handle.sync()', 'await handle.writeFile(bytes)'],
    'flushes what it has written',
  ),
  onDisk(
    'no fsync of a line of the journal in the disk',
    ['flush: () => flushData(handle.fd)', 'flush: () => Promise.resolve()'],
    'flushes what was appended',
  ),
  onDisk('nothing is cut', ['        await handle.truncate(length)\n', ''], 'cuts what must not stay'),
  onDisk('the journal is opened for appending', ["fs.open(file, 'r+')", "fs.open(file, 'a')"], 'that Windows lets cut'),
  onDisk(
    'no fsync of the folder in the disk',
    ['constants.O_RDONLY)\n    try {\n      await handle.sync()', 'constants.O_RDONLY)\n    try {'],
    'flushes a folder',
  ),
  onDisk(
    'no fsync of the folder after the rename',
    ['  await disk.flush(dirname(file))\n', ''],
    'before the rename, the rename after',
  ),
  onDisk(
    'no fsync of what holds a new folder',
    ['    await realDisk.flush(above)\n', ''],
    'flushes the folders that hold new ones',
  ),
  onDisk(
    'a full disk stays full',
    ['    await disk.remove(fresh).catch(() => undefined)\n', ''],
    'leaves nothing half written',
  ),
  onDisk(
    'room moves the end',
    [
      'makeRoom: (length) => writeAll(new Uint8Array(length)),',
      'async makeRoom(length) {\n        await writeAll(new Uint8Array(length))\n        end += length\n      },',
    ],
    'go over the room',
  ),
]
