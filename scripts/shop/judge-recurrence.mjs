// How well the rules find what was planted in made shops that they were not tuned on: npm run judge -- --seeds=1000-1019
import { parseArgs } from 'node:util'
import { importBundled } from '../setup/bundle.mjs'
import { liveThrough } from './live-through.mjs'
import { madeShop } from './made-shop.mjs'

/** @typedef {import('../../shared/incidents/problem.ts').Problem} Problem */

/** @typedef {{ at: string, problem: Problem, rows: readonly string[] }} Announcement of a problem, with its evidence */

const { values: given } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1000-1019' },
    days: { type: 'string', default: '90' },
  },
})
const [from = 0, to = from] = given.seeds.split('-').map(Number)
const days = Number(given.days)
const seeds = Array.from({ length: to - from + 1 }, (_, index) => from + index)
/** Shops without planted causes have seeds of their own. */
const CALM = 500_000

const ours = await importBundled(
  'shared/catalog/catalog.ts',
  'shared/incidents/problem.ts',
  'shared/incidents/problem-goes-on.ts',
  'shared/incidents/recurrence/findings.ts',
  'shared/incidents/recurrence/seen.ts',
  'shared/thresholds.ts',
)
const { answerFor } = await ours.completeCatalog()

/** @type {Map<string, import('../../shared/catalog/trouble.ts').Trouble>} */
const troubles = new Map()
const factsOf = ours.factsFrom(
  (key) => {
    const name = `${key.codeSet}:${key.code}`
    const trouble = troubles.get(name) ?? answerFor(key)?.trouble ?? 'unknown'
    troubles.set(name, trouble)
    return trouble
  },
  (key) => answerFor(key)?.operation ?? null,
)

/** @type {Map<string, { planted: number, found: number, culprit: number, misses: string[] }>} */
const kinds = new Map()
/** @type {string[]} */
const notPlanted = []
const announced = { all: 0, true: 0 }
/** In shops without causes: announcements a week, and the most on a day. */
const calm = { weekly: /** @type {number[]} */ ([]), busiest: 0 }

/** @param {number} seed */
function judgePlanted(seed) {
  const shop = madeShop({ days, seed, planted: true })
  const told = announcementsOf(shop.incidents)
  for (const cause of shop.causes) {
    const kind = kinds.get(cause.kind) ?? { planted: 0, found: 0, culprit: 0, misses: [] }
    kinds.set(cause.kind, kind)
    kind.planted++
    const hits = told.filter(({ rows }) => areHalf(rows, cause.ids))
    if (hits.length > 0) kind.found++
    else {
      const first = shop.incidents.find(({ id }) => id === cause.ids[0])
      kind.misses.push(`seed ${seed}: ${cause.ids.length} incidents from ${first?.at ?? '-'}`)
    }
    if (hits.some(({ problem }) => problem.culprit === cause.culprit)) kind.culprit++
  }
  const planted = shop.causes.flatMap(({ ids }) => ids)
  for (const { at, problem, rows } of told) {
    announced.all++
    if (areHalf(rows, planted)) announced.true++
    else notPlanted.push(`seed ${seed}: ${inWords(problem)} ${problem.culprit} ${problem.count} at ${at}`)
  }
}

/** @param {number} seed */
function judgeCalm(seed) {
  const told = announcementsOf(madeShop({ days, seed, planted: false }).incidents)
  calm.weekly.push((told.length / days) * 7)
  for (const { at, problem } of told) {
    const sameDay = told.filter((other) => other.at.slice(0, 10) === at.slice(0, 10))
    calm.busiest = Math.max(calm.busiest, sameDay.length)
    notPlanted.push(`calm seed ${seed}: ${inWords(problem)} ${problem.count} at ${at}`)
  }
}

/**
 * Whether at least half of the rows are among these.
 * @param {readonly string[]} rows
 * @param {readonly string[]} ids
 */
const areHalf = (rows, ids) => {
  const own = new Set(rows)
  return ids.filter((id) => own.has(id)).length * 2 >= own.size
}

/** @param {Problem} problem */
const inWords = ({ rule, subject }) => `${rule} ${subject}`

/**
 * What the shop is told on the strip while it logs one incident after the other.
 * @param {readonly import('./made-shop.mjs').Made[]} incidents
 * @returns {Announcement[]}
 */
const announcementsOf = (incidents) =>
  liveThrough(incidents, ours, factsOf, (kept, now, isLastOfDay) => {
    if (isLastOfDay) kept.splice(0, kept.length, ...kept.map((problem) => lookedAt(problem, now)))
  })
    .filter(({ finding }) => finding.voice === 'strip')
    .map(({ at, problem, finding }) => ({ at, problem, rows: finding.incidents }))

/**
 * At the end of the day the shop looks, and calls it seen.
 * @param {Problem} problem
 * @param {string} now
 */
const lookedAt = (problem, now) => ours.acted(problem, { act: 'watch' }, now)

function report() {
  /**
   * @param {number} part
   * @param {number} whole
   */
  const share = (part, whole) => `${part}/${whole} = ${(part / Math.max(whole, 1)).toFixed(2)}`
  console.log(`${seeds.length} shops of ${days} days, seeds ${from} to ${to}`)
  console.table(
    Object.fromEntries(
      [...kinds].map(([name, { planted, found, culprit }]) => [
        name,
        { recall: share(found, planted), 'culprit right, of those found': share(culprit, found) },
      ]),
    ),
  )
  console.log(`precision: ${share(announced.true, announced.all)}`)
  const mean = calm.weekly.reduce((sum, count) => sum + count, 0) / calm.weekly.length
  const most = Math.max(...calm.weekly).toFixed(2)
  console.log(
    `without causes: ${mean.toFixed(2)} announcements a week, at most ${most} in one shop, at most ${calm.busiest} on a day`,
  )
  for (const [name, { misses }] of kinds) for (const miss of misses) console.log(`missed ${name}, ${miss}`)
  for (const one of notPlanted) console.log(`not planted: ${one}`)
}

for (const seed of seeds) {
  judgePlanted(seed)
  judgeCalm(seed + CALM)
}
report()
