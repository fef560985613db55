import { expect, it } from 'vitest'
import { completeCatalog } from '../../shared/catalog/catalog.ts'
import { kinOf, problemFrom, problemOf, problemsAt, seenAgain } from '../../shared/incidents/problem.ts'
import { goneOn } from '../../shared/incidents/problem-goes-on.ts'
import { daysLookedAt, findingsIn } from '../../shared/incidents/recurrence/findings.ts'
import { factsFrom, seenFrom } from '../../shared/incidents/recurrence/seen.ts'
import { usualThresholds } from '../../shared/thresholds.ts'
import { liveThrough } from './live-through.mjs'
import { madeShop } from './made-shop.mjs'

const rules = { kinOf, problemFrom, problemOf, seenAgain, goneOn, daysLookedAt, findingsIn, seenFrom, usualThresholds }
const { answerFor } = await completeCatalog()

it(
  'of a year of a shop that solves nothing by hand, at most five problems are live on any day',
  { timeout: 60_000 },
  () => {
    const { incidents } = madeShop({ days: 365, seed: 7, planted: true })
    const factsOf = factsFrom(
      (key) => answerFor(key)?.trouble ?? 'unknown',
      (key) => answerFor(key)?.operation ?? null,
    )
    /** The most that were live at once, by day. @type {Map<string, number>} */
    const live = new Map()
    let all = 0
    liveThrough(incidents, rules, factsOf, (kept, now) => {
      const day = now.slice(0, 10)
      live.set(day, Math.max(live.get(day) ?? 0, problemsAt(kept, now).live.length))
      all = kept.length
    })
    // Thirty days, spread over the year.
    const tried = [...live].filter((_, index) => index % 12 === 11).map(([, count]) => count)
    expect(tried).toHaveLength(30)
    expect(Math.max(...tried)).toBeLessThanOrEqual(5)
    expect(Math.max(...live.values())).toBeLessThanOrEqual(5)
    // It was not that nothing ever happened.
    expect(all).toBeGreaterThan(40)
  },
)
