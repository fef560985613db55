import { isUnknownWords, unknownKey, type CodeKey } from '../catalog/code-key'
import { cleanText } from '../payments/clean-text'
import { codeKeyOf, textLimits, type Incident, type IncidentDraft } from './incident'

/**
 * What an incident keeps of an answer: its code, and the words that led there. What nobody knows has words only.
 * @param typed what stands in the box
 */
export function saidOf(key: CodeKey, typed: string): Pick<IncidentDraft, 'codeSet' | 'code' | 'screenText'> {
  const screenText = cut(typed)
  if (isUnknownWords(key)) return { screenText: screenText === '' ? key.code : screenText }
  const { codeSet, code } = key
  // A code, or pinyin, is how it was looked for; Chinese or several words are what stood on the screen.
  return /\p{Script=Han}|\S\s+\S/u.test(screenText) ? { codeSet, code, screenText } : { codeSet, code }
}

/** Under which key an incident is looked up: that of its code, or of the words on the screen. */
export const keyOf = (incident: Incident): CodeKey => codeKeyOf(incident) ?? unknownKey(incident.screenText ?? '')

const cut = (typed: string): string => cleanText(cleanText(typed).trim().slice(0, textLimits.screenText))
