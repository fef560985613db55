// Run by `npm run test:mutants -- shared/owner-lock`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../scripts/mutants/kinds.mjs'

/** @type {(name: string, change: readonly [string, string], says: string) => import('../scripts/mutants/kinds.mjs').Mutant} */
const inRules = (name, change, says) => inUnit(name, 'shared/owner-lock.ts', change, 'shared/owner-lock.test.ts', says)

/** @type {readonly import('../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inRules(
    'the clock shortens the wait',
    ['wait: Math.max(0, wait - sure)', 'wait: Math.max(0, wait - sure - said)'],
    'by the clock alone',
  ),
  inRules(
    'the clock passes the day',
    ['Math.min(said, mostByTheClock - forgot.byTheClock)', 'said'],
    'by the clock alone',
  ),
  inRules('each jump counts anew', ['mostByTheClock - forgot.byTheClock', 'mostByTheClock'], 'by the clock alone'),
  inRules(
    'nights do not count',
    ['forgot.passed + sure + more', 'forgot.passed + sure'],
    'a night in which it was off',
  ),
  inRules('1234 is taken', ['[-1, 0, 1]', '[0]'], 'is not 1234'),
]
