// Run by `npm run test:mutants -- main/backup/backup-file`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

/** @typedef {import('../../scripts/mutants/kinds.mjs').InFile} InFile */

const backupFile = 'main/backup/backup-file.ts'
const linesIn = 'main/backup/lines-in.ts'
/** @type {InFile} */
const inBackupFile = (name, change, says, file = backupFile) =>
  inUnit(name, file, change, 'main/backup/backup-file.test.ts', says)

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inBackupFile(
    'a backup with a wrong byte',
    ["  if (hash.digest('hex') !== sum) throw new FlawError('damaged')\n", ''],
    'any one byte changed',
    linesIn,
  ),
  inBackupFile(
    'more rows than its head says',
    ["      if (rows > promisedBy(head)) throw new FlawError('damaged')\n", ''],
    'more rows than its head says',
  ),
  inBackupFile('any number of rows', ['if (promisedBy(head) > most.rows)', 'if (most.rows < 0)'], 'than any shop has'),
  inBackupFile(
    'more bytes than gzip says',
    ["      if (all > size) throw new FlawError('damaged')\n", ''],
    'more comes out than gzip says',
    linesIn,
  ),
  inBackupFile(
    'a bomb',
    ['const mostOfBlock = 200', 'const mostOfBlock = 2000'],
    'two hundred times its size',
    linesIn,
  ),
  inBackupFile('a row of any length', ['|| length > longestRow(table) + 100', ''], 'more than 64 KB'),
  inBackupFile(
    'a long line is held in memory',
    ['const line = length > longest ? null : begun', 'const line = begun'],
    'more than 64 KB',
    linesIn,
  ),
  inBackupFile(
    'any number of the last entry',
    ['v.minValue(0), v.maxValue(most.seq)', 'v.minValue(0)'],
    'a number beyond those of entries',
  ),
  inBackupFile(
    'a row with the last number there is',
    ['(table.byMonth?.seqOf(taken.output) ?? 0) <= most.seq', 'table.byMonth !== null'],
    'after which there would soon be none',
  ),
  inBackupFile(
    'any number of an entry',
    ['v.minValue(1), v.maxValue(seqLimit - 1)', 'v.minValue(1)'],
    'numbers stay below a thousand million',
    'shared/seq.ts',
  ),
  inBackupFile(
    'files of every start are filled',
    ['    if (!byMonth) atOnce += bytes\n', '    void byMonth\n'],
    'fill the files of every start',
  ),
  inBackupFile('any number of files', ['runs > most.runs ||', ''], 'more files than a shop has'),
  inBackupFile('a row twice', ['|| !ids.add(`${table.name}:${good.id}`)', ''], 'takes in only rows that have a place'),
  inBackupFile(
    'ids that fall on one place are one',
    ['key.every((word, index) => this.#keys[at + index] === word)', 'key.length > 0'],
    'ids apart',
    'main/backup/seen-ids.ts',
  ),
  inBackupFile(
    'nobody is told of card numbers',
    ['found.masked += maskedIn(row, good)', 'void maskedIn'],
    'counts the fields that held card data',
  ),
  inBackupFile(
    'rows of a backup pass without their schema',
    ['const taken = v.safeParse(table.schema, row)', 'const taken = { success: true, output: row }'],
    'takes card data out',
  ),
  inUnit(
    'rows of any shape are restored',
    backupFile,
    ['const taken = v.safeParse(table.schema, row)', 'const taken = { success: true, output: row }'],
    'scripts/faults/restores.test.mjs',
    'or restored whole',
  ),
  inBackupFile(
    'a backup names any file',
    ['&& more.length === 0 && /^\\d{4}-\\d\\d(\\.\\d{3})?$/.test(month)', '&& more !== null'],
    'takes in only rows',
    'main/storage/tables.ts',
  ),
]
