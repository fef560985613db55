import * as v from 'valibot'
import { ownNoteDraftSchema, type OwnNote } from '../catalog/own-note'
import { exportFormats } from '../incidents/export-format'
import { codeKeySchema } from '../catalog/code-key'
import { incidentChangeSchema, incidentDraftSchema, type Incident } from '../incidents/incident'
import { incidentFilterSchema, type IncidentSummary } from '../incidents/incident-filter'
import type { Lately } from '../incidents/lately'
import type { Insights } from '../incidents/insights'
import type { OpenPayment } from '../incidents/open-payments'
import { periodSchema } from '../incidents/period'
import { problemActSchema, type Problem } from '../incidents/problem'
import { reviewDraftSchema, type Review } from '../incidents/review'
import { languages, type Language } from '../language'
import { checkFilterSchema, type CheckRecord } from '../maintenance/check-record'
import { closingDraftSchema } from '../maintenance/closing'
import { intervals } from '../maintenance/interval'
import type { Maintenance } from '../maintenance/maintenance'
import { checkLimits, findingSchema } from '../maintenance/round'
import { taskRowSchema } from '../maintenance/task'
import { visitDraftSchema } from '../maintenance/visit'
import { freeText } from '../payments/free-text'
import { papers, type Paper } from '../print/paper'
import type { Printer } from '../print/printer'
import type { PrintDocument } from '../print/print-document'
import { printableSchema, type DocumentKind } from '../print/printable'
import type { Result } from '../result'
import { settingsChangeSchema, type Settings } from '../settings'
import { hotlineSchema, terminalSchema, type Hotline, type Terminal } from '../shop'

/** As the system names a printer; empty: its own. */
const printerName = v.pipe(v.string(), v.maxLength(200))

/** Most copies of one print. */
export const copiesLimit = 20

/**
 * Every message that crosses from the page to main, with the schema that main checks the request against.
 * A new message is a line here and one in `Replies`; the compiler then asks for its handler. Its method in
 * `desktop-api.ts` is the next line; for that one the compiler asks the preload.
 */
export const requests = {
  'app:begin': v.null(),
  'settings:change': settingsChangeSchema,
  'incidents:log': incidentDraftSchema,
  'incidents:mend': incidentChangeSchema,
  'incidents:list': v.strictObject({
    filter: incidentFilterSchema,
    /** Newest first; so many are skipped. */
    offset: v.pipe(v.number(), v.integer(), v.minValue(0)),
    limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)),
    /** Wait for the years that have not been read yet, rather than answer from the last months. */
    whole: v.boolean(),
  }),
  /** Newest first. `whole`: wait for the years that have not been read yet. */
  'payments:open': v.strictObject({ whole: v.boolean() }),
  /** Those that are there, in the order of writing. */
  'incidents:named': v.strictObject({ ids: v.pipe(v.array(v.pipe(v.string(), v.uuid())), v.maxLength(200)) }),
  'incidents:lately': codeKeySchema,
  'insights:of': periodSchema,
  'reviews:list': v.null(),
  'reviews:save': reviewDraftSchema,
  'problems:list': v.null(),
  'problems:act': v.strictObject({ id: v.pipe(v.string(), v.uuid()), what: problemActSchema }),
  'incidents:export': v.strictObject({
    filter: incidentFilterSchema,
    format: v.picklist(exportFormats),
    language: v.picklist(languages),
  }),
  'notes:save': ownNoteDraftSchema,
  'checks:state': v.null(),
  /** Goes on with the round that was begun today, or begins one with this id. */
  'checks:begin': v.strictObject({ id: v.pipe(v.string(), v.uuid()), interval: v.picklist(intervals) }),
  'checks:find': v.strictObject({
    round: v.pipe(v.string(), v.uuid()),
    finding: findingSchema,
    /** Of the follow-up, should the finding call for one. */
    followUp: v.pipe(v.string(), v.uuid()),
  }),
  'checks:close-day': closingDraftSchema,
  'checks:visit': visitDraftSchema,
  'checks:list': v.strictObject({
    filter: checkFilterSchema,
    /** So many of the newest. */
    limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5000)),
    /** Wait for the years that have not been read yet. */
    whole: v.boolean(),
  }),
  'checks:export': v.strictObject({
    filter: checkFilterSchema,
    format: v.picklist(exportFormats),
    language: v.picklist(languages),
  }),
  'follow-ups:close': v.strictObject({ id: v.pipe(v.string(), v.uuid()), text: freeText(checkLimits.note) }),
  'tasks:save': taskRowSchema,
  /** Adds the terminal, or puts it in the place of the one with its id. */
  'shop:save-terminal': terminalSchema,
  'shop:save-hotline': hotlineSchema,
  'store:state': v.null(),
  'backups:state': v.null(),
  'backups:make': v.null(),
  /** The person picks in the system's dialog: no path ever comes from the page. */
  'backups:pick-folder': v.null(),
  'backups:drop-folder': v.null(),
  /** Looks into a backup of the list; null: into a file that the person picks. */
  'backups:inspect': v.strictObject({ name: v.nullable(v.pipe(v.string(), v.maxLength(100))) }),
  /** Puts in place what was looked into last. */
  'backups:restore': v.strictObject({ token: v.pipe(v.string(), v.uuid()) }),
  'backups:undo': v.null(),
  /** For the preview: what would be printed. */
  'prints:document': v.strictObject({ what: printableSchema, language: v.picklist(languages) }),
  'prints:printers': v.null(),
  'prints:set-paper': v.strictObject({ printer: printerName, paper: v.picklist(papers) }),
  'prints:make': v.strictObject({
    what: printableSchema,
    language: v.picklist(languages),
    to: v.picklist(['printer', 'pdf']),
    paper: v.picklist(papers),
    /** Null: the person picks one in the system's dialog. */
    printer: v.nullable(printerName),
    copies: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(copiesLimit)),
  }),
  /** Asked by the print page alone: what it is to lay out. */
  'prints:job': v.null(),
  /** Said by the print page alone: laid out, ready for paper. */
  'prints:laid-out': v.strictObject({
    pages: v.pipe(v.number(), v.integer(), v.minValue(1)),
    height: v.pipe(v.number(), v.minValue(1), v.maxValue(5000)),
  }),
} as const

