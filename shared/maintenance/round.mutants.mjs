// Run by `npm run test:mutants -- shared/maintenance/round`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

/** @typedef {import('../../scripts/mutants/kinds.mjs').InFile} InFile */

const round = 'shared/maintenance/round.ts'
/** @type {InFile} */
const inRound = (name, change, says, file = round) =>
  inUnit(name, file, change, 'shared/maintenance/round.test.ts', says)

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inRound(
    'a round of yesterday goes on',
    ['endedAt === undefined && dayOf(at) >= today', "endedAt === undefined && dayOf(at) >= '' && today !== ''"],
    'goes on today',
    'shared/maintenance/round.ts',
  ),
  inRound(
    'what was never done is left out of a round',
    ['isDue || isOffered)', 'isDue)'],
    'takes along what a new shop has never done',
    'shared/maintenance/round.ts',
  ),
  inRound(
    'the same trouble is opened twice',
    ['isOpenFollowUp(one) && one.kind === kind', 'one.id === kind'],
    'stays one for the same trouble',
    'shared/maintenance/follow-up.ts',
  ),
]
