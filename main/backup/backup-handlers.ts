import { app, BrowserWindow, dialog, type OpenDialogOptions } from 'electron'
import { dirname } from 'node:path'
import { done, type Result } from '#shared/result'
import type { Handlers } from '../ipc/answer'
import type { Backups } from './backups'
import { newerSetup } from './newer-setup'

type BackupHandlers = Pick<
  Handlers,
  | 'backups:state'
  | 'backups:make'
  | 'backups:pick-folder'
  | 'backups:drop-folder'
  | 'backups:inspect'
  | 'backups:inspect-given'
  | 'backups:newer-setup'
  | 'backups:restore'
  | 'backups:undo'
>

/**
 * @param given the file that the system has handed to the app; null: none
 * @param onReplaced called when all data are other ones than before
 */
export function backupHandlers(backups: Backups, given: () => string | null, onReplaced: () => void): BackupHandlers {
  /** Where a file was picked last: the system's dialog does not remember. */
  let lastFolder: string | undefined
  const told = <F>(replaced: Result<null, F>): Result<null, F> => {
    if (replaced.ok) onReplaced()
    return replaced
  }
  return {
    'backups:state': async () => done(await backups.state()),
    'backups:make': async () => done(await backups.make()),
    'backups:pick-folder': async () => {
      const { folder: before } = await backups.state()
      const start = before === null ? {} : { defaultPath: before }
      const folder = await picked({ ...start, properties: ['openDirectory', 'createDirectory'] })
      return folder === null ? done(await backups.state()) : backups.useFolder(folder)
    },
    'backups:drop-folder': () => backups.useFolder(null),
    'backups:inspect': async ({ name }) => {
      if (name !== null) return done(await backups.inspect(name))
      const start = lastFolder ?? (await backups.state()).folder
      const file = await picked({
        ...(start === null ? {} : { defaultPath: start }),
        properties: ['openFile'],
        filters: [{ name: 'Merchant Help', extensions: ['mhb'] }],
      })
      if (file === null) return done({ kind: 'cancelled' })
      lastFolder = dirname(file)
      return done(await backups.inspectFile(file))
    },
    'backups:newer-setup': async () => {
      const { folder } = await backups.state()
      return done(folder === null ? null : await newerSetup(folder, app.getVersion()))
    },
    'backups:inspect-given': async () => {
      const file = given()
      return done(file === null ? { kind: 'cancelled' } : await backups.inspectFile(file))
    },
    'backups:restore': async ({ token }) => told(await backups.restore(token)),
    'backups:undo': async () => told(await backups.undo()),
  }
}

/** What the person picks in the system's dialog; null when it is closed. */
async function picked(options: OpenDialogOptions): Promise<string | null> {
  const owner = BrowserWindow.getFocusedWindow()
  const { canceled, filePaths } = await (owner ? dialog.showOpenDialog(owner, options) : dialog.showOpenDialog(options))
  return canceled ? null : (filePaths[0] ?? null)
}
