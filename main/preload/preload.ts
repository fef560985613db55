import { contextBridge, ipcRenderer } from 'electron'
import type { Channel, ReplyOf, RequestOf } from '#shared/ipc/contract'
import type { DesktopApi } from '#shared/ipc/desktop-api'

const ask = <C extends Channel>(channel: C, request: RequestOf<C>): Promise<ReplyOf<C>> =>
  ipcRenderer.invoke(channel, request) as Promise<ReplyOf<C>>

const desktopApi: DesktopApi = {
  begin: () => ask('app:begin', null),
  changeSettings: (change) => ask('settings:change', change),
  logIncident: (draft) => ask('incidents:log', draft),
  mendIncident: (change) => ask('incidents:mend', change),
  listIncidents: (wanted) => ask('incidents:list', wanted),
  openPayments: (wanted) => ask('payments:open', wanted),
  incidentsNamed: (wanted) => ask('incidents:named', wanted),
  lately: (key) => ask('incidents:lately', key),
  insightsOf: (period) => ask('insights:of', period),
  listReviews: () => ask('reviews:list', null),
  saveReview: (review) => ask('reviews:save', review),
  listProblems: () => ask('problems:list', null),
  actOnProblem: (wanted) => ask('problems:act', wanted),
  exportIncidents: (wanted) => ask('incidents:export', wanted),
  saveNote: (note) => ask('notes:save', note),
  maintenance: () => ask('checks:state', null),
  beginRound: (wanted) => ask('checks:begin', wanted),
  findInRound: (found) => ask('checks:find', found),
  closeDay: (closing) => ask('checks:close-day', closing),
  saveVisit: (visit) => ask('checks:visit', visit),
  listChecks: (wanted) => ask('checks:list', wanted),
  exportChecks: (wanted) => ask('checks:export', wanted),
  closeFollowUp: (wanted) => ask('follow-ups:close', wanted),
  saveTask: (task) => ask('tasks:save', task),
  saveTerminal: (terminal) => ask('shop:save-terminal', terminal),
  saveHotline: (hotline) => ask('shop:save-hotline', hotline),
  storeState: () => ask('store:state', null),
  backupState: () => ask('backups:state', null),
  makeBackup: () => ask('backups:make', null),
  pickBackupFolder: () => ask('backups:pick-folder', null),
  dropBackupFolder: () => ask('backups:drop-folder', null),
  inspectBackup: (wanted) => ask('backups:inspect', wanted),
  restoreBackup: (wanted) => ask('backups:restore', wanted),
  undoRestore: () => ask('backups:undo', null),
  printDocument: (wanted) => ask('prints:document', wanted),
  printers: () => ask('prints:printers', null),
  setPaper: (wanted) => ask('prints:set-paper', wanted),
  print: (wanted) => ask('prints:make', wanted),
  printJob: () => ask('prints:job', null),
  laidOut: (said) => ask('prints:laid-out', said),
}

contextBridge.exposeInMainWorld('desktopApi', desktopApi)
