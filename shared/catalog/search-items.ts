import pinyin from 'virtual:pinyin'
import { type CodeKey, familySet } from './code-key'
import { coreSets } from './code-sets'
import { coreFamilies } from './families'
import { otherSets } from './other-code-sets'
import { otherFamilies } from './other-families'
import ownerWords from './owner-words.json'
import type { SearchItem } from './search-index'
import shopWords from './shop-words.json'

const owners: Readonly<Record<string, readonly string[]>> = ownerWords

/**
 * Every code and every kind of trouble of the catalog, ready for `createSearch`, but for what means paid: that is never
 * sought by likeness.
 * @param rankOf the place of a code set in the shop's order; the lowest comes first
 * @param noteOf the shop's own note on a code
 */
export function searchItems(
  rankOf: (codeSet: string) => number,
  noteOf: (key: CodeKey) => string | undefined = () => undefined,
): readonly SearchItem[] {
  const said = wordsByKey()
  const item = (key: CodeKey, part: Pick<SearchItem, 'titles' | 'screenTexts' | 'words' | 'body'>): SearchItem => {
    const words = [...part.words, ...(said.get(`${key.codeSet}:${key.code}`) ?? [])]
    const note = noteOf(key)
    return {
      ...part,
      key,
      rank: rankOf(key.codeSet),
      words,
      pinyin: [part.titles['zh-CN'], ...part.screenTexts, ...words].flatMap((text) => pinyin[text] ?? []),
      owners: owners[key.codeSet] ?? [],
      ...(note === undefined ? {} : { note }),
    }
  }
  return [
    ...[...coreFamilies, ...otherFamilies].map(({ id, title, words }) =>
      item({ codeSet: familySet, code: id }, { titles: title, screenTexts: [], words, body: null }),
    ),
    ...[...coreSets, ...otherSets].flatMap((set) =>
      set.entries
        .filter((entry) => entry.class !== 'approved')
        .map(({ code, title, meaning, screenTexts = [] }) =>
          item({ codeSet: set.id, code }, { titles: title, screenTexts, words: [], body: meaning }),
        ),
    ),
  ]
}

function wordsByKey(): ReadonlyMap<string, readonly string[]> {
  const words = new Map<string, string[]>()
  for (const group of shopWords) {
    for (const key of group.codes) words.set(key, [...(words.get(key) ?? []), ...group.words])
  }
  return words
}
