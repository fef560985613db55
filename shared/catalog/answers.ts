import type { Text } from '../language'
import { hitFrom, type Answer, type Hit } from './answer'
import { type CodeKey, familySet, parseCodeKey, unknownSet } from './code-key'
import { hitOf } from './elsewhere'
import { entryAnswer } from './entry-answer'
import { byWhatHappened, familyKey } from './families'
import { familyAnswer } from './family-answer'
import type { ScanWords } from './scan-words'
import type { Tables } from './tables'
import { noOwner, unknownAnswer } from './unknown-answer'

/** What is known of codes, whoever asks. */
export type Answers = {
  /** The answer to a key, or null when that set does not have that code. `unknown` answers codes and words of any kind. */
  readonly answerFor: (key: CodeKey) => Answer | null
  /** The answer to what nobody knows: a code, or words. */
  readonly unknownAnswer: (code: string) => Answer
  /** The answer to a key as a result; none when that set does not have that code. */
  readonly hitNamed: (key: CodeKey) => readonly Hit[]
  /** Whose codes a set holds; null when there is no such set. */
  readonly ownerOf: (codeSet: string) => Text | null
  /** Every code that some set has. */
  readonly everyCode: ReadonlySet<string>
  readonly scanWords: ScanWords
}

export type AnswerFor = Answers['answerFor']

export function answersFrom(tables: Tables, scanWords: ScanWords): Answers {
  const answerFor: AnswerFor = (key) => {
    const { codeSet, code } = key
    if (codeSet === unknownSet) return unknownAnswer(tables, code)
    const family = tables.familyOf(key)
    if (family) {
      const codes = family.codes.map((name) => parseCodeKey(name) ?? familyKey(family))
      return familyAnswer(family, key, codes.flatMap(hitNamed))
    }
    const listed = tables.listed(key)
    return listed ? entryAnswer(tables, listed) : null
  }
  const hitNamed = (key: CodeKey): readonly Hit[] => {
    const listed = tables.listed(key)
    // Much sooner than a whole answer.
    if (listed) return [hitOf(listed)]
    const answer = answerFor(key)
    return answer ? [hitFrom(answer)] : []
  }
  return {
    answerFor,
    unknownAnswer: (code) => unknownAnswer(tables, code),
    hitNamed,
    ownerOf(codeSet) {
      if (codeSet === unknownSet) return noOwner
      return codeSet === familySet ? byWhatHappened : (tables.setOf(codeSet)?.name ?? null)
    },
    everyCode: new Set(tables.sets.flatMap(({ entries }) => entries.map(({ code }) => code))),
    scanWords,
  }
}
