// What a made shop writes into payments of which the code leaves open whether they were paid: most within the hour or at
// closing, a few the next morning, some never. The same random source makes the same verdicts.
import { chanceFrom } from './random.mjs'
import { DAY, MINUTE } from './times.mjs'

/** @typedef {import('./made-shop.mjs').Made} Made */

/** @typedef {import('../../shared/incidents/incident.ts').Incident['history']} History */

/** @typedef {Made & Pick<import('../../shared/incidents/incident.ts').Incident, 'notCleared' | 'history'>} Judged */

/** How many of a day nobody has settled yet: of the last day, of the one before, and at most of any other. */
const leftOpen = [4, 2, 1]

/** Older than so many days, a shop has given up what it could not clear up. */
const patience = 14

/**
 * A local timestamp so many minutes later; its offset stays.
 * @param {string} at
 * @param {number} minutes
 */
const later = (at, minutes) => {
  const offset = at.slice(-6)
  const shifted = new Date(Date.parse(`${at.slice(0, 23)}Z`) + minutes * MINUTE)
  return shifted.toISOString().replace('Z', offset)
}

/**
 * The same drafts with gate or `notCleared`, and with a history that says when.
 * @param {readonly Made[]} incidents by time
 * @param {(draft: Made) => boolean} isOpen
 * @param {{ random: () => number, staff: readonly string[], lastDay: string }} shop
 * @returns {Judged[]}
 */
export function withVerdicts(incidents, isOpen, { random, staff, lastDay }) {
  const { below, one } = chanceFrom(random)
  /** @param {Made} draft */
  const daysAgo = ({ at }) => Math.round((Date.parse(lastDay) - Date.parse(at.slice(0, 10))) / DAY)
  /** @type {Map<number, number>} */
  const left = new Map()
  // The newest of a day are those that nobody has had the time for.
  const settled = incidents.toReversed().map((draft) => {
    if (!isOpen(draft)) return { ...draft, history: [] }
    const ago = daysAgo(draft)
    const open = left.get(ago) ?? 0
    const isForgotten = ago < 2 || random() < 0.08
    if (ago < patience && isForgotten && open < (leftOpen[Math.min(ago, 2)] ?? 0)) {
      left.set(ago, open + 1)
      return { ...draft, history: [] }
    }
    return ended(draft, ago)
  })

  /**
   * @param {Made} draft
   * @param {number} ago
   * @returns {Judged}
   */
  function ended(draft, ago) {
    // On the last day nothing can be written the morning after.
    const wait = ago > 0 && random() < 0.1 ? 16 * 60 + below(90) : 4 + below(50)
    const at = later(draft.at, wait)
    const change =
      ago >= patience && random() < 0.03
        ? { notCleared: { at, by: one(staff), why: '收单机构查了两次，没有这一笔' } }
        : { gate: /** @type {'paid' | 'not-paid'} */ (random() < 0.2 ? 'paid' : 'not-paid') }
    return { ...draft, ...change, history: [{ at, change, was: {} }] }
  }

  return settled.toReversed()
}
