// Run by `npm run test:mutants -- shared/verdict/gate`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

/** @typedef {import('../../scripts/mutants/kinds.mjs').InFile} InFile */

/** @type {InFile} */
const inGate = (name, change, says) =>
  inUnit(name, 'shared/verdict/gate.ts', change, 'shared/verdict/gate.test.ts', says)

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inGate(
    'a sale is paid without the list of transactions',
    ["facts[id] === 'yes' || (id === 'slip'", "facts[id] === 'yes' || (id !== 'screen'"],
    'unclear: never paid',
  ),
  inGate(
    'a fact that cannot be made out counts as not paid',
    ["return proves(chosen, facts) ? 'paid' : 'unclear'", "return proves(chosen, facts) ? 'paid' : 'not-paid'"],
    'unclear: never paid',
  ),
  inGate(
    'the gate ends before every fact is answered',
    ['if (open > 0) return { open }', ''],
    'is open until every fact is answered',
  ),
  inGate(
    'a look at the list ends a payment of which the table says nothing',
    ['if (listEnds(chosen.id, listDecides) && ', 'if ('],
    'takes one look at the list where',
  ),
  inGate(
    'a scan asks on although our own record has it',
    ["if (chosen.id === 'scan' && proves(chosen, facts)) return 'paid'", ''],
    'closes a scan with the first record',
  ),
  inGate(
    'a speaker proves a scan',
    ["return own.includes('yes') && !own.includes('no')", "return Object.values(facts).includes('yes')"],
    'believes of a scan what the shop itself sees',
  ),
  inGate(
    'a gate that ended unclear is forgotten',
    ["(typeof end !== 'string' || end === 'unclear')", "typeof end !== 'string'"],
    'has something told and no end',
  ),
]
