import { expect, it } from 'vitest'
import { completeCatalog } from '../../shared/catalog/catalog.ts'
import { openByDay, openPayments } from '../../shared/incidents/open-payments.ts'
import { madeShop } from './made-shop.mjs'
import { withVerdicts } from './made-verdicts.mjs'
import { randomFrom } from './random.mjs'

/** @typedef {import('../../shared/incidents/incident.ts').Incident} Incident */

const { answerFor } = await completeCatalog()

/** @type {Map<string, ReturnType<typeof answerFor>>} */
const answers = new Map()
/** @param {import('../../shared/catalog/code-key.ts').CodeKey} key */
const answerOf = (key) => {
  const name = `${key.codeSet}:${key.code}`
  const answer = answers.get(name) ?? answerFor(key)
  answers.set(name, answer)
  return answer
}
const firstStart = { at: '2020-01-01T00:00:00.000+08:00', seq: 1 }
/**
 * @param {readonly Incident[]} rows
 * @param {string} at
 */
const openOf = (rows, at) => openPayments(rows, at, { firstStart, answerOf })
/**
 * @param {string} day
 * @param {number} count
 */
const dayBefore = (day, count) => new Date(Date.parse(day) - count * 86_400_000).toISOString().slice(0, 10)

/**
 * The log of a shop as its sample folder holds it.
 * @param {number} days
 * @param {number} seed
 * @param {string} lastDay
 */
function logOf(days, seed, lastDay) {
  const shop = madeShop({ days, seed, planted: true, lastDay })
  /** @param {import('./made-shop.mjs').Made} draft */
  const draftIsOpen = (draft) => openOf([{ ...draft, seq: 2, history: [] }], draft.at).length > 0
  const drafts = withVerdicts(shop.incidents, draftIsOpen, { random: randomFrom(seed), staff: shop.staff, lastDay })
  return drafts.map((draft, index) => ({ ...draft, seq: index + 2 }))
}
/**
 * @param {readonly Incident[]} rows
 * @param {string} day
 */
const onHome = (rows, day) => openByDay(openOf(rows, `${day}T21:30:00.000+08:00`), day).recent.length

it('leaves at most six on home on any of thirty days, whichever day the sample ends on', () => {
  const counts = Array.from({ length: 30 }, (_, n) => {
    const lastDay = dayBefore('2026-11-30', n * 12)
    return onHome(logOf(60, 7 + n, lastDay), lastDay)
  })
  console.log(`open on home, 30 samples: ${counts.join(' ')}`)
  expect(Math.max(...counts)).toBeLessThanOrEqual(6)
  // A shop that never has anything open shows nothing.
  expect(Math.max(...counts)).toBeGreaterThan(2)
})

it('leaves at most six on home on each of the last thirty days of a year', () => {
  const rows = logOf(365, 7, '2026-11-30')
  const counts = Array.from({ length: 30 }, (_, n) => onHome(rows, dayBefore('2026-11-30', n)))
  console.log(`open on home, the last 30 days of a year: ${counts.join(' ')}`)
  expect(Math.max(...counts)).toBeLessThanOrEqual(6)
})

it('writes verdicts that stand in the history, after the entry, and gives some up', () => {
  const rows = logOf(365, 7, '2026-11-30')
  for (const { at, gate, notCleared, history } of rows) {
    if (gate === undefined && notCleared === undefined) continue
    expect(Date.parse(history[0]?.at ?? '')).toBeGreaterThan(Date.parse(at))
  }
  expect(rows.some(({ gate }) => gate === 'paid')).toBe(true)
  expect(rows.some(({ gate }) => gate === 'not-paid')).toBe(true)
  expect(rows.some(({ notCleared }) => notCleared !== undefined)).toBe(true)
})
