import type { Text } from '../language'
import { answersFrom, type Answers } from './answers'
import { coreAdvice, coreSets } from './code-sets'
import { inShop, type InShop, type SearchInShop, type Shop } from './in-shop'
import type { CatalogSearch } from './search'
import { tablesOf, type Tables } from './tables'

export type { Answer, Hit, Reading } from './answer'
export type { AnswerFor } from './answers'
export type { AnswerClass } from './code-set'
export { families, familyKey, familyOf } from './families'
export { unknownShop, type Shop } from './in-shop'
export type { Trouble } from './trouble'

/** Month in which the facts were last read against their sources. */
export const catalogVersion = '2026-11'

/** All that is known of codes. A value: what is known of more codes is another catalog. */
export type Catalog = Answers & {
  /** Whose code tables a shop can name as its own: acquirers, and makers of terminals and till programs. */
  readonly acquirers: readonly Owner[]
  readonly makers: readonly Owner[]
  readonly inShop: (shop: Shop) => InShop
}

export type Owner = { readonly id: string; readonly name: Text }

const noWords: CatalogSearch = Object.assign(() => [], { owner: () => null, isCalled: () => false, codeIn: () => null })

/** What any shop meets, there from the first moment: codes of the core sets. Words find nothing in it. */
export const coreCatalog = catalogOf(tablesOf(coreSets, coreAdvice, {}), () => noWords)

/** The whole catalog, with all further code sets and the search by words: made anew by each call, so hold it. */
export async function completeCatalog(): Promise<Catalog> {
  const { allSources, otherAdvice, otherSets, searchInShops } = await import('./whole-catalog')
  const tables = tablesOf([...coreSets, ...otherSets], { ...coreAdvice, ...otherAdvice }, allSources)
  return catalogOf(tables, searchInShops())
}

function catalogOf(tables: Tables, searchIn: SearchInShop): Catalog {
  const answers = answersFrom(tables)
  const owners = (pattern: RegExp): readonly Owner[] => tables.sets.filter(({ id }) => pattern.test(id))
  return {
    ...answers,
    acquirers: owners(/^acquirer:/),
    makers: owners(/^(terminal|middleware|mis|issuer-system):/),
    inShop: (shop) => inShop(answers, tables, shop, searchIn),
  }
}
