// Run by `npm run test:mutants -- main/backup/backup-file`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

/** @typedef {import('../../scripts/mutants/kinds.mjs').InFile} InFile */

const backupFile = 'main/backup/backup-file.ts'
/** @type {InFile} */
const inBackupFile = (name, change, says, file = backupFile) =>
  inUnit(name, file, change, 'main/backup/backup-file.test.ts', says)

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inBackupFile(
    'a backup with a wrong byte',
    ["  if (sumOf(Number(number), body) !== sum) return failed('damaged')\n", ''],
    'any one byte changed',
  ),
  inBackupFile(
    'rows of a backup pass without their schema',
    ['const taken = v.safeParse(table.schema, row)', 'const taken = { success: true, output: row }'],
    'takes card data out',
  ),
  inBackupFile(
    'a backup names any file',
    ['&& more.length === 0 && /^\\d{4}-\\d\\d(\\.\\d{3})?$/.test(month)', '&& more !== null'],
    'takes in only rows',
    'main/storage/tables.ts',
  ),
]
