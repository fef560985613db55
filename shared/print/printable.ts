import * as v from 'valibot'
import { codeKeySchema, familySet, parseCodeKey } from '../catalog/code-key'
import { operations } from '../payments/payment'
import { knownSchema } from '../verdict/verdict'
import { checkFilterSchema } from '../maintenance/check-record'
import { intervals } from '../maintenance/interval'
import { periodOf, periodSchema } from '../incidents/period'
import { callPackAbout } from './call-pack-about'
import { callPackLimit } from './limits'
import { triedSteps } from '../incidents/tried-steps'

const id = v.pipe(v.string(), v.uuid())

/** What tools ask for by `KIND:NAME`; null where no document of the kind is called so. */
type Named = (name: string, today: string) => object | null

/** @param asks what main has to be told to make it, besides the kind */
const printable = <K extends string, E extends v.ObjectEntries>(kind: K, asks: E, named: Named) => ({
  schema: v.strictObject({ document: v.literal(kind), ...asks }),
  kind,
  named,
})

const alone: Named = (name) => (name === '' ? {} : null)

/**
 * What can be printed: the page names it, main makes the document from what it knows itself. What a document asks for
 * stands here and not beside its layout: main checks it as it comes, long before it has loaded a layout and the catalog.
 */
const printables = [
  printable(
    'checklist',
    {
      ...codeKeySchema.entries,
      /** Of the payment in hand; missing where it is the sheet of a code. */
      known: v.optional(knownSchema),
    },
    parseCodeKey,
  ),
  printable(
    'two-part-note',
    {
      /** What it is about, where no incident tells. */
      key: v.nullable(codeKeySchema),
      operation: v.nullable(v.picklist(operations)),
      incident: v.nullable(id),
    },
    (incident) => ({ key: null, operation: null, incident }),
  ),
  printable('review', { period: periodSchema }, (name, today) => ({ period: periodNamed(name, today) })),
  printable(
    'call-pack',
    {
      /** The code that it is about; null where only incidents tell. */
      key: v.nullable(codeKeySchema),
      /** Of the payment in hand, where it has no entry yet. */
      known: v.optional(knownSchema),
      incidents: v.pipe(v.array(id), v.maxLength(callPackLimit)),
      problem: v.nullable(id),
      /** The terminal, where the incidents name none. */
      terminal: v.nullable(id),
      steps: v.pipe(v.array(v.picklist(triedSteps)), v.maxLength(triedSteps.length)),
    },
    callPackAbout,
  ),
  printable(
    'maintenance-form',
    {
      /** The blank form of an interval; null: of all. */
      interval: v.nullable(v.picklist(intervals)),
      /** What was done, to be filed; null: a blank form. */
      record: v.nullable(id),
    },
    formNamed,
  ),
  printable('check-history', { filter: checkFilterSchema }, (name) => (name === '' ? { filter: {} } : null)),
  printable('customer-notice', { bothLanguages: v.boolean() }, (name) =>
    ['', 'both'].includes(name) ? { bothLanguages: name === 'both' } : null,
  ),
  printable('emergency-plan', {}, alone),
  printable('open-payments', {}, alone),
  printable('open-matters', {}, alone),
  printable('crib-card', {}, alone),
  printable('test-strip', {}, alone),
]

export const printableSchema = v.variant(
  'document',
  printables.map(({ schema }) => schema),
)

export type Printable = v.InferOutput<typeof printableSchema>
export type DocumentKind = Printable['document']

export const documentKinds: readonly DocumentKind[] = printables.map(({ kind }) => kind)

/**
 * Reads `KIND` or `KIND:NAME`, as tools name a document: `checklist:unionpay:34`, `family:line`, `call-pack:ID`. Null
 * when it names none.
 * @param today `2026-11-22`
 */
export function printableNamed(text: string, today: string): Printable | null {
  const whole = text.replace(/^family:/, `checklist:${familySet}:`)
  const [document = ''] = whole.split(':', 1)
  const asked = printables.find(({ kind }) => kind === document)?.named(whole.slice(document.length + 1), today)
  const named = v.safeParse(printableSchema, asked && { document, ...asked })
  return named.success ? named.output : null
}

/** An interval, or the id of what was done. */
function formNamed(name: string) {
  if (name === '') return { interval: null, record: null }
  return (intervals as readonly string[]).includes(name)
    ? { interval: name, record: null }
    : { interval: null, record: name }
}

/** `day`, `week`, `month`, or the days of one: `2026-11-22` a day, `2026-11` a month. */
function periodNamed(name: string, today: string) {
  if (name === '' || name === 'month') return periodOf('month', today)
  if (name === 'day' || name === 'week') return periodOf(name, today)
  if (/^\d{4}-\d\d-\d\d$/.test(name)) return periodOf('day', name)
  return /^\d{4}-\d\d$/.test(name) ? monthNamed(`${name}-01`) : null
}

const monthNamed = (first: string) => (Number.isNaN(Date.parse(first)) ? null : periodOf('month', first))
