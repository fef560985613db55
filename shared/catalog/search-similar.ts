import { commonWords } from './lexicon'
import { eachLine, foldWords, lineText, type Column, type Items } from './search-column'
import { findWhole } from './search-exact'
import {
  havingCode,
  inTexts,
  isPasted,
  lettersOf,
  lookUpLimit,
  read,
  type Index,
  type Query,
  type Saying,
} from './search-index'
import { takeAll, type Results } from './search-results'
import { codesLike } from './codes-like'
import { piecesOf, slipsAllowed, slipsFrom } from './search-slips'

/** Slips are forgiven, and sentences read, up to these many characters. */
const slipLimit = 60
const sentenceLimit = 60

/** When nothing else was found: what was nearly typed, or said in other words. */
export function findSimilar(index: Index, query: Query, pasted: string, results: Results): void {
  if (results.found.length > 0) return
  // Some terminals fill a code with zeros on the left.
  for (const code of [...codesLike(query.tight), query.tight.replace(/^0+(?=..$)/, '')])
    takeAll(havingCode(index, code), 'similar', results)
  findPhrases(index, query, results, mostOfIt)
  findWithSlips(index, query, results)
  if (results.found.length === 0) findLinesOfPaste(index, pasted, results)
  findPhrases(index, query, results, 0)
  if (results.found.every(({ match }) => match === 'phrase')) findSentence(index, query, results)
}

/** Items that have what was nearly typed; the lower the cost the nearer. */
type Near = { readonly items: Items; readonly cost: number }

const slipCost = 100

function findWithSlips(index: Index, query: Query, results: Results): void {
  const near = query.chinese
    ? [index.titles, index.screens].flatMap(({ tight }) => nearChinese(tight, query.tight))
    : nearWords(index, query)
  takeNearest(near, results)
  if (results.found.length === 0) takeNearest(nearLines(index.pinyin(), lettersOf(query), 'pinyin'), results)
}

function takeNearest(near: readonly Near[], results: Results): void {
  const costs = [...new Set(near.map(({ cost }) => cost))].toSorted((a, b) => a - b)
  for (const cost of costs) {
    const alike = near.filter((one) => one.cost === cost)
    takeAll(
      alike.map(({ items }) => items),
      'similar',
      results,
    )
  }
}

/** Two characters may have changed places, no more. */
function nearChinese(column: Column, typed: string): readonly Near[] {
  if (typed.length !== 2) return nearLines(column, typed, 'chinese')
  const near: Near[] = []
  eachLine(column, typed.charAt(1) + typed.charAt(0), (line) => near.push(nearLine(column, line, typed, 1)))
  return near
}

/** Lines that hold the text but for slips. */
function nearLines(column: Column, typed: string, script: 'chinese' | 'pinyin'): readonly Near[] {
  const allowed = slipsAllowed(script, typed.length)
  if (allowed === 0 || typed.length > slipLimit) return []
  const lines = new Set<number>()
  for (const piece of new Set(piecesOf(typed, allowed)))
    eachLine({ ...column, mayBegin: null }, piece, (line) => lines.add(line))
  const slipsTo = slipsFrom(typed, allowed)
  return [...lines].flatMap((line) => {
    const slips = slipsTo(lineText(column, line))
    return slips > allowed ? [] : [nearLine(column, line, typed, slips)]
  })
}

/** Fewest slips first, then the line that has the least besides. */
const nearLine = (column: Column, line: number, typed: string, slips: number): Near => ({
  items: column.items[line] ?? [],
  cost: slips * slipCost + Math.abs(lineText(column, line).length - typed.length),
})

/** English words, each as the catalog spells it or nearly: all of them must be in one item. */
function nearWords(index: Index, query: Query): readonly Near[] {
  const words = query.words.split(' ').toSorted((a, b) => b.length - a.length)
  if (words.length > 8 || query.words.length > sentenceLimit) return []
  const spellings = words.map((word) => spellingsLike(index, word))
  const candidates = havingAny(index, spellings[0]?.map(({ spelling }) => spelling) ?? [])
  return candidates.flatMap(({ item, items }) => {
    const text = ` ${foldWords([item.titles.en, ...item.screenTexts, ...item.words].join(' '))}`
    const slips = spellings.map(
      (spellings) => spellings.find(({ spelling }) => text.includes(` ${spelling}`))?.slips ?? Infinity,
    )
    const cost = slips.reduce((sum, slips) => sum + slips * slipCost, 0)
    return cost < Infinity ? [{ items, cost }] : []
  })
}

/** What has a word that begins like one of these. */
function havingAny({ titles, screens, sayings }: Index, words: readonly string[]): readonly Saying[] {
  const having = new Set<Items | undefined>()
  for (const word of words)
    for (const field of [titles, screens]) eachLine(field.words, word, (line) => having.add(field.words.items[line]))
  return sayings.filter(({ items }) => having.has(items))
}

