// Run by `npm run test:mutants -- main/start/command-line`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inUnit(
    'a clock that cannot be read is passed over',
    'main/start/command-line.ts',
    ["if (has('clock') && !isTime(switchOf('clock')))", "if (has('clock') && folder === '')"],
    'main/start/command-line.test.ts',
    'cannot read {"clock":"2026-02-30T10:00"}',
  ),
  inUnit(
    'a misspelt switch opens the window',
    'main/start/command-line.ts',
    ['slipsTo(one) <= slips', 'slipsTo(one) < 0'],
    'main/start/command-line.test.ts',
    'names the slip of the finger',
  ),
  inUnit(
    'a file to write to and nothing to write opens the window',
    'main/start/command-line.ts',
    ["(['pdf', 'paper'] as const).find(has)", "(['pdf', 'paper'] as const).find((name) => name === folder)"],
    'main/start/command-line.test.ts',
    'cannot read {"pdf":"a.pdf"}',
  ),
]
