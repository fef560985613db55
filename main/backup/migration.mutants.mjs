// Run by `npm run test:mutants -- main/backup/migration`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

/** @type {import('../../scripts/mutants/kinds.mjs').InOneOf} */
const onTheWay = (name, file, change, says) => inUnit(name, file, change, 'main/backup/migration.test.ts', says)

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  onTheWay(
    'older data are written anew although there is no backup of them',
    'main/backup/backups.ts',
    ['if (!(await makeBackup(backing))) return\n', 'await makeBackup(backing)\n'],
    'schema-',
  ),
  onTheWay(
    'a copy that a cut has left out stays out',
    'main/storage/row-files.ts',
    [' || bytesOfCopy !== bytes', ' || bytesOfCopy < 0'],
    'schema-1',
  ),
  onTheWay(
    'journals go before all files are written',
    'main/storage/checkpoints.ts',
    ['await writeAll(snapshot, set)\n', 'await writeAll(snapshot, set).catch(() => undefined)\n'],
    'schema-',
  ),
]
