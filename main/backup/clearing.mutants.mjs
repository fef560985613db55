// Run by `npm run test:mutants -- main/backup/clearing`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

/** @typedef {import('../../scripts/mutants/kinds.mjs').InFile} InFile */

const clearing = 'main/backup/clearing.ts'
/** @type {InFile} */
const inClearing = (name, change, says, file = clearing) =>
  inUnit(name, file, change, 'main/backup/clearing.test.ts', says)

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inClearing(
    'entries go before they are set aside',
    ['if (failure !== null) return failed(failure)\n      for', 'for'],
    'nothing goes',
  ),
  inClearing(
    'nobody looks at the number again',
    ['if (seen !== null && (seen.incidents', 'if (seen !== null && seen.incidents < 0 && (seen.incidents'],
    'another number by now',
  ),
  inClearing('visits stay', ['store.rows(checkTable).filter(isOlder)', '[]'], 'checks too'),
  inClearing(
    'files keep what has gone',
    ['await store.tidy().catch(() => undefined)', 'await Promise.resolve()'],
    'in no file of the log',
  ),
  inClearing(
    'the file goes before its entries are back',
    [
      'const back = table ? await store.bringBack(table, some) : done(null)',
      'await disk.remove(join(folder, cleared.name))\n        const back = table ? await store.bringBack(table, some) : done(null)',
    ],
    'bringing back',
  ),
  inClearing('two in one second are one', ['if (!taken.has(free)) return free', 'return free'], 'one second apart'),
]
