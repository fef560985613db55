import { app, BrowserWindow, dialog, Menu, nativeTheme, powerMonitor, session } from 'electron'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir, uptime } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { isTime } from '#shared/clock'
import { appId } from '#shared/identity'
import { foldedOnce } from '#shared/incidents/incident-filter'
import { called } from '#shared/ipc/channels'
import type { Beginning } from '#shared/ipc/contract'
import { chooseLanguage, type Language } from '#shared/language'
import { dataPlaceWords } from '#shared/messages/data-place'
import { messagesIn } from '#shared/messages/messages'
import { plainPageWords } from '#shared/messages/plain-page'
import { done } from '#shared/result'
import { backupHandlers } from './backup/backup-handlers'
import { backupsOf, type Backups } from './backup/backups'
import { clearingHandlers } from './backup/clearing-handlers'
import { backUpEveryDay } from './backup/every-day'
import { aheadOfComputer, now, setClock, thisDay } from './clock'
import { diagnosticHandlers } from './diagnostics/diagnostic-handlers'
import { draftHandlers } from './drafts/draft-handlers'
import { openDrafts, type Drafts } from './drafts/drafts'
import { behindLock, lockHandlers } from './lock/lock-handlers'
import { ownerLock } from './lock/owner-lock'
import { exportHandlers } from './incidents/export-handlers'
import { incidentHandlers, incidentsOfToday } from './incidents/incident-handlers'
import { insightHandlers } from './incidents/insight-handlers'
import { openPaymentHandlers } from './incidents/open-payment-handlers'
import type { Handlers } from './ipc/answer'
import { registerHandlers } from './ipc/register-handlers'
import { checkExportHandlers } from './maintenance/check-export-handlers'
import { maintenanceHandlers, maintenanceIn } from './maintenance/maintenance-handlers'
import { noteHandlers, notesIn } from './notes/note-handlers'
import { outageHandlers } from './outages/outage-handlers'
import { problemHandlers } from './problems/problem-handlers'
import { watchProblems } from './problems/problem-watch'
import { printHandlers } from './printing/print-handlers'
import { printCommand } from './printing/print-command'
import { printPageHandlers } from './printing/print-window'
import { problemsIn } from './queries/problems-in'
import { settingsIn } from './queries/settings-in'
import { assetsIn, declareAppScheme, serveApp } from './security/app-protocol'
import { dropForeignSwitches, harden } from './security/harden'
import { webPreferences } from './security/policies'
import { changeSettings } from './settings/change-settings'
import { settingsHandlers } from './settings/settings-handlers'
import { shopHandlers } from './shop/shop-handlers'
import { callsFromOutside } from './start/calls'
import { commandFrom, type Command } from './start/command-line'
import { dataPlace, isWritable } from './start/data-place'
import { drawWithoutGraphicsCard } from './start/drawing'
import { offerEditing } from './start/edit-menu'
import { endWell, heedTheSystem } from './start/ending'
import { noLog, openLog, type Log } from './start/log'
import { openMainWindow, raise, revive } from './start/main-window'
import { realDisk } from './storage/disk'
import { folderLock, ownName, type TakeLock } from './storage/folder-lock'
import { openStore, type Store } from './storage/store'
import { hotlineTable, outageTable, terminalTable } from './storage/tables'

dropForeignSwitches()

const switchOf = (name: string) => app.commandLine.getSwitchValue(name)
if (isTime(switchOf('clock'))) setClock(switchOf('clock'))
const command = commandFrom((name) => app.commandLine.hasSwitch(name), switchOf, process.cwd(), thisDay(), process.argv)

const isPlaced = switchOf('user-data-dir') !== ''
const { folder: usual, asks } = isPlaced
  ? { folder: resolve(switchOf('user-data-dir')), asks: null }
  : dataPlace(app.getPath('userData'), process.env['PORTABLE_EXECUTABLE_DIR'])
let folder = usual
settleIn(usual)
app.setName('Merchant Help')
// By it the taskbar knows the program that the set-up has put there.
if (process.platform === 'win32') app.setAppUserModelId(appId)

harden()
declareAppScheme()
drawWithoutGraphicsCard()
if (process.platform !== 'darwin') Menu.setApplicationMenu(null)

const languageFor = (store: Store): Language =>
  chooseLanguage(switchOf('lang'), settingsIn(store).language, app.getPreferredSystemLanguages())

const calls = callsFromOutside()

if (command.kind === 'window') {
  // The system is ready for a question only once this module has ended.
  if (asks === null) await startWindow()
  else
    void askForPlace(asks)
      .then(startWindow)
      .catch(() => {
        app.exit(1)
      })
} else startPrinting(command)

function settleIn(place: string): void {
  folder = place
  app.setPath('userData', place)
  app.setPath('crashDumps', join(place, 'chromium', 'Crashpad'))
}

