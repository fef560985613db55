// Chance that is the same in every run.

/**
 * A random source of 32 bits (mulberry32): numbers in [0, 1).
 * @param {number} seed
 */
export function randomFrom(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * What a made shop asks of it.
 * @param {() => number} random
 */
export function chanceFrom(random) {
  /** @param {number} count */
  const below = (count) => Math.floor(random() * count)
  return {
    random,
    below,
    /**
     * @template T
     * @param {readonly T[]} things not none
     */
    one: (things) => /** @type {T} */ (things[below(things.length)]),
    /**
     * One of these, the last of each being how often of all it comes.
     * @template {readonly [unknown, ...unknown[], number]} Row
     * @param {readonly Row[]} rows not none
     */
    weighted: (rows) => {
      const weightOf = (/** @type {Row} */ row) => Number(row.at(-1))
      let at = random() * rows.reduce((sum, row) => sum + weightOf(row), 0)
      return /** @type {Row} */ (rows.find((row) => (at -= weightOf(row)) < 0) ?? rows[0])
    },
    id: () => {
      const hex = Array.from({ length: 32 }, () => below(16).toString(16)).join('')
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
    },
  }
}

/** @typedef {ReturnType<typeof chanceFrom>} Chance */
