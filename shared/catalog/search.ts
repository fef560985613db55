import type { Language, Text } from '../language'
import type { CodeKey } from './code-key'
import { codeInText } from './code-in-text'
import { normaliseQuery } from './response-code'
import {
  eachLine,
  foldTight,
  foldWords,
  hitsIn,
  lineText,
  pinyinColumns,
  tightColumn,
  wordColumn,
  type Column,
  type Hits,
  linesOf,
  type Lines,
} from './search-column'
import { codesLike, piecesOf, slipsAllowed, slipsBetween } from './search-slips'

export { codeInText } from './code-in-text'

/** One code and everything that it can be found by. */
export type SearchItem = {
  readonly key: CodeKey
  /** The shop's own sets have the lowest; among equals the given order stays. */
  readonly rank: number
  readonly titles: Text
  readonly screenTexts: readonly string[]
  /** What shopkeepers say, in either language. */
  readonly words: readonly string[]
  /** One reading for each Chinese text of the item, syllables with spaces; further readings after `|`. */
  readonly pinyin: readonly string[]
  readonly body: Text | null
  /** Names that people use for the code set; the same for all items of a set. */
  readonly owners: readonly string[]
  /** The shop's own note. */
  readonly note?: string
}

/** By what an item was found, strongest first. */
export type Match = 'code' | 'code-prefix' | 'note' | 'title' | 'screen' | 'pinyin' | 'body' | 'similar'

export type Found = { readonly key: CodeKey; readonly match: Match }

/** Never throws, whatever is typed. At most `limit` results, best first, each key once. */
export type Search = (query: string, limit?: number) => readonly Found[]

/** Text beyond these many characters is only searched for a code. */
const lookUpLimit = 200

/** Longer text is pasted: names of banks and brands in it say who issued the card, not whose the code is. */
const ownerLimit = 40

/** Slips are forgiven, and sentences read, up to these many characters. */
const slipLimit = 60
const sentenceLimit = 60

/** Chinese and English lines of one kind. */
type Field = { readonly tight: Column; readonly words: Column }

type Index = {
  readonly items: readonly SearchItem[]
  /** By code, folded: the items that have it, in order. */
  readonly codes: ReadonlyMap<string, readonly number[]>
  readonly codeColumn: Column
  readonly notes: Field
  readonly titles: Field
  readonly screens: Field
  /** What follows as a function is made by the first look-up that gets there: the start does not wait for it. */
  readonly bodies: () => Field
  readonly readings: () => Lines
  readonly pinyin: () => ReturnType<typeof pinyinColumns>
  /** The pinyin as speakers of the south type it. */
  readonly accented: () => Column
  /** Longest name first: 银联在线 before 银联. */
  readonly owners: readonly Owner[]
  /** English words of titles, screen texts and what shopkeepers say. */
  readonly spellings: () => readonly string[]
}

type Owner = { readonly name: string; readonly sets: ReadonlySet<string> }

/** What was typed, in the forms that are compared. */
type Query = {
  /** As typed; only here are lines and punctuation still seen. */
  readonly typed: string
  readonly tight: string
  readonly words: string
  readonly chinese: boolean
}

/** Results as they come in, in order. */
type Results = {
  readonly found: Found[]
  readonly taken: Set<number>
  readonly limit: number
  /** Null takes every set. */
  readonly sets: ReadonlySet<string> | null
}

/**
 * Reads all items once; a search afterwards takes well under a millisecond.
 * Finds, in this order: code, beginning of a code, the shop's note, a whole title, screen text or shopkeeper's word, a
 * code within pasted text, parts of titles, parts of screen texts, pinyin and initials, body; when none of these, what
 * is one slip away. The name of an owner in the query narrows to that owner's codes, and alone lists them.
 */
export function createSearch(items: readonly SearchItem[]): Search {
  const index = indexOf(items.toSorted((a, b) => a.rank - b.rank))
  return (query, limit = 20) => {
    const results: Results = { found: [], taken: new Set(), limit, sets: null }
    if (limit > 0) search(index, read(query), query, results)
    return results.found
  }
}

