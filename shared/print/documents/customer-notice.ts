import type { Language } from '../../language'
import { dayOf } from '../../timestamp'
import { headAndFoot, type Made } from '../head-and-foot'
import type { PrintDocument } from '../print-document'
import { printWordsIn } from '../words/words'

/** "The card line is down, please use QR or cash": for the counter and the door, in one language or in both. */
export function customerNotice({ bothLanguages }: { readonly bothLanguages: boolean }, made: Made): PrintDocument {
  const t = printWordsIn(made.language).notice
  const other: Language = made.language === 'en' ? 'zh-CN' : 'en'
  const languages = bothLanguages ? [made.language, other] : [made.language]
  return {
    kind: 'customer-notice',
    title: `${t.title} ${dayOf(made.at)}`,
    blocks: languages.map((language) => ({
      kind: 'poster',
      language,
      lines: printWordsIn(language).notice.words,
    })),
    ...headAndFoot(made, t.foot),
  }
}
