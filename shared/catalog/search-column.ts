/*
 * Many short lines in one long string: a search is `indexOf` over it, and building is `join`. For the few thousand lines
 * of a catalog no index is faster to build, and none is smaller. Owners of codes say the same in the same words, so a
 * line mostly stands there once, for all items that have it.
 */

import { inSimplified } from './traditional'

/** The numbers of the items that share something; they rise. */
export type Items = readonly number[]

/** Lines with a line feed before and after each. */
export type Column = {
  readonly text: string
  /** Where each line's leading line feed stands in `text`. */
  readonly starts: Int32Array
  /** For each line, the items that have it. */
  readonly items: readonly Items[]
  /** Whether a match may begin at this place in `text`: where a word or a syllable does; null is anywhere. */
  readonly mayBegin: ((at: number, line: number) => boolean) | null
}

/** Texts, and for each the items that have it. */
export type Lines = { readonly texts: readonly string[]; readonly items: readonly Items[] }

/** A line for each text of each group of items. */
export function linesOf<T extends { readonly items: Items }>(
  groups: readonly T[],
  textsOf: (group: T) => readonly string[],
): Lines {
  const lines = { texts: [] as string[], items: [] as Items[] }
  for (const group of groups) {
    for (const text of textsOf(group)) {
      lines.texts.push(text)
      lines.items.push(group.items)
    }
  }
  return lines
}

/** The lines whose text passes the test, and the others. */
export function parted({ texts, items }: Lines, test: (text: string) => boolean): readonly [Lines, Lines] {
  const passed = texts.map(test)
  const those = (wanted: boolean): Lines => ({
    texts: texts.filter((_, line) => passed[line] === wanted),
    items: items.filter((_, line) => passed[line] === wanted),
  })
  return [those(true), those(false)]
}

/**
 * Letters and digits by ranges, since naming the Unicode classes takes several times as long; halves of surrogate pairs
 * count as letters. All else but the line feed is a gap.
 */
const letter = String.raw`0-9a-z\u00c0-\u1fff\u2c00-\u2dff\u2e80-\u2fdf\u3005-\u3007\u3040-\ufdff`
const gap = String.raw`[^\n${letter}]`
const letters = new RegExp(`[${letter}]`)
const gaps = new RegExp(`${gap}+`, 'g')
const gapToEnd = new RegExp(String.raw`${gap}*\n`, 'y')

/** What normalising would change; it takes much longer than looking. Chinese punctuation is a gap in either form. */
const notNormal = /[^\n -~\u4e00-\u9fff、。，：；（）]/

const fold = (text: string): string =>
  inSimplified((notNormal.test(text) ? text.normalize('NFKC') : text).toLowerCase())

/** Half width, lower case, without spaces and punctuation: how Chinese text and codes are compared. */
export const foldTight = (text: string): string => fold(oneLine(text)).replace(gaps, '')

/** The same with one space between words: how words of Latin letters are compared. */
export const foldWords = (text: string): string =>
  joinedApostrophes(fold(oneLine(text)))
    .replace(gaps, ' ')
    .trim()

const oneLine = (text: string): string => text.replaceAll('\n', ' ')

/** `don't` is one word. */
const joinedApostrophes = (folded: string): string => folded.replaceAll("'", '').replaceAll('’', '')

/** A column of Chinese text, matched anywhere. */
export const tightColumn = (lines: Lines): Column => column(lines, (text) => fold(text).replace(gaps, ''))

/** A column of English text, matched where words begin. Its gaps stay as they are: most of them nobody ever looks at. */
export function wordColumn(lines: Lines): Column {
  const words = column(lines, (text) => joinedApostrophes(fold(text)))
  return { ...words, mayBegin: (at) => !letters.test(words.text.charAt(at - 1)) }
}

/** A column of pinyin run together, matched where syllables begin. */
export function pinyinColumn(lines: Lines): Column {
  const full = column(lines, (text) => foldPinyin(text).replaceAll(' ', ''))
  const from = (line: number): number => (full.starts[line] ?? 0) + 1
  return { ...full, mayBegin: (at, line) => beginsSyllable(lines.texts[line] ?? '', at - from(line)) }
}

