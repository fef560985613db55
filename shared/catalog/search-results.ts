import type { CodeKey } from './code-key'
import type { Hits, Items, Where } from './search-column'
import type { SearchItem } from './search-index'

/** By what an item was found, strongest first. `phrase`: all that it is called stands in the query. */
export type Match = 'code' | 'code-prefix' | 'note' | 'title' | 'screen' | 'pinyin' | 'body' | 'phrase' | 'similar'

export type Found = { readonly key: CodeKey; readonly match: Match }

/** Results as they come in, in order. */
export type Results = {
  readonly found: Found[]
  readonly taken: Set<number>
  readonly limit: number
  /** Null takes every set. */
  readonly sets: ReadonlySet<string> | null
  readonly items: readonly SearchItem[]
}

export const hasRoom = ({ found, limit }: Results): boolean => found.length < limit

/** Adds an item unless it is there, is not asked for or has no room. */
export function take(item: number, match: Match, results: Results): void {
  const key = results.items[item]?.key
  if (!key || !hasRoom(results) || !isWanted(item, results)) return
  results.taken.add(item)
  results.found.push({ key, match })
}

/** Adds the items of all lists, the lowest first. */
export function takeAll(lists: readonly Items[], match: Match, results: Results): void {
  for (const item of lowestOf(lists, results)) take(item, match, results)
}

/** Where a needle may stand in a line, strongest first. */
export const anywhere: readonly Where[] = ['whole', 'start', 'part']

export function takeHits(hits: Hits, match: Match, results: Results, wheres = anywhere): void {
  for (const where of wheres) takeAll(hits[where], match, results)
}

/**
 * The lowest items of all lists that can be taken, as many as there is room for. A word may be in thousands of items, but
 * since lists rise, most of them are left after one look.
 */
export function lowestOf(lists: readonly Items[], results: Results): Items {
  const lowest: number[] = []
  const room = results.limit - results.found.length
  for (const list of lists) {
    for (const item of list) {
      if (lowest.length >= room && item >= (lowest.at(-1) ?? 0)) break
      if (isWanted(item, results)) insert(lowest, item, room)
    }
  }
  return lowest
}

const isWanted = (item: number, { taken, sets, items }: Results): boolean =>
  !taken.has(item) && (sets === null || sets.has(items[item]?.key.codeSet ?? ''))

/** Keeps the numbers rising, each once, and no more than `room` of them. */
function insert(numbers: number[], number: number, room: number): void {
  let at = numbers.length
  while (at > 0 && (numbers[at - 1] ?? 0) > number) at--
  if (numbers[at - 1] === number) return
  numbers.splice(at, 0, number)
  if (numbers.length > room) numbers.pop()
}
