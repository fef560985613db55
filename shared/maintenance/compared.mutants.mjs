// Run by `npm run test:mutants -- shared/maintenance/compared`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

/** @typedef {import('../../scripts/mutants/kinds.mjs').InFile} InFile */

/** @type {InFile} */
const inCompared = (name, change, says) =>
  inUnit(name, 'shared/maintenance/compared.ts', change, 'shared/maintenance/compared.test.ts', says)

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inCompared(
    'a number that nobody has registered can be called the same',
    ["terminal[part] === undefined ? 'number' : null", "part === undefined ? 'number' : null"],
    'lacks a terminal, or the number',
  ),
  inCompared(
    'a shop without a terminal has something to compare with',
    ["if (!terminal) return 'terminal'", 'if (!terminal) return null'],
    'lacks a terminal, or the number',
  ),
]
