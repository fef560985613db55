import * as v from 'valibot'
import { ownNoteDraftSchema, type OwnNote } from '../catalog/own-note'
import { toClearSchema, type Cleared, type ClearingFound } from '../incidents/clearing'
import { exportFormats } from '../incidents/export-format'
import { codeKeySchema } from '../catalog/code-key'
import { draftKey, draftTyped, type Draft, type Restarted } from '../drafts'
import { incidentChangeSchema, incidentDraftSchema, type Incident } from '../incidents/incident'
import { incidentFilterSchema, type IncidentSummary } from '../incidents/incident-filter'
import type { Lately } from '../incidents/lately'
import type { Insights } from '../incidents/insights'
import type { OpenPayment } from '../incidents/open-payments'
import { outageDraftSchema, type Outage } from '../incidents/outage-row'
import { periodSchema } from '../incidents/period'
import { problemActSchema, type ProblemsNow } from '../incidents/problem'
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
import { copiesLimit } from '../print/limits'
import { papers, type Paper } from '../print/paper'
import type { Printer } from '../print/printer'
import type { PrintDocument } from '../print/print-document'
import { printableSchema, type DocumentKind } from '../print/printable'
import type { PinProblem } from '../owner-lock'
import type { Result } from '../result'
import { settingsChangeSchema, type Settings } from '../settings'
import { hotlineSchema, terminalSchema, type Hotline, type Terminal } from '../shop'
import type { Channel, channels, Method } from './channels'

const id = v.pipe(v.string(), v.uuid())
const language = v.picklist(languages)
const format = v.picklist(exportFormats)

/** As the system names a printer; empty: its own. */
const printer = v.pipe(v.string(), v.maxLength(200))

/** A message that says all by its name. */
const nothing = v.null()

const incidentsWanted = v.strictObject({
  filter: incidentFilterSchema,
  /** Newest first; so many are skipped. */
  offset: v.pipe(v.number(), v.integer(), v.minValue(0)),
  limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(500)),
  /** Wait for the years that have not been read yet, rather than answer from the last months. */
  whole: v.boolean(),
})

const namedIncidents = v.strictObject({ ids: v.pipe(v.array(id), v.maxLength(200)) })

const incidentExport = v.strictObject({ filter: incidentFilterSchema, format, language })

const checksWanted = v.strictObject({
  filter: checkFilterSchema,
  /** So many of the newest. */
  limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5000)),
  /** Wait for the years that have not been read yet. */
  whole: v.boolean(),
})

const findingOfRound = v.strictObject({
  round: id,
  finding: findingSchema,
  /** Of the follow-up, should the finding call for one. */
  followUp: id,
})

const checkExport = v.strictObject({ filter: checkFilterSchema, format, language })

/** As it was typed. */
const pin = v.pipe(v.string(), v.maxLength(100))

const listedBackup = v.strictObject({ name: v.nullable(v.pipe(v.string(), v.maxLength(100))) })

/** `seen`: how many a person has been told of. */
const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const clearingWanted = v.strictObject({
  what: toClearSchema,
  seen: v.strictObject({ incidents: count, checks: count }),
})
const namedClearing = v.strictObject({ name: v.pipe(v.string(), v.maxLength(100)) })

const documentWanted = v.strictObject({ what: printableSchema, language })

const paperOfPrinter = v.strictObject({ printer, paper: v.picklist(papers) })

const printWanted = v.strictObject({
  what: printableSchema,
  language,
  to: v.picklist(['printer', 'pdf']),
  paper: v.picklist(papers),
  /** Null: the person picks one in the system's dialog. */
  printer: v.nullable(printer),
  copies: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(copiesLimit)),
})

const laidOut = v.strictObject({
  pages: v.pipe(v.number(), v.integer(), v.minValue(1)),
  height: v.pipe(v.number(), v.minValue(1), v.maxValue(5000)),
})

/** The type of what main answers; nothing of it is left at run time. Failures are a `Result`, never a throw. */
type Reply<T> = { readonly type?: T }
const reply = <T>(): Reply<T> => ({})

