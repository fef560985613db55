import type { Language, Text } from '../language'
import type { CodeKey } from './code-key'
import {
  foldWords,
  hitsIn,
  initialsColumn,
  linesOf,
  parted,
  pinyinColumn,
  tightColumn,
  wholeIn,
  wordColumn,
  type Column,
  type Hits,
  type Items,
  type Lines,
} from './search-column'

/** One code and everything that it can be found by. */
export type SearchItem = {
  readonly key: CodeKey
  /** The shop's own sets have the lowest; among equals the given order stays. */
  readonly rank: number
  readonly titles: Text
  readonly screenTexts: readonly string[]
  /** What shopkeepers say, in either language. */
  readonly words: readonly string[]
  /** One reading for each Chinese text of the item, syllables with spaces; further readings after `|`. */
  readonly pinyin: readonly string[]
  readonly body: Text | null
  /** Names that people use for the code set; the same for all items of a set. */
  readonly owners: readonly string[]
  /** The shop's own note. */
  readonly note?: string
}

/** Chinese and English lines of one kind. */
export type Field = { readonly tight: Column; readonly words: Column }

/** Items that differ only in code, owner and body, and the first of them. */
export type Saying = { readonly item: SearchItem; readonly items: Items }

export type Index = {
  readonly items: readonly SearchItem[]
  readonly sayings: readonly Saying[]
  readonly codes: Column
  readonly notes: Field
  readonly titles: Field
  readonly screens: Field
  /** What follows as a function is made by the first look-up that gets there: the start does not wait for it. */
  readonly bodies: () => Field
  readonly readings: () => Lines
  readonly pinyin: () => Column
  readonly initials: () => Column
  /** The pinyin as speakers of the south type it. */
  readonly accented: () => Column
  /** Longest name first: 银联在线 before 银联. */
  readonly owners: readonly Owner[]
  /** English words of titles, screen texts and what shopkeepers say. */
  readonly spellings: () => readonly string[]
  /** By code set and code. */
  readonly byKey: () => ReadonlyMap<string, SearchItem>
}

export type Owner = { readonly name: string; readonly sets: ReadonlySet<string> }

/** @param items the strongest first */
export function indexOf(items: readonly SearchItem[]): Index {
  const sayings = sayingsOf(items)
  const titles = bilingual((language) => linesOf(sayings, ({ item }) => [item.titles[language]]))
  const screens = mixed(linesOf(sayings, ({ item }) => [...item.screenTexts, ...item.words]))
  const readings = once(() => linesOf(sayings, ({ item }) => item.pinyin.flatMap((reading) => reading.split('|'))))
  // Codes and bodies hardly repeat: a line for each item is made sooner than compared.
  const alone = items.map((_, i): Items => [i])
  const lineEach = (textOf: (item: SearchItem) => string): Lines => ({ texts: items.map(textOf), items: alone })
  return {
    items,
    sayings,
    codes: tightColumn(lineEach(({ key }) => key.code)),
    notes: mixed(linesOf(sayings, ({ item: { note } }) => (note === undefined ? [] : [note]))),
    titles,
    screens,
    bodies: once(() => bilingual((language) => lineEach(({ body }) => body?.[language] ?? ''))),
    readings,
    pinyin: once(() => pinyinColumn(readings())),
    initials: once(() => initialsColumn(readings())),
    accented: once(() => {
      const { texts, items } = readings()
      return pinyinColumn({ texts: texts.map(withAccent), items })
    }),
    owners: ownersOf(items),
    spellings: once(() => [...new Set([titles, screens].flatMap(({ words }) => words.text.match(/[a-z]{3,}/g) ?? []))]),
    byKey: once(() => new Map(items.map((item) => [`${item.key.codeSet}:${item.key.code}`, item]))),
  }
}

