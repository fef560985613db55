import { codeInText } from './code-in-text'
import { normaliseQuery } from './response-code'
import { eachLine, foldTight, hitsIn, type Items } from './search-column'
import {
  havingCode,
  hitsOf,
  inTexts,
  lettersOf,
  read,
  withAccent,
  type Index,
  type InTexts,
  type Query,
} from './search-index'
import { anywhere, hasRoom, lowestOf, take, takeAll, takeHits, type Results } from './search-results'

/** Whatever holds the query as it was typed, be it by the sound; `pasted` is the whole of which the query is a part. */
export function findExactly(index: Index, query: Query, pasted: string, results: Results): void {
  const text = inTexts(index, query)
  findNamed(index, query, text, results)
  if (!hasRoom(results)) return
  findCodes(index, [codeInText(pasted)], results)
  findParts(text, results)
  findPinyin(index, query, results)
  if (hasRoom(results)) takeHits(hitsOf(index.bodies(), query), 'body', results)
  if (results.found.length === 0) findApart(index, query, results)
}

/** What the query as a whole names: a code or its beginning, a note, a title, a screen text or a word. */
export function findNamed(index: Index, query: Query, text: InTexts, results: Results): void {
  findCodes(index, [query.tight, normaliseQuery(query.typed)], results)
  const beginning = query.chinese ? '' : foldTight(normaliseQuery(query.typed))
  takeHits(hitsIn(index.codes, beginning), 'code-prefix', results, ['start'])
  takeHits(hitsOf(index.notes, query), 'note', results)
  findWhole(text, results)
}

/** Of equal texts the shop's own set comes first, be it a title here and a screen text there. */
export function findWhole({ titles, screens }: InTexts, results: Results): void {
  const lowest = lowestOf([...titles.whole, ...screens.whole], results)
  for (const item of lowest)
    take(item, titles.whole.some((items) => items.includes(item)) ? 'title' : 'screen', results)
}

export function findParts({ titles, screens }: InTexts, results: Results): void {
  takeHits(titles, 'title', results, ['start', 'part'])
  takeHits(screens, 'screen', results, ['start', 'part'])
}

/** Exact codes; `5` is also `05`. */
function findCodes(index: Index, codes: readonly (string | null)[], results: Results): void {
  const forms = codes.map((code) => foldTight(code ?? ''))
  const padded = forms.filter((code) => /^\d$/.test(code)).map((code) => `0${code}`)
  const distinct = [...new Set([...forms, ...padded])]
  takeAll(
    distinct.flatMap((code) => havingCode(index, code)),
    'code',
    results,
  )
}

/** Joined or spaced, whole or with the last syllable begun, or the initials alone. */
function findPinyin(index: Index, query: Query, results: Results): void {
  const letters = lettersOf(query)
  if (letters === '' || !hasRoom(results)) return
  const full = hitsIn(index.pinyin(), letters)
  const initials = hitsIn(index.initials(), letters)
  for (const where of letters.length > 1 ? anywhere : (['start'] as const)) {
    takeAll(full[where], 'pinyin', results)
    takeAll(initials[where], 'pinyin', results)
  }
  if (results.found.length === 0 && letters.length > 2) {
    takeHits(hitsIn(index.accented(), withAccent(letters)), 'pinyin', results)
    findBegunSyllables(index, letters, results)
  }
}

/** Some syllables in full, some begun, as input methods take them: `yuebz`, `mi m c w`. */
function findBegunSyllables(index: Index, letters: string, results: Results): void {
  const { texts, items } = index.readings()
  const spelled: Items[] = []
  eachLine(index.initials(), letters.slice(0, 1), (line, where) => {
    const syllables = texts[line]?.replace(/[üv]/g, 'u').split(' ') ?? []
    if (where !== 'part' && spelledBy(syllables, letters)) spelled.push(items[line] ?? [])
  })
  takeAll(spelled, 'pinyin', results)
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
  for (const [item, place] of placed) take(item, places[place] ?? 'body', results)
}

/** Where a word may stand, best first. */
const places = ['title', 'screen', 'pinyin', 'body'] as const

/** The items that have the word, each with the best place where it stands. */
function placesOf(index: Index, word: Query): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  const addAll = (lists: readonly Items[], place: number): void => {
    for (const item of lists.flat()) if (!found.has(item)) found.set(item, place)
  }
  const letters = lettersOf(word)
  addAll(havingCode(index, word.tight), 0)
  addAll(Object.values(hitsOf(index.titles, word)).flat(), 0)
  addAll(Object.values(hitsOf(index.screens, word)).flat(), 1)
  if (letters.length > 2) addAll(Object.values(hitsIn(index.pinyin(), letters)).flat(), 2)
  addAll(Object.values(hitsOf(index.bodies(), word)).flat(), 3)
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
