// Run by `npm run test:mutants -- renderer/keyboard/keys`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inUnit(
    'a sign of the main row is a command while an input method composes',
    'renderer/keyboard/keys.ts',
    ['if (key.isComposing || !composes(key)', 'if (!composes(key)'],
    'renderer/keyboard/keys.test.ts',
    'never while composing',
  ),
  inUnit(
    'the point begins an amount where no slip stands',
    'renderer/keyboard/keys.ts',
    ["sign === '.' ? behindSlip : isOnPad || behindAnswer", 'isOnPad || behindAnswer || behindSlip'],
    'renderer/keyboard/keys.test.ts',
    'means the amount while a slip stands',
  ),
]
