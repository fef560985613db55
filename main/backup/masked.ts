import { cleanText } from '#shared/payments/clean-text'

/**
 * How many fields of a row have lost card data on the way in: its schema takes the number out of a text, and empties what
 * completes one that was spread over several fields.
 * @param given as it came, and taken in
 */
export function maskedIn(given: unknown, taken: unknown): number {
  if (typeof given === 'string') return given === taken || cleanText(given).trim() === taken ? 0 : 1
  if (typeof given !== 'object' || given === null) return given === taken ? 0 : 1
  return Object.entries(given).reduce((sum, [name, value]) => sum + maskedIn(value, partOf(taken, name)), 0)
}

const partOf = (whole: unknown, name: string): unknown =>
  typeof whole === 'object' && whole !== null ? (whole as Readonly<Record<string, unknown>>)[name] : undefined
