import type { Acquirer } from '../acquirers'
import type { Text } from '../language'
import { answersFrom, type Answers } from './answers'
import { coreAdvice, coreSets } from './code-sets'
import { coreFamilies } from './families'
import type { Family } from './family'
import { inShop, type InShop, type SearchInShop, type SetsBy, type Shop } from './in-shop'
import type { CatalogSearch } from './search'
import { tablesOf, type Tables } from './tables'

export type { Answer, Hit, Reading, Rule } from './answer'
export type { AnswerFor } from './answers'
export type { AnswerClass } from './code-set'
export { familyKey } from './families'
export { unknownShop, type Shop } from './in-shop'
export { keyInWords } from './key-in-words'
export type { Trouble } from './trouble'

/** Month in which the facts were last read against their sources. */
export const catalogVersion = '2026-11'

/** All that is known of codes. A value: what is known of more codes is another catalog. */
export type Catalog = Answers & {
  /** Whom a shop can name as its own: acquirers, with a table or without, and makers of terminals and till programs. */
  readonly acquirers: readonly Acquirer[]
  readonly makers: readonly Owner[]
  /** The kinds of trouble without a code, in the order of a list. */
  readonly families: readonly Family[]
  readonly inShop: (shop: Shop) => InShop
}

export type Owner = { readonly id: string; readonly name: Text }

const noWords: CatalogSearch = Object.assign(() => [], { owner: () => null, isCalled: () => false, codeIn: () => null })

/** What comes with the further code sets. */
type Beyond = Pick<Catalog, 'acquirers' | 'makers' | 'scanWords'> & {
  readonly setsBy: SetsBy
  readonly searchIn: SearchInShop
}

/** What any shop meets, there from the first moment: codes of the core sets. Words find nothing in it. */
export const coreCatalog = catalogOf(tablesOf(coreSets, coreAdvice, {}, coreFamilies), {
  acquirers: [],
  makers: [],
  setsBy: () => [],
  searchIn: () => noWords,
  scanWords: { isScan: () => false, reading: () => [], beginning: () => [], within: () => null },
})

/** The whole catalog, with all further code sets and the search by words: made anew by each call, so hold it. */
export async function completeCatalog(): Promise<Catalog> {
  const [{ allSources, beyond, otherAdvice, otherSets }, { otherFamilies }] = await Promise.all([
    import('./whole-catalog'),
    import('./other-families'),
  ])
  const families = [...coreFamilies, ...otherFamilies]
  const tables = tablesOf([...coreSets, ...otherSets], { ...coreAdvice, ...otherAdvice }, allSources, families)
  return catalogOf(tables, beyond(tables.sets))
}

function catalogOf(tables: Tables, { acquirers, makers, setsBy, searchIn, scanWords }: Beyond): Catalog {
  const answers = answersFrom(tables, scanWords)
  return {
    ...answers,
    acquirers,
    makers,
    families: tables.families,
    inShop: (shop) => inShop(answers, tables, shop, setsBy, searchIn),
  }
}
