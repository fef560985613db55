import type { AnswerFor } from '../../catalog/catalog'
import { codeKeyOf, nameOf, type Incident } from '../../incidents/incident'
import type { OpenPayment } from '../../incidents/open-payments'
import type { Language } from '../../language'
import { messagesIn } from '../../messages/messages'
import { amountInYuan } from '../../payments/amount'
import type { StoredNumber, Terminal } from '../../shop'
import { clockOf, dayOf } from '../../timestamp'
import { headAndFoot, type Made } from '../head-and-foot'
import { shareOfLabels } from '../share-of-labels'
import type { PrintBlock, PrintColumn, PrintDocument } from '../print-document'
import { printWordsIn } from '../words/words'

type OpenAtShop = {
  /** Newest first. */
  readonly payments: readonly OpenPayment[]
  readonly terminals: readonly Terminal[]
  readonly number: StoredNumber | undefined
  readonly answerFor: AnswerFor
}

type Column = PrintColumn & { readonly of: (payment: OpenPayment) => string | null }

/** Every payment that is open, oldest first, to go through with the terminal's list or the acquirer on the phone. */
export function openPaymentsSheet({ payments, terminals, number, answerFor }: OpenAtShop, made: Made): PrintDocument {
  const { language } = made
  const m = messagesIn(language)
  const t = printWordsIn(language).open
  const columns: readonly Column[] = [
    { label: t.when, share: 20, of: ({ incident: { at } }) => `${dayOf(at)} ${clockOf(at)}` },
    { label: t.what, share: 24, of: (payment) => codeOnPaper(payment, answerFor, language) },
    {
      label: t.amount,
      share: 12,
      of: ({ incident: { amount } }) => (amount === undefined ? null : amountInYuan(amount)),
    },
    { label: m.callPack.facts.stan, share: 10, of: ({ incident: { stan } }) => stan ?? null },
    {
      label: t.terminal,
      share: shareOfLabels(terminals.map(({ label }) => label)),
      of: ({ incident: { terminal } }) => labelOf(terminal, terminals),
    },
    { label: t.result, share: 24, of: () => null },
  ]
  // Where no terminal is registered its column would be empty on every line.
  const kept = columns.filter(({ label }) => label !== t.terminal || terminals.length > 0)
  const rules = [
    payments.some(({ listDecides }) => listDecides) ? t.list : '',
    payments.some(({ listDecides }) => !listDecides)
      ? payments.some(({ listDecides }) => listDecides)
        ? t.acquirer
        : t.acquirerAll
      : '',
    t.paid,
  ]
  return {
    kind: 'open-payments',
    title: `${m.open.title} ${dayOf(made.at)}`,
    blocks: [
      { kind: 'title', text: m.open.title, line: payments.length === 0 ? m.open.none : m.open.times(payments.length) },
      ...(payments.length === 0
        ? []
        : [
            {
              kind: 'table',
              columns: kept.map(({ label, share }) => ({ label, share })),
              rows: payments.toReversed().map((payment) => kept.map(({ of }) => of(payment))),
            } as const,
            ...rules.filter((text) => text !== '').map((text): PrintBlock => ({ kind: 'note', text })),
          ]),
      { kind: 'note', text: number === undefined ? m.open.askUnknown : t.ask(number.name, number.number) },
    ],
    ...headAndFoot(made, m.checklist.foot),
  }
}

/** With the mark of those that the terminal's list decides. A customer may see the sheet: no reasons that are for the staff. */
function codeOnPaper({ incident, listDecides }: OpenPayment, answerFor: AnswerFor, language: Language): string {
  const key = codeKeyOf(incident)
  const answer = key && answerFor(key)
  const name = answer && !answer.staffOnly ? nameWith(incident, answer.title[language]) : nameOf(incident)
  return listDecides ? `○ ${name}` : name
}

/** A terminal's message, or a kind of trouble, is its own name. */
const nameWith = (incident: Incident, title: string): string =>
  /^[ -~]{1,5}$/.test(nameOf(incident)) ? `${nameOf(incident)}　${title}` : title

const labelOf = (terminal: string | undefined, terminals: readonly Terminal[]): string | null =>
  terminals.find(({ id }) => id === terminal)?.label ?? null
