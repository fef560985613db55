import { coreSets } from './code-sets'
import { familySet } from './code-key'
import type { SearchInShop, Shop } from './in-shop'
import { otherSets } from './other-code-sets'
import { createSearch, type CatalogSearch } from './search'
import { searchItems } from './search-items'

/** Built at the first search, and again when the shop tells something new about itself. */
export function searchInShops(): SearchInShop {
  let built: { readonly shop: Shop; readonly search: CatalogSearch } | null = null
  return (shop, own) => {
    if (built?.shop !== shop) built = { shop, search: createSearch(itemsFor(shop, own)) }
    return built.search
  }
}

function itemsFor(shop: Shop, own: readonly string[]) {
  // What happened is said in words that many codes share: the kind of trouble comes first.
  const order = [familySet, ...own, ...[...coreSets, ...otherSets].map(({ id }) => id)]
  const noteOn = new Map(shop.notes.map(({ codeSet, code, text }) => [`${codeSet}:${code}`, text]))
  return searchItems(
    (codeSet) => order.indexOf(codeSet),
    ({ codeSet, code }) => noteOn.get(`${codeSet}:${code}`),
  )
}
