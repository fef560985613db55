// Lets a made shop live through its log, entry by entry, as main does: what it is told, and what problems it has.

/** @typedef {import('../../shared/incidents/incident.ts').Incident} Incident */

/** @typedef {import('../../shared/incidents/problem.ts').Problem} Problem */

/** @typedef {import('../../shared/incidents/recurrence/finding.ts').Finding} Finding */

/** @typedef {import('../../shared/incidents/recurrence/seen.ts').FactsOf} FactsOf */

/**
 * @typedef {Pick<typeof import('../../shared/incidents/problem.ts'), 'kinOf' | 'problemFrom' | 'problemOf' | 'seenAgain'>
 *   & Pick<typeof import('../../shared/incidents/problem-goes-on.ts'), 'goneOn'>
 *   & Pick<typeof import('../../shared/incidents/recurrence/findings.ts'), 'findingsIn'>
 *   & { readonly daysLookedAt: number }
 *   & Pick<typeof import('../../shared/incidents/recurrence/seen.ts'), 'seenFrom'>
 *   & Pick<typeof import('../../shared/thresholds.ts'), 'usualThresholds'>} Rules
 */

/** @typedef {{ at: string, problem: Problem, finding: Finding }} Announcement */

/**
 * @param {readonly import('./made-shop.mjs').Made[]} made
 * @param {Rules} rules
 * @param {FactsOf} factsOf
 * @param {(kept: Problem[], now: string, isLastOfDay: boolean) => void} onLogged after each entry; may change what is kept
 * @returns {Announcement[]}
 */
export function liveThrough(made, rules, factsOf, onLogged) {
  /** @type {Problem[]} */
  const kept = []
  /** @type {Announcement[]} */
  const announcements = []
  const log = made.map((draft, index) => ({ ...draft, seq: index + 1, history: [] }))
  let start = 0
  for (const [index, { at: now }] of log.entries()) {
    while (Date.parse(now) - Date.parse(log[start]?.at ?? now) > rules.daysLookedAt * 86_400_000) start++
    announcements.push(...lookAt(log.slice(start, index + 1), now, kept, rules, factsOf))
    onLogged(kept, now, log[index + 1]?.at.slice(0, 10) !== now.slice(0, 10))
  }
  return announcements
}

/**
 * What the rules say of a log, taken into the problems that are kept.
 * @param {readonly Incident[]} log
 * @param {string} now
 * @param {Problem[]} kept
 * @param {Rules} rules
 * @param {FactsOf} factsOf
 */
function lookAt(log, now, kept, rules, factsOf) {
  /** @type {Announcement[]} */
  const announcements = []
  for (const finding of rules.findingsIn(log, now, rules.usualThresholds, factsOf)) {
    if (finding.voice === 'answer') continue
    const known = rules.problemOf(finding, kept, now)
    const kin = rules.kinOf(finding, kept, now)
    const next = known
      ? rules.seenAgain(known, finding, now, kin)
      : rules.problemFrom(finding, crypto.randomUUID(), now, kin)
    if (next === known) continue
    if (next.announced.at !== known?.announced.at) announcements.push({ at: now, problem: next, finding })
    if (known) kept[kept.indexOf(known)] = next
    else kept.push(next)
  }
  const seen = rules.seenFrom(log, Date.parse(now), factsOf)
  for (const [index, problem] of kept.entries()) kept[index] = rules.goneOn(problem, seen)
  return announcements
}