function search(index: Index, query: Query, pasted: string, results: Results): void {
  if (query.tight === '') return
  const owner = ownerIn(index, query)
  if (owner === null) {
    findExactly(index, query, pasted, results)
    findSimilar(index, query, pasted, results)
    return
  }
  const text = inTexts(index, query)
  const own: Results = { ...results, sets: owner.sets }
  findNamed(index, query, text, results)
  if (owner.rest === '') {
    listAll(index, own)
    return
  }
  const rest = read(owner.rest)
  findParts(index, text, results)
  findExactly(index, rest, pasted, own)
  // That owner has nothing of the kind: better another owner's than something similar.
  if (results.found.length === 0) findExactly(index, rest, pasted, results)
  findSimilar(index, rest, pasted, own)
  findSimilar(index, rest, pasted, results)
  findSimilar(index, query, pasted, results)
}

function findExactly(index: Index, query: Query, pasted: string, results: Results): void {
  const text = inTexts(index, query)
  findNamed(index, query, text, results)
  findCodes(index, [codeInText(pasted)], results)
  findParts(index, text, results)
  findPinyin(index, query, results)
  if (hasRoom(results)) takeAll(inOrder(hitsOf(index.bodies(), query)), 'body', index, results)
  if (results.found.length === 0) findApart(index, query, results)
  if (results.found.length === 0 && !isPasted(query.typed)) findCodes(index, codesAmongWords(query), results)
}

/** What the query as a whole names: a code or its beginning, a note, a title, a screen text or a word. */
function findNamed(index: Index, query: Query, text: InTexts, results: Results): void {
  findCodes(index, [query.tight, normaliseQuery(query.typed)], results)
  const beginning = query.chinese ? '' : foldTight(normaliseQuery(query.typed))
  takeAll(hitsIn(index.codeColumn, beginning).start, 'code-prefix', index, results)
  takeAll(inOrder(hitsOf(index.notes, query)), 'note', index, results)
  findWhole(index, text, results)
}

/** Of equal texts the shop's own set comes first, be it a title here and a screen text there. */
function findWhole(index: Index, { titles, screens }: InTexts, results: Results): void {
  const isTitle = new Set(titles.whole)
  for (const item of ascending([...titles.whole, ...screens.whole]))
    take(item, isTitle.has(item) ? 'title' : 'screen', index, results)
}

function findParts(index: Index, { titles, screens }: InTexts, results: Results): void {
  takeAll([...titles.start, ...titles.part], 'title', index, results)
  takeAll([...screens.start, ...screens.part], 'screen', index, results)
}

/** Where the query stands in titles, and in screen texts and shopkeepers' words. */
type InTexts = { readonly titles: Hits; readonly screens: Hits }

const inTexts = (index: Index, query: Query): InTexts => ({
  titles: hitsOf(index.titles, query),
  screens: hitsOf(index.screens, query),
})

/** Chinese is sought in Chinese lines; anything else in both, since POS or a telephone number stands in either. */
function hitsOf({ tight, words }: Field, query: Query): Hits {
  const chinese = hitsIn(tight, query.tight)
  if (query.chinese) return chinese
  const others = hitsIn(words, query.words)
  return {
    whole: ascending([...others.whole, ...chinese.whole]),
    start: ascending([...others.start, ...chinese.start]),
    // A letter or two within Chinese text says nothing.
    part: query.tight.length > 2 ? ascending([...others.part, ...chinese.part]) : others.part,
  }
}

const inOrder = ({ whole, start, part }: Hits): readonly number[] => [...whole, ...start, ...part]

const ascending = (items: number[]): readonly number[] => items.sort((a, b) => a - b)

/** Exact codes; `5` is also `05`. */
function findCodes(index: Index, codes: readonly (string | null)[], results: Results): void {
  const forms = codes.map((code) => foldTight(code ?? '')).filter((code) => code !== '')
  const padded = forms.filter((code) => /^\d$/.test(code)).map((code) => `0${code}`)
  const items = new Set([...forms, ...padded].flatMap((code) => index.codes.get(code) ?? []))
  for (const item of [...items].toSorted((a, b) => a - b)) take(item, 'code', index, results)
}

