import { callPackOf, type CallIncident, type CallPack, type CallSources } from '../../incidents/call-pack'
import type { Language } from '../../language'
import { messagesIn } from '../../messages/messages'
import { dayOf, momentInWords } from '../../timestamp'
import { headAndFoot, type Made } from '../head-and-foot'
import { shareOfLabels } from '../share-of-labels'
import type { PrintBlank, PrintBlock, PrintColumn, PrintDocument } from '../print-document'
import { printWordsIn } from '../words/words'

/** Everything that the acquirer asks for, to read out, with blanks for what is missing and for what is answered. */
export function callPackPaper(sources: CallSources, made: Made): PrintDocument {
  const { language } = made
  const m = messagesIn(language)
  const t = m.callPack
  const pack = callPackOf(sources, language)
  const what = pack.facts.find(({ name }) => name === 'code')?.value ?? null
  const title = what === null ? t.headingNone : t.heading(what)
  return {
    kind: 'call-pack',
    title: `${title} ${dayOf(made.at)}`,
    blocks: [
      { kind: 'title', text: title, line: pack.span ?? '' },
      { kind: 'heading', text: t.whom },
      {
        kind: 'blanks',
        blanks: [
          ...pack.callees
            .slice(0, 5)
            .map(({ name, number, remark }) => blank(remark === '' ? name : t.remarked(name, remark), number, 3)),
          blank(pack.customer.name, pack.customer.number, 3),
        ],
      },
      { kind: 'note', text: pack.check },
      { kind: 'heading', text: t.read },
      {
        kind: 'blanks',
        blanks: [
          ...pack.facts.map(({ name, label, value }) => blank(label, value, name === 'screenText' ? 6 : 3)),
          ...(pack.incidents.length > 1 ? [] : onePayment(pack, language)),
        ],
      },
      ...(pack.incidents.length > 1 ? manyPayments(pack, language) : []),
      { kind: 'heading', text: t.tried },
      { kind: 'ticks', ticks: pack.steps.map(({ text, done }) => ({ text, isDone: done })) },
      { kind: 'note', text: [t.ask, ...pack.asks].join('　') },
      { kind: 'heading', text: t.said },
      ...pack.outages.map((text): PrintBlock => ({ kind: 'note', text })),
      ...pack.heard.slice(-1).map((text): PrintBlock => ({ kind: 'note', text: `${t.heard}　${text}` })),
      {
        kind: 'blanks',
        blanks: [
          blank(t.who, null, 2),
          blank(m.checklist.blanks.clerk, null, 2),
          blank(m.checklist.blanks.caseNumber, null, 2),
          blank(m.checklist.blanks.answer, null, 6),
          blank('', null, 6),
          ...(pack.incidents.length > 1 ? [] : [blank('', null, 6)]),
        ],
      },
    ],
    ...headAndFoot(made, pack.isScan ? printWordsIn(language).checklist.scanFoot : m.checklist.foot),
  }
}

const blank = (label: string, value: string | null, width: PrintBlank['width']): PrintBlank =>
  value === null ? { label, width } : { label, value, width }

function onePayment(pack: CallPack, language: Language): readonly PrintBlank[] {
  const { facts } = messagesIn(language).callPack
  const { order, wallet } = printWordsIn(language).scanNumbers
  const incident = pack.incidents[0] ?? null
  const [amount, ...numbers] = incident?.details ?? pack.details
  return [
    blank(facts.time, incident && momentInWords(incident.at, language), 3),
    blank(amount?.label ?? '', amount?.value ?? null, 3),
    ...numbers.map(({ label, value }) => blank(label, value, 2)),
    ...(pack.isScan ? [blank(order, null, 3), blank(wallet, null, 3)] : []),
    ...(incident?.lastFour ? [blank(facts.lastFour, incident.lastFour, 3)] : []),
  ]
}

/** A line for each payment; what is missing can be written in. */
function manyPayments({ incidents, details }: CallPack, language: Language): readonly PrintBlock[] {
  const t = messagesIn(language).callPack
  const w = printWordsIn(language).callPack
  const columns: (PrintColumn & { readonly of: (incident: CallIncident) => string | null })[] = [
    { label: w.when, share: 18, of: ({ when }) => when },
    { label: w.what, share: 9, of: ({ what }) => what },
    {
      label: t.terminal,
      share: shareOfLabels(incidents.map(({ terminal }) => terminal)),
      of: ({ terminal }) => terminal,
    },
    ...details.map(({ name, label }) => ({
      label,
      share: shares[name],
      of: ({ details }: CallIncident) => details.find((one) => one.name === name)?.value ?? null,
    })),
    { label: t.facts.lastFour, share: 10, of: ({ lastFour }) => lastFour },
  ]
  // What would be the same in every line is said above; the last four digits stand here only where somebody kept them.
  const optional = [w.what, t.terminal, t.facts.lastFour]
  const kept = columns.filter(({ label, of }) => !optional.includes(label) || incidents.some((one) => of(one) !== null))
  return [
    { kind: 'heading', text: t.incidents(incidents.length) },
    {
      kind: 'table',
      columns: kept.map(({ label, share }) => ({ label, share })),
      rows: incidents.map((incident) => kept.map(({ of }) => of(incident))),
    },
  ]
}

const shares = { amount: 11, stan: 10, rrn: 16, authorisationCode: 10 } as const