/** Before anything is written: whoever closes the question keeps the data on this PC. */
async function askForPlace(beside: string): Promise<void> {
  const scratch = scratchFolder()
  app.setPath('sessionData', scratch)
  await app.whenReady()
  const t = dataPlaceWords[chooseLanguage(switchOf('lang'), null, app.getPreferredSystemLanguages())]
  const buttons = [t.beside, t.here]
  const { response } = await dialog.showMessageBox({
    message: t.ask,
    detail: t.more,
    buttons,
    cancelId: 1,
    noLink: true,
  })
  if (response === 0) settleIn(beside)
  discard(scratch)
}

/** The window: one for each data folder; whoever comes second raises the first. */
async function startWindow(): Promise<void> {
  const data = join(folder, 'data')
  const takesFiles = isWritable(folder)
  const takeLock = takesFiles ? folderLock(data) : undefined
  const holder = (await takeLock?.()) ?? null
  // Of windows of the same user Chromium knows, and raises the one that is there.
  const isOthers = holder !== null && holder !== ownName()
  if (!takesFolder(takesFiles && !isOthers)) {
    app.exit(0)
    return
  }
  // Ours, and without a window: it is ending.
  if (takeLock && holder === ownName()) await untilFree(takeLock)
  const log = openLog(join(folder, 'logs'), { data, program: app.getAppPath() })
  const opening = openStore(data, 'read-write', realDisk, takeLock)
  const backups = opening.then((store) => backupsOf(store, data, app.getVersion(), now))
  void opening.then((store) => {
    nativeTheme.themeSource = settingsIn(store).theme
  })
  let window: BrowserWindow | null = null
  calls.call(process.argv, process.cwd(), null)
  const onCall = (given: readonly string[], from: string) => {
    calls.call(given, from, 'second-start')
    if (window === null) return
    raise(window)
    window.webContents.send(called)
  }
  app.on('second-instance', (_event, given, from) => {
    onCall(given, from)
  })
  // macOS hands files over without a second start.
  app.on('open-file', (event, file) => {
    event.preventDefault()
    onCall([file], folder)
  })
  const drafting = openDrafts(join(isOthers ? app.getPath('sessionData') : folder, 'drafts.json'), now, (problem) => {
    log.error('drafts', problem)
  })
  endWell(async () => {
    const closing = [opening.then((store) => store.close()), drafting.then((drafts) => drafts.close(true))]
    await Promise.allSettled(closing)
  })
  app.on('child-process-gone', (_event, { type, reason }) => {
    log.warn('process gone', type, reason)
  })
  app
    .whenReady()
    .then(() => {
      serve(Promise.all([opening, backups, drafting]), data, log)
      void backups.then((made) => {
        const idleSeconds = () => powerMonitor.getSystemIdleTime()
        backUpEveryDay(made, idleSeconds, (problem) => {
          log.error('backup', problem)
        })
      })
      const opened = openMainWindow(opening)
      offerEditing(opened, async () => languageFor(await opening))
      watchPage(opened, drafting, log)
      if (DEVELOPMENT) {
        void import('./start/development').then(({ reloadWithBuilds }) => {
          reloadWithBuilds(opened, rendererFolder)
        })
      }
      opened.on('closed', () => {
        window = null
        // Whoever starts the app from here on gets one of their own, once this one has ended.
        app.releaseSingleInstanceLock()
      })
      window = opened
    })
    .catch((problem: unknown) => {
      log.error('start', problem)
      app.exit(1)
    })
}

/** An app that ends has the folder for a moment yet; one that never does is told of, as another user's is. */
async function untilFree(takeLock: TakeLock): Promise<void> {
  for (let tries = 0; tries < 50; tries++) {
    if ((await takeLock()) === null) return
    await setTimeout(100)
  }
}

/** The page crashes, hangs, or the machine goes to sleep under it. */
function watchPage(window: BrowserWindow, drafting: Promise<Drafts>, log: Log): void {
  const { title, lines } = plainPageWords[chooseLanguage(switchOf('lang'), null, app.getPreferredSystemLanguages())]
  void drafting.then((drafts) => {
    revive(
      window,
      { title, text: lines.join('\n') },
      {
        gone(reason) {
          log.error('page gone', reason)
          drafts.pageIsGone()
        },
        hangs() {
          log.error('page hangs')
        },
      },
    )
    heedTheSystem(window, () => void drafts.close(false))
  })
}

/**
 * Gives Chromium its folder; false where a window of ours has the data folder already.
 * @param isOurs whether it may lie there: not where another user has the folder, or Chromium would end without a word
 */
function takesFolder(isOurs: boolean): boolean {
  if (isOurs) {
    app.setPath('sessionData', join(folder, 'chromium'))
    return app.requestSingleInstanceLock()
  }
  // Nothing can be written, so there is nothing to guard; nor could the lock be made, which would look like a lost one.
  const scratch = scratchFolder()
  app.setPath('sessionData', scratch)
  app.once('quit', () => {
    discard(scratch)
  })
  return true
}

