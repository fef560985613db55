// Run by `npm run test:mutants -- shared/first-minute`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../scripts/mutants/kinds.mjs'

/** @typedef {import('../scripts/mutants/kinds.mjs').InFile} InFile */

/** @type {InFile} */
const inCard = (name, change, says, file = 'shared/first-minute.ts') =>
  inUnit(name, file, change, 'shared/first-minute.test.ts', says)

/** @type {readonly import('../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inCard('a name is enough', ['shop: isNamed && knowsAcquirer', 'shop: isNamed'], 'its name and its acquirer together'),
  inCard(
    'the acquirer of the terminal does not count',
    ["terminalHere(terminals, terminalInUse)?.acquirer ?? ''", "''"],
    'its name and its acquirer together',
  ),
  inCard('a terminal that was retired counts', ['retired !== true)', 'retired !== null)'], 'a terminal that is in use'),
  inCard(
    'an old shop is asked again',
    ["v.picklist(['open', 'tried', 'gone']), 'gone')", "v.picklist(['open', 'tried', 'gone']), 'open')"],
    'and not in one whose settings were kept before',
    'shared/settings.ts',
  ),
]
