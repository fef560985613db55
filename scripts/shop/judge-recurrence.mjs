// How well the rules find what was planted in made shops that they were not tuned on: npm run judge -- --seeds=1000-1019
import { madeShop } from './made-shop.mjs'
import { withModules } from './typescript.mjs'

const option = (name, usual) => process.argv.find((arg) => arg.startsWith(`--${name}=`))?.split('=')[1] ?? usual
const [from, to] = option('seeds', '1000-1019').split('-').map(Number)
const days = Number(option('days', '90'))
const seeds = Array.from({ length: to - from + 1 }, (_, index) => from + index)

const modules = [
  'shared/catalog/catalog.ts',
  'shared/incidents/problem.ts',
  'shared/incidents/recurrence/findings.ts',
  'shared/incidents/recurrence/seen.ts',
  'shared/thresholds.ts',
]

await withModules(modules, async (catalog, problems, { findingsIn, daysLookedAt }, seen, { usualThresholds }) => {
  const { answerFor } = await catalog.completeCatalog()
  const troubles = new Map()
  const factsOf = seen.factsFrom((key) => {
    const name = `${key.codeSet}:${key.code}`
    if (!troubles.has(name)) troubles.set(name, answerFor(key)?.trouble ?? 'unknown')
    return troubles.get(name)
  })

  /** Logs one incident after the other, as the shop would, and keeps what it is told. */
  function lived(incidents) {
    const kept = []
    const announcements = []
    const log = incidents.map((draft, index) => ({ ...draft, seq: index + 1, history: [] }))
    let start = 0
    log.forEach((incident, index) => {
      const now = incident.at
      while (Date.parse(now) - Date.parse(log[start].at) > daysLookedAt * 86_400_000) start++
      for (const finding of findingsIn(log.slice(start, index + 1), now, usualThresholds, factsOf)) {
        if (finding.voice !== 'strip') continue
        const known = problems.problemOf(finding, kept, now)
        const next = known
          ? problems.seenAgain(known, finding, now)
          : problems.problemFrom(finding, crypto.randomUUID(), now)
        if (next === known) continue
        if (next.announced.at !== known?.announced.at)
          announcements.push({ at: now, problem: next, rows: finding.incidents })
        if (known) kept[kept.indexOf(known)] = next
        else kept.push(next)
        // The shop looks, and calls it done at the end of the day.
      }
      const isLastOfDay = log[index + 1]?.at.slice(0, 10) !== now.slice(0, 10)
      if (isLastOfDay)
        kept.forEach(
          (problem, at) =>
            (kept[at] = problem.state === 'solved' ? problem : problems.acted(problem, { act: 'watch' }, now)),
        )
    })
    return { kept, announcements }
  }

  const kinds = new Map()
  const kindOf = (name) => {
    if (!kinds.has(name)) kinds.set(name, { planted: 0, found: 0, culprit: 0, misses: [] })
    return kinds.get(name)
  }
  let announced = 0
  let trueOnes = 0
  const falseOnes = []
  let busiest = 0
  const quiet = []
  for (const seed of seeds) {
    const shop = madeShop({ days, seed, planted: true })
    const { announcements } = lived(shop.incidents)
    const told = announcements.map((one) => ({ ...one, ids: new Set(one.rows) }))
    for (const cause of shop.causes) {
      const kind = kindOf(cause.kind)
      kind.planted++
      const hits = told.filter(({ ids }) => cause.ids.filter((one) => ids.has(one)).length * 2 >= ids.size)
      if (hits.length > 0) kind.found++
      else
        kind.misses.push(
          `seed ${seed}: ${cause.ids.length} incidents from ${shop.incidents.find(({ id }) => id === cause.ids[0]).at}`,
        )
      if (hits.some(({ problem }) => problem.culprit === cause.culprit)) kind.culprit++
    }
    const planted = new Set(shop.causes.flatMap(({ ids }) => ids))
    for (const { at, problem, rows } of told) {
      announced++
      if (rows.filter((one) => planted.has(one)).length * 2 >= rows.length) trueOnes++
      else
        falseOnes.push(`seed ${seed}: ${problem.rule} ${problem.subject} ${problem.culprit} ${problem.count} at ${at}`)
    }

    const calm = lived(madeShop({ days, seed: seed + 500_000, planted: false }).incidents).announcements
    quiet.push((calm.length / days) * 7)
    for (const { at } of calm)
      busiest = Math.max(busiest, calm.filter((other) => other.at.slice(0, 10) === at.slice(0, 10)).length)
    for (const { at, problem } of calm)
      falseOnes.push(`calm seed ${seed + 500_000}: ${problem.rule} ${problem.subject} ${problem.count} at ${at}`)
  }

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
  console.log(`precision: ${share(trueOnes, announced)}`)
  console.log(
    `without causes: ${(quiet.reduce((a, b) => a + b, 0) / quiet.length).toFixed(2)} announcements a week, at most ${Math.max(...quiet).toFixed(2)} in one shop, at most ${busiest} on a day`,
  )
  for (const [name, { misses }] of kinds) for (const miss of misses) console.log(`missed ${name}, ${miss}`)
  for (const one of falseOnes) console.log(`not planted: ${one}`)
})
