import { textProblem } from '../payments/text-problem'
import type { Messages } from './messages'

/**
 * What is wrong with a text, in words; empty where nothing is.
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