function scratchFolder(): string {
  return mkdtempSync(join(tmpdir(), 'merchant-help-'))
}

function discard(scratch: string): void {
  try {
    rmSync(scratch, { recursive: true, force: true })
  } catch {
    // Chromium is still writing there; the system clears its temporary folder.
  }
}

/** `--print-document`: no window, no lock, no write to the store; works beside a running app on the same folder. */
function startPrinting(wanted: Exclude<Command, { kind: 'window' }>): void {
  const scratch = scratchFolder()
  app.setPath('sessionData', scratch)
  // Without a listener Electron ends the app with the print window, before the file is written.
  app.on('window-all-closed', () => undefined)
  const end = (code: number, sentence: string) => {
    if (sentence !== '') process.stderr.write(`${sentence}\n`)
    discard(scratch)
    app.exit(code)
  }
  app
    .whenReady()
    .then(async () => {
      const data = join(folder, 'data')
      const store = await openStore(data, 'read-only')
      const language = languageFor(store)
      if (wanted.kind === 'bad') {
        end(2, messagesIn(language).commandLine.badSwitch(wanted.text))
        return
      }
      const backups = backupsOf(store, data, app.getVersion(), now)
      const drafts = await openDrafts(join(scratch, 'drafts.json'), now, () => undefined)
      serve(Promise.resolve([store, backups, drafts]), data, noLog)
      const { code, sentence } = await printCommand(wanted, language, store, now)
      end(code, sentence)
    })
    .catch(() => {
      end(4, messagesIn('en').commandLine.failed)
    })
}

const rendererFolder = join(import.meta.dirname, '../renderer')

/** Opens the way between our pages and the rest: their files, and the handler of every message. */
function serve(opening: Promise<[Store, Backups, Drafts]>, data: string, log: Log): void {
  const assets = assetsIn(rendererFolder)
  serveApp(session.fromPartition(webPreferences.partition), () => (DEVELOPMENT ? assetsIn(rendererFolder) : assets))
  registerHandlers(
    opening.then(([store, backups, drafts]) => handlersOf(store, backups, drafts, data, log)),
    log.error,
  )
}

function handlersOf(store: Store, backups: Backups, drafts: Drafts, data: string, log: Log): Handlers {
  const watch = watchProblems(store, now, (problem) => {
    log.error('looking for problems', problem)
  })
  const textOf = foldedOnce()
  const lock = ownerLock(store, () => ({ wall: now().getTime(), up: uptime() * 1000 }))
  // What has passed of the day of a forgotten PIN is written down, whatever is on screen.
  setInterval(() => void lock.state(), 10 * 60_000).unref()
  const handlers: Handlers = {
    'app:begin': () => done(beginning(store, drafts, data)),
    'app:called-for': () => done(calls.heard()),
    ...settingsHandlers(store),
    ...incidentHandlers(store, now, watch.look, textOf),
    ...exportHandlers(store, now, app.getPath('documents'), textOf),
    ...openPaymentHandlers(store, now),
    ...insightHandlers(store, now),
    ...problemHandlers(store, now, watch.looked),
    ...outageHandlers(store, now),
    ...noteHandlers(store, now),
    ...maintenanceHandlers(store, now),
    ...checkExportHandlers(store, now, app.getPath('documents')),
    ...shopHandlers(store),
    'store:state': async () => done(await store.lookAgain()),
    ...backupHandlers(backups, calls.backup, beginAnew(store)),
    ...clearingHandlers(
      backups.clearing,
      (retentionMonths) => changeSettings(store, { retentionMonths }),
      beginAnew(store),
    ),
    ...printHandlers(store, now, app.getPath('documents')),
    ...printPageHandlers,
    ...lockHandlers(lock),
    ...draftHandlers(drafts),
    ...diagnosticHandlers(store, { data, documents: app.getPath('documents'), lastLines: log.lastLines, clock: now }),
  }
  return behindLock(handlers, lock)
}

/** All data are other ones than before: the page starts over with them. */
const beginAnew = (store: Store) => (): void => {
  nativeTheme.themeSource = settingsIn(store).theme
  for (const window of BrowserWindow.getAllWindows()) window.webContents.reload()
}

const beginning = (store: Store, drafts: Drafts, dataFolder: string): Beginning => ({
  clockAhead: aheadOfComputer(),
  language: languageFor(store),
  settings: settingsIn(store),
  store: store.state(),
  dataFolder,
  versions: { app: app.getVersion(), electron: process.versions.electron, release: RELEASE_ELECTRON },
  today: incidentsOfToday(store, now),
  notes: notesIn(store),
  terminals: store.rows(terminalTable),
  hotlines: store.rows(hotlineTable),
  problems: problemsIn(store, now),
  outages: store.rows(outageTable),
  maintenance: maintenanceIn(store, now),
  drafts: drafts.all(),
  restarted: drafts.restarted(),
})
