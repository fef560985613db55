// Run by `npm run test:mutants -- scripts/packaging/fuses`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../mutants/kinds.mjs'

/** @typedef {import('../mutants/kinds.mjs').InFile} InFile */

/** @type {InFile} */
const fuses = (name, change, says) =>
  inUnit(name, 'scripts/packaging/fuses.mjs', change, 'scripts/packaging/fuses.test.mjs', says)

/** @type {readonly import('../mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  fuses(
    'a fuse that is not listed is passed over',
    ['strictlyRequireAllFuses: true', 'strictlyRequireAllFuses: false'],
    'stops at a fuse that is not listed',
  ),
  fuses(
    'a fuse that nobody listed is right',
    ['read[name] !== FUSES[name]', 'name in FUSES && read[name] !== FUSES[name]'],
    'names each that is set otherwise',
  ),
  fuses('the program may run as Node', ['RunAsNode: false', 'RunAsNode: true'], 'names each that is set otherwise'),
]
