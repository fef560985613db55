import type { CodeKey } from '../catalog/code-key'
import { gateOperation } from '../verdict/gate'
import type { Language, Text } from '../language'
import type { Messages } from '../messages/messages'
import type { Terminal } from '../shop'
import { gateInWords } from './called'
import { codeKeyOf, type Incident } from './incident'
import { notClearedInWords } from './open-in-words'

/** What the words of a row are taken from. */
export type ExportWords = {
  readonly language: Language
  readonly m: Messages
  readonly terminals: readonly Terminal[]
  /** Whose a code set is, and what a code of it says; null: the catalog does not know. */
  readonly ownerOf: (codeSet: string) => Text | null
  readonly titleOf: (key: CodeKey) => Text | null
}

/** Every cell is text; the column says what the text stands for. */
export type ExportColumn = {
  readonly heading: string
  /** `time`: `2026-11-22 14:32:05`. `number`: digits with a decimal point. */
  readonly kind: 'text' | 'time' | 'number'
  /** In characters of a sheet. */
  readonly width: number
}

export type ExportTable<R> = {
  readonly columns: readonly ExportColumn[]
  readonly rowOf: (row: R) => readonly string[]
}

type Field = Exclude<keyof Incident, 'id' | 'seq' | 'history'>
type Told = { readonly [F in Field]?: Incident[F] | undefined }
type Heading = keyof Messages['export']['headings']

/** The table of a log: its columns, and the row of an incident, all in words. */
export function exportTable(words: ExportWords): ExportTable<Incident> {
  const headings = words.m.export.headings
  return {
    columns: columns.map(({ name, kind = 'text', width }) => ({ heading: headings[name], kind, width })),
    rowOf: (incident) => columns.map(({ of }) => of(incident, words)),
  }
}

type Column = {
  readonly name: Heading
  readonly width: number
  readonly kind?: ExportColumn['kind']
  readonly of: (incident: Incident, words: ExportWords) => string
}

const told = (name: Field & Heading, width: number, kind: ExportColumn['kind'] = 'text'): Column => ({
  name,
  width,
  kind,
  of: (incident, words) => inWords(name, incident, words),
})

const ofTerminal = (name: 'terminalId' | 'merchantId', width: number): Column => ({
  name,
  width,
  of: ({ terminal }, { terminals }) => terminals.find(({ id }) => id === terminal)?.[name] ?? '',
})

const columns: readonly Column[] = [
  { name: 'seq', width: 8, kind: 'number', of: ({ seq }) => String(seq) },
  told('at', 20, 'time'),
  { name: 'offset', width: 11, of: ({ at }) => `UTC${at.slice(-6)}` },
  told('code', 10),
  { name: 'what', width: 28, of: titleInWords },
  told('codeSet', 22),
  { name: 'codeSetId', width: 22, of: ({ codeSet }) => codeSet ?? '' },
  told('screenText', 28),
  told('operation', 18),
  told('amount', 14, 'number'),
  told('channel', 10),
  told('brand', 12),
  told('sameCard', 12),
  told('outcome', 14),
  told('gate', 16),
  told('notCleared', 40),
  told('terminal', 16),
  ofTerminal('terminalId', 12),
  ofTerminal('merchantId', 18),
  told('stan', 10),
  told('rrn', 16),
  told('authorisationCode', 10),
  told('lastFour', 10),
  told('note', 40),
  told('staff', 12),
  told('acquirerSays', 40),
  { name: 'withdrawn', width: 10, of: ({ withdrawn }, { m }) => (withdrawn ? m.export.yes : m.export.no) },
  { name: 'history', width: 60, of: historyInWords },
  { name: 'id', width: 38, of: ({ id }) => id },
]

function titleInWords(incident: Incident, { language, titleOf }: ExportWords): string {
  const key = codeKeyOf(incident)
  return (key && titleOf(key)?.[language]) ?? ''
}

/** One field; empty where it was not filled in. */
function inWords(field: Field, of: Told, { language, m, terminals, ownerOf }: ExportWords): string {
  switch (field) {
    case 'at':
      // Seconds, as any program shows them; the thousandths are in the JSON file.
      return of.at?.slice(0, 19).replace('T', ' ') ?? ''
    case 'codeSet':
      return of.codeSet === undefined ? '' : (ownerOf(of.codeSet)?.[language] ?? of.codeSet)
    case 'terminal':
      return of.terminal === undefined ? '' : (terminals.find(({ id }) => id === of.terminal)?.label ?? of.terminal)
    case 'operation':
      return of.operation === undefined ? '' : (gateOperation(of.operation)?.title[language] ?? of.operation)
    case 'amount':
      return of.amount === undefined ? '' : yuan(of.amount)
    case 'channel':
      return of.channel === undefined ? '' : m.channels[of.channel]
    case 'brand':
      return of.brand === undefined ? '' : m.brands[of.brand]
    case 'outcome':
      return of.outcome === undefined ? '' : m.outcomes[of.outcome]
    case 'gate':
      return of.gate === undefined ? '' : gateInWords(of, of.gate, m)
    case 'notCleared':
      return of.notCleared === undefined ? '' : notClearedInWords(of.notCleared, language)
    case 'sameCard':
    case 'withdrawn':
      return of[field] === undefined ? '' : of[field] ? m.export.yes : m.export.no
    case 'code':
    case 'screenText':
    case 'stan':
    case 'rrn':
    case 'authorisationCode':
    case 'lastFour':
    case 'note':
    case 'staff':
    case 'acquirerSays':
      return of[field] ?? ''
  }
}

const yuan = (fen: number): string => `${String(Math.floor(fen / 100))}.${String(fen % 100).padStart(2, '0')}`

/** A line for each change: when, and what became what. */
function historyInWords({ history }: Incident, words: ExportWords): string {
  const { m } = words
  return history
    .map(({ at, change, was }) => {
      const after = withoutNulls(change)
      const changes = (Object.keys(change) as (keyof typeof change)[]).map((field) => {
        const now = inWords(field, after, words) || m.export.nothing
        const before = inWords(field, was ?? {}, words) || (field === 'withdrawn' ? m.export.no : m.export.nothing)
        return was === undefined
          ? m.export.changedTo(m.export.headings[field], now)
          : m.export.changed(m.export.headings[field], before, now)
      })
      return `${inWords('at', { at }, words)} ${changes.join(m.export.and)}`
    })
    .join('\n')
}

const withoutNulls = (change: Incident['history'][number]['change']): Told =>
  Object.fromEntries(Object.entries(change).filter(([, value]) => value !== null))
