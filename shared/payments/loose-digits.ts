import { otherNumbersIn } from './other-numbers'
import { isDigit, plainTextOf } from './plain-text'

/** A digit of a text and where it stands in it, in signs of the text. */
export type LooseDigit = { readonly digit: string; readonly start: number; readonly end: number }

/** The digits of a text that belong to no amount, time, telephone or other known number. */
export function looseDigitsIn(text: string): readonly LooseDigit[] {
  const { plain, offsets } = plainTextOf(text)
  const others = otherNumbersIn(plain)
  return offsets.flatMap((start, at) => {
    const digit = plain.charAt(at)
    return isDigit(digit) && !others.has(at) ? { digit, start, end: offsets[at + 1] ?? text.length } : []
  })
}
