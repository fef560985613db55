// Run by `npm run test:mutants -- shared/incidents/open-payments`; see scripts/mutants/kinds.mjs.
import { inUnit } from '../../scripts/mutants/kinds.mjs'

/** @typedef {import('../../scripts/mutants/kinds.mjs').InFile} InFile */

/** @type {InFile} */
const inOpen = (name, change, says) =>
  inUnit(name, 'shared/incidents/open-payments.ts', change, 'shared/incidents/open-payments.test.ts', says)

/** @type {readonly import('../../scripts/mutants/kinds.mjs').Mutant[]} */
export const mutants = [
  inOpen(
    'another way of paying closes a payment',
    [
      "gate === 'paid' || gate === 'not-paid') return false",
      "gate === 'paid' || gate === 'not-paid' || incident.outcome === 'qr') return false",
    ],
    'ends with every verdict and with nothing else',
  ),
  inOpen(
    'what could not be cleared up stays open',
    ['incident.notCleared === undefined && ', ''],
    'ends with every verdict and with nothing else',
  ),
  inOpen(
    'what somebody left unclear is no longer open',
    ["gate === 'unclear' || isDoubted(", 'isDoubted('],
    'a declined one that somebody has left unclear',
  ),
  inOpen('a balance query is open', ["operation === 'balance-query' || ", ''], 'a balance query'),
  inOpen('words that no table has are not open', ["?? 'unverified'", "?? 'declined'"], 'words that no table has'),
  inOpen(
    'a scan is decided by the list of card sales',
    ["incident.operation === 'sale'", 'true'],
    'where the list alone decides',
  ),
  inOpen('one outage takes in what came hours apart', ['<= hour', '<= day'], 'each within the hour of the next'),
  inOpen('entries of before never end', ['!(isOver && isFromBefore(incident))', 'true'], 'are open: 0'),
  inOpen(
    'entries of this version end after a week',
    ['!(isOver && isFromBefore(incident))', '!isOver'],
    'ends never by itself',
  ),
]
