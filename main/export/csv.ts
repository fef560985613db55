import Papa from 'papaparse'
import type { ExportTable } from '#shared/incidents/export-rows'

/** CSV as Excel and WPS take it without being asked: UTF-8 with a byte order mark, CRLF between the rows. */
export function csvOf<R>({ columns, rowOf }: ExportTable<R>, all: readonly R[]): Uint8Array {
  const rows = all.map((one) =>
    rowOf(one).map((cell, index) => (columns[index]?.kind === 'text' ? csvText(cell) : cell)),
  )
  const head = columns.map(({ heading }) => heading)
  return new TextEncoder().encode(`\uFEFF${Papa.unparse([head, ...rows], { newline: '\r\n' })}\r\n`)
}

/**
 * The text, with an apostrophe in front where a sheet would make something else of it. One rule takes it off again:
 * where a cell begins with an apostrophe, the text is what follows. See docs/decisions/0012.
 */
export const csvText = (text: string): string =>
  /^['\t\r\n\0]/.test(text) || runs(text) || comesBackDifferent(text) ? `'${text}` : text

/** Excel also reads the full-width signs, and skips blanks and what has no width before them. */
const runs = (text: string): boolean => /^[\s\0\u200B-\u200D\u2060\uFEFF]*[=+\-@\u2212]/.test(text.normalize('NFKC'))

/** Signs and words of which a sheet makes a number, a date, a time or an amount, as far as it reads both languages. */
const figures =
  /^(?:[\d\s.,:/\\()%$¥€£+\-年月日时分秒]|上午|下午|\d[ed][+-]?\d|\s[ap]m?\b|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*)+$/i

/** `05` would come back as 5, a reference number as 3.26E+11, 3-4 as a date. `34` comes back as it was. */
function comesBackDifferent(text: string): boolean {
  if (/^(?:0|[1-9]\d{0,10})$/.test(text)) return false
  const plain = text.normalize('NFKC').trim()
  return (/\d/.test(plain) && figures.test(plain)) || /^(?:true|false)$/i.test(plain)
}
