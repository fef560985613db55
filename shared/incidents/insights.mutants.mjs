// Run by `npm run test:mutants -- shared/incidents/insights`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

/** @typedef {import('../../scripts/mutants/kinds.mjs').InFile} InFile */

const counted = 'shared/incidents/insights.ts'
/** @type {InFile} */
const inCounts = (name, change, says) => inUnit(name, counted, change, 'shared/incidents/insights.test.ts', says)

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inCounts(
    'what was taken back is counted',
    ['incident.withdrawn !== true &&', "incident.id !== '' &&"],
    'counts neither approvals nor what was taken back',
  ),
  inCounts(
    'an approval is counted as a decline',
    ["troubleOf(key) !== 'none'", "troubleOf(key) !== 'stop'"],
    'counts neither approvals nor what was taken back',
  ),
  inCounts(
    'lost sales are invented',
    ["({ outcome }) => outcome === 'left'", "({ outcome }) => outcome !== 'qr'"],
    'sums only amounts that were noted of customers who left',
  ),
  inUnit(
    'those who left are asked for an amount that no sum would count',
    'shared/incidents/insights.ts',
    ['lacksAmount(incident) && isCountedBy(troubleOf)(incident)', 'lacksAmount(incident)'],
    'shared/incidents/insights.test.ts',
    'names exactly those who are in no sum',
  ),
  inCounts(
    'what is not confirmed is called a decline',
    ['notPaid: counted.length - openHere - notCleared', 'notPaid: counted.length'],
    'calls a payment that nobody has confirmed no decline',
  ),
]