const hasRoom = ({ found, limit }: Results): boolean => found.length < limit

/** Adds an item unless it is there or not asked for; false when there is room for no other. */
function take(item: number, match: Match, index: Index, { found, taken, limit, sets }: Results): boolean {
  const key = index.items[item]?.key
  if (found.length < limit && key && !taken.has(item) && (sets === null || sets.has(key.codeSet))) {
    taken.add(item)
    found.push({ key, match })
  }
  return found.length < limit
}

function takeAll(items: readonly number[], match: Match, index: Index, results: Results): void {
  for (const item of items) if (!take(item, match, index, results)) return
}

function listAll(index: Index, results: Results): void {
  for (let item = 0; item < index.items.length; item++) if (!take(item, 'code-prefix', index, results)) return
}

/** Joined or spaced, whole or with the last syllable begun, or the initials alone. */
function findPinyin(index: Index, query: Query, results: Results): void {
  const letters = lettersOf(query)
  if (letters === '' || !hasRoom(results)) return
  const full = hitsIn(index.pinyin().full, letters)
  const initials = hitsIn(index.pinyin().initials, letters)
  for (const where of letters.length > 1 ? (['whole', 'start', 'part'] as const) : (['start'] as const))
    takeAll([...full[where], ...initials[where]], 'pinyin', index, results)
  if (results.found.length === 0 && letters.length > 2) {
    takeAll(inOrder(hitsIn(index.accented(), withAccent(letters))), 'pinyin', index, results)
    findBegunSyllables(index, letters, results)
  }
}

/** Where many speakers hear no difference: zh and z, ch and c, sh and s, ng and n. */
const withAccent = (letters: string): string => letters.replace(/(?<=[zcs])h|(?<=[aei]n)g/g, '')

/** Some syllables in full, some begun, as input methods take them: `yuebz`, `mi m c w`. */
function findBegunSyllables(index: Index, letters: string, results: Results): void {
  eachLine(index.pinyin().initials, letters.slice(0, 1), (item, line, where) => {
    if (where === 'part') return true
    const syllables = index.readings().texts[line]?.replace(/[üv]/g, 'u').split(' ') ?? []
    return spelledBy(syllables, letters) ? take(item, 'pinyin', index, results) : true
  })
}

/** Whether the letters are beginnings of the first syllables. */
function spelledBy([first = '', ...others]: readonly string[], letters: string): boolean {
  if (letters === '') return true
  for (let length = Math.min(first.length, letters.length); length > 0; length--) {
    const begun = first.startsWith(letters.slice(0, length))
    if (begun && spelledBy(others, letters.slice(length))) return true
  }
  return false
}

const lettersOf = ({ chinese, tight }: Query): string =>
  !chinese && /^[a-zü]+$/.test(tight) ? tight.replace(/[vü]/g, 'u') : ''

/** Words that stand apart, or in another order: all of them in one item, in titles rather than in weaker places. */
function findApart(index: Index, query: Query, results: Results): void {
  const words = query.words.match(/\p{Script=Han}+|[^\p{Script=Han}\s]+/gu) ?? []
  if (words.length < 2 || words.length > 12) return
  let together: ReadonlyMap<number, number> | null = null
  // Long words are rare: the first ones leave little for the others to look at.
  for (const word of words.toSorted((a, b) => b.length - a.length)) {
    together = weakest(together, placesOf(index, read(word)))
    if (together.size === 0) return
  }
  const placed = [...(together ?? [])].toSorted(([a, placeA], [b, placeB]) => placeA - placeB || a - b)
  for (const [item, place] of placed) take(item, places[place] ?? 'body', index, results)
}

/** Where a word may stand, best first. */
const places = ['title', 'screen', 'pinyin', 'body'] as const

