/** What there is to print on: a sheet, and two rolls. A PDF has the size of one of them. */
export const papers = ['a4', '80mm', '58mm'] as const
export type Paper = (typeof papers)[number]

export const isPaper = (text: string): text is Paper => (papers as readonly string[]).includes(text)

type Size = {
  /** In mm, like all of this. */
  readonly width: number
  /** What a printer's head reaches. */
  readonly printable: number
  /** A roll is as long as what is on it. */
  readonly height: number | null
}

export const paperSizes: Readonly<Record<Paper, Size>> = {
  a4: { width: 210, printable: 180, height: 297 },
  '80mm': { width: 80, printable: 72, height: null },
  '58mm': { width: 58, printable: 48, height: null },
}

/** Longest piece of a roll, in mm: what is longer nobody can hold up and read, and drivers end soon after. */
export const longestStrip = 1000

/** Columns of a table that a paper has room for; a table with more becomes pairs of a name and a value. */
export const columnsOn: Readonly<Record<Paper, number>> = { a4: 8, '80mm': 3, '58mm': 0 }

/** How makers of receipt printers name them: by the width alone, or by a model number that begins with it. */
const rolls: readonly (readonly [RegExp, Paper])[] = [
  [/(?:^|\D)(?:57|58)(?:\D|$)|\b(?:GP|XP|ZJ|POS)-?[A-Z]*58|48 ?mm/i, '58mm'],
  [
    /(?:^|\D)80(?:\D|$)|\b(?:GP|XP|ZJ|POS)-?[A-Z]*80|72 ?mm|thermal|receipt|\bPOS\b|TM-?[TU]\d|TSP\d|小票|热敏/i,
    '80mm',
  ],
]

/**
 * The paper that a printer probably holds, by its name and by what its driver says; a sheet where nothing tells of a
 * roll. A guess: the shop can set it.
 */
export function guessPaper(name: string, driverSays: readonly string[]): Paper {
  for (const text of [...driverSays, name]) {
    const width = widthOf(text)
    if (width !== null) return width > 100 ? 'a4' : width > 65 ? '80mm' : '58mm'
    const roll = rolls.find(([pattern]) => pattern.test(text))
    if (roll) return roll[1]
  }
  return 'a4'
}

/** `custom_72x200mm_72x200mm`, `58mm x 210mm`, `A4`: in mm. */
function widthOf(text: string): number | null {
  if (/^(?:iso_)?a4\b|^(?:na_)?letter\b/i.test(text)) return 210
  const found = /(\d{2,3}(?:\.\d+)?)\s*(?:mm)?\s*[x×*]\s*\d{2,4}(?:\.\d+)?\s*mm/i.exec(text)
  return found ? Number(found[1]) : null
}
