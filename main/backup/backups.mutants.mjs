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
    ['copy: newestOf(inFolder)', 'copy: last'],
    'writes the same file to both places',
  ),
  inBackups(
    'a backup goes into the bare folder of a stick',
    ["where === 'folder' && !isPicked ?", "where === 'folder' && place === '' ?"],
    'the folder of a stick that is not in',
    'main/backup/make-backup.ts',
  ),
  inBackups(
    'any stick is ours',
    ['there.some((backup) => backup.origin === origin)', 'there.length > 0'],
    'nor to another stick',
    backupFolder,
  ),
  inBackups(
    'a folder that takes nothing is a stick that is away',
    [
      "why === 'missing' && (await disk.deviceOf(folder)) !== null",
      "why === 'full' && (await disk.deviceOf(folder)) !== null",
    ],
    'says from the first try on',
    backupFolder,
  ),
  inBackups(
    'nothing is said of a folder that may not be written',
    ["  if (await disk.isClosed(folder)) return 'not-writable'\n", ''],
    'without a try',
  ),
  inBackups(
    'a second copy inside the data',
    ['folder !== null && (await isWithin(folder, data))', "folder === '' && (await isWithin(folder, data))"],
    'takes no folder inside the data',
  ),
  inBackups(
    'nothing is said of the same disk',
    ['return device !== null && device ===', 'return device === null && device ==='],
    'which lies on the same disk',
  ),
  inBackups(
    'the last try is forgotten',
    ['problems.folder === null ? null : made.slice(0, 19)', 'problems.folder === null ? null : backing.failedAt'],
    'says that the stick is not there',
    'main/backup/make-backup.ts',
  ),
  inBackups(
    'another backup under the same name',
    ['read.ok && read.value.sum === sum', 'read.ok && sum !== null'],
    'another backup lies under that name',
  ),
  inBackups(
    'restores what was not looked into',
    ['inspected?.token !== token', 'inspected === null'],
    'what was looked into last',
  ),
]