function sayingsOf(items: readonly SearchItem[]): readonly Saying[] {
  const sayings: Saying[] = []
  const byTitle = new Map<string, { readonly item: SearchItem; readonly items: number[] }>()
  items.forEach((item, i) => {
    const before = byTitle.get(item.titles['zh-CN'])
    if (before && sayTheSame(before.item, item)) {
      before.items.push(i)
    } else {
      const saying = { item, items: [i] }
      byTitle.set(item.titles['zh-CN'], saying)
      sayings.push(saying)
    }
  })
  return sayings
}

const sayTheSame = (a: SearchItem, b: SearchItem): boolean =>
  a.titles.en === b.titles.en &&
  a.note === b.note &&
  areSame(a.screenTexts, b.screenTexts) &&
  areSame(a.words, b.words) &&
  areSame(a.pinyin, b.pinyin)

const areSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((text, at) => text === b[at])

const bilingual = (linesIn: (language: Language) => Lines): Field => ({
  tight: tightColumn(linesIn('zh-CN')),
  words: wordColumn(linesIn('en')),
})

function mixed(lines: Lines): Field {
  const [chinese, others] = parted(lines, (text) => /[\u2e80-\u9fff]/.test(text))
  return { tight: tightColumn(chinese), words: wordColumn(others) }
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => (made ??= { value: make() }).value
}

function ownersOf(items: readonly SearchItem[]): readonly Owner[] {
  const sets = new Map<string, Set<string>>()
  const read = new Set<string>()
  // Mostly the item before is of the same set, which is seen sooner than looked up.
  for (const { key, owners } of items.filter(({ key }, i) => key.codeSet !== items[i - 1]?.key.codeSet)) {
    if (read.has(key.codeSet)) continue
    read.add(key.codeSet)
    for (const name of owners.map(foldWords).filter((name) => name !== '')) {
      const named = sets.get(name)
      if (named) named.add(key.codeSet)
      else sets.set(name, new Set([key.codeSet]))
    }
  }
  return [...sets].map(([name, sets]) => ({ name, sets })).toSorted((a, b) => b.name.length - a.name.length)
}

/** Where many speakers hear no difference: zh and z, ch and c, sh and s, ng and n. */
export const withAccent = (letters: string): string => letters.replace(/(?<=[zcs])h|(?<=[aei]n)g/g, '')

/** Text beyond these many characters is only searched for a code. */
export const lookUpLimit = 200

/** What was typed, in the forms that are compared. */
export type Query = {
  /** As typed; only here are lines and punctuation still seen. */
  readonly typed: string
  readonly tight: string
  readonly words: string
  readonly chinese: boolean
}

export function read(typed: string): Query {
  const words = foldWords(typed.slice(0, lookUpLimit))
  return { typed, words, tight: words.replaceAll(' ', ''), chinese: /\p{Script=Han}/u.test(words) }
}

export const isPasted = (typed: string): boolean => /[\r\n]/.test(typed.trim())

/** What may be pinyin, without spaces; empty when it is none. */
export const lettersOf = ({ chinese, tight }: Query): string =>
  !chinese && /^[a-zü]+$/.test(tight) ? tight.replace(/[vü]/g, 'u') : ''

/** Where the query stands in titles, and in screen texts and shopkeepers' words. */
export type InTexts = { readonly titles: Hits; readonly screens: Hits }

export const inTexts = (index: Index, query: Query): InTexts => ({
  titles: hitsOf(index.titles, query),
  screens: hitsOf(index.screens, query),
})

/** The items that have exactly this code, folded. */
export const havingCode = ({ codes }: Index, code: string): readonly Items[] =>
  code === '' ? [] : wholeIn(codes, code)

/** Chinese is sought in Chinese lines; anything else in both, since POS or a telephone number stands in either. */
export function hitsOf({ tight, words }: Field, query: Query): Hits {
  const chinese = hitsIn(tight, query.tight)
  if (query.chinese) return chinese
  const others = hitsIn(words, query.words)
  return {
    whole: [...others.whole, ...chinese.whole],
    start: [...others.start, ...chinese.start],
    // A letter or two within Chinese text says nothing.
    part: query.tight.length > 2 ? [...others.part, ...chinese.part] : others.part,
  }
}
