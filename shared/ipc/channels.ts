/**
 * What the page can ask of main: each method of the page, and the channel on which main hears it. A message that is
 * not in one of these two lists does not exist; what it asks and what it is answered stands in `contract.ts`, where the
 * compiler asks for it.
 *
 * Names alone, in a file that imports nothing: the preload is built from it and must hold no schema, and the page needs
 * to know what writes. Handed to the preload by main, as an argument of the page's process, they would spare the second
 * line, and what the bridge offers would stand in no built file.
 */

/** What changes nothing that is stored, or whose failure says nothing of the store. */
const reading = {
  begin: 'app:begin',
  calledFor: 'app:called-for',
  listIncidents: 'incidents:list',
  openPayments: 'payments:open',
  incidentsNamed: 'incidents:named',
  lately: 'incidents:lately',
  exportIncidents: 'incidents:export',
  insightsOf: 'insights:of',
  listReviews: 'reviews:list',
  listProblems: 'problems:list',
  maintenance: 'checks:state',
  listChecks: 'checks:list',
  exportChecks: 'checks:export',
  storeState: 'store:state',
  backupState: 'backups:state',
  makeBackup: 'backups:make',
  newerSetup: 'backups:newer-setup',
  inspectBackup: 'backups:inspect',
  inspectGiven: 'backups:inspect-given',
  printDocument: 'prints:document',
  printers: 'prints:printers',
  print: 'prints:make',
  printJob: 'prints:job',
  laidOut: 'prints:laid-out',
  lookToClear: 'cleared:look',
  listCleared: 'cleared:list',
  lockState: 'lock:state',
  openLock: 'lock:open',
  closeLock: 'lock:close',
  keepDraft: 'drafts:keep',
  endDraft: 'drafts:end',
  answerOffer: 'drafts:answered',
  saveDiagnostics: 'diagnostics:save',
} as const

/** What writes to the store: from every answer the page learns how the store stands. */
export const writing = {
  changeSettings: 'settings:change',
  logIncident: 'incidents:log',
  mendIncident: 'incidents:mend',
  saveReview: 'reviews:save',
  actOnProblem: 'problems:act',
  saveOutage: 'outages:save',
  endOutage: 'outages:end',
  saveNote: 'notes:save',
  beginRound: 'checks:begin',
  findInRound: 'checks:find',
  closeDay: 'checks:close-day',
  saveVisit: 'checks:visit',
  closeFollowUp: 'follow-ups:close',
  saveTask: 'tasks:save',
  saveTerminal: 'shop:save-terminal',
  saveHotline: 'shop:save-hotline',
  pickBackupFolder: 'backups:pick-folder',
  dropBackupFolder: 'backups:drop-folder',
  restoreBackup: 'backups:restore',
  undoRestore: 'backups:undo',
  setPaper: 'prints:set-paper',
  clear: 'cleared:clear',
  bringBack: 'cleared:bring-back',
  forgetCleared: 'cleared:forget',
  setPin: 'lock:set',
  removePin: 'lock:remove',
  forgetPin: 'lock:forget',
  keepPin: 'lock:keep',
} as const

export const channels = { ...reading, ...writing }

/** Said by main alone, without a word more: the app is called from outside. */
export const called = 'app:called'

export type Method = keyof typeof channels
export type Channel = (typeof channels)[Method]