/** What main answers. Plain data; failures are a `Result`, never a throw. */
export type Replies = {
  'app:begin': Beginning
  'settings:change': Settings
  'incidents:log': Incident
  'incidents:mend': Incident
  'incidents:list': IncidentPage
  'payments:open': OpenPage
  'incidents:named': readonly Incident[]
  'incidents:lately': Lately
  'insights:of': Insights
  'reviews:list': readonly Review[]
  'reviews:save': readonly Review[]
  'problems:list': readonly Problem[]
  'problems:act': readonly Problem[]
  'incidents:export': ExportOutcome
  'notes:save': readonly OwnNote[]
  'checks:state': Maintenance
  'checks:begin': Maintenance
  'checks:find': Maintenance
  'checks:close-day': Maintenance
  'checks:visit': Maintenance
  'checks:list': CheckPage
  'checks:export': ExportOutcome
  'follow-ups:close': Maintenance
  'tasks:save': Maintenance
  'shop:save-terminal': readonly Terminal[]
  'shop:save-hotline': readonly Hotline[]
  'store:state': StoreState
  'backups:state': BackupState
  'backups:make': BackupState
  'backups:pick-folder': BackupState
  'backups:drop-folder': BackupState
  'backups:inspect': Inspection
  'backups:restore': null
  'backups:undo': null
  'prints:document': PrintDocument
  'prints:printers': PrinterList
  'prints:set-paper': PrinterList
  'prints:make': PrintOutcome
  'prints:job': PrintJob
  'prints:laid-out': null
}

export type Channel = keyof typeof requests
export type RequestOf<C extends Channel> = v.InferOutput<(typeof requests)[C]>
export type ReplyOf<C extends Channel> = Result<Replies[C], Failure>

/** What the page needs before it can draw. */
export type Beginning = {
  /** How far the app's clock is ahead of the computer's, in ms. */
  readonly clockAhead: number
  readonly language: Language
  readonly settings: Settings
  readonly store: StoreState
  readonly dataFolder: string
  /** `release` is the Electron that this version is meant to run on. */
  readonly versions: { readonly app: string; readonly electron: string; readonly release: string }
  readonly today: readonly Incident[]
  readonly notes: readonly OwnNote[]
  readonly terminals: readonly Terminal[]
  readonly hotlines: readonly Hotline[]
  readonly problems: readonly Problem[]
  readonly maintenance: Maintenance
}

/** Newest first. `total` and `summary` count all that match, on this page or not. */
export type IncidentPage = {
  readonly incidents: readonly Incident[]
  readonly total: number
  readonly summary: IncidentSummary
  /** False while only the last months have been read. */
  readonly whole: boolean
}

