import { answerFor } from '../catalog/catalog'
import { familySet } from '../catalog/families'
import type { Language } from '../language'
import { codeKeyOf, nameOf, type Incident } from './incident'

/** What an incident is called in a sentence: its code, its words, or the title of its kind of trouble. */
export function calledIn(language: Language, incident: Incident): string {
  const key = codeKeyOf(incident)
  const title = key?.codeSet === familySet ? answerFor(key)?.title[language] : undefined
  return title ?? nameOf(incident)
}
