// Run by `npm run test:mutants -- main/storage/elsewhere`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

/** @type {(name: string, file: string, change: readonly [string, string], says: string) => import('../../scripts/mutants/kinds.mjs').Mutant} */
const inStorage = (name, file, change, says) =>
  inUnit(name, `main/storage/${file}`, change, 'main/storage/elsewhere.test.ts', says)

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inStorage(
    'an entry goes into a folder that is gone',
    'journal.ts',
    ['if (isThere !== true && !(await isThere)) throw', 'if (isThere !== true && !(await isThere) && bytes < 0) throw'],
    'is deleted: the next entry is saved',
  ),
  inStorage(
    'another folder in the place of ours is taken for it',
    'disk.ts',
    ['(found.ino === own.ino && found.dev === own.dev) || isIn(file, last, end)', 'true'],
    'is a copy of itself',
  ),
  inStorage(
    'whoever numbers files anew is elsewhere at once',
    'disk.ts',
    [' || isIn(file, last, end)', ''],
    'numbers its files anew',
  ),
  inStorage(
    'a checkpoint writes over the data of others',
    'journals.ts',
    ['    if (!(await this.isThere())) throw new ElsewhereError()\n', ''],
    'writes over nothing of the data',
  ),
  inStorage(
    'a new journal in the bare folder of a disk that was pulled',
    'journals.ts',
    ['this.#device !== null && this.#device !==', 'this.#device === 0n && this.#device !=='],
    'bare folder of a disk that was pulled',
  ),
  inStorage(
    'nobody asks for the folder between two entries',
    'store.ts',
    ['isRefused() || !(await current.data.isThere())', 'isRefused()'],
    'when somebody asks',
  ),
  inStorage(
    'nobody asks for the folder at the end',
    'store.ts',
    ['      if (!(await current.data.isThere())) await lookAgainOnce()\n', ''],
    'is found out at the end',
  ),
  inStorage(
    'the entry that found it out is lost',
    'store.ts',
    ['if (!data.isElsewhere()) return answer', 'if (!answer.ok) return answer'],
    'is moved away: the next entry is saved',
  ),
  inStorage(
    'what cannot be written anew is dropped',
    'current-data.ts',
    ['    data.noteRefused(error)\n    return\n', '    data.noteRefused(error)\n'],
    'keeps all in memory while the disk refuses',
  ),
  inStorage(
    'nothing is said of a folder that was gone',
    'current-data.ts',
    ['  current.wereElsewhere = true\n', ''],
    'is emptied: the next entry is saved',
  ),
]
