/**
 * How many slips of the finger are forgiven, by the length of the text: one from the first, two from the second. Of two
 * Chinese characters the wrong one would be half of what was said.
 */
const forgiven = { chinese: [3, 8], pinyin: [5, 12], english: [4, 8] } as const

export function slipsAllowed(script: keyof typeof forgiven, length: number): 0 | 1 | 2 {
  const [one, two] = forgiven[script]
  return length < one ? 0 : length < two ? 1 : 2
}

/**
 * Pieces of a text of which at least one survives that many slips, since a slip hits at most two neighbouring pieces.
 * Whatever holds none of them need not be compared.
 */
export function piecesOf(text: string, slips: number): readonly string[] {
  const count = Math.min(text.length, 2 * slips + 1)
  const edge = (piece: number): number => Math.floor((piece * text.length) / count)
  return Array.from({ length: count }, (_, piece) => text.slice(edge(piece), edge(piece + 1)))
}

/**
 * Counts the fewest slips (a character left out, put in, replaced, or swapped with its neighbour) that turn `typed` into
 * some part of a text, or into the whole of it; Infinity when there are more than `allowed`.
 */
export function slipsFrom(typed: string, allowed: number, to: 'part' | 'whole' = 'part'): (text: string) => number {
  // Three rows of the comparison, for one text after the other: a new array for each costs more than itself.
  let rows = new Uint16Array(3 * 128)
  return (text) => {
    const width = text.length + 1
    if (rows.length < 3 * width) rows = new Uint16Array(3 * width)
    for (let j = 0; j < width; j++) rows[j] = to === 'whole' ? j : 0
    let last = 0
    let fewestBefore = 0
    for (let i = 1; i <= typed.length; i++) {
      const beforeLast = ((i + 1) % 3) * width
      last = (i % 3) * width
      const fewest = fillRow(rows, typed, text, i, beforeLast, ((i + 2) % 3) * width, last)
      // A swap looks back two rows: when both are beyond what is allowed, nothing can come back.
      if (fewest > allowed && fewestBefore > allowed) return Infinity
      fewestBefore = fewest
    }
    const slips = to === 'whole' ? (rows[last + width - 1] ?? 0) : Math.min(...rows.subarray(last, last + width))
    return slips > allowed ? Infinity : slips
  }
}

/** Fills the row of the first `i` characters, given where the rows start; returns the smallest number in it. */
function fillRow(
  rows: Uint16Array,
  typed: string,
  text: string,
  i: number,
  beforeLast: number,
  last: number,
  row: number,
): number {
  const character = typed.charCodeAt(i - 1)
  const before = i > 1 ? typed.charCodeAt(i - 2) : -1
  let left = i
  let fewest = i
  rows[row] = i
  for (let j = 1; j <= text.length; j++) {
    const other = text.charCodeAt(j - 1)
    let best = (rows[last + j - 1] ?? 0) + (character === other ? 0 : 1)
    best = Math.min(best, (rows[last + j] ?? 0) + 1, left + 1)
    if (j > 1 && before === other && character === text.charCodeAt(j - 2) && before !== character)
      best = Math.min(best, (rows[beforeLast + j - 2] ?? 0) + 1)
    rows[row + j] = best
    left = best
    if (best < fewest) fewest = best
  }
  return fewest
}
