import type { Answer } from '../../catalog/catalog'
import { gate, gateOperation } from '../../verdict/gate'
import type { Incident } from '../../incidents/incident'
import type { Operation } from '../../payments/payment'
import { messagesIn } from '../../messages/messages'
import { amountInYuan } from '../../payments/amount'
import type { Language } from '../../language'
import type { Terminal } from '../../shop'
import { dayOf, momentInWords } from '../../timestamp'
import { settledWords } from '../../verdict/verdict'
import { headAndFoot, type Made } from '../head-and-foot'
import type { PrintBlock, PrintDocument } from '../print-document'
import { printWordsIn } from '../words/words'

/** What is known of the payment. */
export type Doubted = {
  readonly answer: Answer | null
  readonly operation: Operation | null
  readonly incident: Incident | null
  /** Where it was made. */
  readonly terminal: Terminal | null
}

/**
 * The note about a payment that nobody can confirm yet, one half for the shop, one for the customer. No card number, no
 * promised hours, no reason.
 */
export function twoPartNote(payment: Doubted, made: Made): PrintDocument {
  const { language } = made
  const m = messagesIn(language)
  const { note } = gate
  const known = knownOf(payment, made)
  const operation = payment.operation ?? payment.incident?.operation ?? payment.answer?.operation ?? null
  const half = (title: string, words: readonly string[]): PrintBlock[] => [
    { kind: 'heading', text: title },
    ...words.filter((text) => text !== '').map((text): PrintBlock => ({ kind: 'note', text })),
    {
      kind: 'blanks',
      blanks: linesOf(operation, language).map(({ name, label }) => {
        const value = known[name]
        return value === undefined ? { label, width: 3 } : { label, value, width: 3 }
      }),
    },
  ]
  const told = operation === null ? undefined : gateOperation(operation)
  // What was cleared up meanwhile is not being checked any more: the note says how it ended, and promises nothing.
  const end = payment.incident?.gate
  const settled = end === 'paid' || end === 'not-paid' ? settledWords(told?.id, end) : null
  return {
    kind: 'two-part-note',
    title: `${note.title[language]} ${dayOf(made.at)}`,
    blocks: [
      { kind: 'title', text: note.title[language], line: told?.title[language] ?? '' },
      ...half(note.shopHalf[language], [settled?.doNow[0]?.text[language] ?? told?.keep[language] ?? '']),
      { kind: 'cut' },
      ...half(note.customerHalf[language], settled?.customerWords[language] ?? promised(operation, language)),
    ],
    ...headAndFoot(made, operation === 'scan' ? printWordsIn(language).checklist.scanFoot : m.checklist.foot),
  }
}

/** What the shop says while it is not clear: of a sale, what becomes of the money either way. */
function promised(operation: Operation | null, language: Language): readonly string[] {
  const { note } = gate
  if (operation === 'refund-or-void') return [note.refund[language]]
  if (operation === 'pre-authorisation') return [note.preAuthorisation[language]]
  if (operation !== 'scan') return [note.promise[language], note.paying[language]]
  const { promise, paying } = printWordsIn(language).scanNote
  return [promise, paying]
}

/** The lines of a half. A scan is found by its order: it has no slip, and no number of a terminal. */
function linesOf(operation: Operation | null, language: Language) {
  const lines = gate.note.lines.map((line) => ({ name: line['zh-CN'], label: line[language] }))
  if (operation !== 'scan') return lines
  const { order, wallet } = printWordsIn(language).scanNumbers
  const inTheirPlace: Readonly<Record<string, string | null>> = { 终端号: null, 凭证号: order, 参考号: wallet }
  return lines.flatMap(({ name, label }) => {
    const other = inTheirPlace[name]
    if (other === undefined) return [{ name, label }]
    return other === null ? [] : [{ name: other, label: other }]
  })
}

/** By the Chinese label of the line. */
function knownOf({ answer, incident, terminal }: Doubted, made: Made): Readonly<Record<string, string | undefined>> {
  const when = momentInWords(incident?.at ?? made.at, made.language)
  return {
    日期: when.slice(0, -6),
    时间: when.slice(-5),
    '金额（元）': incident?.amount === undefined ? undefined : amountInYuan(incident.amount),
    终端号: terminal?.terminalId,
    商户号: terminal?.merchantId,
    // A kind of trouble has no code.
    代码: answer?.codeSet === 'family' ? undefined : (answer?.code ?? incident?.code),
    凭证号: incident?.stan,
    参考号: incident?.rrn,
  }
}
