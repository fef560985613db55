/** Everything that the first moment can do without; loaded in one piece right after it. */
export { otherSets } from './other-code-sets'
export { codeInText } from './code-in-text'
export { createSearch } from './search'
export { searchItems } from './search-items'
