// Run by `npm run test:mutants -- main/storage/unfit-files`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

/** @type {(name: string, file: string, change: readonly [string, string], says: string) => import('../../scripts/mutants/kinds.mjs').Mutant} */
const inStorage = (name, file, change, says) =>
  inUnit(name, `main/storage/${file}`, change, 'main/storage/unfit-files.test.ts', says)

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inStorage(
    'what is no file is read',
    'disk.ts',
    // A device without end is better left unread by a mutant, too.
    ['if (!found.isFile()) throw', 'if (found.isFIFO() || found.isCharacterDevice()) throw'],
    'a folder is put aside, and the copy is used',
  ),
  inStorage(
    'what is no file ends in read-only',
    'rows-file.ts',
    ["    if (error instanceof UnfitFileError) return ''\n", ''],
    'a pipe is put aside, and the copy is used',
  ),
  inStorage(
    'a marker that is no file ends in read-only',
    'replacement.ts',
    [' || error instanceof UnfitFileError', ''],
    'a folder tells of none',
  ),
  inStorage(
    'the zeros behind a journal are read',
    'journal.ts',
    ["journalFile(folder, number), disk, 'zeros')", 'journalFile(folder, number), disk)'],
    'however many they are',
  ),
  inStorage(
    'a file of any length is read',
    'disk.ts',
    ['      if (length > longest) throw new UnfitFileError(file)\n', ''],
    'longer than any of ours',
  ),
  inStorage(
    'a name that others have is written over',
    'disk.ts',
    ["fs.open(file, 'wx',", "fs.open(file, 'w',"],
    'whose name is taken',
  ),
  inStorage(
    'what a kill left half written stays for ever',
    'checkpoints.ts',
    ['  await set.files.clearUnfinished().catch(() => undefined)\n', ''],
    'goes with the next checkpoint',
  ),
]
