import { isCardNumber } from '../payments/card-number'
import { looseDigitsIn } from '../payments/loose-digits'
import { clockOf, dayOf } from '../timestamp'

/** What digits of a card number can be spread over, in the order of the form's fields. */
const fields = ['screenText', 'amount', 'stan', 'rrn', 'authorisationCode', 'lastFour', 'staff', 'note', 'acquirerSays'] as const // prettier-ignore
export type SpreadField = (typeof fields)[number]

/** What is known of an entry; in its history a part may have been emptied. */
export type Spread = {
  readonly [F in SpreadField]?: (F extends 'amount' ? number : string) | null | undefined
} & {
  readonly at?: string | undefined
}

/** So few digits of a text are a code or a time; lower amounts are every amount. */
const fewest = { text: 4, amount: 8 } as const

/**
 * The fields whose digits one after the other are a card number: of two fields, or of several that follow each other. Each
 * is checked by itself elsewhere. A reference number that is made as acquirers make them is one, whatever follows.
 */
export function spreadOver(entry: Spread): readonly (readonly SpreadField[])[] {
  const filled = fields.flatMap((name) => {
    const digits = digitsOf(name, entry)
    return digits === '' ? [] : { name, digits }
  })
  if (filled.length < 2) return []
  const sets = filled.flatMap((_, first) =>
    filled.slice(first + 1).flatMap((last, at) => {
      const run = filled.slice(first, first + at + 2)
      const pair = [filled[first] ?? last, last]
      return run.length > 2 ? [run, pair] : [run]
    }),
  )
  const isReal = isReference(entry)
  return sets
    .filter((parts) => isCardNumber(parts.map(({ digits }) => digits).join('')))
    .map((parts) => parts.map(({ name }) => name))
    .filter((names) => !(isReal && names.includes('rrn')))
}

/**
 * An entry without the last four digits of a card number that was spread over its fields: a number is emptied, in a text
 * the four digits are covered.
 */
export function withoutSpreadCard<E extends Spread>(entry: E, may: (name: SpreadField) => boolean = () => true): E {
  const [spread] = spreadOver(entry)
    .map((names) => names.filter((name) => may(name)))
    .filter((names) => names.length > 0)
  const last = spread?.at(-1)
  if (last === undefined) return entry
  const covered = coveredIn(last, entry)
  const rest = Object.fromEntries(Object.entries(entry).filter(([name]) => name !== last))
  return withoutSpreadCard((covered === undefined ? rest : { ...rest, [last]: covered }) as E, may)
}

/** What stays of a field whose last digits end a card number; undefined: nothing. */
export function coveredIn(name: SpreadField, entry: Spread): string | undefined {
  const value = entry[name]
  if (typeof value !== 'string' || isNumber(name)) return undefined
  const places = looseDigitsIn(value).slice(-4)
  return places.reduceRight((text, { start, end }) => `${text.slice(0, start)}*${text.slice(end)}`, value)
}

const isNumber = (name: SpreadField): boolean =>
  ['stan', 'rrn', 'authorisationCode', 'lastFour', 'amount'].includes(name)

function digitsOf(name: SpreadField, entry: Spread): string {
  const value = entry[name]
  if (value === undefined || value === null) return ''
  if (typeof value === 'number') return String(value).length < fewest.amount ? '' : String(value)
  if (isNumber(name)) return /^\d+$/.test(value) ? value : ''
  const digits = looseDigitsIn(value)
    .map(({ digit }) => digit)
    .join('')
  return digits.length < fewest.text ? '' : digits
}

/** UnionPay: last digit of the year, day of the year, hour, trace number. Such numbers begin as cards do for months. */
function isReference({ rrn, stan, at }: Spread): boolean {
  if (!rrn) return false
  if (stan && rrn.endsWith(stan)) return true
  if (at === undefined) return false
  const day = dayOf(at)
  const dayOfYear = (Date.parse(day) - Date.parse(`${day.slice(0, 4)}-01-01`)) / 86_400_000 + 1
  const made = `${day.charAt(3)}${String(dayOfYear).padStart(3, '0')}`
  return rrn.startsWith(made) && rrn.slice(4, 6) <= clockOf(at).slice(0, 2)
}

/** A row as it may be kept: no card number is spread over its fields, nor over those of before. */
export function withoutSpreadCardInRow<
  Part extends Spread,
  Row extends Spread & { readonly history: readonly History<Part>[] },
>(row: Row): Row {
  const now = withoutSpreadCard(row)
  const cleaned = (part: Part): Part => {
    const names = new Set(Object.keys(part))
    const whole = withoutSpreadCard({ ...now, ...part }, (name) => names.has(name))
    return Object.fromEntries(Object.entries(whole).filter(([name]) => names.has(name))) as Part
  }
  if (now === row && row.history.length === 0) return row
  const history = row.history.map(({ change, was, ...entry }) => ({
    ...entry,
    change: cleaned(change),
    ...(was === undefined ? {} : { was: cleaned(was) }),
  }))
  return { ...now, history }
}
type History<Part> = { readonly at: string; readonly change: Part; readonly was?: Part | undefined }
