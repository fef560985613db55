// Run by `npm run test:mutants -- main/backup/backups`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

/** @typedef {import('../../scripts/mutants/kinds.mjs').InFile} InFile */

const backupFolder = 'main/backup/backup-folder.ts'
const backups = 'main/backup/backups.ts'
/** @type {InFile} */
const inBackups = (name, change, says, file = backups) =>
  inUnit(name, file, change, 'main/backup/backups.test.ts', says)

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inBackups(
    'what does not read back counts',
    ['!bytes.equals(back) || !(await isWhole(back))', 'back.length !== bytes.length && isWhole'],
    'gives no name to what does not read back',
    backupFolder,
  ),
  inBackups(
    'one till tidies those of another',
    ['one?.origin === origin', "one?.origin !== '' && one !== null"],
    'those of another till alone',
    backupFolder,
  ),
  inBackups(
    'months go although the backup failed',
    ['if (!(await makeBackup(backing))) return', 'await makeBackup(backing)'],
    'but only after a backup',
  ),
  inBackups(
    'a clock that has jumped empties the log',
    ['if (!clockIsTrusted(own, today)) return', 'void clockIsTrusted'],
    'when the clock has jumped',
  ),
  inBackups(
    'what lies on this PC is called a copy on the stick',
    ['copy: newestOf(inFolder ?? [])', 'copy: last'],
    'writes the same file to both places',
  ),
  inBackups(
    'restores what was not looked into',
    ['inspected?.token !== token', 'inspected === null'],
    'what was looked into last',
  ),
]
