import { holdsCardData } from './card-data'

/** Why a text cannot be kept in a field. */
export type TextProblem = 'required' | 'too-long' | 'card-number'

/** What is wrong with a text as `freeText` of the same limit would keep it; null where nothing is. */
export function textProblem(text: string, limit: number, isRequired = false): TextProblem | null {
  if (holdsCardData(text)) return 'card-number'
  const { length } = text.trim()
  if (length === 0) return isRequired ? 'required' : null
  return length > limit ? 'too-long' : null
}
