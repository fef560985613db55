import { acquirersWith, codeSetsOf } from '../acquirers'
import type { CodeSet } from './code-set'
import { scanWordsOf } from './scan-words'
import { searchInShops } from './search-in-shop'
import { wordOf } from './set-kind'

/** What is known of further codes, loaded in one piece right after the first moment. */
export { allSources, otherAdvice, otherSets } from './other-code-sets'

/** What comes with the further code sets: whom a shop can name as its own, and the search by words. */
export function beyond(sets: readonly CodeSet[]) {
  const acquirers = acquirersWith(sets.map(({ id, name, kind }) => ({ id, name, counts: wordOf(kind) !== 'nothing' })))
  return {
    acquirers,
    makers: sets.filter(({ id }) => /^(terminal|middleware|mis|issuer-system):/.test(id)),
    setsBy: (kept: string) => codeSetsOf(acquirers, kept),
    searchIn: searchInShops(),
    scanWords: scanWordsOf(sets),
  }
}
