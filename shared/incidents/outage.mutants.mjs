// Run by `npm run test:mutants -- shared/incidents/outage`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

/** @typedef {import('../../scripts/mutants/kinds.mjs').InFile} InFile */

/** @type {InFile} */
const inRules = (name, change, says) =>
  inUnit(name, 'shared/incidents/outage.ts', change, 'shared/incidents/outage.test.ts', says)

/** @type {InFile} */
const inStanding = (name, change, says) =>
  inUnit(name, 'shared/incidents/outage-standing.ts', change, 'shared/incidents/outage.test.ts', says)

/** @type {InFile} */
const inTime = (name, change, says) =>
  inUnit(name, 'shared/incidents/outage-time.ts', change, 'shared/incidents/outage-time.test.ts', says)

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inStanding(
    'a note stands a moment too long',
    ['Date.parse(now) < Date.parse(until) &&', 'Date.parse(now) <= Date.parse(until) &&'],
    'ends at the very moment',
  ),
  inStanding(
    'what somebody ended stands again under a clock set back',
    ['ended === undefined && Date.parse(now)', 'Date.parse(now)'],
    'stands no more',
  ),
  inStanding(
    'a note from a clock years ahead stands until then',
    [' && Date.parse(now) > Date.parse(at) - day', ''],
    'days ahead',
  ),
  inRules('a note may end now', ['ahead > 0 &&', 'ahead >= 0 &&'], 'not now'),
  inStanding(
    'a note about one code explains others',
    ['one.codeSet === other.codeSet && one.code === other.code', 'one.codeSet === other.codeSet'],
    'rests on no other',
  ),
  inRules('cards to stop are silent', ["if (rule === 'R7') return false\n", ''], 'cards to stop'),
  inRules(
    'one entry in scope explains a problem',
    ['rests.every((incident)', 'rests.some((incident)'],
    'rests on no other',
  ),
  inRules(
    'an entry after “it works again” is the outage’s',
    ['time < Date.parse(endOf(outage))', 'time < Date.parse(outage.until)'],
    'works again',
  ),
  inTime(
    'a time that has gone by is taken for tomorrow',
    ["{ kind: 'past', clock: clockOf(until), tomorrow }", "{ kind: 'until', until: tomorrow }"],
    'asks whether tomorrow is meant',
  ),
  inTime('full-width digits are no time', [".normalize('NFKC')", ''], 'is read from'),
]