/**
 * Every message that crosses from the page to main: the schema that main checks what is asked against, and the type of
 * what it answers, plain data. A new message is a name in `channels.ts`; the compiler then asks for its line here and
 * for its handler, and all else is made of these.
 */
export const contract = {
  'app:begin': { asks: nothing, answers: reply<Beginning>() },
  /** Asked at the beginning, and whenever the app was called from outside; told once. */
  'app:called-for': { asks: nothing, answers: reply<CalledFor | null>() },
  'settings:change': { asks: settingsChangeSchema, answers: reply<Settings>() },

  'incidents:log': { asks: incidentDraftSchema, answers: reply<Incident>() },
  'incidents:mend': { asks: incidentChangeSchema, answers: reply<Incident>() },
  'incidents:list': { asks: incidentsWanted, answers: reply<IncidentPage>() },
  /** Those that are there, in the order of writing. */
  'incidents:named': { asks: namedIncidents, answers: reply<readonly Incident[]>() },
  'incidents:lately': { asks: codeKeySchema, answers: reply<Lately>() },
  'incidents:export': { asks: incidentExport, answers: reply<ExportOutcome>() },
  /** Newest first. `whole`: wait for the years that have not been read yet. */
  'payments:open': { asks: v.strictObject({ whole: v.boolean() }), answers: reply<OpenPage>() },
  'insights:of': { asks: periodSchema, answers: reply<Insights>() },
  'reviews:list': { asks: nothing, answers: reply<readonly Review[]>() },
  'reviews:save': { asks: reviewDraftSchema, answers: reply<readonly Review[]>() },
  'problems:list': { asks: nothing, answers: reply<ProblemsNow>() },
  'problems:act': { asks: v.strictObject({ id, what: problemActSchema }), answers: reply<ProblemsNow>() },
  /** Changes the note that stands of the same scope, or begins one. */
  'outages:save': { asks: outageDraftSchema, answers: reply<readonly Outage[]>() },
  /** It works again. */
  'outages:end': { asks: v.strictObject({ id }), answers: reply<readonly Outage[]>() },
  'notes:save': { asks: ownNoteDraftSchema, answers: reply<readonly OwnNote[]>() },

  'checks:state': { asks: nothing, answers: reply<Maintenance>() },
  /** Goes on with the round that was begun today, or begins one with this id. */
  'checks:begin': { asks: v.strictObject({ id, interval: v.picklist(intervals) }), answers: reply<Maintenance>() },
  'checks:find': { asks: findingOfRound, answers: reply<Maintenance>() },
  'checks:close-day': { asks: closingDraftSchema, answers: reply<Maintenance>() },
  'checks:visit': { asks: visitDraftSchema, answers: reply<Maintenance>() },
  'checks:list': { asks: checksWanted, answers: reply<CheckPage>() },
  'checks:export': { asks: checkExport, answers: reply<ExportOutcome>() },
  'follow-ups:close': { asks: v.strictObject({ id, text: freeText(checkLimits.note) }), answers: reply<Maintenance>() },
  'tasks:save': { asks: taskRowSchema, answers: reply<Maintenance>() },

  /** Adds the terminal, or puts it in the place of the one with its id. */
  'shop:save-terminal': { asks: terminalSchema, answers: reply<readonly Terminal[]>() },
  'shop:save-hotline': { asks: hotlineSchema, answers: reply<readonly Hotline[]>() },
  'store:state': { asks: nothing, answers: reply<StoreState>() },
  'backups:state': { asks: nothing, answers: reply<BackupState>() },
  'backups:make': { asks: nothing, answers: reply<BackupState>() },
  /** The person picks in the system's dialog: no path ever comes from the page. */
  'backups:pick-folder': { asks: nothing, answers: reply<BackupState>() },
  'backups:drop-folder': { asks: nothing, answers: reply<BackupState>() },
  /** Looks into a backup of the list; null: into a file that the person picks. */
  'backups:inspect': { asks: listedBackup, answers: reply<Inspection>() },
  /** A newer set-up of this program that lies beside the backups on the stick; null: none. */
  'backups:newer-setup': { asks: nothing, answers: reply<NewerSetup | null>() },
  /** Looks into the file that the system has handed to the app. */
  'backups:inspect-given': { asks: nothing, answers: reply<Inspection>() },
  /** Puts in place what was looked into last. */
  'backups:restore': { asks: v.strictObject({ token: id }), answers: reply<null>() },
  'backups:undo': { asks: nothing, answers: reply<null>() },

  /** For the preview: what would be printed. */
  'prints:document': { asks: documentWanted, answers: reply<PrintDocument>() },
  'prints:printers': { asks: nothing, answers: reply<PrinterList>() },
  'prints:set-paper': { asks: paperOfPrinter, answers: reply<PrinterList>() },
  'prints:make': { asks: printWanted, answers: reply<PrintOutcome>() },
  /** Asked by the print page alone: what it is to lay out. */
  'prints:job': { asks: nothing, answers: reply<PrintJob>() },
  /** Said by the print page alone: laid out, ready for paper. */
  'prints:laid-out': { asks: laidOut, answers: reply<null>() },

  'cleared:look': { asks: toClearSchema, answers: reply<ClearingFound>() },
  /**
   * Keeps entries for so long from now on, too, where that is what clears them: then `settings` say so. Null: by now it is
   * another number than was seen.
   */
  'cleared:clear': { asks: clearingWanted, answers: reply<{ readonly settings: Settings | null } | null>() },
  'cleared:list': { asks: nothing, answers: reply<readonly Cleared[]>() },
  'cleared:bring-back': { asks: namedClearing, answers: reply<null>() },
  'cleared:forget': { asks: namedClearing, answers: reply<readonly Cleared[]>() },

  'lock:state': { asks: nothing, answers: reply<LockState>() },
  'lock:open': { asks: v.strictObject({ pin }), answers: reply<LockOutcome>() },
  'lock:close': { asks: nothing, answers: reply<LockState>() },
  /** `old`: the one so far; null where there is none. */
  'lock:set': { asks: v.strictObject({ pin, old: v.nullable(pin) }), answers: reply<LockOutcome>() },
  'lock:remove': { asks: v.strictObject({ old: pin }), answers: reply<LockOutcome>() },
  /** Nobody knows the PIN any more: it goes in a day, unless somebody calls that off. */
  'lock:forget': { asks: nothing, answers: reply<LockState>() },
  'lock:keep': { asks: nothing, answers: reply<LockState>() },

  /** What somebody is typing. It comes back when the page begins anew, until it is ended. */
  'drafts:keep': { asks: draftTyped, answers: reply<null>() },
  /** Saved, or not wanted any more. */
  'drafts:end': { asks: draftKey, answers: reply<null>() },
  /** Whoever sits there knows that the page began anew. */
  'drafts:answered': { asks: nothing, answers: reply<null>() },

  /** For whoever mends the program: how it stands, as a text, where the person picks. */
  'diagnostics:save': { asks: v.strictObject({ language }), answers: reply<FileOutcome>() },
} satisfies Record<Channel, { readonly asks: v.GenericSchema; readonly answers: object }>

