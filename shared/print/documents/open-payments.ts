import type { AnswerFor } from '../../catalog/catalog'
import { codeKeyOf, nameOf, type Incident } from '../../incidents/incident'
import type { OpenPayment } from '../../incidents/open-payments'
import type { Language } from '../../language'
import { matterSentences } from '../../messages/matters'
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
export function openPaymentsSheet(open: OpenAtShop, made: Made): PrintDocument {
  const { payments } = open
  const m = messagesIn(made.language)
  return {
    kind: 'open-payments',
    title: `${m.open.title} ${dayOf(made.at)}`,
    blocks: [
      {
        kind: 'title',
        text: m.open.title,
        line: payments.length === 0 ? matterSentences(made.language).payments.none : m.open.times(payments.length),
      },
      ...paymentsToAskAbout(open, made.language),
    ],
    ...headAndFoot(made, m.checklist.foot),
  }
}

/** The payments as a table to fill in, what decides about them, and whom to ask. */
export function paymentsToAskAbout(open: OpenAtShop, language: Language): readonly PrintBlock[] {
  const { payments, number } = open
  const t = printWordsIn(language).open
  const ask = number === undefined ? matterSentences(language).payments.askUnknown : t.ask(number.name, number.number)
  if (payments.length === 0) return [{ kind: 'note', text: ask }]
  const columns = columnsOf(open, language)
  const byList = payments.filter(({ listDecides }) => listDecides).length
  const byAcquirer = byList === 0 ? t.acquirerAll : byList < payments.length ? t.acquirer : ''
  const notes = [byList > 0 ? t.list : '', byAcquirer, t.paid, ask]
  return [
    {
      kind: 'table',
      columns: columns.map(({ label, share }) => ({ label, share })),
      rows: payments.toReversed().map((payment) => columns.map(({ of }) => of(payment))),
    },
    ...notes.filter((text) => text !== '').map((text): PrintBlock => ({ kind: 'note', text })),
  ]
}

function columnsOf({ terminals, answerFor }: OpenAtShop, language: Language): readonly Column[] {
  const t = printWordsIn(language).open
  const columns: readonly Column[] = [
    { label: t.when, share: 20, of: ({ incident: { at } }) => `${dayOf(at)} ${clockOf(at)}` },
    { label: t.what, share: 24, of: (payment) => codeOnPaper(payment, answerFor, language) },
    {
      label: t.amount,
      share: 12,
      of: ({ incident: { amount } }) => (amount === undefined ? null : amountInYuan(amount)),
    },
    { label: messagesIn(language).callPack.facts.stan, share: 10, of: ({ incident: { stan } }) => stan ?? null },
    {
      label: t.terminal,
      share: shareOfLabels(terminals.map(({ label }) => label)),
      of: ({ incident: { terminal } }) => labelOf(terminal, terminals),
    },
    { label: t.result, share: 24, of: () => null },
  ]
  // Where no terminal is registered its column would be empty on every line.
  return columns.filter(({ label }) => label !== t.terminal || terminals.length > 0)
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
