// Run by `npm run test:mutants -- main/files/save-file`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

/** @type {(name: string, file: string, change: readonly [string, string], says: string) => import('../../scripts/mutants/kinds.mjs').Mutant} */
const inSave = (name, file, change, says) => inUnit(name, file, change, 'main/files/save-file.test.ts', says)

const save = 'main/files/save-file.ts'
const disk = 'main/storage/disk.ts'

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inSave(
    'a device or a link is replaced by an export',
    save,
    ['there.isFile() ? there.mode', 'there.size >= 0 ? there.mode'],
    'in the place of a link to a file',
  ),
  inSave(
    'an export goes through a link',
    save,
    ['import { lstat } from', 'import { stat as lstat } from'],
    'in the place of a link to a file',
  ),
  inSave('nobody else may read an export', save, ["return 'usual'", "return 'ours'"], 'whoever the system lets'),
  inSave(
    'those who might read the old file may not read the new one',
    disk,
    ["      if (typeof rights === 'number') await handle.chmod(rights)\n", ''],
    'lets those read the new file',
  ),
  inSave(
    'the name of a file that is being written can be foreseen',
    disk,
    ["randomBytes(4).toString('hex')", "Buffer.alloc(4).toString('hex')"],
    'follows no link there',
  ),
]
