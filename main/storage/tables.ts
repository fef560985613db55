import * as v from 'valibot'
import { ownNoteSchema } from '#shared/catalog/own-note'
import { incidentSchema } from '#shared/incidents/incident'
import { problemSchema } from '#shared/incidents/problem'
import { firstStartSchema } from '#shared/incidents/open-payments'
import { outageSchema } from '#shared/incidents/outage-row'
import { reviewSchema } from '#shared/incidents/review'
import { checkRecordSchema } from '#shared/maintenance/check-record'
import { followUpSchema } from '#shared/maintenance/follow-up'
import { markSchema } from '#shared/maintenance/schedule'
import { taskRowSchema } from '#shared/maintenance/task'
import { noCardNumber } from '#shared/payments/free-text'
import { papers } from '#shared/print/paper'
import { documentKinds } from '#shared/print/printable'
import { languages } from '#shared/language'
import { settingsSchema } from '#shared/settings'
import { hotlineSchema, terminalSchema } from '#shared/shop'
import { monthOf } from '#shared/timestamp'
import { firstWithJournal, NewerDataError, type Parse, type Row } from './rows-file'

export type { Row } from './rows-file'

/**
 * Schema number of every file. It rises with every change of shape; files with a higher one are left untouched.
 * 1: incidents, settings, window. 2: what was being done, how the gate ended, the shop's profile, own notes.
 * 3: every file is rows under a checksum, behind a journal; the whole incident; terminals, hotlines, problems,
 * reviews. 4: payments that could not be cleared up; when a version was first started. 5: codes of up to 64 signs, dots,
 * strokes and colons among them; the shop's acquirer by its company; problems that were opened again. 6: the owner's
 * PIN; lines of the journal by which rows go; notes of an outage; the first minute of a new shop; entries of a clock in doubt.
 */
export const schema = 6

const windowStateSchema = v.strictObject({
  x: v.optional(v.number()),
  y: v.optional(v.number()),
  width: v.number(),
  height: v.number(),
  maximized: v.boolean(),
})
export type WindowState = v.InferOutput<typeof windowStateSchema>

const backupsHereSchema = v.strictObject({
  /** Tells the backups of this data folder from those of another till on the same stick. */
  origin: v.pipe(v.string(), v.regex(/^[0-9a-f]{4}$/)),
  /** The folder that the owner has picked, besides our own. */
  folder: v.nullable(v.pipe(v.string(), noCardNumber)),
})
export type BackupsHere = v.InferOutput<typeof backupsHereSchema>