/** The items that have the word, each with the best place where it stands. */
function placesOf(index: Index, word: Query): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  const addAll = (items: readonly number[], place: number): void => {
    for (const item of items) if (!found.has(item)) found.set(item, place)
  }
  const letters = lettersOf(word)
  addAll(index.codes.get(word.tight) ?? [], 0)
  addAll(inOrder(hitsOf(index.titles, word)), 0)
  addAll(inOrder(hitsOf(index.screens, word)), 1)
  if (letters.length > 2) addAll(inOrder(hitsIn(index.pinyin().full, letters)), 2)
  addAll(inOrder(hitsOf(index.bodies(), word)), 3)
  return found
}

/** The items that are in both, each with its weaker place. */
function weakest(
  before: ReadonlyMap<number, number> | null,
  found: ReadonlyMap<number, number>,
): ReadonlyMap<number, number> {
  if (before === null) return found
  return new Map(
    [...before].flatMap(([item, place]) => {
      const other = found.get(item)
      return other === undefined ? [] : [[item, Math.max(place, other)] as const]
    }),
  )
}

/** `刷卡显示 51`: what looks like a code within a sentence. */
const codesAmongWords = ({ words, tight }: Query): readonly string[] =>
  (words.match(/(?<![0-9a-z])(?=[a-z]*\d)[0-9a-z]{2,4}(?![0-9a-z])/g) ?? []).filter((word) => word !== tight)

function findSimilar(index: Index, query: Query, pasted: string, results: Results): void {
  if (results.found.length > 0) return
  // Some terminals fill a code with zeros on the left.
  for (const code of [...codesLike(query.tight), query.tight.replace(/^0+(?=..$)/, '')]) {
    for (const item of index.codes.get(code) ?? []) take(item, 'similar', index, results)
  }
  findWithSlips(index, query, results)
  if (results.found.length === 0) findLinesOfPaste(index, pasted, results)
  if (results.found.length === 0) findSentence(index, query, results)
}

/** An item that is nearly what was typed; the lower the cost the nearer. */
type Near = { readonly item: number; readonly cost: number }

const slipCost = 100

function findWithSlips(index: Index, query: Query, results: Results): void {
  const near = query.chinese
    ? [index.titles, index.screens].flatMap(({ tight }) => nearLines(tight, query.tight, 'chinese'))
    : nearWords(index, query)
  takeNearest(near, index, results)
  if (results.found.length === 0)
    takeNearest(nearLines(index.pinyin().full, lettersOf(query), 'pinyin'), index, results)
}

function takeNearest(near: Near[], index: Index, results: Results): void {
  const sorted = near.toSorted((a, b) => a.cost - b.cost || a.item - b.item)
  takeAll(
    sorted.map(({ item }) => item),
    'similar',
    index,
    results,
  )
}

/** Lines that hold the text but for slips: fewest slips first, then the line that has the least besides. */
function nearLines(column: Column, typed: string, script: 'chinese' | 'pinyin'): Near[] {
  const allowed = slipsAllowed(script, typed.length)
  if (allowed === 0 || typed.length > slipLimit) return []
  const lines = new Map<number, number>()
  for (const piece of new Set(piecesOf(typed, allowed))) {
    eachLine({ ...column, pad: '', mayBegin: null }, piece, (item, line) => Boolean(lines.set(line, item)))
  }
  return [...lines].flatMap(([line, item]) => {
    const text = lineText(column, line)
    const slips = slipsBetween(typed, text, allowed)
    return slips > allowed ? [] : [{ item, cost: slips * slipCost + Math.abs(text.length - typed.length) }]
  })
}

/** English words, each as the catalog spells it or nearly: all of them must be in one item. */
function nearWords(index: Index, query: Query): Near[] {
  const words = query.words.split(' ').toSorted((a, b) => b.length - a.length)
  if (words.length > 8 || query.words.length > sentenceLimit) return []
  const [longest, ...others] = words.map((word) => spellingsLike(index, word))
  const items = new Set<number>()
  for (const { spelling } of longest ?? []) {
    for (const { words } of [index.titles, index.screens]) eachLine(words, spelling, (item) => Boolean(items.add(item)))
  }
  return [...items].flatMap((item) => {
    const text = ` ${englishOf(index.items[item])}`
    const slips = [longest ?? [], ...others].map(
      (spellings) => spellings.find(({ spelling }) => text.includes(` ${spelling}`))?.slips ?? Infinity,
    )
    const cost = slips.reduce((sum, slips) => sum + slips * slipCost, 0)
    return cost < Infinity ? [{ item, cost }] : []
  })
}