/** Words of the catalog that begin like this one or are a slip away; a short word has to be right. */
function spellingsLike(index: Index, word: string): readonly { readonly spelling: string; readonly slips: number }[] {
  const allowed = /^[a-z]+$/.test(word) ? slipsAllowed('english', word.length) : 0
  const exact = { spelling: word, slips: 0 }
  if (allowed === 0) return [exact]
  const pieces = piecesOf(word, allowed)
  const slipsTo = slipsFrom(word, allowed, 'whole')
  const near = index.spellings().flatMap((spelling) => {
    const close = Math.abs(spelling.length - word.length) <= allowed && pieces.some((piece) => spelling.includes(piece))
    const slips = close ? slipsTo(spelling) : Infinity
    return slips <= allowed ? [{ spelling, slips }] : []
  })
  return [exact, ...near.toSorted((a, b) => a.slips - b.slips)]
}

/** From this share of the text on, what stands there whole is nearer than what is a slip away. */
const mostOfIt = 0.7

/**
 * What stands whole in a sentence: 终端未签到 in `盛付通pos机显示终端未签到`. The longest comes first.
 * @param share of the text that it has to be
 */
function findPhrases(index: Index, { chinese, tight, words, typed }: Query, results: Results, share: number): void {
  const text = chinese ? tight : ` ${words} `
  if (isPasted(typed) || text.length > 2 * sentenceLimit) return
  const said = new Map<Items, number>()
  for (const field of [index.titles, index.screens]) {
    const column = chinese ? field.tight : field.words
    for (const part of new Set(chinese ? pairsOf(tight) : tellingWords(words))) {
      eachLine(column, part, (line, where) => {
        if (where === 'part') return
        const phrase = chinese ? lineText(column, line) : foldWords(lineText(column, line))
        if (
          phrase.length > 1 &&
          phrase.length >= share * text.trim().length &&
          !commonWords.has(phrase) &&
          text.includes(chinese ? phrase : ` ${phrase} `)
        )
          said.set(column.items[line] ?? [], Math.max(phrase.length, said.get(column.items[line] ?? []) ?? 0))
      })
    }
  }
  for (const length of [...new Set(said.values())].toSorted((a, b) => b - a)) {
    const alike = [...said].filter(([, other]) => other === length).map(([items]) => items)
    // A short piece of a long sentence may stand there by chance.
    takeAll(alike, length >= (chinese ? 3 : 8) || 2 * length >= text.trim().length ? 'phrase' : 'similar', results)
  }
}

/** A pasted slip without any code: one of its lines may be a screen text that we know. */
function findLinesOfPaste(index: Index, pasted: string, results: Results): void {
  const lines = pasted.slice(0, 20 * lookUpLimit).split(/[\r\n]+/)
  if (lines.length < 2) return
  for (const line of lines.slice(0, 50)) {
    const query = read(line)
    if (query.tight.length >= 2) findWhole(inTexts(index, query), results)
  }
}

/**
 * A whole sentence: `客人说卡里没钱了`. Neighbouring characters, or English words, are looked for one by one; the line of
 * which most is in the sentence comes first.
 */
function findSentence(index: Index, query: Query, results: Results): void {
  const near = query.chinese
    ? [index.titles, index.screens].flatMap(({ tight }) =>
        sharing(tight, tellingPairs(query.tight), (text) => tellingPairs(text).length),
      )
    : [index.titles, index.screens].flatMap(({ words }) =>
        sharing(words, tellingWords(query.words), (text) => tellingWords(foldWords(text)).length),
      )
  takeNearest(near, results)
}

function sharing(column: Column, parts: readonly string[], partsIn: (line: string) => number): readonly Near[] {
  const counts = new Map<number, number>()
  for (const part of new Set(parts)) eachLine(column, part, (line) => counts.set(line, (counts.get(line) ?? 0) + 1))
  return [...counts].flatMap(([line, shared]) => {
    const share = shared / Math.max(partsIn(lineText(column, line)), 1)
    const isNear = share >= 1 || (share >= 0.5 && shared > 1)
    return isNear ? [{ items: column.items[line] ?? [], cost: -shared * share }] : []
  })
}

const pairsOf = (text: string): string[] =>
  Array.from({ length: Math.max(Math.min(text.length, sentenceLimit) - 1, 0) }, (_, i) => text.slice(i, i + 2))

const tellingPairs = (text: string): string[] => pairsOf(text).filter((pair) => !commonWords.has(pair))

const tellingWords = (text: string): string[] =>
  text.split(' ').filter((word) => word.length > 1 && !fillers.has(word) && !commonWords.has(word))

const fillers = new Set(
  'an and are at be but by can for from has have he her his how if in is it its my of on or our says she so that the their there they this to was we what when why with you your'.split(
    ' ',
  ),
)
