/*
 * Many short lines in one long string: a search is `indexOf` over it, and building is `join`. For the few thousand lines
 * of a catalog no index is faster to build, and none is smaller.
 */

/** Lines with a line feed before and after each; a line says by its number whose it is. */
export type Column = {
  readonly text: string
  /** Where each line's leading line feed stands in `text`. */
  readonly starts: Int32Array
  /** For each line, the number of the item that it belongs to; never falls. */
  readonly items: readonly number[]
  /** What each line begins with: a space where only the beginning of a word may match. */
  readonly pad: '' | ' '
  /** Whether a match may begin at this character of a line, for syllables that run together; null is anywhere. */
  readonly mayBegin: ((line: number, at: number) => boolean) | null
}

/** Texts, and for each the number of the item that it belongs to. */
export type Lines = { readonly texts: readonly string[]; readonly items: readonly number[] }

export function linesOf<T>(items: readonly T[], textsOf: (item: T) => readonly string[]): Lines {
  const lines = { texts: [] as string[], items: [] as number[] }
  items.forEach((item, i) => {
    for (const text of textsOf(item)) {
      lines.texts.push(text)
      lines.items.push(i)
    }
  })
  return lines
}

/**
 * All that is no letter, digit, space or line feed, by ranges: naming the Unicode classes takes several times as long.
 * Halves of surrogate pairs count as letters.
 */
const signs = /[^0-9a-z \n\u00c0-\u1fff\u2c00-\u2dff\u2e80-\u2fdf\u3005-\u3007\u3040-\ufdff]+/g

const fold = (text: string): string => text.normalize('NFKC').toLowerCase()

/** Half width, lower case, without spaces and punctuation: how Chinese text and codes are compared. */
export const foldTight = (text: string): string => tight(fold(text).replaceAll('\n', ' '))

/** The same with one space between words: how words of Latin letters are compared. */
export const foldWords = (text: string): string => spaced(fold(text).replaceAll('\n', ' ')).trim()

const tight = (folded: string): string => folded.replace(signs, '').replaceAll(' ', '')

const spaced = (folded: string): string => folded.replace(/['’]/g, '').replace(signs, ' ').replace(/ {2,}/g, ' ')

/** A column of Chinese text, matched anywhere. */
export const tightColumn = (lines: Lines): Column => column(tight(fold(joined(lines, '\n'))), lines, '')

/** A column of English text, matched where words begin. */
export const wordColumn = (lines: Lines): Column =>
  column(spaced(fold(joined(lines, ' \n '))).replaceAll(' \n', '\n'), lines, ' ')

/** All lines as one text: folding it once is many times faster than folding each. */
function joined({ texts }: Lines, feed: string): string {
  const clean = texts.some((text) => text.includes('\n')) ? texts.map((text) => text.replaceAll('\n', ' ')) : texts
  return feed + clean.join(feed) + feed
}

const column = (text: string, { items }: Lines, pad: '' | ' '): Column => ({
  text,
  starts: startsOf(text, items.length),
  items,
  pad,
  mayBegin: null,
})

/** Pinyin run together, matched where syllables begin, and the column of the initials. */
export function pinyinColumns(lines: Lines): { readonly full: Column; readonly initials: Column } {
  const syllables = joined(lines, '\n').toLowerCase().replace(/[üv]/g, 'u')
  const full = column(syllables.replaceAll(' ', ''), lines, '')
  const initials = column(syllables.replace(/([^ \n])[^ \n]*/g, '$1').replaceAll(' ', ''), lines, '')
  return { full: { ...full, mayBegin: (line, at) => beginsSyllable(lines.texts[line] ?? '', at) }, initials }
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

/** Visits each line that holds the needle, once, in order, until the visitor returns false. */
export function eachLine(
  { text, starts, items, pad, mayBegin }: Column,
  needle: string,
  visit: (item: number, line: number, where: Where) => boolean,
): void {
  const sought = pad + needle
  let line = 0
  for (let at = text.indexOf(sought); at >= 0;) {
    line = lineAt(starts, at, line)
    const from = (starts[line] ?? 0) + 1
    if (mayBegin?.(line, at - from) === false) {
      at = text.indexOf(sought, at + 1)
      continue
    }
    const where = at > from ? 'part' : text[at + sought.length] === '\n' ? 'whole' : 'start'
    if (!visit(items[line] ?? 0, line, where)) return
    const next = starts[line + 1]
    if (next === undefined) return
    at = text.indexOf(sought, next)
  }
}

/** The items of the lines that hold a needle, in order, by where they hold it. */
export type Hits = Readonly<Record<Where, readonly number[]>>

export function hitsIn(column: Column, needle: string): Hits {
  const hits: Record<Where, number[]> = { whole: [], start: [], part: [] }
  if (needle !== '') eachLine(column, needle, (item, _, where) => Boolean(hits[where].push(item)))
  return hits
}

/** The text of one line, without its pad. */
export const lineText = ({ text, starts, pad }: Column, line: number): string =>
  text.slice((starts[line] ?? 0) + 1 + pad.length, starts[line + 1] ?? text.length - 1 - pad.length)

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
