import { codeAmongWords, codeInText } from './code-in-text'
import type { CodeKey } from './code-key'
import { foldTight } from './search-column'
import { findExactly, findNamed, findParts } from './search-exact'
import { havingCode, indexOf, inTexts, isPasted, read, type Index, type Query, type SearchItem } from './search-index'
import { take, type Found, type Results } from './search-results'
import { findSimilar } from './search-similar'

/** Never throws, whatever is typed. At most `limit` results, best first, each key once. */
export type Search = (query: string, limit?: number) => readonly Found[]

/** The code sets whose owner a query names, and the query without that name. */
export type Named = { readonly sets: ReadonlySet<string>; readonly rest: string }

export type CatalogSearch = Search & {
  readonly owner: (query: string) => Named | null
  /** Whether a folded text is all that a key is called: its title, a text of the screen, or a shopkeeper's word. */
  readonly isCalled: (key: CodeKey, text: string) => boolean
  /** The code that a text tells. `words`: the text without numbers that are no codes. */
  readonly codeIn: (typed: string, words: string) => string | null
}

/** Longer text is pasted: names of banks and brands in it say who issued the card, not whose the code is. */
const ownerLimit = 40

/**
 * Reads all items once; a search afterwards takes well under a millisecond.
 * Finds, in this order: code, beginning of a code, the shop's note, a whole title, screen text or shopkeeper's word, a
 * code within pasted text, parts of titles, parts of screen texts, pinyin and initials, body; when none of these, what
 * is one slip away. The name of an owner in the query narrows to that owner's codes, and alone lists them.
 */
export function createSearch(items: readonly SearchItem[]): CatalogSearch {
  const index = indexOf(items.toSorted((a, b) => a.rank - b.rank))
  const find: Search = (query, limit = 20) => {
    const results: Results = { found: [], taken: new Set(), limit, sets: null, items: index.items }
    if (limit > 0) search(index, read(query), query, results)
    return results.found
  }
  return Object.assign(find, {
    owner: (query: string) => ownerIn(index, read(query)),
    isCalled({ codeSet, code }: CodeKey, text: string) {
      const item = index.byKey().get(`${codeSet}:${code}`)
      return item !== undefined && callsOf(item).some((call) => foldTight(call) === text)
    },
    codeIn: (typed: string, words: string) => codeInText(typed) ?? (isShort(typed) ? codeAmongWords(words) : null),
  })
}

/** Beyond these many characters a number among words may be anything. */
const isShort = (typed: string): boolean => typed.length <= 60

const callsOf = ({ titles, screenTexts, words }: SearchItem): readonly string[] => [
  titles['zh-CN'],
  titles.en,
  ...screenTexts,
  ...words,
]

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
    for (const item of index.items.keys()) take(item, 'code-prefix', own)
    return
  }
  const rest = read(owner.rest)
  findParts(text, results)
  findExactly(index, rest, pasted, own)
  // That owner has nothing of the kind: better another owner's than something similar.
  if (results.found.length === 0) findExactly(index, rest, pasted, results)
  findSimilar(index, rest, pasted, own)
  findSimilar(index, rest, pasted, results)
  findSimilar(index, query, pasted, results)
}

/** The owner named at the beginning, at the end or as a word of its own, and the query without that name. */
function ownerIn(index: Index, { typed, words }: Query): Named | null {
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

function standsAlone(before: string, name: string, after: string, index: Index): boolean {
  const atEdge = before === '' || after === '' || (before.endsWith(' ') && after.startsWith(' '))
  // A Latin name must not be a piece of a longer word or number; `visa57`, `visab1` and `ccb余额` are two, `mcxp` are initials.
  const cutsBefore = /[a-z]$/.test(before) && /^[a-z]/.test(name)
  const isCode = /\d/.test(after) && havingCode(index, after).length > 0
  const cutsAfter = /^[a-z]/.test(after) && /[a-z]$/.test(name) && !isCode
  const cutsNumber = (/\d$/.test(before) && /^\d/.test(name)) || (/^\d/.test(after) && /\d$/.test(name))
  return atEdge && !cutsBefore && !cutsAfter && !cutsNumber
}
