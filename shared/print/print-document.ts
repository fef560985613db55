import type { AnswerClass } from '../catalog/code-set'
import type { Language } from '../language'
import type { DocumentKind } from './printable'

/** One tick box with its step. */
export type PrintStep = { readonly text: string; readonly detail?: string }

export type PrintTick = { readonly text: string; readonly isDone: boolean }

/** A line to fill in by hand, or already filled. `width` in sixths of the page; without a label it goes on from above. */
export type PrintBlank = { readonly label: string; readonly value?: string; readonly width: 2 | 3 | 4 | 6 }

/** One thing to check: how, what can be ticked, and what was noted; a note without a value is a line to write on. */
export type PrintCheck = {
  readonly text: string
  readonly detail: string
  readonly ticks: readonly PrintTick[]
  readonly note: { readonly label: string; readonly value: string | null }
}

/** A code as it is read from across the counter, with what to do about it. */
export type PrintCode = {
  /** Up to five signs, or the words that the terminal shows. */
  readonly code: string
  readonly class: AnswerClass
  readonly classWord: string
  readonly first: string
  readonly then: string
}

/** A name and what it is. */
export type PrintPair = { readonly label: string; readonly value: string }

/** `share`: how wide, beside the others. */
export type PrintColumn = { readonly label: string; readonly share: number }

/** A cell that is null is left blank, to be filled in by hand. */
export type PrintRow = readonly (string | null)[]

/** Bars as long as their numbers. */
export type PrintChart = {
  /** They stand beside each other where there is room for it, as hours do; else they lie below each other. */
  readonly upright?: true
  readonly caption: string
  readonly bars: readonly { readonly label: string; readonly value: number }[]
}

export type PrintBlock =
  | {
      readonly kind: 'plate'
      readonly owner: string
      /** Null where what happened has no code. */
      readonly code: string | null
      readonly class: AnswerClass
      readonly classWord: string
      readonly title: string
      readonly lines: readonly string[]
    }
  | { readonly kind: 'title'; readonly text: string; readonly line: string }
  | { readonly kind: 'heading'; readonly text: string }
  /** Where scissors go. */
  | { readonly kind: 'cut' }
  | { readonly kind: 'steps'; readonly steps: readonly PrintStep[] }
  | {
      readonly kind: 'say'
      readonly label: string
      readonly words: readonly string[]
      /** The same in the other language. */
      readonly also: { readonly language: Language; readonly words: readonly string[] }
    }
  | { readonly kind: 'blanks'; readonly blanks: readonly PrintBlank[] }
  | { readonly kind: 'checks'; readonly checks: readonly PrintCheck[] }
  /** Short things that were done or not; a box each, several in a line. */
  | { readonly kind: 'ticks'; readonly ticks: readonly PrintTick[] }
  | { readonly kind: 'codes'; readonly codes: readonly PrintCode[] }
  | { readonly kind: 'facts'; readonly facts: readonly PrintPair[] }
  | { readonly kind: 'table'; readonly columns: readonly PrintColumn[]; readonly rows: readonly PrintRow[] }
  | { readonly kind: 'charts'; readonly charts: readonly PrintChart[] }
  | { readonly kind: 'signatures'; readonly labels: readonly string[] }
  /** Words to be read from far away. */
  | { readonly kind: 'poster'; readonly language: Language; readonly lines: readonly string[] }
  /** From the left edge to the right one. */
  | { readonly kind: 'edges'; readonly left: string; readonly right: string }
  /** So many mm, to hold a ruler to. */
  | { readonly kind: 'ruler'; readonly length: number; readonly label: string }
  /** Lines end where the text has a line break. */
  | { readonly kind: 'note'; readonly text: string }

/** What is printed, free of paper: a layout turns it into pages. All text is ready to read, in one language. */
export type PrintDocument = {
  readonly kind: DocumentKind
  /** Name of the print job and the suggested name of a file. */
  readonly title: string
  readonly language: Language
  readonly head: { readonly shop: string; readonly when: string }
  readonly blocks: readonly PrintBlock[]
  /** `sources`: who says what is said here of codes, where that is said. */
  readonly foot: { readonly left: string; readonly right: string; readonly sources?: string }
  /** Meant for one sheet: what would not fit on it is drawn a little smaller; what does not fit even so goes on. */
  readonly oneSheet?: true
}

/** What the print page says once it is laid out: how many pages, and how long the longest of a roll is, in mm. */
export type LaidOut = { readonly pages: number; readonly height: number }