const hex = (length: number) => v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${String(length)}}$`)))
/** In ms. */
const time = v.pipe(v.number(), v.minValue(0))

const ownerLockSchema = v.strictObject({
  /** Null: there is none. */
  pin: v.nullable(v.strictObject({ salt: hex(32), hash: hex(64), cost: v.number() })),
  /** How many wrong ones in a row. */
  wrong: v.number(),
  wait: time,
  forgot: v.nullable(v.strictObject({ passed: time, byTheClock: time })),
  /** When the times above were right. */
  seen: v.strictObject({ wall: v.number(), up: time }),
})
export type OwnerLockRow = v.InferOutput<typeof ownerLockSchema>

/** A kind of rows that the app keeps. */
export type Table<R extends Row> = {
  readonly name: string
  readonly schema: v.GenericSchema<unknown, R>
  /** A table that grows for years has a file a month; without this all rows are in one file. */
  readonly byMonth?: {
    /** Where a row is filed when it is first written. */
    readonly monthOf: (row: R) => string
    /** The order of writing. */
    readonly seqOf: (row: R) => number
  }
  /** Belongs to this PC: in no backup, and as it was after a restore. */
  readonly ofThisPc?: boolean
  /** In bytes, where rows may be longer than usual. */
  readonly longest?: number
}

/** How many bytes of JSON a row may have. A longer one is not written, so that every backup can be read back. */
export const longestRow = ({ longest = 64 * 1024 }: Pick<Table<Row>, 'longest'>): number => longest

const table = <R extends Row>(
  name: string,
  rowSchema: v.GenericSchema<unknown, R>,
  more: Pick<Table<R>, 'byMonth' | 'ofThisPc' | 'longest'> = {},
): Table<R> => ({ name, schema: rowSchema, ...more })

export const incidentTable = table('incidents', incidentSchema, {
  byMonth: { monthOf: ({ at }) => monthOf(at), seqOf: ({ seq }) => seq },
})
/** The id of a note is `code set:code`. */
export const noteTable = table('notes', v.strictObject({ id: v.pipe(v.string(), noCardNumber), note: ownNoteSchema }))
/** One row each, with the name of the table as its id. */
export const settingsTable = table('settings', v.strictObject({ id: v.literal('settings'), settings: settingsSchema }))
export const windowTable = table('window', v.strictObject({ id: v.literal('window'), window: windowStateSchema }), {
  ofThisPc: true,
})
export const backupTable = table(
  'backups-here',
  v.strictObject({ id: v.literal('backups-here'), here: backupsHereSchema }),
  { ofThisPc: true },
)
/** What a kind of document was printed with last; the id is that kind. */
export const printChoiceTable = table(
  'print-choices',
  v.strictObject({
    id: v.picklist(documentKinds),
    /** Null: the system's window was to ask. Absent where it was only saved as PDF. */
    printer: v.optional(v.nullable(v.pipe(v.string(), noCardNumber))),
    paper: v.picklist(papers),
    copies: v.number(),
    language: v.picklist(languages),
  }),
  { ofThisPc: true },
)
/** What the shop has set for a printer; the id is the system's name of it. */
export const printerTable = table(
  'printers',
  v.strictObject({ id: v.pipe(v.string(), noCardNumber), paper: v.picklist(papers) }),
  { ofThisPc: true },
)
/** The owner's PIN. Of this PC, so that no backup holds it and no restore brings an old one back. */
export const ownerLockTable = table(
  'owner-lock',
  v.strictObject({ id: v.literal('owner-lock'), lock: ownerLockSchema }),
  { ofThisPc: true },
)
export const terminalTable = table('terminals', terminalSchema)
export const hotlineTable = table('hotlines', hotlineSchema)
export const problemTable = table('problems', problemSchema)
/** Until when something is down, as it was said; those that are over stay. */
export const outageTable = table('outages', outageSchema)
/** The id of a review is its month. */
export const reviewTable = table('reviews', reviewSchema)
/** The shop's own tasks, and what it has switched off. */
export const taskTable = table('tasks', taskRowSchema)
/** Rounds, closings and visits: the history of checks. */
export const checkTable = table('checks', checkRecordSchema, {
  byMonth: { monthOf: ({ at }) => monthOf(at), seqOf: ({ seq }) => seq },
  // A round of 400 items with a note each.
  longest: 512 * 1024,
})
/** When each target was done last, so that no year of history is read to know what is due. */
export const markTable = table('check-marks', markSchema)
export const followUpTable = table('follow-ups', followUpSchema)
/** When a version that brought a new rule was first started; the id is the rule. */
export const firstStartTable = table('first-starts', firstStartSchema)

/** Every table, by name. Those of one file are read at every start. */
export const tables: readonly Table<Row>[] = [
  incidentTable,
  noteTable,
  settingsTable,
  windowTable,
  backupTable,
  printChoiceTable,
  printerTable,
  ownerLockTable,
  terminalTable,
  hotlineTable,
  problemTable,
  outageTable,
  reviewTable,
  taskTable,
  checkTable,
  markTable,
  followUpTable,
  firstStartTable,
] as unknown as readonly Table<Row>[]

/** The table that a file belongs to, by its name: `incidents/2026-11`, `settings`. A backup may name anything. */
export function tableOfFile(file: string): Table<Row> | undefined {
  const [name = '', month, ...more] = file.split('/')
  const found = tables.find((one) => one.name === name)
  const isMonth = month !== undefined && more.length === 0 && /^\d{4}-\d\d(\.\d{3})?$/.test(month)
  return found && (found.byMonth ? isMonth : month === undefined) ? found : undefined
}

/** Rows as the files of schema 1 and 2 hold them. */
const olderShapes: Readonly<Record<string, (json: Record<string, unknown>) => unknown>> = {
  incidents: ({ incidents }) => incidents,
  settings: ({ settings }) => [{ id: 'settings', settings }],
  window: ({ window }) => (window === null ? [] : [{ id: 'window', window }]),
  notes: ({ notes }) => (notes as { codeSet: string; code: string }[]).map((note) => ({ id: noteId(note), note })),
}

export const noteId = ({ codeSet, code }: { codeSet: string; code: string }): string => `${codeSet}:${code}`

const versioned = v.looseObject({ schema: v.pipe(v.number(), v.integer(), v.minValue(1)) })
const current = v.looseObject({ rows: v.array(v.unknown()) })

/** Reads a file of a table; files of older schemas read as ones of this. */
export function parserOf({ name, schema: rowSchema, byMonth }: Table<Row>): Parse {
  const shape = v.array(rowSchema)
  return (json, checked) => {
    const file = v.parse(versioned, json)
    if (file.schema > schema) throw new NewerDataError()
    if (file.schema < firstWithJournal) return { schema: file.schema, rows: v.parse(shape, olderShapes[name]?.(file)) }
    if (!checked) throw new Error('no checksum')
    const { rows } = v.parse(current, json)
    // Years of incidents need not be checked again at every start: the checksum says that they are as we wrote them.
    return { schema: file.schema, rows: byMonth ? (rows as Row[]) : v.parse(shape, rows) }
  }
}
