// Counts what the rule for card data does: how many of each kind of a shop's harmless numbers it takes for card data, and
// which spellings of card numbers stay readable. Prints every figure.
import { importBundled } from '../setup/bundle.mjs'
import { table } from '../setup/table.mjs'

export const name = 'card-counts'
export const rounds = 10_000

/** So many spellings may stay readable. */
const MOST_READABLE = 3
/** A spelling is readable when more of its numbers stay: chance makes a date or a list of codes of one in a hundred. */
const READABLE = 0.1

/** @param {import('./run.mjs').Options} options */
export async function run({ rounds: count }) {
  const { withoutCardData } = await importBundled('shared/payments/card-data.ts')
  const { manyOf, plainSpellings, shopNumbers } = await importBundled('shared/payments/card-data-samples.ts')
  /** @param {string} text */
  const removed = (text) => withoutCardData(text).removed > 0
  const seed = Date.now() % 1_000_000
  const kinds = Object.entries(shopNumbers).map(([kind, { most, make }]) => {
    const taken = manyOf(make, count, seed).filter(removed)
    return { kind, most, taken: taken.length, example: taken[0] ?? '' }
  })
  const over = kinds.filter(({ most, taken }) => taken > most * count)
  const spellings = plainSpellings(Math.max(10, Math.round(count / 100)), seed).map(({ name: spelling, texts }) => {
    const left = texts.filter(({ text }) => !removed(text))
    return { spelling, left: left.length, of: texts.length, example: left[0]?.text ?? '' }
  })
  const readable = spellings.filter(({ left, of }) => left > of * READABLE)
  const details = [
    `Harmless numbers, ${count} of each kind, seed ${seed}`,
    table([
      ['kind', 'taken', 'share', 'at most', ''],
      ...kinds.map(({ kind, most, taken, example }) => [
        kind,
        String(taken),
        percent(taken / count),
        percent(most),
        example,
      ]),
    ]),
    '',
    `Card numbers in ${spellings.length} spellings`,
    table([
      ['spelling', 'stay', 'of', ''],
      ...spellings.map(({ spelling, left, of, example }) => [
        spelling,
        String(left),
        String(of),
        JSON.stringify(example),
      ]),
    ]),
  ].join('\n')
  return [
    {
      fault: `harmless numbers of ${kinds.length} kinds`,
      rounds: count,
      falseAlarms: over.length,
      note: over.map(({ kind }) => kind).join(', '),
      details,
    },
    {
      fault: `card numbers in ${spellings.length} spellings`,
      rounds: spellings[0]?.of,
      'readable beyond three': Math.max(0, readable.length - MOST_READABLE),
      note: `readable: ${readable.map(({ spelling }) => spelling).join(', ') || 'none'}`,
    },
  ]
}

/** @param {number} share */
const percent = (share) => `${(share * 100).toFixed(2)} %`
