import { catalogVersion } from '../catalog/catalog'
import type { Language } from '../language'
import { messagesIn } from '../messages/messages'
import { momentInWords } from '../timestamp'
import type { PrintDocument } from './print-document'

/** Whose sheet it is and when it was made. */
export type Made = {
  readonly language: Language
  /** May be empty. */
  readonly shopName: string
  /** Local timestamp. */
  readonly at: string
}

/** What every document carries besides its page numbers: shop, date and time, version of the catalog. */
export function headAndFoot(
  { language, shopName, at }: Made,
  right: string,
): Pick<PrintDocument, 'language' | 'head' | 'foot'> {
  const m = messagesIn(language)
  return {
    language,
    head: { shop: shopName === '' ? m.appName : shopName, when: momentInWords(at, language) },
    foot: { left: `${m.appName}　${m.lookUp.catalog(catalogVersion)}`, right },
  }
}
