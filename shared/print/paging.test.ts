import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { drawingTaken, paged, strips, type Measured } from './paging'

const piece = (height: number, more: Partial<Measured> = {}): Measured => ({
  height,
  leads: false,
  under: null,
  ...more,
})

/** Pieces of a document: headings lead, a table's rows stand under its head. */
const documents = fc
  .array(
    fc.oneof(
      fc.integer({ min: 1, max: 30 }).map((height) => [piece(height)]),
      fc.integer({ min: 1, max: 10 }).map((height) => [piece(height, { leads: true }), piece(5)]),
      fc
        .array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 12 })
        .map((rows) => ['table', rows] as const),
    ),
    { maxLength: 30 },
  )
  .map((blocks) => {
    const pieces: Measured[] = []
    for (const block of blocks) {
      const head = pieces.length
      if (block[0] !== 'table') pieces.push(...(block as Measured[]))
      else {
        pieces.push(piece(4, { leads: true }))
        for (const height of block[1] as number[]) pieces.push(piece(height, { under: head }))
      }
    }
    return pieces
  })

const room = 60

describe('drawingTaken', () => {
  it('takes a smaller drawing only where that one stays on one page', () => {
    const [one, two] = [[[0, 1]], [[0], [1]]]
    expect(drawingTaken([one, one])).toBe(0)
    expect(drawingTaken([two, one])).toBe(1)
    expect(drawingTaken([two, two])).toBe(0)
    expect(drawingTaken([two])).toBe(0)
  })
})

describe('paged', () => {
  it('fills a page before it begins the next', () => {
    expect(paged([piece(30), piece(30), piece(1)], 60)).toEqual([[0, 1], [2]])
  })
  it('keeps a heading with what it stands over', () => {
    expect(paged([piece(50), piece(8, { leads: true }), piece(8)], 60)).toEqual([[0], [1, 2]])
  })
  it('begins a page within a table with the head of the table', () => {
    const rows = Array.from({ length: 5 }, () => piece(20, { under: 0 }))
    expect(paged([piece(10, { leads: true }), ...rows], 60)).toEqual([
      [0, 1, 2],
      [0, 3, 4],
      [0, 5],
    ])
  })
  it('has no page for nothing', () => {
    expect(paged([], 60)).toEqual([])
  })
  it('loses, doubles and swaps nothing, and overfills no page', () => {
    fc.assert(
      fc.property(documents, (pieces) => {
        const pages = paged(pieces, room)
        const own = pages.map((page) => page.filter((place, index) => index > 0 || !isRepeated(place, page, pieces)))
        expect(own.flat()).toEqual([...pieces.keys()])
        for (const page of pages) {
          expect(page.reduce((sum, place) => sum + (pieces[place]?.height ?? 0), 0)).toBeLessThanOrEqual(room)
          expect(pieces[page.at(-1) ?? -1]?.leads).toBe(false)
        }
      }),
    )
  })
})

const isRepeated = (place: number, page: readonly number[], pieces: readonly Measured[]): boolean =>
  page[1] !== place + 1 && pieces[page[1] ?? -1]?.under === place

describe('strips', () => {
  it('cuts a roll once where it is short', () => {
    expect(strips([piece(400), piece(400)], 1000)).toEqual([[0, 1]])
  })
  it('cuts a long one into strips of about the same length', () => {
    const pages = strips(
      Array.from({ length: 110 }, () => piece(10)),
      1000,
    )
    expect(pages.map((page) => page.length)).toEqual([56, 54])
  })
  it('makes no strip longer than the longest', () => {
    fc.assert(
      fc.property(documents, (pieces) => {
        for (const page of strips(pieces, room)) {
          expect(page.reduce((sum, place) => sum + (pieces[place]?.height ?? 0), 0)).toBeLessThanOrEqual(room)
        }
      }),
    )
  })
})
