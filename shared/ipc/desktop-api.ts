import type { Channel, ReplyOf, RequestOf } from './contract'

type Ask<C extends Channel> =
  RequestOf<C> extends null ? () => Promise<ReplyOf<C>> : (request: RequestOf<C>) => Promise<ReplyOf<C>>

/** What the preload offers to the page: one named method per channel, and nothing that takes a channel. */
export type DesktopApi = {
  readonly begin: Ask<'app:begin'>
  readonly changeSettings: Ask<'settings:change'>
  readonly logIncident: Ask<'incidents:log'>
  readonly mendIncident: Ask<'incidents:mend'>
  readonly listIncidents: Ask<'incidents:list'>
  readonly openPayments: Ask<'payments:open'>
  readonly incidentsNamed: Ask<'incidents:named'>
  readonly lately: Ask<'incidents:lately'>
  readonly insightsOf: Ask<'insights:of'>
  readonly listReviews: Ask<'reviews:list'>
  readonly saveReview: Ask<'reviews:save'>
  readonly listProblems: Ask<'problems:list'>
  readonly actOnProblem: Ask<'problems:act'>
  readonly exportIncidents: Ask<'incidents:export'>
  readonly saveNote: Ask<'notes:save'>
  readonly maintenance: Ask<'checks:state'>
  readonly beginRound: Ask<'checks:begin'>
  readonly findInRound: Ask<'checks:find'>
  readonly closeDay: Ask<'checks:close-day'>
  readonly saveVisit: Ask<'checks:visit'>
  readonly listChecks: Ask<'checks:list'>
  readonly exportChecks: Ask<'checks:export'>
  readonly closeFollowUp: Ask<'follow-ups:close'>
  readonly saveTask: Ask<'tasks:save'>
  readonly saveTerminal: Ask<'shop:save-terminal'>
  readonly saveHotline: Ask<'shop:save-hotline'>
  readonly storeState: Ask<'store:state'>
  readonly backupState: Ask<'backups:state'>
  readonly makeBackup: Ask<'backups:make'>
  readonly pickBackupFolder: Ask<'backups:pick-folder'>
  readonly dropBackupFolder: Ask<'backups:drop-folder'>
  readonly inspectBackup: Ask<'backups:inspect'>
  readonly restoreBackup: Ask<'backups:restore'>
  readonly undoRestore: Ask<'backups:undo'>
  readonly printDocument: Ask<'prints:document'>
  readonly printers: Ask<'prints:printers'>
  readonly setPaper: Ask<'prints:set-paper'>
  readonly print: Ask<'prints:make'>
  readonly printJob: Ask<'prints:job'>
  readonly laidOut: Ask<'prints:laid-out'>
}
