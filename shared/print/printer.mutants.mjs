// Run by `npm run test:mutants -- shared/print/printer`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

/** @typedef {import('../../scripts/mutants/kinds.mjs').InFile} InFile */

/** @type {InFile} */
const printers = (name, change, says) =>
  inUnit(name, 'shared/print/printer.ts', change, 'shared/print/printer.test.ts', says)

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  printers(
    'the first printer of the list is chosen',
    ['return [own, ...printers]', 'return printers'],
    'own comes first',
  ),
  printers('a fax counts as a printer', ['/\\bfax\\b|', '/'], 'chooses nothing where all'),
  printers(
    'a sheet for a roll',
    ['find((paper) => printers.some', 'find((paper) => printers.every'],
    'a strip where one may be',
  ),
  printers(
    'the paper of the own printer cannot be set',
    ['set.get(ownPrinter) ??', 'undefined ??'],
    'the shop has set',
  ),
]