const englishOf = (item: SearchItem | undefined): string =>
  item ? foldWords([item.titles.en, ...item.screenTexts, ...item.words].join(' ')) : ''

/** Words of the catalog that begin like this one or are a slip away; a short word has to be right. */
function spellingsLike(index: Index, word: string): readonly { readonly spelling: string; readonly slips: number }[] {
  const allowed = /^[a-z]+$/.test(word) ? slipsAllowed('english', word.length) : 0
  const exact = { spelling: word, slips: 0 }
  if (allowed === 0) return [exact]
  const near = index.spellings().flatMap((spelling) => {
    const close = Math.abs(spelling.length - word.length) <= allowed
    const slips = close ? slipsBetween(word, spelling, allowed, 'whole') : Infinity
    return slips <= allowed ? [{ spelling, slips }] : []
  })
  return [exact, ...near.toSorted((a, b) => a.slips - b.slips)]
}

/** A pasted slip without any code: one of its lines may be a screen text that we know. */
function findLinesOfPaste(index: Index, pasted: string, results: Results): void {
  const lines = pasted.slice(0, 20 * lookUpLimit).split(/[\r\n]+/)
  if (lines.length < 2) return
  for (const line of lines.slice(0, 50)) {
    const query = read(line)
    if (query.tight.length < 2) continue
    findWhole(index, inTexts(index, query), results)
  }
}

/**
 * A whole sentence: `客人说卡里没钱了`. Neighbouring characters, or English words, are looked for one by one; the line of
 * which most is in the sentence comes first.
 */
function findSentence(index: Index, query: Query, results: Results): void {
  const near = query.chinese
    ? [index.titles, index.screens].flatMap(({ tight }) =>
        sharing(tight, pairsOf(query.tight), (text) => text.length - 1),
      )
    : [index.titles, index.screens].flatMap(({ words }) =>
        sharing(words, tellingWords(query.words), (text) => tellingWords(text).length),
      )
  takeNearest(near, index, results)
}

function sharing(column: Column, parts: readonly string[], partsIn: (line: string) => number): Near[] {
  const counts = new Map<number, { readonly item: number; readonly shared: number }>()
  for (const part of new Set(parts)) {
    eachLine(column, part, (item, line) =>
      Boolean(counts.set(line, { item, shared: (counts.get(line)?.shared ?? 0) + 1 })),
    )
  }
  return [...counts].flatMap(([line, { item, shared }]) => {
    const share = shared / Math.max(partsIn(lineText(column, line)), 1)
    return share >= 1 || (share >= 0.5 && shared > 1) ? [{ item, cost: -shared * share }] : []
  })
}

const pairsOf = (text: string): string[] =>
  Array.from({ length: Math.min(text.length, sentenceLimit) - 1 }, (_, i) => text.slice(i, i + 2))

const tellingWords = (text: string): string[] => text.split(' ').filter((word) => word.length > 1 && !fillers.has(word))

const fillers = new Set(
  'an and are at be but by can for from has have he her his how if in is it its my of on or our says she so that the their there they this to was we what when why with you your'.split(
    ' ',
  ),
)

/** The owner named at the beginning, at the end or as a word of its own, and the query without that name. */
function ownerIn(
  index: Index,
  { typed, words }: Query,
): { readonly sets: ReadonlySet<string>; readonly rest: string } | null {
  if (words.length > ownerLimit || isPasted(typed)) return null
  for (const { name, sets } of index.owners) {
    for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
      const before = words.slice(0, at)
      const after = words.slice(at + name.length)
      if (standsAlone(before, name, after, index)) return { sets, rest: `${before.trim()} ${after.trim()}`.trim() }
    }
  }
  return null
}

