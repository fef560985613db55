import { catalogVersion, type Answer } from '../catalog/catalog'
import type { Source } from '../catalog/code-set'
import type { Language } from '../language'
import { messagesIn } from '../messages/messages'
import { momentInWords } from '../timestamp'
import type { PrintDocument } from './print-document'
import { printWordsIn } from './words/words'

/** Whose sheet it is and when it was made. */
export type Made = {
  readonly language: Language
  /** May be empty. */
  readonly shopName: string
  /** Local timestamp. */
  readonly at: string
}

/**
 * What every document carries besides its page numbers: shop, date and time, version of the catalog.
 * @param said the answers whose steps it prints: their sources stand in the foot
 */
export function headAndFoot(
  { language, shopName, at }: Made,
  right: string,
  said: readonly Answer[] = [],
): Pick<PrintDocument, 'language' | 'head' | 'foot'> {
  const m = messagesIn(language)
  const sources = sourcesInWords(said, language)
  return {
    language,
    head: { shop: shopName === '' ? m.appName : shopName, when: momentInWords(at, language) },
    foot: { left: `${m.appName}　${m.lookUp.catalog(catalogVersion)}`, right, ...(sources === '' ? {} : { sources }) },
  }
}

/** The one that most of them rest on, those that can be looked up first, and how many more: all of them are on the PC. */
function sourcesInWords(said: readonly Answer[], language: Language): string {
  const all = said.flatMap(({ sources }) => sources)
  const counts = new Map(all.map(({ title }) => [title.en, all.filter((one) => one.title.en === title.en).length]))
  const weight = ({ title, where }: Source) => (counts.get(title.en) ?? 0) + ('address' in where ? 0.5 : 0)
  const [first] = all.toSorted((a, b) => weight(b) - weight(a))
  return first ? printWordsIn(language).sources(first.title[language], counts.size - 1) : ''
}
