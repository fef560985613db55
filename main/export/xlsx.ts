import writeExcelFile, { type Cell, type SheetData } from 'write-excel-file/node'
import type { ExportColumn, ExportTable } from '#shared/incidents/export-rows'

/** Longest text that Excel takes in a cell; with more it calls the whole file damaged. */
const cellLimit = 32_767

/** A sheet with typed cells: text stays text, whatever it begins with; there are no formulas. */
export async function xlsxOf<R>(
  { columns, rowOf }: ExportTable<R>,
  rows: readonly R[],
  sheet: string,
): Promise<Uint8Array> {
  const data: SheetData = [columns.map(({ heading }) => ({ value: heading, type: String, fontWeight: 'bold' }))]
  for (const one of rows) {
    const row = rowOf(one)
    data.push(columns.map(({ kind }, index) => sheetCell(kind, row[index] ?? '')))
  }
  const layout = { sheet, columns: columns.map(({ width }) => ({ width })), stickyRowsCount: 1 }
  return writeExcelFile(data, layout).toBuffer()
}

function sheetCell(kind: ExportColumn['kind'], text: string): Cell {
  if (text === '') return null
  if (kind === 'time') {
    // The library takes the hands of the clock in UTC.
    return { value: new Date(`${text.replace(' ', 'T')}Z`), type: Date, format: 'yyyy-mm-dd hh:mm:ss' }
  }
  if (kind === 'number') return { value: Number(text), type: Number, format: text.includes('.') ? '0.00' : '0' }
  // Marked as text, so that 05 is still 05 after someone has edited the cell.
  return { value: sheetText(text), type: String, format: '@' }
}

/** The text as a sheet can hold it. */
export function sheetText(text: string): string {
  const held = text
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n')
    // XML knows no control characters and no half of a pair; the library would drop them, and their neighbours.
    // eslint-disable-next-line no-control-regex -- they are what is meant
    .replace(/[\0-\x08\x0B\f\x0E-\x1F\x7F-\x9F\uFDD0-\uFDEF\uFFFD-\uFFFF]|\p{Surrogate}/gu, '?')
    // Excel reads _x0041_ as a sign by its number (ECMA-376, ST_Xstring); the underscore by its own number stays one.
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
  if (held.length > cellLimit) return `${held.slice(0, cellLimit - 1)}…`
  // The library looks texts up in a plain object, where these are found without having been put there.
  return held in {} ? `${held} ` : held
}
