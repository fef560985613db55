import type { Text } from '../language'
import type { Operation } from '../payments/payment'
import type { CodeKey } from './code-key'
import type { Advice, AnswerClass, Fixer, RetryVerdict, Source, Standing } from './code-set'
import type { Trouble } from './trouble'

/** What one owner, or one page, says that a code means. */
export type Reading = {
  readonly codeSet: string
  readonly owner: Text
  readonly meaning: Text
  readonly standing: Standing
  /** The code of the same set that really means that. */
  readonly see?: string | undefined
  readonly sources: readonly string[]
}

/** What an owner lays down for all of its codes. */
export type Rule = { readonly rule: Text; readonly sources: readonly Source[] }

/** Everything that the screen and the paper say about one code. Both languages, ready to show. */
export type Answer = CodeKey & {
  readonly owner: Text
  readonly class: AnswerClass
  readonly retry: RetryVerdict
  readonly keepCard: 'no' | 'ask-acquirer'
  readonly whoFixes: Fixer
  readonly trouble: Trouble
  /** What must have been going on, by whose code it is; null: that is not said with it. */
  readonly operation: Operation | null
  readonly title: Text
  readonly meaning: Text
  /** The reason is for the staff alone: the customer can see the screen. */
  readonly staffOnly: boolean
  /** In doubt, but the owner's table says not approved: a sale that the terminal's list lacks was not paid. */
  readonly listDecides: boolean
  readonly advice: Advice
  readonly causes: readonly Text[]
  /** The reading that differs most, for the one line on the answer; null when nothing found disagrees. */
  readonly conflict: Reading | null
  /** Who says what, tables before claims; our own owner's first. Empty when all agree. */
  readonly readings: readonly Reading[]
  /** The same characters in the tables of other owners, for a shop that knows whose terminal it has. */
  readonly others: readonly Hit[]
  /** How many other owners use the same characters for something else. */
  readonly elsewhere: number
  readonly sources: readonly Source[]
  /** In how many ways the owner's tables word it; 1: they agree. */
  readonly sayings: number
  /** The network's limit on trying a declined card again; null where none was found. */
  readonly retryLimit: Rule | null
  /** How the owner says that this open result is looked up; null where it says nothing, or the result is known. */
  readonly queryRule: Rule | null
}

export type Hit = CodeKey & {
  readonly owner: Text
  readonly title: Text
  readonly class: AnswerClass
  /** Spelled with the physical keys while the input method made something else of them. */
  readonly typedWithIme?: boolean
}

export const hitFrom = ({ codeSet, code, owner, title, class: answerClass }: Answer): Hit => ({
  codeSet,
  code,
  owner,
  title,
  class: answerClass,
})
