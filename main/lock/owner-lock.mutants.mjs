// Run by `npm run test:mutants -- main/lock`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

/** @typedef {import('../../scripts/mutants/kinds.mjs').InFile} InFile */

const lock = 'main/lock/owner-lock.ts'
/** @type {InFile} */
const inLock = (name, change, says, file = lock) => inUnit(name, file, change, 'main/lock/owner-lock.test.ts', says)

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inLock(
    'the page is believed',
    [
      "(await lock.isLocked()) ? failed('locked') : handler",
      "(await lock.isLocked()) && failed('locked').ok ? null : handler",
    ],
    'not done by main while it is locked',
    'main/lock/lock-handlers.ts',
  ),
  inLock(
    'a wrong one is written down after it was looked at',
    ['await note({ ...lock, wrong, wait: waitAfter(wrong) })', 'lock'],
    'counts before it is looked at',
  ),
  inLock(
    'guesses run beside one another',
    [
      'inTurn(async () => {\n        const { kind',
      '(async (run: () => Promise<LockOutcome>) => run())(async () => {\n        const { kind',
    ],
    'tried at once',
  ),
  inLock(
    'waits are not asked for',
    ["if (lock.wait > 0) return { kind: 'wait', lock }", ''],
    'half a minute from the third on',
  ),
  inLock(
    'it stays open',
    ['isLocked: lock.pin !== null && !isOpen()', 'isLocked: lock.pin !== null && openUntil === 0'],
    'five minutes',
  ),
  inLock(
    'a change leaves it open',
    ['    openUntil = 0\n    return done({ kind', '    return done({ kind'],
    'whoever knows the old one',
  ),
  inLock('a forgotten one stays', ['if (leftOf(lock) === 0) return note(none(seen))', ''], 'goes after a day'),
  inLock(
    'the right one does not call it off',
    ['await note({ ...lock, wrong: 0, wait: 0, forgot: null })', 'await note({ ...lock, wrong: 0, wait: 0 })'],
    'stays when that is called off',
  ),
  inLock(
    'a full disk forgets the guess',
    ['if (!(await write(lock)).ok) unwritten = lock', 'await write(lock)'],
    'full disk',
  ),
  inLock(
    'a backup holds it',
    ['lock: ownerLockSchema }),\n  { ofThisPc: true }', 'lock: ownerLockSchema }),\n  {}'],
    'in no backup',
    'main/storage/tables.ts',
  ),
]
