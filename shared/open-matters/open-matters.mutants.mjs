// Run by `npm run test:mutants -- shared/open-matters`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

/** @typedef {import('../../scripts/mutants/kinds.mjs').InFile} InFile */

/** @type {InFile} */
const inMatters = (name, change, says, file = 'shared/open-matters/open-matters.ts') =>
  inUnit(name, file, change, 'shared/open-matters/open-matters.test.ts', says)

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inMatters(
    'what is put off is not open',
    ['[...problems.live, ...problems.snoozed]', '[...problems.live]'],
    'has what is put off',
  ),
  inMatters(
    'what is over is open',
    ['...problems.snoozed]', '...problems.past]'],
    'exactly once, and nothing that is over',
  ),
  inMatters(
    'a follow-up that was closed is open',
    ['followUps.filter(isOpenFollowUp).map(', 'followUps.map('],
    'exactly once, and nothing that is over',
  ),
  inMatters(
    'what was never done is overdue',
    ['one.isDue && one.due !== null && one.due < today', "one.isDue && (one.due ?? '') < today"],
    'late for no day',
    'shared/maintenance/schedule.ts',
  ),
  inMatters(
    'a check of today is overdue',
    ['one.due !== null && one.due < today', 'one.due !== null && one.due <= today'],
    'from the day after it was due',
    'shared/maintenance/schedule.ts',
  ),
  inMatters('who was told does not act', ["state === 'told' || (state", '(state'], 'says who acts'),
  inMatters(
    'the number of whatever terminal',
    ['terminal ?? known.terminalInUse', 'known.terminalInUse'],
    'the number of the terminal that it is about',
  ),
  inMatters(
    'cards to stop are named in the list',
    ['isForOwner(problem) ? problems.forOwner : whatHappened(', 'whatHappened('],
    'no more than that of cards to stop',
    'shared/open-matters/in-words.ts',
  ),
  inMatters(
    'a reason that is for the staff is said',
    ['if (!answer || answer.staffOnly) return', 'if (!answer) return'],
    'no reason that is for the staff',
    'shared/open-matters/in-words.ts',
  ),
]
