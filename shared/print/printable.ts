import * as v from 'valibot'
import { codeKeySchema, parseCodeKey } from '../catalog/code-key'
import { familySet } from '../catalog/families'
import { operations } from '../incidents/incident'
import { knownSchema } from '../verdict/verdict'
import { checkFilterSchema } from '../maintenance/check-record'
import { intervals } from '../maintenance/interval'
import { periodOf, periodSchema } from '../incidents/period'
import { callPackAbout } from './call-pack-about'
import { triedSteps } from '../incidents/tried-steps'

const id = v.pipe(v.string(), v.uuid())

/** Most incidents in one call pack. */
export const callPackLimit = 300

/** Most checks on one print of their history. */
export const checkHistoryLimit = 300

/** What can be printed: the page names it, main makes the document from what it knows itself. */
export const printableSchema = v.variant('document', [
  v.strictObject({
    document: v.literal('checklist'),
    ...codeKeySchema.entries,
    /** Of the payment in hand; missing where it is the sheet of a code. */
    known: v.optional(knownSchema),
  }),
  v.strictObject({
    document: v.literal('two-part-note'),
    /** What it is about, where no incident tells. */
    key: v.nullable(codeKeySchema),
    operation: v.nullable(v.picklist(operations)),
    incident: v.nullable(id),
  }),
  v.strictObject({ document: v.literal('review'), period: periodSchema }),
  v.strictObject({
    document: v.literal('call-pack'),
    /** The code that it is about; null where only incidents tell. */
    key: v.nullable(codeKeySchema),
    /** Of the payment in hand, where it has no entry yet. */
    known: v.optional(knownSchema),
    incidents: v.pipe(v.array(id), v.maxLength(callPackLimit)),
    problem: v.nullable(id),
    /** The terminal, where the incidents name none. */
    terminal: v.nullable(id),
    steps: v.pipe(v.array(v.picklist(triedSteps)), v.maxLength(triedSteps.length)),
  }),
  v.strictObject({
    document: v.literal('maintenance-form'),
    /** The blank form of an interval; null: of all. */
    interval: v.nullable(v.picklist(intervals)),
    /** What was done, to be filed; null: a blank form. */
    record: v.nullable(id),
  }),
  v.strictObject({ document: v.literal('check-history'), filter: checkFilterSchema }),
  v.strictObject({ document: v.literal('customer-notice'), bothLanguages: v.boolean() }),
  v.strictObject({ document: v.literal('emergency-plan') }),
  v.strictObject({ document: v.literal('open-payments') }),
  v.strictObject({ document: v.literal('crib-card') }),
  v.strictObject({ document: v.literal('test-strip') }),
])

export type Printable = v.InferOutput<typeof printableSchema>
export type DocumentKind = Printable['document']

export const documentKinds: readonly DocumentKind[] = printableSchema.options.map(
  ({ entries }) => entries.document.literal,
)

/**
 * Reads `KIND` or `KIND:ID`, as tools name a document: `checklist:unionpay:34`, `family:line`, `call-pack:ID`. Null when
 * it names none.
 * @param today `2026-11-22`
 */
export function printableNamed(text: string, today: string): Printable | null {
  const [kind = ''] = text.split(':', 1)
  const named = draftOf(kind, text.slice(kind.length + 1), today)
  const printable = v.safeParse(printableSchema, named)
  return printable.success ? printable.output : null
}

function draftOf(kind: string, name: string, today: string): unknown {
  switch (kind) {
    case 'checklist':
      return { document: 'checklist', ...parseCodeKey(name) }
    case 'family':
      return { document: 'checklist', codeSet: familySet, code: name }
    case 'two-part-note':
      return { document: 'two-part-note', key: null, operation: null, incident: name }
    case 'call-pack':
      return callPackAbout(name)
    case 'review':
      return { document: 'review', period: periodNamed(name, today) }
    case 'maintenance-form':
      return { document: 'maintenance-form', ...formNamed(name) }
    case 'check-history':
      return name === '' ? { document: 'check-history', filter: {} } : null
    case 'customer-notice':
      return ['', 'both'].includes(name) ? { document: 'customer-notice', bothLanguages: name === 'both' } : null
    default:
      return name === '' ? { document: kind } : null
  }
}

/** An interval, or the id of what was done. */
const formNamed = (name: string) =>
  name === ''
    ? { interval: null, record: null }
    : (intervals as readonly string[]).includes(name)
      ? { interval: name, record: null }
      : { interval: null, record: name }

/** `day`, `week`, `month`, or the days of one: `2026-11-22` a day, `2026-11` a month. */
function periodNamed(name: string, today: string) {
  if (name === '' || name === 'month') return periodOf('month', today)
  if (name === 'day' || name === 'week') return periodOf(name, today)
  if (/^\d{4}-\d\d-\d\d$/.test(name)) return periodOf('day', name)
  return /^\d{4}-\d\d$/.test(name) ? monthNamed(`${name}-01`) : null
}

const monthNamed = (first: string) => (Number.isNaN(Date.parse(first)) ? null : periodOf('month', first))
