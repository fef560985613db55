import type { AnswerClass } from '../catalog/code-set'
import type { Language } from '../language'

/** One tick box with its step. */
export type PrintStep = { readonly text: string; readonly detail?: string }

/** A line to fill in by hand, or already filled. `width` in sixths of the page; without a label it goes on from above. */
export type PrintBlank = { readonly label: string; readonly value?: string; readonly width: 2 | 3 | 4 | 6 }

export type PrintBlock =
  | {
      readonly kind: 'plate'
      readonly owner: string
      readonly code: string
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
  /** Lines end where the text has a line break. */
  | { readonly kind: 'note'; readonly text: string }

/** What is printed, free of paper: a layout turns it into pages. All text is ready to read, in one language. */
export type PrintDocument = {
  /** Name of the print job and the suggested name of a file. */
  readonly title: string
  readonly language: Language
  readonly head: { readonly shop: string; readonly when: string; readonly page: string }
  readonly blocks: readonly PrintBlock[]
  readonly foot: { readonly left: string; readonly right: string }
}

/** What the print page is asked to lay out. */
export type PrintJob = { readonly document: PrintDocument }
