import type { Language } from '../language'
import type { AnswerFor } from './answers'
import { type CodeKey, familySet } from './code-key'
import { byWhatHappened } from './families'

/** What a key is called in a sentence: its code; a kind of trouble, which has none, by its title. */
export const keyInWords = (key: CodeKey, language: Language, answerFor: AnswerFor): string =>
  key.codeSet === familySet ? (answerFor(key)?.title ?? byWhatHappened)[language] : key.code
