import type { Piece } from './pieces'

/** A piece with its height, in any unit. */
export type Measured = Pick<Piece, 'leads' | 'under'> & { readonly height: number }

/** Places of the pieces on a page, from the top. */
export type Page = readonly number[]

/**
 * Puts pieces onto pages with so much room. What leads stands on the page of what it leads; a page that begins within a
 * table begins with the table's head. What is higher than a page has one for itself.
 */
export function paged(pieces: readonly Measured[], room: number): readonly Page[] {
  const pages: number[][] = []
  let left = 0
  for (const unit of unitsOf(pieces)) {
    const needed = heightOf(unit, pieces)
    const page = pages.at(-1)
    if (page && needed <= left) {
      page.push(...unit)
      left -= needed
    } else {
      const next = [...headOf(unit, pieces), ...unit]
      pages.push(next)
      left = room - heightOf(next, pieces)
    }
  }
  return pages
}

/** A roll is cut into strips of about the same length, none longer than `longest`. */
export function strips(pieces: readonly Measured[], longest: number): readonly Page[] {
  const all = heightOf([...pieces.keys()], pieces)
  const fewest = paged(pieces, longest).length
  if (fewest <= 1) return paged(pieces, longest)
  const highest = Math.max(...unitsOf(pieces).map((unit) => heightOf(unit, pieces)))
  const even = paged(pieces, Math.min(longest, all / fewest + highest))
  return even.length > fewest ? paged(pieces, longest) : even
}

/** Which of several drawings is taken: the first that stays on one page; the first of all where none does. */
export const drawingTaken = (drawings: readonly (readonly Page[])[]): number =>
  Math.max(
    0,
    drawings.findIndex((pages) => pages.length <= 1),
  )

/** Pieces that must not be parted. */
function unitsOf(pieces: readonly Measured[]): readonly Page[] {
  const units: number[][] = []
  pieces.forEach((_, place) => {
    if (pieces[place - 1]?.leads) units.at(-1)?.push(place)
    else units.push([place])
  })
  return units
}

const heightOf = (places: Page, pieces: readonly Measured[]): number =>
  places.reduce((sum, place) => sum + (pieces[place]?.height ?? 0), 0)

/** The head of the table that the first piece of a page goes on with. */
function headOf([first = 0]: Page, pieces: readonly Measured[]): Page {
  const head = pieces[first]?.under ?? null
  return head === null ? [] : [head]
}
