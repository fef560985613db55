// Run by `npm run test:mutants -- shared/incidents/clock-doubt`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

/** @type {import('../../scripts/mutants/kinds.mjs').InFile} */
const inDoubt = (name, change, says) =>
  inUnit(name, 'shared/incidents/clock-doubt.ts', change, 'shared/incidents/clock-doubt.test.ts', says)

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inDoubt('a clock that is behind is believed', ['passed >= -slack && ', ''], 'is set back by more'),
  inDoubt('no clock may be set right', ['10 * 60_000', '0'], 'is set back by minutes'),
  inDoubt('a clock of the next decade is believed', [' && passed <= longest', ' && longest > 0'], 'is ten years ahead'),
  inDoubt(
    'a clock of before this app is believed',
    ['dayOf(at) < firstVersion', "dayOf(at) < ''"],
    'the first entry of a shop',
  ),
  inDoubt(
    'one wrong time puts the next one in doubt',
    ['before.findLastIndex(({ clockDoubtful }) => clockDoubtful !== true)', 'before.length - 1'],
    'goes by the last entry whose time is in no doubt',
  ),
  inDoubt('a clock is never believed again', ['.size < days', '.size < days * 1000'], 'believes a clock again'),
]
