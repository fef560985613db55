import {
  answerFor,
  answerToCode,
  everyCode,
  hitFrom,
  isShownIn,
  placeInShop,
  setsInOrder,
  unknownAnswer,
  unknownShop,
  wholePart,
  type Answer,
  type Hit,
  type Shop,
} from './catalog'
import { unknownKey } from './code-key'
import { familySet } from './families'
import { normaliseQuery, parseResponseCode } from './response-code'
import type { Search } from './search'
import type { Found } from './search-results'

/** What there is to show for what was typed. */
export type LookUp =
  | { readonly kind: 'empty' }
  /** `guesses`: what may have been meant, where nothing is exactly so. */
  | { readonly kind: 'answer'; readonly answer: Answer; readonly guesses: readonly Hit[] }
  | { readonly kind: 'hits'; readonly hits: readonly Hit[] }

/**
 * Looks up what was typed. Never fails and is never a dead end: what nobody knows is an answer of its own.
 * @param keys signs on the physical keys that were pressed since the box was last empty, whatever came of them
 */
export function lookUp(typed: string, shop = unknownShop, keys = ''): LookUp {
  const query = normaliseQuery(typed)
  if (query === '') return { kind: 'empty' }
  const code = parseResponseCode(query)
  if (code !== null && query.length === 2 && (everyCode().has(code) || /\d/.test(code))) {
    return answered(answerToCode(code, shop))
  }
  const found = query.length === 1 ? [] : searchOf(shop)(typed)
  const [exact, ...more] = found.filter(({ match }) => match === 'code')
  // One owner and one code were named, or a slip that tells its code was pasted: no need to choose.
  const told = exact && more.length === 0 ? answerFor(exact.key) : answerInText(typed, shop)
  if (told) return answered(told)
  const byKeys = hitOfKeys(query, keys, shop)
  const listed = query.length === 1 ? hitsByPrefix(query, code, shop) : ownFirst(found, shop).flatMap(hitOf)
  const hits = distinct([...byKeys, ...listed])
  const isGuess = byKeys.length === 0 && found.length > 0 && found.every(({ match }) => match === 'similar')
  if (hits.length === 0 || isGuess) return answered(unknownWords(typed, code), hits)
  // Two letters may be the start of a word, or a code that no table has: neither is a dead end.
  return {
    kind: 'hits',
    hits: query.length === 2 && code !== null ? [...hits, hitFrom(unknownWords(typed, code))] : hits,
  }
}

const answered = (answer: Answer, guesses: readonly Hit[] = []): LookUp => ({ kind: 'answer', answer, guesses })

/** Nobody knows these words, or this code. */
const unknownWords = (typed: string, code: string | null): Answer => unknownAnswer(code ?? unknownKey(typed).code)

/** With a Chinese input method `b` then `4` becomes 被: the keys still tell. */
function hitOfKeys(query: string, keys: string, shop: Shop): Hit[] {
  const code = parseResponseCode(keys)
  if (code === null || keys.length !== 2 || query === keys || !/[^\x20-\x7E]/.test(query)) return []
  return everyCode().has(code) ? [{ ...hitFrom(answerToCode(code, shop)), typedWithIme: true }] : []
}

/** One sign: the code with the leading zero that slips leave out, then all codes that begin so, the shop's own first. */
function hitsByPrefix(query: string, code: string | null, shop: Shop): Hit[] {
  const place = (other: string) => (other === code ? -1 : placeInShop(other, shop))
  return [...everyCode()]
    .filter((other) => other.length === 2 && (other === code || other.startsWith(query)))
    .sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1))
    .map((other) => hitFrom(answerToCode(other, shop)))
}

/** Of things that match in the same way, those of the shop's own sets come first; they are what its terminal shows. */
function ownFirst(found: readonly Found[], shop: Shop): Found[] {
  const ways = [...new Set(found.map(({ match }) => match))]
  return found.toSorted(
    (a, b) =>
      ways.indexOf(a.match) - ways.indexOf(b.match) ||
      Number(isShownIn(shop, b.key.codeSet)) - Number(isShownIn(shop, a.key.codeSet)),
  )
}

function answerInText(text: string, shop: Shop): Answer | null {
  const code = wholePart()?.codeInText(text) ?? null
  return code === null ? null : answerToCode(code, shop)
}

function hitOf({ key }: Found): Hit[] {
  const answer = answerFor(key)
  return answer ? [hitFrom(answer)] : []
}

function distinct(hits: readonly Hit[]): Hit[] {
  const seen = new Set<string>()
  return hits.filter(({ codeSet, code }) => {
    const name = `${codeSet}:${code}`
    return !seen.has(name) && seen.add(name)
  })
}

type Whole = NonNullable<ReturnType<typeof wholePart>>

let built: { readonly whole: Whole; readonly shop: Shop; readonly search: Search } | null = null

/** Makes now what the first search by words would have to wait for: a text that nothing matches goes through all of it. */
export function readySearch(shop: Shop): void {
  searchOf(shop)('qzxv 囧囧囧')
}

/** Built at the first search, and again when the shop tells something new about itself. */
function searchOf(shop: Shop): Search {
  const whole = wholePart()
  if (whole === null) return () => []
  if (built?.whole !== whole || built.shop !== shop) {
    built = { whole, shop, search: whole.createSearch(itemsFor(whole, shop)) }
  }
  return built.search
}

function itemsFor({ searchItems }: Whole, shop: Shop) {
  // What happened is said in words that many codes share: the kind of trouble comes first.
  const order = [familySet, ...setsInOrder(shop)]
  const noteOn = new Map(shop.notes.map(({ codeSet, code, text }) => [`${codeSet}:${code}`, text]))
  return searchItems(
    (codeSet) => order.indexOf(codeSet),
    ({ codeSet, code }) => noteOn.get(`${codeSet}:${code}`),
  )
}