/** All payments of which nobody knows yet whether they were paid, newest first. */
export type OpenPage = {
  readonly payments: readonly OpenPayment[]
  /** False while only the last months have been read. */
  readonly whole: boolean
}

/** Newest first. `total` counts all that match. */
export type CheckPage = {
  readonly records: readonly CheckRecord[]
  readonly total: number
  /** False while only the last months have been read. */
  readonly whole: boolean
}

export type ExportOutcome =
  { readonly kind: 'saved'; readonly file: string; readonly count: number } | { readonly kind: 'cancelled' }

/** `sent` is all that is known: whether paper came out, only the person at the printer can tell. */
export type PrintOutcome =
  | {
      readonly kind: 'sent'
      /** What the printer is called; null where the system's dialog was asked, or does not say which its own is. */
      readonly printer: string | null
      /** Its queue is stopped: the job waits there. */
      readonly waits: boolean
    }
  | { readonly kind: 'saved'; readonly file: string }
  | { readonly kind: 'cancelled' }

/** What the print page is asked to lay out. */
export type PrintJob = { readonly document: PrintDocument; readonly paper: Paper }

/** What a kind of document was printed with last. */
export type PrintChoice = {
  readonly id: DocumentKind
  /** Null: the system's window was to ask. Absent where it was only saved as PDF. */
  readonly printer?: string | null | undefined
  readonly paper: Paper
  readonly copies: number
  readonly language: Language
}

export type PrinterList = { readonly printers: readonly Printer[]; readonly choices: readonly PrintChoice[] }

/**
 * `full`: the next entry that finds room is saved. `busy`: another program has a file open; it is tried again.
 * `read-only`: the folder cannot be written. `newer`: written by a newer version, left untouched.
 */
export type StoreState = {
  readonly kind: 'ok' | 'full' | 'busy' | 'read-only' | 'newer'
  /** What another program has open, `incidents/2026-11.json`: a file or a folder within the data folder. */
  readonly file?: string
  /** How often the data were opened: once more when they could be read whole at last, or were replaced. */
  readonly opened: number
  /** Names of the files that were damaged and read from their copies; what was damaged is kept beside them. */
  readonly repaired: readonly string[]
  /** Lines of the journal that could not be read: so many entries are missing. */
  readonly linesLost: number
}

/** All times are those of the shop's clock, `2026-11-22T14:32:05`. */
export type BackupState = {
  /** When the newest good backup of these data was made. */
  readonly last: string | null
  /** Whole days since then. */
  readonly age: number
  /** All that lie in our folder and in that of the owner, those of another PC too; newest first. */
  readonly backups: readonly ListedBackup[]
  /** The folder that the owner has picked. */
  readonly folder: string | null
  readonly problem: BackupProblem | null
  /** When the data were replaced, as long as those of before can be put back. */
  readonly replaced: string | null
}

/** `isOwn`: made of these data, on this PC. */
export type ListedBackup = { readonly name: string; readonly made: string; readonly isOwn: boolean }

/** Where a backup could not be written, and why. */
export type BackupProblem = {
  readonly where: 'data' | 'folder'
  readonly why: 'missing' | 'full' | 'not-writable' | 'does-not-read-back' | 'data-unreadable'
}

/** What a backup holds, or what the data hold now. */
export type BackupSummary = {
  readonly incidents: number
  /** Of the incidents, `2026-11-22`. */
  readonly firstDay: string | null
  readonly lastDay: string | null
  readonly notes: number
  readonly terminals: number
  readonly hotlines: number
}

/** What was found in a file. */
export type Inspection =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'refused'; readonly file: string; readonly why: BackupFlaw }
  | {
      readonly kind: 'sound'
      readonly token: string
      readonly file: string
      readonly made: string
      readonly appVersion: string
      readonly backup: BackupSummary
      readonly present: BackupSummary
      /** Rows that this version cannot take in. */
      readonly leftOut: number
    }

/** Why a backup cannot be used. */
export type BackupFlaw = 'damaged' | 'not-a-backup' | 'newer' | 'unreadable'

/** Why a request was not carried out. The page has a sentence for each. */
export type Failure =
  | 'refused'
  | 'invalid-request'
  | 'not-found'
  | 'disk-full'
  | 'disk-error'
  | 'busy'
  | 'unfinished'
  | 'read-only'
  | 'newer-data'
  | 'no-printer'
  | 'printer-gone'
  | 'printer-error'
  | 'file-not-writable'
  | 'file-open'
  | 'unexpected'
