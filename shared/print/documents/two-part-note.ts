import { catalogVersion, type Answer } from '../../catalog/catalog'
import { gate, gateOperation } from '../../catalog/gate'
import type { Operation } from '../../incidents/incident'
import type { Language } from '../../language'
import { messagesIn } from '../../messages/messages'
import { dayOf, momentInWords } from '../../timestamp'
import type { PrintBlock, PrintDocument } from '../print-document'

/**
 * The note about a payment that nobody can confirm yet, one half for the shop, one for the customer. No card number, no
 * promised hours, no reason.
 * @param at local timestamp of the moment it is made
 */
export function twoPartNote(
  answer: Answer,
  operation: Operation,
  language: Language,
  shopName: string,
  at: string,
): PrintDocument {
  const m = messagesIn(language)
  const { note } = gate
  const when = momentInWords(at, language)
  const filled: Readonly<Record<string, string>> = { 代码: answer.code, 日期: when.slice(0, -6), 时间: when.slice(-5) }
  const half = (title: string, words: readonly string[]): PrintBlock[] => [
    { kind: 'heading', text: title },
    ...words.map((text): PrintBlock => ({ kind: 'note', text })),
    {
      kind: 'blanks',
      blanks: note.lines.map((line) => {
        const value = filled[line['zh-CN']]
        return value === undefined ? { label: line[language], width: 3 } : { label: line[language], value, width: 3 }
      }),
    },
  ]
  return {
    title: `${note.title[language]} ${dayOf(at)}`,
    language,
    head: { shop: shopName === '' ? m.appName : shopName, when, page: m.checklist.page(1, 1) },
    blocks: [
      { kind: 'title', text: note.title[language], line: gateOperation(operation)?.title[language] ?? '' },
      ...half(note.shopHalf[language], [gateOperation(operation)?.keep[language] ?? '']),
      { kind: 'cut' },
      ...half(note.customerHalf[language], [note.promise[language], note.paying[language]]),
    ],
    foot: { left: `${m.appName}　${m.lookUp.catalog(catalogVersion)}`, right: m.checklist.foot },
  }
}
