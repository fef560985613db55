import { useRef } from 'react'

/** What two digits in a row spell, and the way back from what the first one did. */
export type Spelt = { readonly code: string; readonly takeBack: () => void }

export type Spelling = {
  /** A digit has answered something just now. */
  readonly note: (digit: string, takeBack: () => void) => void
  /** The code that a sign makes with the digit before it; null where it makes none, or comes later. */
  readonly with: (sign: string) => Spelt | null
}

/** Between the signs of one code nobody pauses for so long (ms). */
const longestPause = 1_200

/**
 * Where a question has the focus, a digit answers it. The next customer's code may be typed right there: its first digit
 * would be an answer, and about money.
 * @param isCode whether a text has an answer of its own
 */
export function useSpelling(isCode: (text: string) => boolean): Spelling {
  const last = useRef<{ digit: string; at: number; takeBack: () => void } | null>(null)
  return {
    note(digit, takeBack) {
      last.current = { digit, at: performance.now(), takeBack }
    },
    with(sign) {
      const before = last.current
      if (before === null || sign.length !== 1 || performance.now() - before.at > longestPause) return null
      const code = before.digit + sign
      return isCode(code) ? { code, takeBack: before.takeBack } : null
    },
  }
}
