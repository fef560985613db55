// Measures two things in turn, so that whatever else the machine is doing slows down both.

/**
 * Calls each of `ways` `count` times, in rounds. Every other round goes the other way about, and a first one does not
 * count: it warms the file cache.
 * @param {Record<string, () => Promise<number>>} ways
 * @returns {Promise<Record<string, number[]>>}
 */
export async function sideBySide(count, ways) {
  const names = Object.keys(ways)
  const figures = Object.fromEntries(names.map((name) => [name, []]))
  for (let round = 0; round <= count; round += 1) {
    for (const name of round % 2 === 0 ? names : [...names].reverse()) {
      const figure = await ways[name]()
      if (round > 0) figures[name].push(figure)
    }
  }
  return figures
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/** The columns of the table that compare `measured` with `against`, round by round and by their medians. */
export function comparison(measured, against, unit, other = 'bare window') {
  const ratios = measured.map((figure, round) => figure / against[round])
  const [low, high] = [Math.min(...ratios), Math.max(...ratios)]
  const ofMedians = median(measured) / median(against)
  return {
    measured: `${median(measured).toFixed(0)} ${unit}`,
    against: `${median(against).toFixed(0)} ${unit} ${other}`,
    ratio: `${median(ratios).toFixed(2)}x (${low.toFixed(2)}-${high.toFixed(2)}); of medians ${ofMedians.toFixed(2)}x`,
  }
}
