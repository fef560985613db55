import type { Messages } from '../messages/messages'
import { holdsCardData, isStandIn } from './card-data'

/** Why a text cannot be kept in a field. */
export type TextProblem = 'required' | 'too-long' | 'card-number'

/** What is wrong with a text as `freeText` of the same limit would keep it; null where nothing is. */
export function textProblem(text: string, limit: number, isRequired = false): TextProblem | null {
  if (holdsCardData(text)) return 'card-number'
  const { length } = text.trim()
  if (length === 0) return isRequired ? 'required' : null
  return length > limit ? 'too-long' : null
}

/** The same of a name: what stands for a number that was taken out names nobody. */
export function nameProblemInWords(m: Messages, name: string, limit: number, missing = ''): string {
  return isStandIn(name) ? m.texts.card : textProblemInWords(m, name, limit, missing)
}

/**
 * The same, in words; empty where nothing is wrong.
 * @param missing said where the text may not be empty and is
 */
export function textProblemInWords({ texts }: Messages, text: string, limit: number, missing = ''): string {
  switch (textProblem(text, limit, missing !== '')) {
    case 'card-number':
      return texts.card
    case 'too-long':
      return texts.long(limit)
    case 'required':
      return missing
    case null:
      return ''
  }
}
