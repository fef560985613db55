import { columnsOn, type Paper } from './paper'
import type {
  PrintBlank,
  PrintBlock,
  PrintCheck,
  PrintCode,
  PrintChart,
  PrintColumn,
  PrintPair,
  PrintRow,
  PrintStep,
  PrintTick,
} from './print-document'

/** What is never split: it stands on one page, as a whole. */
export type PieceContent =
  | Exclude<
      PrintBlock,
      { kind: 'steps' | 'checks' | 'ticks' | 'blanks' | 'codes' | 'facts' | 'table' | 'charts' | 'note' }
    >
  | { readonly kind: 'step'; readonly number: number; readonly step: PrintStep }
  | { readonly kind: 'check'; readonly check: PrintCheck }
  | { readonly kind: 'tick-row'; readonly ticks: readonly PrintTick[] }
  | { readonly kind: 'blank-row'; readonly blanks: readonly PrintBlank[] }
  | { readonly kind: 'code'; readonly code: PrintCode }
  | { readonly kind: 'pairs'; readonly pairs: readonly Pair[] }
  | { readonly kind: 'table-head'; readonly columns: readonly PrintColumn[] }
  | { readonly kind: 'row'; readonly columns: readonly PrintColumn[]; readonly cells: PrintRow }
  /** `isWide`: the only one, with room for long names. */
  | { readonly kind: 'charts'; readonly charts: readonly PrintChart[]; readonly isWide: boolean }
  | { readonly kind: 'note'; readonly text: string }

type Pair = Omit<PrintPair, 'value'> & { readonly value: string | null }

export type Piece = {
  readonly content: PieceContent
  /** Never the last of a page: what comes next belongs to it. */
  readonly leads: boolean
  /** Place of the head of its table, which is repeated where a page begins with this piece. */
  readonly under: number | null
}

/** A document as a paper can hold it, in pieces that a page break may part. */
export function piecesOf(blocks: readonly PrintBlock[], paper: Paper): readonly Piece[] {
  const pieces: Piece[] = []
  for (const block of blocks) {
    const first = pieces.length
    const isTable = block.kind === 'table' && fits(block.columns, paper)
    for (const content of contentsOf(block, paper)) {
      const leads = content.kind === 'heading' || content.kind === 'table-head'
      pieces.push({ content, leads, under: isTable && content.kind === 'row' ? first : null })
    }
  }
  return pieces.map((piece, place) => (goesOn(pieces[place + 1]) ? { ...piece, leads: true } : piece))
}

/** A line to write on that has no label of its own. */
const goesOn = (piece: Piece | undefined): boolean =>
  piece?.content.kind === 'blank-row' && piece.content.blanks.every(({ label }) => label === '')

const fits = (columns: readonly PrintColumn[], paper: Paper): boolean => columns.length <= columnsOn[paper]

function contentsOf(block: PrintBlock, paper: Paper): readonly PieceContent[] {
  switch (block.kind) {
    case 'steps':
      return block.steps.map((step, index) => ({ kind: 'step', number: index + 1, step }))
    case 'checks':
      return block.checks.map((check) => ({ kind: 'check', check }))
    case 'ticks':
      return inRows(block.ticks, paper === 'a4' ? 3 : 1).map((ticks) => ({ kind: 'tick-row', ticks }))
    case 'blanks':
      return rowsOfBlanks(block.blanks, paper).map((blanks) => ({ kind: 'blank-row', blanks }))
    case 'codes':
      return block.codes.map((code) => ({ kind: 'code', code }))
    case 'facts':
      return inRows(block.facts, paper === 'a4' ? 2 : 1).map((pairs) => ({ kind: 'pairs', pairs }))
    case 'table':
      return fits(block.columns, paper)
        ? [
            { kind: 'table-head', columns: block.columns },
            ...block.rows.map((cells) => ({ kind: 'row', columns: block.columns, cells }) as const),
          ]
        : block.rows.map((cells) => ({
            kind: 'pairs',
            // What a cell does not say needs no line of a roll; null is one to be written on.
            pairs: block.columns
              .map(({ label }, index) => ({ label, value: cells[index] ?? null }))
              .filter(({ value }) => value !== ''),
          }))
    case 'charts':
      return paper === 'a4'
        ? [{ kind: 'charts', charts: block.charts, isWide: block.charts.length === 1 }]
        : block.charts.map((chart) => ({
            kind: 'charts',
            charts: [chart],
            isWide: chart.upright !== true && block.charts.length === 1,
          }))
    case 'note':
      return block.text.split('\n').map((text) => ({ kind: 'note', text }))
    case 'plate':
    case 'title':
    case 'heading':
    case 'cut':
    case 'say':
    case 'signatures':
    case 'poster':
    case 'ruler':
    case 'edges':
      return [block]
  }
}

function inRows<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, row) => all.slice(row * size, (row + 1) * size))
}

/** Blanks beside each other as long as they fit into six sixths; on a roll each has its own line. */
function rowsOfBlanks(blanks: readonly PrintBlank[], paper: Paper): readonly (readonly PrintBlank[])[] {
  if (paper !== 'a4') return blanks.map((blank) => [blank])
  const rows: PrintBlank[][] = []
  let left = 0
  for (const blank of blanks) {
    const row = rows.at(-1)
    if (row && blank.width <= left) row.push(blank)
    else {
      rows.push([blank])
      left = 6
    }
    left -= blank.width
  }
  return rows
}
