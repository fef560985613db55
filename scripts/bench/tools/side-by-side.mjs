// Measures two things in turn, so that whatever else the machine is doing slows down both.

/**
 * Calls each of `ways` `count` times, in rounds. Every other round goes the other way about, and a first one does not
 * count: it warms the file cache.
 * @template {string} Way
 * @template Figure
 * @param {number} count
 * @param {Record<Way, () => Promise<Figure>>} ways
 * @returns {Promise<Record<Way, Figure[]>>}
 */
export async function sideBySide(count, ways) {
  const names = /** @type {Way[]} */ (Object.keys(ways))
  const figures = /** @type {Record<Way, Figure[]>} */ ({})
  for (const name of names) figures[name] = []
  for (let round = 0; round <= count; round += 1) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const figure = await ways[name]()
      if (round > 0) figures[name].push(figure)
    }
  }
  return figures
}

/** @param {readonly number[]} numbers */
export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2
}

/**
 * @param {readonly number[]} numbers
 * @param {number} share 0.95 for the figure that one in twenty is above
 */
export const percentile = (numbers, share) =>
  numbers.toSorted((a, b) => a - b)[Math.floor(share * (numbers.length - 1))] ?? NaN

/**
 * The columns of the table that compare `measured` with `against`, round by round and by their medians.
 * @param {readonly number[]} measured
 * @param {readonly number[]} against
 * @param {string} unit
 */
export function comparison(measured, against, unit, other = 'bare window') {
  const ratios = measured.map((figure, round) => figure / (against[round] ?? NaN))
  const [low, high] = [Math.min(...ratios), Math.max(...ratios)]
  const ofMedians = median(measured) / median(against)
  return {
    measured: `${median(measured).toFixed(0)} ${unit}`,
    against: `${median(against).toFixed(0)} ${unit} ${other}`,
    ratio: `${median(ratios).toFixed(2)}x (${low.toFixed(2)}-${high.toFixed(2)}); of medians ${ofMedians.toFixed(2)}x`,
  }
}
