// Run by `npm run test:mutants -- shared/incidents/problem`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

/** @typedef {import('../../scripts/mutants/kinds.mjs').InFile} InFile */

/** @type {InFile} */
const inEnd = (name, change, says) =>
  inUnit(name, 'shared/incidents/problem-end.ts', change, 'shared/incidents/problem-end.test.ts', says)

/** @type {InFile} */
const inGoesOn = (name, change, says) =>
  inUnit(name, 'shared/incidents/problem-goes-on.ts', change, 'shared/incidents/problem-end.test.ts', says)

/** @type {InFile} */
const inProblem = (name, change, says) =>
  inUnit(name, 'shared/incidents/problem.ts', change, 'shared/incidents/problem.test.ts', says)

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inEnd('a problem ends a day early', ['gone > quiet.days ||', 'gone >= quiet.days ||'], 'R5'),
  inEnd('an outage ends a moment late', ['return gone >= wait ||', 'return gone > wait ||'], 'R1'),
  inEnd(
    'a clock that was ahead keeps a problem for years',
    [' || gone < -Math.max(wait, day)', ''],
    'that was years ahead keeps nothing for years',
  ),
  inEnd(
    'a clock set back over midnight ends what is of one day',
    ['gone < -quiet.days - 1', 'gone < -quiet.days'],
    'set back by an hour or over midnight ends nothing',
  ),
  inEnd(
    'a longer look back ends while it still counts',
    ['(about.minutes ?? 0) * 60_000', '0'],
    'where the owner lets it look back four hours',
  ),
  inGoesOn(
    'what is over is opened by one more',
    [' && !hasPassed({ ...problem, lastAlone: last }, incident.at)', ''],
    'that is over is not opened by one more',
  ),
  inGoesOn(
    'one on another code keeps a problem',
    ['      return hasCode\n', '      return () => true\n'],
    'is not kept by',
  ),
  inProblem(
    'what returns is not announced',
    [
      "return announce(inState(since, finding.voice === 'strip' ? 'returned' : 'watched', now), now)",
      "return inState(since, finding.voice === 'strip' ? 'returned' : 'watched', now)",
    ],
    'brings the problem back',
  ),
  inProblem(
    'two lines say the same',
    ['!all.some((other) => saysAll(other, problem))', 'all.length > 0'],
    'lets a rule that sees more speak',
  ),
]