type Contract = typeof contract
export type RequestOf<C extends Channel> = v.InferOutput<Contract[C]['asks']>
export type ReplyOf<C extends Channel> = Result<Required<Contract[C]['answers']>['type'], Failure>

type Ask<C extends Channel> =
  RequestOf<C> extends null ? () => Promise<ReplyOf<C>> : (request: RequestOf<C>) => Promise<ReplyOf<C>>

/** What the preload offers to the page: one named method per channel, and nothing that takes a channel. */
export type DesktopApi = { readonly [M in Method]: Ask<(typeof channels)[M]> }

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
  readonly problems: ProblemsNow
  /** All that were noted, those that are over too. */
  readonly outages: readonly Outage[]
  readonly maintenance: Maintenance
  /** What was typed before this page began, and is not saved. */
  readonly drafts: readonly Draft[]
  /** Why it began, where it did not begin as it should; null once somebody has seen that. */
  readonly restarted: Restarted | null
}

/** Why the app was called from outside: it was started once more, or a backup was opened with it. */
export type CalledFor = 'second-start' | 'backup'

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

export type FileOutcome = { readonly kind: 'saved'; readonly file: string } | { readonly kind: 'cancelled' }

/** `sent` is all that is known: whether paper came out, only the person at the printer can tell. */
export type PrintOutcome =
  | {
      readonly kind: 'sent'
      /** What the printer is called; null where the system's dialog was asked, or does not say which its own is. */
      readonly printer: string | null
      /** Its queue is stopped: the job waits there. */
      readonly waits: boolean
    }
  | FileOutcome

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
  /**
   * `elsewhere`: the folder was deleted, moved or replaced, and all was written anew; `locked`: somebody else has it open,
   * and nothing is written here.
   */
  readonly kind: 'ok' | 'full' | 'busy' | 'read-only' | 'newer' | 'elsewhere' | 'locked'
  /** What another program has open, `incidents/2026-11.json`: a file or a folder within the data folder. */
  readonly file?: string
  /** It has been `busy` for more than a minute. */
  readonly isLong?: true
  /** Who has it open, as the system calls them; empty where that cannot be known. */
  readonly holder?: string
  /** How often the data were opened: once more when they could be read whole at last, or were replaced. */
  readonly opened: number
  /** Names of the files that were damaged and read from their copies; what was damaged is kept beside them. */
  readonly repaired: readonly string[]
  /** Lines of the journal that could not be read: so many entries are missing. */
  readonly linesLost: number
}