function standsAlone(before: string, name: string, after: string, { codes }: Index): boolean {
  const atEdge = before === '' || after === '' || (before.endsWith(' ') && after.startsWith(' '))
  // A Latin name must not be a piece of a longer word or number; `visa57`, `visab1` and `ccb余额` are two.
  const cutsBefore = /[a-z]$/.test(before) && /^[a-z]/.test(name)
  const cutsAfter = /^[a-z]/.test(after) && /[a-z]$/.test(name) && !codes.has(after)
  const cutsNumber = (/\d$/.test(before) && /^\d/.test(name)) || (/^\d/.test(after) && /\d$/.test(name))
  return atEdge && !cutsBefore && !cutsAfter && !cutsNumber
}

function read(typed: string): Query {
  const words = foldWords(typed.slice(0, lookUpLimit))
  return { typed, words, tight: words.replaceAll(' ', ''), chinese: /\p{Script=Han}/u.test(words) }
}

function indexOf(items: readonly SearchItem[]): Index {
  const codes = tightColumn(linesOf(items, ({ key }) => [key.code]))
  const titles = bilingual(items, (item) => item.titles)
  const screens = mixed(linesOf(items, ({ screenTexts, words }) => [...screenTexts, ...words]))
  const readings = once(() => linesOf(items, ({ pinyin }) => pinyin.flatMap((reading) => reading.split('|'))))
  return {
    items,
    codes: itemsByLine(codes),
    codeColumn: codes,
    notes: mixed(linesOf(items, ({ note }) => (note === undefined ? [] : [note]))),
    titles,
    screens,
    bodies: once(() => bilingual(items, ({ body }) => body)),
    readings,
    pinyin: once(() => pinyinColumns(readings())),
    accented: once(() => {
      const { texts, items } = readings()
      return pinyinColumns({ texts: texts.map(withAccent), items }).full
    }),
    owners: ownersOf(items),
    spellings: once(() => [...new Set([titles, screens].flatMap(({ words }) => words.text.match(/[a-z]{3,}/g) ?? []))]),
  }
}

function bilingual(items: readonly SearchItem[], textOf: (item: SearchItem) => Text | null): Field {
  const inLanguage = (language: Language) =>
    linesOf(items, (item) => {
      const text = textOf(item)
      return text === null ? [] : [text[language]]
    })
  return { tight: tightColumn(inLanguage('zh-CN')), words: wordColumn(inLanguage('en')) }
}

function mixed({ texts, items }: Lines): Field {
  const chinese = { texts: [] as string[], items: [] as number[] }
  const others = { texts: [] as string[], items: [] as number[] }
  texts.forEach((text, line) => {
    const lines = hasHan(text) ? chinese : others
    lines.texts.push(text)
    lines.items.push(items[line] ?? 0)
  })
  return { tight: tightColumn(chinese), words: wordColumn(others) }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => (made ??= { value: make() }).value
}

const isPasted = (typed: string): boolean => /[\r\n]/.test(typed.trim())

const hasHan = (text: string): boolean => /[\u2e80-\u9fff]/.test(text)

function itemsByLine({ text, items }: Column): ReadonlyMap<string, readonly number[]> {
  const byLine = new Map<string, number[]>()
  for (const [line, folded] of text.slice(1, -1).split('\n').entries()) {
    const item = items[line] ?? 0
    const same = byLine.get(folded)
    if (same) same.push(item)
    else byLine.set(folded, [item])
  }
  return byLine
}

function ownersOf(items: readonly SearchItem[]): readonly Owner[] {
  const sets = new Map<string, Set<string>>()
  const read = new Set<string>()
  for (const { key, owners } of items) {
    if (read.has(key.codeSet)) continue
    read.add(key.codeSet)
    for (const name of owners.map(foldWords).filter((name) => name !== '')) {
      const named = sets.get(name)
      if (named) named.add(key.codeSet)
      else sets.set(name, new Set([key.codeSet]))
    }
  }
  return [...sets].map(([name, sets]) => ({ name, sets })).toSorted((a, b) => b.name.length - a.name.length)
}
