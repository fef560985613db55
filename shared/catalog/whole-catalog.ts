/** Everything that the first moment can do without; loaded in one piece right after it. */
export { allSources, otherAdvice, otherSets } from './other-code-sets'
export { codeAmongWords, codeInText } from './code-in-text'
export { createSearch } from './search'
export { isCalled, searchItems } from './search-items'
