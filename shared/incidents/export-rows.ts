import type { CodeKey } from '../catalog/code-key'
import type { Text } from '../language'
import { clockDoubtWords } from '../messages/clock-doubt'
import { exportHeadings, type ExportHeadings } from '../messages/export-headings'
import { fieldInWords, filledIn, type Told, type ToldField, type Wording } from './field-in-words'
import type { FieldName } from './fields'
import { codeKeyOf, type Incident } from './incident'

/** What the words of a row are taken from. `titleOf`: what a code says; null: the catalog does not know. */
export type ExportWords = Omit<Wording, 'on'> & { readonly titleOf: (key: CodeKey) => Text | null }

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

type Heading = keyof ExportHeadings

/** The table of a log: its columns, and the row of an incident, all in words. */
export function exportTable(words: ExportWords): ExportTable<Incident> {
  const headings = exportHeadings(words.language)
  return {
    columns: all.map(({ name, kind = 'text', width }) => ({ heading: headings[name], kind, width })),
    rowOf: (incident) => all.map(({ of }) => of(incident, words)),
  }
}

type Column = {
  readonly name: Heading
  readonly width: number
  readonly kind?: ExportColumn['kind']
  readonly of: (incident: Incident, words: ExportWords) => string
}

const told = <N extends ToldField & Heading>(name: N, width: number, kind: ExportColumn['kind'] = 'text') => ({
  name,
  width,
  kind,
  of: (incident: Incident, words: ExportWords) => inSheet(name, incident, words),
})

const inSheet = (field: ToldField, of: Told, words: ExportWords): string =>
  fieldInWords(field, of, { ...words, on: 'sheet' })

const ofTerminal = <N extends 'terminalId' | 'merchantId'>(name: N, width: number) => ({
  name,
  width,
  of: ({ terminal }: Incident, { terminals }: ExportWords) => terminals.find(({ id }) => id === terminal)?.[name] ?? '',
})

const columns = [
  { name: 'seq', width: 8, kind: 'number', of: ({ seq }) => String(seq) },
  told('at', 20, 'time'),
  { name: 'offset', width: 11, of: ({ at }) => `UTC${at.slice(-6)}` },
  {
    name: 'clockDoubtful',
    width: 24,
    of: ({ clockDoubtful }, { language }) => (clockDoubtful ? clockDoubtWords(language).mark : ''),
  },
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
] as const satisfies readonly Column[]

/** A field without a column does not compile. */
type Missing = Exclude<FieldName, (typeof columns)[number]['name']>
const all: Missing extends never ? readonly Column[] : Missing = columns

function titleInWords(incident: Incident, { language, titleOf }: ExportWords): string {
  const key = codeKeyOf(incident)
  return (key && titleOf(key)?.[language]) ?? ''
}

/** A line for each change: when, and what became what. */
function historyInWords({ history }: Incident, words: ExportWords): string {
  const { m, language } = words
  const headings = exportHeadings(language)
  return history
    .map(({ at, change, was }) => {
      const after = filledIn(change)
      const changes = (Object.keys(change) as (keyof typeof change)[]).map((field) => {
        const now = inSheet(field, after, words) || m.export.nothing
        const before = inSheet(field, was ?? {}, words) || (field === 'withdrawn' ? m.export.no : m.export.nothing)
        return was === undefined
          ? m.export.changedTo(headings[field], now)
          : m.export.changed(headings[field], before, now)
      })
      return `${inSheet('at', { at }, words)} ${changes.join(m.export.and)}`
    })
    .join('\n')
}