/** How the owner's lock stands. */
export type LockState = {
  /** Whether there is a PIN. */
  readonly isSet: boolean
  /** Whether it is asked for now. */
  readonly isLocked: boolean
  /** How long nothing is tried after wrong ones, in ms. */
  readonly wait: number
  /** When a forgotten PIN goes at the earliest, as a local timestamp; null where nobody has forgotten it. */
  readonly goes: string | null
}

/** `wait`: it was not even looked at. */
export type LockOutcome = { readonly kind: 'done' | 'wrong' | 'wait' | PinProblem; readonly state: LockState }

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
  /** Whether it lies on the disk of the data: then it is lost together with them. */
  readonly isSameDisk: boolean
  /** When it was tried last in vain, as a local timestamp; null: not since the start, or something has been written since. */
  readonly failedAt: string | null
  /** When the newest copy of these data that lies there was made; null: none, or it is away. */
  readonly copy: string | null
  readonly problem: BackupProblem | null
  /** When the data were replaced, as long as those of before can be put back. */
  readonly replaced: string | null
}

/** `sha256`: as hexadecimal digits, to compare with those of the release. */
export type NewerSetup = { readonly version: string; readonly file: string; readonly sha256: string }

/** `isOwn`: made of these data, on this PC. */
export type ListedBackup = { readonly name: string; readonly made: string; readonly isOwn: boolean }

/** Where a backup could not be written, and why. */
export type BackupProblem = {
  readonly where: 'data' | 'folder'
  readonly why:
    | 'missing'
    | 'another'
    | 'inside-data'
    | 'full'
    | 'not-writable'
    | 'does-not-read-back'
    | 'data-unreadable'
    | 'in-use'
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
      /** Fields that held card data, which the restore leaves out. */
      readonly masked: number
    }

/** Why a backup cannot be used. */
export type BackupFlaw = 'damaged' | 'not-a-backup' | 'newer' | 'unreadable' | 'too-large'

/** Why a request was not carried out. The page has a sentence for each. */
export type Failure =
  | 'refused'
  | 'invalid-request'
  | 'not-found'
  | 'disk-full'
  | 'disk-error'
  | 'in-doubt'
  | 'busy'
  | 'in-use'
  | 'unfinished'
  | 'read-only'
  | 'newer-data'
  | 'no-printer'
  | 'printer-gone'
  | 'printer-error'
  | 'file-not-writable'
  | 'file-open'
  | 'locked'
  | 'unexpected'