/** A column of the first letters of syllables. */
export const initialsColumn = (lines: Lines): Column =>
  column(lines, (text) =>
    foldPinyin(text)
      .replace(/([^ \n])[^ \n]*/g, '$1')
      .replaceAll(' ', ''),
  )

const foldPinyin = (text: string): string => text.toLowerCase().replace(/[üv]/g, 'u')

/** Folds all lines as one text, which is many times faster than folding each. */
function column({ texts, items }: Lines, foldAll: (text: string) => string): Column {
  const text = foldAll(`\n${texts.join('\n')}\n`)
  const starts = startsOf(text, items.length)
  const end = text.indexOf('\n', (starts.at(-1) ?? 0) + 1)
  // What a shop writes may have lines of its own.
  return end < text.length - 1
    ? column({ texts: texts.map(oneLine), items }, foldAll)
    : { text, starts, items, mayBegin: null }
}

function beginsSyllable(reading: string, at: number): boolean {
  let letters = 0
  for (const syllable of reading.split(' ')) {
    if (letters >= at) return letters === at
    letters += syllable.length
  }
  return false
}

function startsOf(text: string, count: number): Int32Array {
  const starts = new Int32Array(count)
  for (let line = 0, at = 0; line < count; line++, at = text.indexOf('\n', at + 1)) starts[line] = at
  return starts
}

/** Where in its line a needle was found. */
export type Where = 'whole' | 'start' | 'part'

/** Visits each line that holds the folded needle, once, in order. Between its words any gap may be. */
export function eachLine(
  { text, starts, mayBegin }: Column,
  needle: string,
  visit: (line: number, where: Where) => void,
): void {
  const [first = '', ...others] = needle.split(' ')
  const rest = others.length > 0 ? new RegExp(others.map((word) => `${gap}+${word}`).join(''), 'y') : null
  let line = 0
  for (let at = text.indexOf(first); at >= 0;) {
    line = lineAt(starts, at, line)
    const end = mayBegin?.(at, line) === false ? null : matchEnd(rest, text, at + first.length)
    if (end === null) {
      at = text.indexOf(first, at + 1)
      continue
    }
    const isPart = letters.test(text.slice((starts[line] ?? 0) + 1, at))
    visit(line, isPart ? 'part' : matchEnd(gapToEnd, text, end) === null ? 'start' : 'whole')
    const next = starts[line + 1]
    if (next === undefined) return
    at = text.indexOf(first, next)
  }
}

/** Where the match of a sticky pattern ends that begins here; null is no match, and no pattern matches nothing. */
function matchEnd(pattern: RegExp | null, text: string, at: number): number | null {
  if (pattern === null) return at
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : null
}

/** The items of each line that is nothing but the needle. */
export function wholeIn({ text, starts, items }: Column, needle: string): readonly Items[] {
  const found: Items[] = []
  let line = 0
  // The line feed before it is not sought: `indexOf` is slow when the first character is everywhere.
  for (let at = text.indexOf(`${needle}\n`); at >= 0; at = text.indexOf(`${needle}\n`, at + 1)) {
    line = lineAt(starts, at, line)
    if (at === (starts[line] ?? 0) + 1) found.push(items[line] ?? [])
  }
  return found
}

/** The items of each line that holds a needle, by where the line holds it. */
export type Hits = Readonly<Record<Where, readonly Items[]>>

export function hitsIn(column: Column, needle: string): Hits {
  const hits: Record<Where, Items[]> = { whole: [], start: [], part: [] }
  if (needle !== '') eachLine(column, needle, (line, where) => hits[where].push(column.items[line] ?? []))
  return hits
}

/** The text of one line; of English, with its gaps. */
export const lineText = ({ text, starts }: Column, line: number): string =>
  text.slice((starts[line] ?? 0) + 1, starts[line + 1] ?? text.length - 1)

/** The last line that starts at or before `at`, sought from a line that does: the next hit is mostly near. */
function lineAt(starts: Int32Array, at: number, from: number): number {
  let low = from
  let step = 1
  while (low + step < starts.length && (starts[low + step] ?? 0) <= at) {
    low += step
    step *= 2
  }
  let high = Math.min(low + step, starts.length) - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return low
}
