import { catalogVersion } from '../../catalog/catalog'
import { callPackOf, detailsOf, type CallIncident, type CallSources } from '../../incidents/call-pack'
import type { Language } from '../../language'
import { messagesIn } from '../../messages/messages'
import { dayOf, momentInWords } from '../../timestamp'
import type { PrintBlank, PrintBlock, PrintDocument } from '../print-document'

/** Several payments are a line each; so many leave room for the answer on one sheet. */
const linesAtMost = 6

/**
 * Everything that the acquirer asks for, to read out, with blanks for what is missing and for what is answered.
 * @param at local timestamp of the moment it is made
 */
export function callPackPaper(sources: CallSources, language: Language, at: string): PrintDocument {
  const m = messagesIn(language)
  const t = m.callPack
  const pack = callPackOf(sources, language)
  const what = pack.facts.find(({ name }) => name === 'code')?.value ?? null
  const title = what === null ? t.headingNone : t.heading(what)
  const when = momentInWords(at, language)
  return {
    title: `${title} ${dayOf(at)}`,
    language,
    head: {
      shop: sources.settings.shopName === '' ? m.appName : sources.settings.shopName,
      when,
      page: m.checklist.page(1, 1),
    },
    blocks: [
      { kind: 'title', text: title, line: pack.span ?? '' },
      { kind: 'heading', text: t.whom },
      {
        kind: 'blanks',
        blanks: [
          ...pack.callees
            .slice(0, 5)
            .map(({ name, number, remark }) => blank(remark === '' ? name : t.remarked(name, remark), number, 3)),
          blank(t.customer, t.customerNumber, 3),
        ],
      },
      { kind: 'note', text: t.check },
      { kind: 'heading', text: t.read },
      {
        kind: 'blanks',
        blanks: [
          ...pack.facts.map(({ name, label, value }) => blank(label, value, name === 'screenText' ? 6 : 3)),
          ...(pack.incidents.length > 1 ? [] : onePayment(pack.incidents[0] ?? null, language)),
        ],
      },
      ...(pack.incidents.length > 1 ? manyPayments(pack.incidents, language) : []),
      { kind: 'heading', text: t.tried },
      { kind: 'blanks', blanks: pack.steps.map(({ text, done }) => blank(text, done ? '√' : null, 2)) },
      { kind: 'note', text: [t.ask, ...pack.asks].join('　') },
      { kind: 'heading', text: t.said },
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
    foot: { left: `${m.appName}　${m.lookUp.catalog(catalogVersion)}`, right: m.checklist.foot },
  }
}

const blank = (label: string, value: string | null, width: PrintBlank['width']): PrintBlank =>
  value === null ? { label, width } : { label, value, width }

function onePayment(incident: CallIncident | null, language: Language): readonly PrintBlank[] {
  const { facts } = messagesIn(language).callPack
  const [amount, ...numbers] = incident?.details ?? detailsOf(null, language)
  return [
    blank(facts.time, incident && momentInWords(incident.at, language), 3),
    blank(amount?.label ?? '', amount?.value ?? null, 3),
    ...numbers.map(({ label, value }) => blank(label, value, 2)),
    ...(incident?.lastFour ? [blank(facts.lastFour, incident.lastFour, 3)] : []),
  ]
}

/** What is missing is a short line to write on. */
function manyPayments(incidents: readonly CallIncident[], language: Language): readonly PrintBlock[] {
  const t = messagesIn(language).callPack
  const line = ({ when, what, terminal, details, lastFour }: CallIncident): string =>
    [
      when,
      what,
      terminal,
      ...details.map(({ label, value }) => `${label} ${value ?? '______'}`),
      lastFour && `${t.facts.lastFour} ${lastFour}`,
    ]
      .filter((part) => part !== null)
      .join('　')
  // The newest are the easiest to find on the acquirer's side.
  const shown = incidents.slice(-linesAtMost)
  const others = incidents.length - shown.length
  const lines = [...shown.map(line), ...(others > 0 ? [t.others(others)] : [])]
  return [
    { kind: 'heading', text: t.incidents(incidents.length) },
    { kind: 'note', text: lines.join('\n') },
  ]
}
