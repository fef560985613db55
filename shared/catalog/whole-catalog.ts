/** Everything that the first moment can do without; loaded in one piece right after it. */
export { allSources, otherAdvice, otherSets } from './other-code-sets'
export { searchInShops } from './search-in-shop'
