// Run by `npm run test:mutants -- shared/messages/messages`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inUnit(
    'Chinese in the English sentences',
    'shared/messages/en.ts',
    ["appName: 'Merchant Help'", "appName: '商户帮手'"],
    'shared/messages/messages.test.ts',
    'does not mix the languages up',
  ),
]
