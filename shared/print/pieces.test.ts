import { describe, expect, it } from 'vitest'
import { papers } from './paper'
import { piecesOf } from './pieces'
import type { PrintBlock } from './print-document'

const table: PrintBlock = {
  kind: 'table',
  columns: ['a', 'b', 'c', 'd'].map((label) => ({ label, share: 1 })),
  rows: [
    ['1', '2', '3', null],
    ['5', '6', '7', '8'],
  ],
}

describe('piecesOf', () => {
  it('draws a table on a sheet, each row under its head', () => {
    const pieces = piecesOf([{ kind: 'heading', text: 'h' }, table], 'a4')
    expect(pieces.map(({ content, leads, under }) => [content.kind, leads, under])).toEqual([
      ['heading', true, null],
      ['table-head', true, null],
      ['row', false, 1],
      ['row', false, 1],
    ])
  })
  it('makes pairs of a table that is too wide for the roll', () => {
    for (const paper of ['80mm', '58mm'] as const) {
      const [first] = piecesOf([table], paper)
      expect(first).toEqual({
        content: {
          kind: 'pairs',
          pairs: [
            { label: 'a', value: '1' },
            { label: 'b', value: '2' },
            { label: 'c', value: '3' },
            { label: 'd', value: null },
          ],
        },
        leads: false,
        under: null,
      })
    }
  })
  it('wastes no line of a roll on a cell that says nothing', () => {
    const [said] = piecesOf([{ ...table, rows: [['1', '', null, '']] }], '80mm')
    expect(said?.content).toMatchObject({ pairs: [{ label: 'a' }, { label: 'c', value: null }] })
  })
  it('has no table at all on the narrow roll', () => {
    const narrow: PrintBlock = { kind: 'table', columns: [{ label: 'a', share: 1 }], rows: [['1']] }
    expect(piecesOf([narrow], '58mm').map(({ content }) => content.kind)).toEqual(['pairs'])
    expect(piecesOf([narrow], '80mm').map(({ content }) => content.kind)).toEqual(['table-head', 'row'])
  })
  it('puts blanks beside each other as long as a line has room, and one in a line on a roll', () => {
    const blanks = ([3, 3, 4, 2, 6] as const).map((width, index) => ({ label: String(index), width }))
    const rows = (paper: 'a4' | '58mm') =>
      piecesOf([{ kind: 'blanks', blanks }], paper).map(({ content }) =>
        content.kind === 'blank-row' ? content.blanks.map(({ label }) => label) : [],
      )
    expect(rows('a4')).toEqual([['0', '1'], ['2', '3'], ['4']])
    expect(rows('58mm')).toEqual([['0'], ['1'], ['2'], ['3'], ['4']])
  })
  it('parts steps from each other, never a step from its box', () => {
    for (const paper of papers) {
      const pieces = piecesOf([{ kind: 'steps', steps: [{ text: 'x', detail: 'y' }, { text: 'z' }] }], paper)
      expect(pieces.map(({ content }) => content)).toEqual([
        { kind: 'step', number: 1, step: { text: 'x', detail: 'y' } },
        { kind: 'step', number: 2, step: { text: 'z' } },
      ])
    }
  })
})

it('keeps a line without a label with the one that it goes on from', () => {
  const blanks = ['a', '', ''].map((label) => ({ label, width: 6 as const }))
  expect(piecesOf([{ kind: 'blanks', blanks }], 'a4').map(({ leads }) => leads)).toEqual([true, true, false])
})
