import { useRef } from 'react'

/** What two digits in a row spell, and the way back from what the first one did. */
export type Spelt = { readonly code: string; readonly takeBack: () => void }

export type Spelling = {
  /** A digit has answered something just now. */
  readonly note: (digit: string, takeBack: () => void) => void
  /** The code that a sign makes with the digit before it; null where it makes none, or comes later. */
  readonly with: (sign: string, longest?: number) => Spelt | null
  /** The code that was offered last, typed anew: it is taken for what was meant. Null for any other text. */
  readonly anew: (text: string) => Spelt | null
}

/** Between the signs of one code nobody pauses for so long (ms). */
const longestPause = 1_500

/** So long (ms) the same code typed anew is the one that was offered: whoever comes later is another customer. */
const stillMeant = 10_000

/**
 * Where a question has the focus, a digit answers it. The next customer's code may be typed right there: its first digit
 * would be an answer, and about money.
 * @param isCode whether a text has an answer of its own
 */
export function useSpelling(isCode: (text: string) => boolean): Spelling {
  const offered = useRef<(Spelt & { readonly at: number }) | null>(null)
  const last = useRef<{ digit: string; at: number; takeBack: () => void } | null>(null)
  return {
    note(digit, takeBack) {
      last.current = { digit, at: performance.now(), takeBack }
    },
    with(sign, longest = longestPause) {
      const before = last.current
      if (before === null || sign.length !== 1 || performance.now() - before.at > longest) return null
      const code = before.digit + sign
      if (!isCode(code)) return null
      // One offer for each digit: what is typed after it is text.
      last.current = null
      offered.current = { code, takeBack: before.takeBack, at: performance.now() }
      return offered.current
    },
    anew(text) {
      const meant = offered.current
      if (meant?.code !== text || performance.now() - meant.at > stillMeant) return null
      offered.current = null
      return meant
    },
  }
}
